import { STATE_WORDS } from '../../documents/wording/words.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { tableText } from '../files/columns.ts'
import { theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const compound = theCompound(db, call)
    const assemblies = readAssemblies(db, compound.id).map(
      ({ code, title, kind, form, state, opensAt, closesAt }) => ({
        code,
        title,
        kind,
        form,
        state,
        opensAt,
        closesAt,
      }),
    )
    const headers = {
      zh: ['代码', '会议', '状态', '开始', '截止'],
      en: ['code', 'assembly', 'state', 'opens', 'closes'],
    }[call.lang]
    return {
      data: assemblies,
      text: () =>
        tableText(
          headers,
          assemblies.map(a => [a.code, a.title, STATE_WORDS[a.state][call.lang], a.opensAt, a.closesAt]),
        ),
    }
  })
}
