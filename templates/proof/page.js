import { areaOf, check, clears, commitmentOf, recount, sha256, signedTexts } from './recount.js'

/*
 * The page: recounts the record inside it when it is opened, and shows what it found. Everything is written as text, nothing
 * as markup, whatever the record holds.
 */

const WORDS = {
  carried: ['获得通过', 'carried'],
  'not-carried': ['未获通过', 'not carried'],
  'no-quorum': ['参与未达法定比例，未形成决定', 'too few took part: no decision'],
  lapsed: ['前提事项未获通过，不发生效力', 'lapsed: its condition was not carried'],
  withdrawn: ['已撤回 / 已退出', 'withdrawn'],
  disqualified: ['不具备资格，不计票', 'disqualified'],
  complete: ['应选委员全部选出', 'all seats filled'],
  partial: ['部分选出', 'some seats filled'],
  none: ['未选出', 'nobody elected'],
  elected: ['当选', 'elected'],
  alternate: ['当选候补', 'alternate'],
  tied: ['得票相同，待定', 'tied'],
  'tied-alternate': ['得票相同，候补待定', 'tied for an alternate’s place'],
  qualified: ['达到比例，名额已满', 'majority, no place left'],
  'not-elected': ['未当选', 'not elected'],
  accepted: ['有效票', 'accepted'],
  void: ['无效票', 'void'],
  late: ['逾期票', 'late'],
  held: ['待认定票', 'held'],
  duplicate: ['重复票（只计一次）', 'duplicate'],
  superseded: ['已由另一份取代', 'superseded'],
  format: ['格式', 'format'],
  shape: ['内容不完整', 'shape'],
  serial: ['票号', 'serial'],
  digest: ['摘要', 'digest'],
  'check-code': ['核验码', 'check code'],
  ruling: ['票的认定', 'ruling'],
  tally: ['计票结果', 'figure'],
  readings: ['其他算法', 'another reading'],
}

const RULES = {
  'conflicting-ballots': ['一人多票不一致时', 'differing papers'],
  blank: ['空白', 'blank marks'],
  'spoilt-item': ['该项无效', 'spoilt marks'],
  silence: ['未表态的业主', 'silence'],
  'silence-elections': ['选举中未表态的业主', 'silence in elections'],
  'follow-mark': ['随多数', 'with the majority'],
  headcount: ['人数的算法', 'heads'],
  'counted-uses': ['计入的用途', 'uses that count'],
  recusal: ['回避', 'recusal'],
  'tenant-heads': ['公房承租人', 'tenants’ heads'],
  suspects: ['疑似同一业主', 'suspected same owner'],
  developer: ['建设单位', 'the developer'],
  'elevator-site': ['电梯用地', 'ground for an elevator'],
  'area-sources': ['面积来源', 'sources of areas'],
}

let lang = /^zh/i.test(navigator.language || 'zh') ? 0 : 1
const t = (...both) => both[lang]
const word = key => (WORDS[key] ? WORDS[key][lang] : String(key))
const ruleWord = key => (RULES[key] ? RULES[key][lang] : String(key))

// In a script nothing ends a script: that sign alone is written another way.
const text = document.getElementById('record').textContent.replaceAll('\\u003c', '<')
const record = JSON.parse(text)
const faults = check(record, text)
const broken = faults.some(fault => fault.check === 'format' || fault.check === 'shape')
const counted = broken ? null : recount(record)

/** An element with its text, or with others inside it. */
function make(name, content = '', attributes = {}) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  for (const part of Array.isArray(content) ? content : [content]) element.append(part)
  return element
}

/** A table that scrolls by itself on a narrow screen. Cells that are figures stand to the right. */
function table(caption, heads, rows) {
  const head = make('tr', heads.map(text => make('th', text, { scope: 'col' })))
  const body = rows.map(([first, ...rest]) =>
    make('tr', [
      make('th', first, { scope: 'row' }),
      ...rest.map(text => make('td', text, /^[\d ,.%×≥><-]+/.test(text) ? { class: 'number' } : {})),
    ]),
  )
  const top = heads.some(text => text !== '') ? [make('thead', head)] : []
  const whole = make('table', [make('caption', caption), ...top, make('tbody', body)])
  return make('div', whole, { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption })
}

