import type { HouseRules } from '../../../assembly/house-rules.ts'
import { VOID_CODES, type VoidCode } from '../../../assembly/papers/ballot.ts'
import { VOID_WORDS } from '../../wording/words.ts'

/** The criteria V1 to V12 (reference D33), each with what it comes to under the house rules in force. */
export function voidCriteria(rules: HouseRules) {
  const row = (编号: string, 情形: string, 处理: string) => ({ 编号, 情形, 处理 })
  const spoilt = spoiltEffect(rules)
  return [
    ...VOID_CODES.map(code => row(code, VOID_WORDS[code].zh, wholeEffect(code, rules))),
    row('V5', '选举中同意的候选人超过应选名额', `选举部分的意见无效，${spoilt}`),
    row('V6', '对同一事项选择两种以上意见', `该项意见无效，${spoilt}`),
    row(
      'V7',
      `没有按票面要求的符号填写、无法辨认，或者涂改之处没有签名${rules['follow-mark'] === 'allowed' ? '' : '；填写“随多数”'}`,
      `该项意见无效，${spoilt}`,
    ),
    row(
      'V8',
      '对某一事项没有填写意见',
      rules.blank === 'abstain'
        ? '计入该项的参与表决，议题按弃权计算，其他事项不受影响'
        : '依本小区规则不计入该项的参与表决，其他事项不受影响',
    ),
    row(
      'V9',
      '同一业主交回两份以上的票',
      `内容相同的只计一次；内容不一致的，${DIFFERING[rules['conflicting-ballots']]}`,
    ),
    row('V10', '在表决截止之后收到', '列为逾期票，不计入'),
    row('V11', '对同一候选人重复选择', '只计一次，票有效'),
    row('V12', '票面破损，但票号、签名和意见可以辨认', '票有效'),
  ]
}

const DIFFERING: Readonly<Record<HouseRules['conflicting-ballots'], string>> = {
  hold: '均列为待认定票，认定之前不计入',
  first: '依本小区规则以先收到的为准',
  last: '依本小区规则以后收到的为准',
}

function wholeEffect(code: VoidCode, rules: HouseRules): string {
  const whole = '整份票无效，不计入参与表决'
  if (code !== 'V3') return whole
  const recorded = rules.mandates === 'recorded' ? '；没有登记授权的，视为没有书面委托' : ''
  return rules['proxy-instructions'] === 'required'
    ? `${whole}；委托书没有逐项载明业主意见的同样处理；仅个别事项违背委托的，该项意见无效${recorded}`
    : `${whole}${recorded}`
}

function spoiltEffect(rules: HouseRules): string {
  return rules['spoilt-item'] === 'participating'
    ? '计入参与表决，不计入同意、反对、弃权，其他事项不受影响'
    : '依本小区规则不计入该项的参与表决，其他事项不受影响'
}
