import { PLACES } from '../../documents/papers/places.ts'
import { noticeChoices } from '../facts/choices.ts'
import { padded } from '../files/columns.ts'
import { command } from '../frame/command.ts'
import { theKind } from './kinds.ts'
import { KIND } from './options.ts'

/** `notice fields <kind>`: the places a template of this kind may use, and its blanks. */
export const noticeFields = command(
  {
    path: ['notice', 'fields'],
    summary: { zh: '一种文书的模板可以使用的名称', en: 'the places that the template of a paper may use' },
    arguments: { kind: KIND },
    example: 'hoa notice fields convening',
  },
  async call => {
    const { id, kind } = await call.needArgument('kind', theKind, { choices: noticeChoices() })
    const places = kind.groups.flatMap(group =>
      Object.entries(PLACES[group]).map(([place, about]) => ({ place, about, group, blank: false })),
    )
    const blanks = Object.entries(kind.blanks ?? {}).map(([place, about]) => ({
      place,
      about,
      group: 'blank',
      blank: true,
    }))
    const all = [...places, ...blanks]
    const line = ({ place, about }: { place: string; about: string }) => `  ${padded(place, 18)}${about}`
    return {
      data: { kind: id, must: kind.must ?? [], places: all },
      text: () =>
        [
          call.t({ zh: `${kind.title.zh}（${id}）的模板可以使用：`, en: `The template of ${id} may use:` }),
          ...places.map(line),
          ...(blanks.length === 0
            ? []
            : [
                call.t({
                  zh: '打印时用 --fill 名称=内容 填写，不填的留空手写：',
                  en: 'filled with --fill place=text, or left to be written by hand:',
                }),
                ...blanks.map(line),
              ]),
          ...((kind.must ?? []).length === 0
            ? []
            : [
                call.t({ zh: `不能删：${kind.must?.join('、')}`, en: `must stay: ${kind.must?.join(', ')}` }),
              ]),
          '',
        ].join('\n'),
    }
  },
)
