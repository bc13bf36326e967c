import type { Phrase } from '../../basics/phrase.ts'

const WHO_DID = {
  zh: '谁经手、谁见证，缺了就不成证明',
  en: 'who did and who saw it: without them it is no proof',
}

/** What a column holds and what it is kept for. */
export const STORED: Readonly<Record<string, { readonly what: Phrase; readonly why: Phrase }>> = {
  'title.name': {
    what: { zh: '业主姓名（名册）', en: 'owners’ names, roster' },
    why: { zh: '确定谁是业主、各有几套', en: 'who owns, and which units together' },
  },
  'title.id_no': {
    what: { zh: '证件号码（名册）', en: 'certificate numbers, roster' },
    why: { zh: '同名的人分开、同一人的各套合并', en: 'parts people of one name, joins units of one owner' },
  },
  'title.phone': {
    what: { zh: '电话（名册）', en: 'telephones, roster' },
    why: { zh: '送达、上门联系', en: 'service and visits' },
  },
  'petition_signature.name': {
    what: { zh: '联名人的签名', en: 'signers of petitions' },
    why: { zh: '核对联名人数', en: 'counts who asks together' },
  },
  'roll_unit.owners': {
    what: { zh: '业主姓名（表决名册）', en: 'owners’ names, rolls' },
    why: { zh: '这次会议谁有票', en: 'who votes in that assembly' },
  },
  'roll_unit.owner_key': {
    what: { zh: '辨认同一业主的键（含证件号码）', en: 'what tells owners apart (holds certificate numbers)' },
    why: { zh: '更正名册时辨认同一业主', en: 'tells same owners when a roll is corrected' },
  },
  'mandate.giver': {
    what: { zh: '委托人', en: 'who gave a mandate' },
    why: { zh: '代签是否有效', en: 'whether a signature for another counts' },
  },
  'mandate.holder': {
    what: { zh: '受托人', en: 'who holds a mandate' },
    why: { zh: '代签是否有效', en: 'whether a signature for another counts' },
  },
  'mandate.holder_id_no': {
    what: { zh: '受托人证件号码', en: 'holders’ certificate numbers' },
    why: { zh: '辨认受托人', en: 'tells holders apart' },
  },
  'mandate.evidence': {
    what: { zh: '授权的材料', en: 'evidence of mandates' },
    why: { zh: '授权的依据', en: 'what a mandate rests on' },
  },
  'service.received_by': {
    what: { zh: '签收人', en: 'who signed for a ballot' },
    why: { zh: '证明已经送达', en: 'shows that it was served' },
  },
  'visit.received_by': {
    what: { zh: '上门时的签收人', en: 'who received at the door' },
    why: { zh: '证明已经送达', en: 'shows that it was served' },
  },
  'visit.note': {
    what: { zh: '上门备注', en: 'notes of visits' },
    why: { zh: '再次上门的安排', en: 'for the next visit' },
  },
  'attendance.proxy': {
    what: { zh: '代为签到的人', en: 'who signed in for an owner' },
    why: { zh: '会议到场', en: 'who was present' },
  },
  'paper.proxy': {
    what: { zh: '票上的代理人', en: 'proxies on papers' },
    why: { zh: '代签是否有效', en: 'whether a signature for another counts' },
  },
  'signature.signed_by': {
    what: { zh: '票上的签名人', en: 'who signed papers' },
    why: { zh: '签名是否有效', en: 'whether a signature counts' },
  },
  'dispute.complainant': {
    what: { zh: '异议、投诉人', en: 'who objected or complained' },
    why: { zh: '答复本人', en: 'whom to answer' },
  },
  'text_comment.commenter': {
    what: { zh: '对文本草案提意见的人', en: 'who commented on a draft' },
    why: { zh: '答复本人', en: 'whom to answer' },
  },
  'candidacy.born': {
    what: { zh: '候选人出生年月', en: 'candidates’ dates of birth' },
    why: { zh: '候选人公示', en: 'the posted list of candidates' },
  },
  'candidacy.profession': {
    what: { zh: '候选人职业', en: 'candidates’ professions' },
    why: { zh: '候选人公示', en: 'the posted list of candidates' },
  },
  'candidacy.statement': {
    what: { zh: '候选人自述', en: 'candidates’ statements' },
    why: { zh: '候选人公示', en: 'the posted list of candidates' },
  },
  'candidacy.sex': {
    what: { zh: '候选人性别', en: 'candidates’ sex' },
    why: { zh: '业主委员会的组成要求', en: 'what a committee must be composed of' },
  },
  'candidacy.politics': {
    what: { zh: '候选人政治面貌', en: 'candidates’ politics' },
    why: { zh: '业主委员会的组成要求', en: 'what a committee must be composed of' },
  },
  'candidate.name': {
    what: { zh: '候选人姓名', en: 'candidates’ names' },
    why: { zh: '选举结果，已经公布', en: 'the result of an election, which was posted' },
  },
  'write_in.name': {
    what: { zh: '另选他人的姓名', en: 'names written in' },
    why: { zh: '选举结果', en: 'the result of an election' },
  },
  'write_in.same_as': {
    what: { zh: '另选姓名归并到的人', en: 'whom a name written in stands for' },
    why: { zh: '选举结果', en: 'the result of an election' },
  },
  'backer.unit_code': {
    what: { zh: '联名推荐候选人的房屋', en: 'units that backed a candidate' },
    why: { zh: '推荐人数', en: 'whether enough did' },
  },
  'committee_seat.name': {
    what: { zh: '业主委员会委员', en: 'members of committees' },
    why: { zh: '备案、谁有权签字', en: 'filing; who may sign' },
  },
  'committee_seat.sex': {
    what: { zh: '委员性别', en: 'members’ sex' },
    why: { zh: '组成要求', en: 'what a committee must be composed of' },
  },
  'committee_seat.politics': {
    what: { zh: '委员政治面貌', en: 'members’ politics' },
    why: { zh: '组成要求', en: 'what a committee must be composed of' },
  },
  'group_member.name': {
    what: { zh: '筹备组、换届小组成员', en: 'members of working groups' },
    why: { zh: '已经公告，由谁召集', en: 'was posted: who convened' },
  },
  'operator.name': {
    what: { zh: '经办人', en: 'operators' },
    why: { zh: '谁录入、谁认定', en: 'who entered and who decided' },
  },
  'operator.pin': {
    what: { zh: '经办人PIN的摘要', en: 'digests of operators’ PINs' },
    why: { zh: '防止借用别人的姓名', en: 'keeps others from using a name' },
  },
  'compound.organiser': {
    what: { zh: '小区的联系人', en: 'whom to ask about the compound' },
    why: { zh: '联系', en: 'to reach them' },
  },
  'eligibility_answer.answered_by': {
    what: { zh: '候选人资格由谁审查', en: 'who examined candidates' },
    why: WHO_DID,
  },
  'lot.drawn_by': { what: { zh: '抽签人', en: 'who drew lots' }, why: WHO_DID },
  'lot.witnesses': { what: { zh: '抽签见证人', en: 'witnesses of lots' }, why: WHO_DID },
  'ballot_print.printed_by': { what: { zh: '打印表决票的人', en: 'who printed ballots' }, why: WHO_DID },
  'visit.visitors': { what: { zh: '上门人员', en: 'who visited' }, why: WHO_DID },
  'desk.clerk': { what: { zh: '登记台录入员', en: 'clerks of desks' }, why: WHO_DID },
  'desk_paper.clerk': { what: { zh: '合并的票由谁录入', en: 'who entered merged papers' }, why: WHO_DID },
  'second_entry.entered_by': { what: { zh: '复录人', en: 'who keyed a second time' }, why: WHO_DID },
  'entry_decision.decided_by': {
    what: { zh: '两次录入不一致由谁认定', en: 'who settled entries that differ' },
    why: WHO_DID,
  },
  'doubt.raised_by': { what: { zh: '提出存疑的人', en: 'who raised a doubt' }, why: WHO_DID },
  'doubt_decision.initials': {
    what: { zh: '存疑裁定的两人', en: 'the two who decided doubts' },
    why: WHO_DID,
  },
  'correction.corrected_by': { what: { zh: '更正录入的人', en: 'who corrected an entry' }, why: WHO_DID },
  'correction.witnesses': { what: { zh: '更正见证人', en: 'witnesses of corrections' }, why: WHO_DID },
  'recount_paper.witnesses': { what: { zh: '重新计票见证人', en: 'witnesses of recounts' }, why: WHO_DID },
  'audit_finding.witnesses': { what: { zh: '抽样核对见证人', en: 'witnesses of samples' }, why: WHO_DID },
  'attestation.signer': { what: { zh: '签认结果的人', en: 'who signed the result' }, why: WHO_DID },
  'posting.posted_by': { what: { zh: '张贴人', en: 'who posted' }, why: WHO_DID },
  'posting.witness': { what: { zh: '张贴见证人', en: 'witnesses of postings' }, why: WHO_DID },
  'joined_log.actor': {
    what: { zh: '并入的日志里的经办人', en: 'who acted, in a log that was joined' },
    why: WHO_DID,
  },
  'log.actor': { what: { zh: '日志里的经办人', en: 'who acted, in the log' }, why: WHO_DID },
}
