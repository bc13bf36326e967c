import type { Lang, Phrase } from '../../../../basics/phrase.ts'
import { oneDigitEach } from '../fields.ts'
import type { DeskSetup, DeskState, Stage } from '../state.ts'
import { beginsSomething } from '../step/step-find.ts'
import { lastOf } from '../step/step-last.ts'

/** What each stage asks, and what was typed so far. */
export const PROMPTS: Readonly<Record<Stage, (state: DeskState, setup: DeskSetup) => [Phrase, string]>> = {
  find: state => [{ zh: '票号或房号', en: 'serial or unit' }, state.text],
  elsewhere: state => {
    const unit = lastOf(state)?.unit ?? ''
    return [
      { zh: `上一张录成了 ${unit}，应是哪一户`, en: `the last one went to ${unit}; whose is it` },
      state.text,
    ]
  },
  leave: () => [{ zh: '按回车结束录入，其他键继续', en: 'Enter ends, any other key goes on' }, ''],
  returned: () => [
    { zh: '已交回过。u 更正原来的，+ 另有一张', en: 'returned already. u corrects it, + a further paper' },
    '',
  ],
  receipt: state => [
    {
      zh: `收回时间${state.lastReceipt ? `（回车同上 ${state.lastReceipt}）` : '（2026-03-05 10:00）'}`,
      en: `received at${state.lastReceipt ? ` (Enter: ${state.lastReceipt})` : ' (2026-03-05 10:00)'}`,
    },
    state.text,
  ],
  signer: () => [{ zh: '谁签的名', en: 'who signed' }, ''],
  proxy: state => [{ zh: '签名的代理人姓名', en: "the proxy's name" }, state.text],
  marks: (state, setup) => {
    const field = setup.fields[state.draft?.at ?? 0]
    const code = field?.code ?? ''
    const item = setup.items[field?.item ?? -1]
    const apart =
      field?.kind === 'numbers' && item && !oneDigitEach(item)
        ? { zh: '，号码之间空一格，如 1 3 13', en: ', with spaces between: 1 3 13' }
        : { zh: '', en: '' }
    return state.draft?.corrects
      ? [
          {
            zh: `更正第 ${state.draft.corrects.no} 张  ${code}${apart.zh}`,
            en: `correcting ${state.draft.corrects.no}  ${code}${apart.en}`,
          },
          '',
        ]
      : [{ zh: `意见  ${code}${apart.zh}`, en: `marks  ${code}${apart.en}` }, state.draft?.typed ?? '']
  },
  void: () => [{ zh: '整张票无效的原因', en: 'why the paper is void' }, ''],
  confirm: state =>
    state.stuck
      ? [{ zh: '按 Esc 放下这张票', en: 'Esc puts this ballot aside' }, '']
      : state.draft?.corrects
        ? [{ zh: '这样更正，回车', en: 'Enter if this is the correction' }, '']
        : state.draft?.moves
          ? [
              {
                zh: `改录到这一户，${state.draft.moves.unit} 的那条作废：回车`,
                en: `Enter gives it to this voter and strikes that of ${state.draft.moves.unit}`,
              },
              '',
            ]
          : [{ zh: '无误请回车录入', en: 'Enter records it' }, ''],
  doubt: state => [{ zh: '哪里存疑', en: 'what is doubtful' }, state.text],
  reason: state => [{ zh: '更正的理由', en: 'why it is corrected' }, state.text],
}

const MARKS = { zh: '1同意 2反对 3弃权 0空白 x无效', en: '1for 2against 3abstain 0blank x spoilt' }

