import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto'
import {
  cipherOf,
  comparedOf,
  foldIdNo,
  paperLetter,
  type SealedNumber,
  sealedParts,
  sealedText,
  TELEPHONE,
} from '../../assembly/certificate.ts'
import type { Owner, OwnerKind } from '../../assembly/unit.ts'
import { keyedDigest } from '../../basics/digest.ts'
import { keysOf } from '../../basics/groups.ts'
import { Refused } from '../../basics/problem.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import { type Db, prepared } from '../open.ts'
import { readRow, readWhere } from '../rows.ts'
import { withoutGuards } from '../schema.ts'
import type { Columns, RowOf, Table } from '../table.ts'
import { MANDATE, ROLL_UNIT, TITLE } from '../tables.ts'
import { NUMBER_LOCK } from './people-tables.ts'

/*
 * Certificate numbers and telephones under a passphrase. scrypt makes two keys of it; each value is encrypted with AES-256-GCM,
 * whose nonce is a keyed digest of the value (a synthetic nonce, as in RFC 5297 and RFC 8452): so the same number is the same
 * cipher, which is what merging owners needs, and all that a cipher tells without the keys is that two numbers are equal. What
 * reads the record knows sealed numbers only; who shows or adds one opens the vault first.
 */

const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const KEY = 32
const NONCE = 12
const TAG = 16
export const SALT_BYTES = 16
/** What the proof of a passphrase says when it is opened. */
const PROOF = 'hoa'
const OF_PROOF = 'proof'
const OF_NUMBER = 'number'
const OF_PHONE = 'phone'

type Use = typeof OF_PROOF | typeof OF_NUMBER | typeof OF_PHONE

/** The keys of one passphrase. */
export class Vault {
  private readonly cipherKey: Buffer
  private readonly digestKey: Buffer

  constructor(passphrase: string, salt: string) {
    const keys = scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 2 * KEY, COST)
    this.cipherKey = keys.subarray(0, KEY)
    this.digestKey = keys.subarray(KEY)
  }

  get proof(): string {
    return this.encrypt(OF_PROOF, PROOF)
  }

  sealOwner(owner: Owner): Owner {
    return { ...owner, idNo: this.sealNumber(owner.idNo, owner.kind), phone: this.sealPhone(owner.phone) }
  }

  openOwner(owner: Owner): Owner {
    return { ...owner, idNo: this.open(owner.idNo), phone: this.open(owner.phone) }
  }

  sealNumber(idNo: string, kind: OwnerKind): string {
    if (idNo === '' || sealedParts(idNo)) return idNo
    const folded = foldIdNo(idNo, kind)
    return sealedText({
      compared: this.sealCompared(folded),
      written: folded === idNo ? '' : this.encrypt(OF_NUMBER, idNo),
      letter: paperLetter(idNo, kind),
    })
  }

  /** A number in the form in which numbers are compared. */
  sealCompared(folded: string): string {
    return comparedOf(this.encrypt(OF_NUMBER, folded))
  }

  openCompared(compared: string): string {
    return this.decrypt(OF_NUMBER, cipherOf(compared))
  }

  sealPhone(phone: string): string {
    if (phone === '' || sealedParts(phone)) return phone
    return sealedText({ compared: comparedOf(this.encrypt(OF_PHONE, phone)), written: '', letter: TELEPHONE })
  }

  /** A number or telephone as it was written; what was never sealed is given back. */
  open(text: string): string {
    const sealed = sealedParts(text)
    if (!sealed) return text
    const { compared, written, letter }: SealedNumber = sealed
    return this.decrypt(letter === TELEPHONE ? OF_PHONE : OF_NUMBER, written || cipherOf(compared))
  }

  private encrypt(use: Use, plain: string): string {
    const nonce = keyedDigest(this.digestKey, `${use}\n${plain}`).subarray(0, NONCE)
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce).setAAD(Buffer.from(use))
    const body = [nonce, cipher.update(plain, 'utf8'), cipher.final()]
    return Buffer.concat([...body, cipher.getAuthTag()]).toString('base64url')
  }

  /** Refused where it was not sealed with these keys. */
  private decrypt(use: Use, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url')
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(0, NONCE))
      cipher.setAAD(Buffer.from(use)).setAuthTag(bytes.subarray(-TAG))
      return cipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + cipher.final('utf8')
    } catch {
      throw new Refused([{ code: use === OF_PROOF ? 'numbers-passphrase-wrong' : 'numbers-damaged' }])
    }
  }
}

/** That the numbers of a compound are sealed, since when. */
export function readNumberLock(db: Db, compoundId: number): { readonly lockedOn: Day } | undefined {
  return readRow(db, NUMBER_LOCK, { compoundId })
}

const opened = new WeakMap<Db, Map<number, Vault>>()

