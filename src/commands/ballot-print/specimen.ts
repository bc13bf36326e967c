import { Refused } from '../../basics/problem.ts'
import { writeWhole } from '../files/files.ts'
import type { FONTS } from '../files/paper-file.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import { type Look, type MadePdf, makePdf } from './make.ts'
import { lookOf, OUT_OPTIONS } from './options.ts'
import { Voters } from './voters.ts'

export const ballotSpecimen = recordCommand(
  {
    path: ['ballot', 'specimen'],
    asks: ['out'],
    summary: {
      zh: '票样：一份有全部事项的表决票，供公示和备案；没有票号和二维码，不能用于表决，也不计入印数',
      en: 'a specimen with every item, to be posted and filed: no serial, no code, not counted among the papers',
    },
    options: OUT_OPTIONS,
    example: 'hoa ballot specimen --out 票样.pdf',
    on: 'assembly',
  },
  async call => {
    const made = await specimen(call, await call.need('out'), lookOf(call))
    writeWhole(made.path, made.bytes, { force: call.flag('force'), mode: 0o644 })
    const { path, sheets, format, template, warnings } = made
    return {
      data: { path, sheets, format, template },
      warnings,
      text: () =>
        call.t({
          zh: `已写入 ${path}：票样 ${sheets} 页\n`,
          en: `Written: ${path}: a specimen of ${sheets} pages\n`,
        }),
    }
  },
)

/** 票样: one paper with every item, without a serial and without a code, so that nobody can vote with it. */
export function specimen(
  call: SessionWith<{ readonly fonts: typeof FONTS }>,
  out: string,
  look: Look,
): Promise<MadePdf> {
  const voters = new Voters(call.db, call.assembly)
  if (voters.items.length === 0) throw new Refused([{ code: 'items-none' }])
  const items = voters.items.map((_, i) => i)
  return makePdf(call, voters, [{ specimen: true, items }], out, look)
}
