import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { canonicalJson, type Json } from '../../basics/canonical.ts'
import { isSigned } from '../../basics/digest.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { problemJson, problemText } from '../../problems/say.ts'
import { readFile } from '../files/files.ts'
import { command } from '../frame/spec.ts'
import type { World } from '../frame/world.ts'
import { PROOF_FILES, pageWith, recordInPage } from './files.ts'

/** What is told of each check that fails. */
const CODES = {
  format: 'proof-format',
  shape: 'proof-shape',
  digest: 'proof-digest',
  'check-code': 'proof-check-code',
  serial: 'proof-serial',
  ruling: 'proof-ruling',
  tally: 'proof-tally',
  readings: 'proof-readings',
  signature: 'proof-signature',
} as const

/** What the page's own script finds wrong with a record: what follows from it, and what it states instead. */
interface Fault {
  readonly check: keyof typeof CODES
  readonly path: string
  readonly counted: unknown
  readonly stated: unknown
}

/** `hoa proof check`: counts a proof anew with the script of its page; needs no record of its own. */
export const proofCheck = command(
  {
    path: ['proof', 'check'],
    summary: {
      zh: '核验导出的材料：重新计票，指出不符之处（不需要数据文件）',
      en: 'checks what was exported: recounts it and names what differs; needs no record',
    },
    arguments: { proof: { zh: '核验材料：文件夹或 .zip 文件', en: 'a proof: a folder or a .zip file' } },
    example: 'hoa proof check 核验材料',
  },
  async call => {
    const path = resolve(call.world.folder, await call.needFile('proof'))
    const files = filesOf(path)
    const text = files(PROOF_FILES.record)
    if (text === undefined) throw new Refused([{ code: 'proof-no-record', data: { path } }])
    const record = parsed(text)
    const { check, signedTexts } = await import('../../../templates/proof/recount.js')
    const faults: Fault[] =
      record === undefined ? [] : [...check(record, text), ...unsigned(signedTexts(record))]
    const problems = [
      ...(record === undefined ? [{ code: 'proof-not-json' as const }] : faults.map(faultProblem)),
      ...(record !== undefined && !agrees(files(PROOF_FILES.page), record)
        ? [{ code: 'proof-page-differs' as const }]
        : []),
    ]
    const ok = problems.length === 0
    const beside = record === undefined ? [] : besideWarnings(call.world, files, record)
    return {
      ...(beside.length > 0 && { warnings: beside }),
      data: { ok, faults, problems: problems.map(problem => problemJson(problem, call.lang)) },
      failed: !ok,
      text: () =>
        ok
          ? call.t({
              zh: '相符：由材料重新计票，结果与材料所载一致。\n请再把其中的核验码与张贴的结果公告对照。\n',
              en: 'It holds: recounted from what is there, the result is the one stated.\nCompare its check code with the posted notice, too.\n',
            })
          : [
              call.t({ zh: '不相符：', en: 'It does not hold:' }),
              ...problems.map(problem => `  ${problemText(problem, call.lang)}`),
              '',
            ].join('\n'),
    }
  },
)

/** A signature as the record has it, with the text that it must be under. */
interface Signed {
  readonly publicKey: unknown
  readonly signature: unknown
  readonly text: string
}

/** Signatures that do not hold. */
function unsigned(signatures: readonly Signed[]): Fault[] {
  return signatures.flatMap(({ publicKey, signature, text }, i): Fault[] =>
    isSigned(String(publicKey), text, String(signature))
      ? []
      : [
          {
            check: 'signature',
            path: `signatures.${i}`,
            counted: text.replaceAll('\n', ' '),
            stated: signature,
          },
        ],
  )
}

/** The texts of a proof by their names, from a folder or a zip file. */
function filesOf(path: string): (name: string) => string | undefined {
  if (existsSync(path) && statSync(path).isDirectory())
    return name => (existsSync(join(path, name)) ? readFile(join(path, name)).toString('utf8') : undefined)
  const bytes = readFile(path)
  const wanted: readonly string[] = Object.values(PROOF_FILES)
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.includes(basename(name)) })
    const byName = new Map(Object.entries(files).map(([name, content]) => [basename(name), content]))
    return name => {
      const content = byName.get(name)
      return content && Buffer.from(content).toString('utf8')
    }
  } catch {
    throw new Refused([{ code: 'proof-damaged', data: { path } }])
  }
}

/** Undefined where it is no JSON. */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Does the page hold the same record? A proof may have been given out without its page. */
function agrees(page: string | undefined, record: Json): boolean {
  if (page === undefined) return true
  const inside = recordInPage(page)
  return inside !== undefined && canonicalJson(inside as Json) === canonicalJson(record)
}

/** What lies beside a record that holds, and does not say by itself whether it was changed: told, and no fault of the record. */
function besideWarnings(world: World, files: (name: string) => string | undefined, record: Json): Problem[] {
  const missing = Object.values(PROOF_FILES).filter(name => files(name) === undefined)
  const page = files(PROOF_FILES.page)
  return [
    ...problemIf(missing.length > 0, { code: 'proof-files-missing', data: { files: missing.join('、') } }),
    ...problemIf(page !== undefined && page !== pageWith(world, record), { code: 'proof-page-other' }),
  ]
}

function faultProblem({ check, path, counted, stated }: Fault): Problem {
  return { code: CODES[check], data: { path, counted: shown(counted), stated: shown(stated) } }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '—')
}
