import { expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { KNOWN_SCHEMA, schemaDigest, schemaScript } from '../../src/store/schema.ts'

it('the digest of the schema that opening compares with is that of schema.sql: put it into KNOWN_SCHEMA', () => {
  const db = connect(':memory:')
  db.exec(schemaScript())
  expect(KNOWN_SCHEMA).toBe(schemaDigest(db))
  db.close()
})
