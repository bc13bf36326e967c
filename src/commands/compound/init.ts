import { existsSync, statSync } from 'node:fs'
import type { Compound } from '../../assembly/assembly.ts'
import { Refused } from '../../basics/problem.ts'
import { addCompound, readCompounds } from '../../store/compounds.ts'
import { createDatabase, type Db, openDatabase } from '../../store/open.ts'
import type { Answer } from '../answer.ts'
import { type Call, own } from '../call.ts'
import { checkCode, checkText } from '../codes.ts'
import { placeChoices } from '../facts/choices.ts'
import { databasePath, record } from '../session.ts'

export async function run(call: Call): Promise<Answer> {
  const path = databasePath(call)
  const name = await call.needArgument('name', text => checkText(text, 'name'))
  const code = await call.need('code', checkCode)
  const region = await call.offer('region', own, {
    about: { zh: '小区所在地（决定适用哪里的规定）', en: 'where it lies: whose rules apply' },
    choices: placeChoices(),
    standing: 'national',
  })
  const compound: Compound = {
    code,
    name,
    district: optionalText(call, 'district'),
    street: optionalText(call, 'street'),
    address: optionalText(call, 'address'),
    committeeOfResidents: optionalText(call, 'committee-of-residents'),
    developer: optionalText(call, 'developer'),
    region,
  }
  const add = (db: Db): void => {
    if (readCompounds(db).some(c => c.code === code))
      throw new Refused([{ code: 'compound-taken', data: { compound: code } }])
    record(db, call, { subject: code }, writer => addCompound(writer, compound))
  }
  const fresh = (!existsSync(path) || statSync(path).size === 0) && created(path, add)
  if (!fresh) {
    const db = openDatabase(path)
    try {
      add(db)
    } finally {
      db.close()
    }
  }
  return {
    data: { created: fresh, path, compound },
    text: () =>
      call.t({
        zh: `${fresh ? '已建立数据文件' : '已加入数据文件'} ${path}\n小区：${name}（${code}）\n下一步：hoa roster import <名册文件>\n`,
        en: `${fresh ? 'Created' : 'Added to'} ${path}\nCompound: ${name} (${code})\nNext: hoa roster import <file>\n`,
      }),
  }
}

/** Creates the record; false when another process was quicker, whose record it then is to be added to. */
function created(path: string, add: (db: Db) => void): boolean {
  try {
    createDatabase(path, add).close()
    return true
  } catch (error) {
    if (error instanceof Refused && error.problems[0]?.code === 'changed-meanwhile') return false
    throw error
  }
}

function optionalText(call: Call, name: string): string {
  const text = call.option(name) ?? ''
  return text.trim() === '' ? '' : checkText(text, name)
}
