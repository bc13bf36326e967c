import { PLACES } from '../../law/places/index.ts'
import { tableText } from '../files/columns.ts'
import { command } from '../frame/command.ts'

export const lawList = command(
  {
    path: ['law', 'list'],
    summary: { zh: '列出各地规定及其版本', en: 'lists the regional profiles and their versions' },
    example: 'hoa law list',
  },
  async call => {
    const profiles = PLACES.map(({ id, name, versions }) => ({
      profile: id,
      name: name[call.lang],
      versions: versions.map(version => version.from),
    }))
    const headers = { zh: ['代码', '地方', '版本（自）'], en: ['profile', 'place', 'versions (from)'] }[
      call.lang
    ]
    return {
      data: profiles,
      text: async () => {
        const table = await tableText(
          headers,
          profiles.map(p => [p.profile, p.name, p.versions.join('  ')]),
        )
        return `${table}${call.t({ zh: '各地没有规定的，适用全国的值。查看：hoa law show <代码> --on <日期>\n', en: 'What a place does not say is the national value. See: hoa law show <profile> --on <day>\n' })}`
      },
    }
  },
)
