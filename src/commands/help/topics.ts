import type { Lang, Phrase } from '../../basics/phrase.ts'
import { nearest } from '../../basics/text.ts'
import type { Minute } from '../../basics/time.ts'
import { WrongUsage } from '../frame/call.ts'
import { commandsNear } from '../frame/commands.ts'
import type { Spoken } from '../terminal/listing.ts'
import { TOPICS, type Topic, type TopicId } from './names.ts'

/** What a topic says: on a day, for what the law says then. */
export type TopicText = (lang: Lang, now: Minute) => Spoken

/** The text of a topic, by its name in either language; another word is refused with those that are like it. */
export async function topicText(asked: string, lang: Lang, now: Minute): Promise<Spoken> {
  const found = TOPICS.find(({ id, name }) => id === asked.toLowerCase() || name === asked)
  if (!found) throw unknownTopic(asked)
  const { TEXTS } = await import('./texts.ts')
  const text: Record<TopicId, TopicText> = TEXTS
  const said = text[found.id](lang, now)
  return [heading(found)[lang], ...(typeof said === 'string' || 'rows' in said ? [said] : said)]
}

function heading({ id, name, zh, en }: Topic): Phrase {
  return { zh: `${name}：${zh}\n\n`, en: `${id}: ${en}\n\n` }
}

function unknownTopic(asked: string): WrongUsage {
  const names = TOPICS.flatMap(({ id, name }) => [id, name])
  const near = [...commandsNear(asked), ...nearest(asked, names)]
  const among = near.length > 0 ? near : TOPICS.map(({ id, name }) => `${name} ${id}`)
  return new WrongUsage([{ code: 'help-unknown', data: { what: asked, near: among.join('、') } }])
}