function weight({ headcount, area }) {
  return t(`${headcount} 人，${area} 平方米`, `${headcount} heads, ${area} m²`)
}

/** `1278 × 3 ≥ 2 × 1697`: what was compared, and whether it holds. */
function inequality({ wording, of: [top, below] }, part, whole, met) {
  const sign = wording === 'at least' ? (met ? '≥' : '<') : met ? '>' : '≤'
  return `${part} × ${below} ${sign} ${top} × ${whole}`
}

function bothAxes(bar, part, whole) {
  return [
    inequality(bar, part.headcount, whole.headcount, clears(bar, part.headcount, whole.headcount)),
    inequality(bar, part.area, whole.area, clears(bar, areaOf(part.area), areaOf(whole.area))),
  ]
}

function draw() {
  document.documentElement.lang = t('zh-CN', 'en')
  document.getElementById('language').textContent = t('English', '中文')
  const page = document.getElementById('page')
  page.replaceChildren(...parts())
}

function parts() {
  const head = broken
    ? [make('h1', t('独立核验', 'Independent check'))]
    : [make('h1', `${record.compound.name}　${record.assembly.title}`)]
  return [
    ...head,
    verdict(),
    ...(faults.length > 0 ? [differing()] : []),
    ...(broken ? [] : [codes(), signatures(), figures(), ...record.items.flatMap(item), readings(), slip(), papers(), limits()]),
  ]
}

function verdict() {
  const good = faults.length === 0
  const text = good
    ? t('✓ 相符：由材料重新计票，结果与材料所载一致。', '✓ It holds: recounted from what is here, the result is the one stated.')
    : t(`✗ 不相符：${faults.length} 处。`, `✗ It does not hold: ${faults.length} places differ.`)
  return make('p', text, { class: `verdict ${good ? 'good' : 'bad'}`, role: 'status' })
}

function differing() {
  const show = value => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '—'))
  return table(
    t('不相符之处', 'What differs'),
    [t('哪一类', 'what'), t('位置', 'where'), t('应为', 'should be'), t('材料所载', 'stated')],
    faults.map(fault => [word(fault.check), fault.path, show(fault.counted), show(fault.stated)]),
  )
}

function codes() {
  const committed = record.ballots !== 'marks'
  return make('section', [
    make('p', [t('核验码（与张贴的结果公告对照）：', 'Check code (compare it with the posted notice): '), make('code', groups(record.checkCode))]),
    make('p', [t('名册校验码（与张贴的名册、会议公告对照）：', 'Code of the roll (on the posted roll and the notice): '), make('code', groups(record.checkParts.roll))]),
    ...(record.log
      ? [make('p', [t('记录校验码（印在截止或宣布以后的公告页脚）：', 'Head of the record (at the foot of papers of the close or the declaration): '), make('code', groups(record.log.head))])]
      : []),
    make('p', [t('本材料的摘要：', 'Digest of this record: '), make('code', record.digest)], { class: 'quiet' }),
    make(
      'p',
      committed
        ? t(
            '每张票的意见以摘要存放，只有凭条能打开；下面由各项合计重新判断结果。',
            'The marks of each paper stand as digests that only slips open; outcomes are judged anew from the totals.',
          )
        : t('每张票的意见公开；下面逐票重新计算。', 'The marks of each paper are in the open; everything is counted paper by paper.'),
      { class: 'quiet' },
    ),
  ])
}

function figures() {
  const { roll, ballots, shortfall } = counted.tally
  const rows = [
    [t('名册', 'Roll'), weight(roll)],
    [t('送达', 'Served'), weight(ballots.served)],
    [t('交回', 'Returned'), weight(ballots.returned)],
    [t('有效票', 'Accepted'), weight(ballots.accepted)],
    [t('未交回', 'Not returned'), weight(ballots.notReturned)],
    ...['void', 'late', 'held', 'duplicate', 'superseded'].map(key => [
      word(key),
      t(`${ballots[key].papers} 份`, `${ballots[key].papers} papers`),
    ]),
    ...(shortfall.headcount > 0 || areaOf(shortfall.area) > 0 ? [[t('有效票尚缺', 'Accepted ballots lack'), weight(shortfall)]] : []),
  ]
  return make('section', [make('h2', t('参与情况', 'Turnout')), table(t('重新计得', 'Recounted'), ['', ''], rows)])
}