/** The keys that do something now. */
export const KEYS: Readonly<Record<Stage, (state: DeskState, setup: DeskSetup) => Phrase>> = {
  find: (_, setup) => {
    const waits = beginsSomething('u', setup)
    const other = beginsSomething('c', setup)
    return {
      zh: `扫码或输入后回车  Tab补全  u${waits ? '回车' : ''}改上一张  c${other ? '回车' : ''}上一张换房号  ?帮助  Esc结束`,
      en: `scan, or type and Enter  u${waits ? '+Enter' : ''} last ballot  c${other ? '+Enter' : ''} its room was wrong  ? help  Esc ends`,
    }
  },
  elsewhere: () => ({
    zh: '扫码或输入后回车，意见不用再录  Esc返回',
    en: 'scan, or type and Enter; its marks stay  Esc back',
  }),
  leave: () => ({ zh: '已确认的票都在数据文件里', en: 'every confirmed ballot is on disk' }),
  returned: () => ({
    zh: 'u或编号更正  +另有一张  Esc返回',
    en: 'u or its number corrects  + a further paper  Esc back',
  }),
  receipt: () => ({ zh: '回车继续  Esc返回', en: 'Enter goes on  Esc back' }),
  signer: () => ({
    zh: '回车本人  1-9代理人  +其他人  Esc返回',
    en: 'Enter the owner  1-9 holder  + somebody else  Esc back',
  }),
  proxy: () => ({ zh: '回车继续  Esc返回', en: 'Enter goes on  Esc back' }),
  marks: (state, setup) => {
    const field = setup.fields[state.draft?.at ?? 0]
    const item = setup.items[field?.item ?? -1]
    const more = state.draft?.corrects
      ? { zh: ' v整张无效 -作废此条 u更早一张 Esc放弃', en: ' v void -strike u earlier Esc' }
      : { zh: ' v整张无效 +代理人 =同上张 Esc放弃', en: ' v void +proxy =as last Esc' }
    if (field?.kind === 'numbers')
      return {
        zh: `号码后回车，应选${item?.kind === 'election' ? item.seats : 1}  0空白 x无效${more.zh}`,
        en: `numbers, Enter (${item?.kind === 'election' ? item.seats : 1} at most)  0 blank  x spoilt${more.en}`,
      }
    if (field?.kind === 'names')
      return {
        zh: `另选的姓名，几人用顿号隔开；没有的直接回车${state.draft?.corrects ? '' : '  +代理人'} Esc放弃`,
        en: `names written in, parted by commas; Enter for none${state.draft?.corrects ? '' : '  +proxy'} Esc`,
      }
    if (field?.kind === 'option')
      return {
        zh: `选项号码 0都不同意 空格空白 x无效${more.zh}`,
        en: `option  0 none of these  space blank  x spoilt${more.en}`,
      }
    return { zh: MARKS.zh + more.zh, en: MARKS.en + more.en }
  },
  void: () => ({ zh: '1-4原因  0不是无效  Esc返回', en: '1-4 the reason  0 not void  Esc back' }),
  confirm: (state, setup) =>
    state.stuck
      ? { zh: 'Esc放下这张票', en: 'Esc puts it aside' }
      : {
          zh: `回车确认  退格或上箭头改  v整张无效${doubts(state, setup) ? '  !存疑' : ''}  Esc放弃`,
          en: `Enter confirms  Backspace mends  v void${doubts(state, setup) ? '  ! in doubt' : ''}  Esc gives up`,
        },
  doubt: () => ({
    zh: '按数字，或写明后回车；由两人对照票面裁定  Esc返回',
    en: 'a digit, or words and Enter; two decide it by the paper  Esc back',
  }),
  reason: () => ({
    zh: '按数字，或写理由后回车；原来的录入和理由都留在记录里  Esc返回',
    en: 'a digit, or words and Enter; entry and reason stay on record  Esc back',
  }),
}

function doubts({ draft }: DeskState, setup: DeskSetup): boolean {
  return setup.reasons.doubt.length > 0 && !draft?.corrects && !draft?.moves
}

/** The keys in full. */
export const HELP: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '  找票    扫码，或输入票号、房号：3-501、3 501、3501、3幢501室都行',
    '          输入一部分会列出可能的房号，Tab 补全，上下箭头选',
    '  意见    1 同意  2 反对  3 弃权  0 空白  x 或 9 无效（画了两个、看不清）',
    '          选举：候选人号码后回车，135 或 1 3 5；0 为空白',
    '          多选一：选项号码，0 都不同意，空格为空白',
    '          另选他人：照票面写姓名，几人用顿号隔开；没有的直接回车',
    '          退格、上下箭头回去改；回车录入：录入的已经写在磁盘上',
    '  特殊    v 或 * 整张票无效   + 代理人签名   确认时 ! 存疑，留给两人裁定',
    '          = 与上一张的意见相同：照录出来，看过再回车',
    '  更正    u 或上箭头更正上一张，再按 u 更早一张；输入房号也能更正以前的',
    '          c 或 / 上一张录错了房号：输入对的房号，意见不用再录；原录入都保留',
    '          更正时 - 作废此条：录错了人，或者一张录了两次',
    '  其他    Ctrl-Z 挂起   Ctrl-L 重画   Ctrl-C 离开（手上有票时先问一次）',
    '  屏幕下方带 ! 的一行是要当心的；响铃也是',
  ],
  en: [
    '  find      scan, or type a serial or unit: 3-501, 3 501, 3501 all do',
    '            a part of it lists the rooms; Tab completes, arrows choose',
    '  marks     1 for  2 against  3 abstain  0 blank  x or 9 spoilt',
    '            election: numbers and Enter, 135 or 1 3 5; 0 is blank',
    '            choice: the number, 0 none of these, space blank',
    '            names written in: as they stand, parted by commas; Enter for none',
    '            Backspace and arrows go back; Enter records, and it is on disk',
    '  special   v or * void paper   + signed by a proxy   ! in doubt, for two',
    '            = the marks of the last ballot again, shown before Enter',
    '  correct   u or up: the last ballot, u again the one before; or type a room',
    '            c or /: the last ballot is of another room; its marks stay',
    "            then - strikes an entry: another voter's, or keyed twice",
    '  other     Ctrl-Z suspends   Ctrl-L redraws   Ctrl-C leaves; with a ballot in hand it asks',
    '  a line with ! wants attention; so does the bell',
  ],
}