/** Opens the numbers of a compound for this connection; refused for another passphrase. Undefined where they are not sealed. */
export function openVault(db: Db, compoundId: number, passphrase: string): Vault | undefined {
  const lock = readRow(db, NUMBER_LOCK, { compoundId })
  if (!lock) return undefined
  const vault = new Vault(passphrase, lock.salt)
  if (vault.proof !== lock.proof) throw new Refused([{ code: 'numbers-passphrase-wrong' }])
  const vaults = opened.get(db) ?? new Map<number, Vault>()
  opened.set(db, vaults.set(compoundId, vault))
  return vault
}

/** What a value of a compound says; refused while it is sealed and nobody opened the vault. */
export function inTheClear(db: Db, compoundId: number, text: string): string {
  const sealed = sealedParts(text)
  if (!sealed) return text
  const vault = opened.get(db)?.get(compoundId)
  if (!vault) throw new Refused([{ code: 'numbers-locked' }])
  return vault.open(text)
}

/**
 * How an owner is kept: as given where the compound's numbers are in the clear, else sealed. Refused where a number has to be
 * sealed and nobody opened the vault, and for a text that only looks sealed.
 */
export function keeperOf(db: Db, compoundId: number): (owner: Owner) => Owner {
  const vault = opened.get(db)?.get(compoundId)
  if (vault)
    return owner => {
      const kept = vault.sealOwner(owner)
      vault.openOwner(kept)
      return kept
    }
  // Asked for every unit that is added by itself.
  const lock = prepared<[number], number>(db, 'select 1 from number_lock where compound_id = ?')
  const isLocked = lock.get(compoundId) !== undefined
  const isAsKept = (text: string) => text === '' || (sealedParts(text) !== undefined) === isLocked
  return owner => {
    if (isAsKept(owner.idNo) && isAsKept(owner.phone)) return owner
    throw new Refused([{ code: isLocked ? 'numbers-locked' : 'numbers-look-sealed' }])
  }
}

/** Seals the numbers of a compound under a passphrase, in place of the one before; gives how many rows changed. */
export function lockNumbers(
  writer: Writer,
  compoundId: number,
  { passphrase, salt, on }: { readonly passphrase: string; readonly salt: Uint8Array; readonly on: Day },
): number {
  const lock = { salt: Buffer.from(salt).toString('hex'), lockedOn: on }
  const vault = new Vault(passphrase, lock.salt)
  const rows = rewrite(writer, compoundId, vault)
  writer.put(NUMBER_LOCK, { compoundId, ...lock, proof: vault.proof })
  opened.get(writer.db)?.delete(compoundId)
  return rows
}

/** Puts the numbers of a compound back in the clear; gives how many rows changed. */
export function unlockNumbers(writer: Writer, compoundId: number): number {
  const rows = rewrite(writer, compoundId, undefined)
  writer.remove(NUMBER_LOCK, { compoundId })
  opened.get(writer.db)?.delete(compoundId)
  return rows
}

/** Opens every number of a compound and seals it again where there is a vault for it; what is declared says the same after it. */
function rewrite(writer: Writer, compoundId: number, to: Vault | undefined): number {
  const from = opened.get(writer.db)?.get(compoundId)
  const plain = (text: string) => inTheClear(writer.db, compoundId, text)
  const number = (text: string, kind: OwnerKind) => to?.sealNumber(plain(text), kind) ?? plain(text)
  const part = (key: string) => {
    if (!key.startsWith('#')) return key
    const compared = key.slice(1)
    const folded = from && sealedKey(compared) ? from.openCompared(compared) : compared
    return `#${to ? to.sealCompared(folded) : folded}`
  }
  let rows = 0
  const change = <C extends Columns, K extends keyof C>(
    table: Table<C, K>,
    where: string,
    changed: (row: RowOf<C>) => Partial<RowOf<C>>,
  ) => {
    for (const row of [...readWhere(writer.db, table, where, [compoundId])]) {
      const changes = changed(row)
      if (keysOf(changes).every(field => changes[field] === row[field])) continue
      rows += 1
      writer.update(table, keyOf(table, row), changes)
    }
  }
  const ofAssembly = 'assembly_id in (select id from assembly where compound_id = ?)'
  withoutGuards(writer.db, () => {
    change(TITLE, 'unit_id in (select id from unit where compound_id = ?)', ({ idNo, kind, phone }) => ({
      idNo: number(idNo, kind),
      phone: to?.sealPhone(plain(phone)) ?? plain(phone),
    }))
    change(ROLL_UNIT, ofAssembly, ({ ownerKey }) => ({
      ownerKey: ownerKey.split('\t').map(part).sort().join('\t'),
    }))
    change(MANDATE, ofAssembly, ({ holderIdNo }) => ({ holderIdNo: number(holderIdNo, 'person') }))
  })
  return rows
}

function keyOf<C extends Columns, K extends keyof C>(table: Table<C, K>, row: RowOf<C>): Pick<RowOf<C>, K> {
  return Object.fromEntries(table.keyFields.map(field => [field, row[field]])) as Pick<RowOf<C>, K>
}

/** Is a part of an owner key sealed? It has no letter, as all that is compared has none. */
function sealedKey(compared: string): boolean {
  return /^密[\w-]{38,}$/.test(compared)
}
