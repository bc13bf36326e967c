import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'

export const assemblyList = recordCommand(
  {
    path: ['assembly', 'list'],
    summary: { zh: '列出会议', en: 'lists the assemblies' },
    example: 'hoa assembly list',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
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
  },
)
