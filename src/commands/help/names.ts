import type { Phrase } from '../../basics/phrase.ts'

/** What people ask: `hoa help majority`, in Chinese `hoa help 比例`. */
export interface Topic extends Phrase {
  readonly id: string
  /** What it is called in Chinese. */
  readonly name: string
}

export const TOPICS = [
  { id: 'majority', name: '比例', zh: '哪类事项要多少同意', en: 'which matter needs which majority' },
  {
    id: 'stages',
    name: '阶段',
    zh: '一次会议的各个阶段和命令',
    en: 'the stages of an assembly, with the commands',
  },
  {
    id: 'files',
    name: '文件',
    zh: '名册、表决票、送达、上门文件的列，和模板',
    en: 'columns of the files, and templates',
  },
  { id: 'dates', name: '日期', zh: '日期和时间怎样写', en: 'how days and times are written' },
  {
    id: 'marks',
    name: '填票',
    zh: '票上的意见在文件里和录票台怎样写',
    en: 'how marks are written, in files and at the desk',
  },
  { id: 'counting', name: '计票', zh: '票是怎样计的', en: 'how votes are counted' },
  { id: 'proxies', name: '委托', zh: '谁可以代业主签票', en: 'who may sign for an owner' },
  {
    id: 'rules',
    name: '规则',
    zh: '法律没有规定的，议事规则怎样定',
    en: 'what the law leaves to the rules of procedure',
  },
  { id: 'disclosure', name: '公开', zh: '什么公开，什么遮盖', en: 'what is shown, and what is masked' },
  { id: 'safety', name: '安全', zh: '备份、恢复、核验', en: 'backups, restoring, verifying' },
] as const satisfies readonly Topic[]

export type TopicId = (typeof TOPICS)[number]['id']