function item(of, i) {
  const tally = counted.tally.items[i]
  const { quorum } = record.law
  const gate = record.law.silenceInQuorum || !tally.silent ? tally.participating : null
  const rows = gate
    ? [[t('参与表决', 'Taking part'), weight(tally.participating), ...bothAxes(quorum, gate, tally.roll)]]
    : [[t('参与表决', 'Taking part'), weight(tally.participating), '', '']]
  const base = record.law.base === 'roll' ? tally.roll : tally.participating
  if (of.kind === 'motion') {
    rows.push([t('同意（计入的）', 'For, as counted'), weight(tally.counted.for), ...bothAxes(of.bar, tally.counted.for, base)])
    for (const [key, zh, en] of [['for', '同意', 'For'], ['against', '反对', 'Against'], ['abstain', '弃权', 'Abstaining'], ['spoilt', '该项无效', 'Spoilt']])
      rows.push([t(zh, en), weight(tally[key]), '', ''])
    if (tally.silent) rows.push([t('未表态', 'Silent'), weight(tally.silent), '', ''])
  }
  for (const c of tally.candidates || [])
    rows.push([`${c.no} ${c.name}：${word(c.result)}`, weight(c.for), ...bothAxes(of.bar, c.for, base)])
  for (const option of tally.options || [])
    rows.push([`${option.no} ${option.name}`, weight(option.for), ...bothAxes(of.bar, option.for, base)])
  return [
    make('h2', `${of.code}　${of.title}`),
    make('p', word(tally.outcome), { class: `verdict ${tally.outcome === 'carried' || tally.outcome === 'complete' ? 'good' : ''}` }),
    table(
      t('人数和面积都要达到', 'both axes must be reached'),
      ['', t('人数、面积', 'heads, area'), t('人数的算式', 'by heads'), t('面积的算式', 'by area')],
      rows,
    ),
    ...(tally.withoutSilence
      ? [make('p', t(`不计未表态的业主时：${word(tally.withoutSilence.outcome)}`, `Without the silent: ${word(tally.withoutSilence.outcome)}`))]
      : []),
    ...(tally.withoutRecusal
      ? [make('p', t(`不回避时：${word(tally.withoutRecusal.outcome)}`, `With nobody excluded: ${word(tally.withoutRecusal.outcome)}`))]
      : []),
  ]
}

function readings() {
  const rows = (record.readings || []).map(({ reading, value, changes }) => [
    ruleWord(reading),
    value,
    changes.length > 0 ? t(`会改变：${changes.join('、')}`, `would change ${changes.join(', ')}`) : t('结果不变', 'no outcome changes'),
  ])
  return make('section', [
    make('h2', t('换一种算法，结果会不会变', 'Would another reading change an outcome?')),
    table(t('其他算法', 'Other readings'), [t('算法', 'reading'), t('取值', 'value'), ''], rows),
  ])
}

/** An owner opens the commitment of a paper by what stands on the slip, or looks at its ruling by the serial alone. */
function slip() {
  const answer = make('p', '', { role: 'status' })
  const field = make('input', '', { type: 'text', autocomplete: 'off', 'aria-describedby': 'slip-help' })
  const form = make('form', [
    make('label', [t('凭条上“核对行”的全部内容，或只输票号：', 'The whole line of the slip, or the serial alone:'), field]),
    make('button', t('查', 'Look up'), { type: 'submit' }),
    make('p', t('凭条上的一行形如：a1-00003-4 / 1 / ABCD-EFGH-JKMN-PQRS / 1|2|1,3,5', 'It reads like: a1-00003-4 / 1 / ABCD-EFGH-JKMN-PQRS / 1|2|1,3,5'), {
      id: 'slip-help',
      class: 'quiet',
    }),
    answer,
  ])
  form.addEventListener('submit', event => {
    event.preventDefault()
    answer.textContent = lookUp(field.value)
  })
  return make('section', [make('h2', t('查我的票', 'Find my paper')), form])
}

function lookUp(typed) {
  const [serial = '', no = '', salt = '', ...marks] = typed.normalize('NFKC').split('/').map(part => part.trim())
  const own = record.papers.filter(paper => paper.serial === serial.toLowerCase())
  if (own.length === 0) return t('没有这个票号的票：没有收到，或者输错了。', 'No paper has this serial: none came back, or it was mistyped.')
  const lines = own.map(paper => t(`第 ${paper.no} 份：${word(paper.ruling)}`, `paper ${paper.no}: ${word(paper.ruling)}`)).join(t('；', '; '))
  if (salt === '') return lines
  const paper = own.find(one => String(one.no) === no)
  if (!paper) return t(`没有第 ${no} 份。${lines}`, `There is no paper ${no}. ${lines}`)
  const opened = { serial: paper.serial, no: paper.no, marks: marks.join('/').replace(/,/g, ' '), salt: salt.toUpperCase().replace(/[^0-9A-Z]/g, '') }
  const holds = record.ballots === 'marks' ? paper.marks === opened.marks : paper.commitment === commitmentOf(opened)
  return holds
    ? t(`✓ 相符：记录的意见就是凭条上的。${lines}`, `✓ It agrees: the record holds the marks of the slip. ${lines}`)
    : t(`✗ 不相符：请核对输入；仍不符的，持凭条向居委会提出。${lines}`, `✗ It does not agree: check what you typed; if it still differs, object with the slip in hand. ${lines}`)
}

/** Every serial with its ruling, on request: an estate may have thousands. */
function papers() {
  const rows = () => record.papers.map((paper, i) => [paper.serial, String(paper.no), word(counted.rulings[i].ruling), counted.rulings[i].reason])
  const details = make('details', make('summary', t(`全部票号和认定（${record.papers.length} 份）`, `All serials and rulings (${record.papers.length} papers)`)))
  details.addEventListener(
    'toggle',
    () => details.append(table(t('票号和认定', 'Serials and rulings'), [t('票号', 'serial'), t('第几份', 'paper'), t('认定', 'ruling'), t('理由', 'reason')], rows())),
    { once: true },
  )
  return make('section', [make('h2', t('每张票', 'Every paper')), details])
}

const bytesOf = hex => Uint8Array.from(String(hex).match(/../g) || [], pair => Number.parseInt(pair, 16))

/** By what people know a key or a code: eight groups of four. */
const groups = hex => String(hex).slice(0, 32).replace(/.{4}(?=.)/g, part => `${part} `)

/** Who signed, by the fingerprints of their keys. A browser that cannot check signatures says so. */
function signatures() {
  const signed = signedTexts(record)
  if (signed.length === 0) return make('section')
  const lines = signed.map(one => {
    const verdict = make('strong', '…')
    holds(one).then(found => {
      verdict.textContent =
        found === null ? t('本浏览器不能核验签名', 'this browser cannot check it') : found ? t('✓ 签名成立', '✓ it holds') : t('✗ 签名不成立', '✗ it does not hold')
      verdict.className = found === false ? 'bad' : found ? 'good' : ''
    })
    const same = one.checkCode === record.checkCode
    return make('li', [
      make('code', groups(sha256(bytesOf(one.publicKey)))),
      ` ${one.signedAt} `,
      verdict,
      same ? '' : t('（签的是后来改动以前的结果）', ' (of what was counted before a later change)'),
    ])
  })
  return make('section', [
    make('h2', t('计票人、监票人的签名', 'Signed by tellers')),
    make('p', t('钥匙的指纹应与他们写在纸上的一致：', 'The fingerprints are those that they wrote on paper:')),
    make('ul', lines),
  ])
}

/** Does a signature hold? Null where the browser does not know the kind. */
async function holds({ publicKey, signature, text }) {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), new TextEncoder().encode(text))
  } catch {
    return null
  }
}

function limits() {
  return make(
    'p',
    t(
      '这一页证明不了的：纸质票是不是业主本人所填（看原票、凭条或抽样核对）；材料给出以前整份记录是否重做过（与当时张贴的核验码对照）。',
      'What this page cannot prove: that owners filled in the papers themselves (for that there are the papers, the slips, a sample); that the whole record was not made anew before it was given out (compare the code that was posted).',
    ),
    { class: 'quiet' },
  )
}

document.getElementById('language').addEventListener('click', () => {
  lang = 1 - lang
  draw()
})
draw()
