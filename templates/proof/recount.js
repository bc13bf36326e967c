/*
 * Recounts a vote from record.json, as FORMAT.md describes it, and says where the record differs from what it holds itself.
 * Nothing here is shared with the program that wrote the record. Areas are whole square centimetres, comparisons are made
 * by multiplying across: no fraction is ever formed.
 */

const UNITS_PER_M2 = 10000

/** '97.87' → 978700. */
export function areaOf(text) {
  const [whole, part = ''] = text.split('.')
  return Number(whole) * UNITS_PER_M2 + Number(part.padEnd(4, '0'))
}

/** 978700 → '97.87': at least two decimals. */
export function areaText(area) {
  const part = String(area % UNITS_PER_M2).padStart(4, '0')
  return `${Math.floor(area / UNITS_PER_M2)}.${part.slice(0, 2)}${part.slice(2).replace(/0+$/, '')}`
}

/** A value as one line: keys in order, no spaces. Two programs that read the same value write the same line. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

// SHA-256 (FIPS 180-4). The browser has its own, but not for a page that was opened from a folder everywhere.

const [ROOTS, CUBES] = fractions()

/** The first 32 bits behind the point of the square roots of the first 8 primes, and of the cube roots of the first 64. */
function fractions() {
  const primes = []
  for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  const bits = root => Math.floor((root - Math.floor(root)) * 2 ** 32)
  return [primes.slice(0, 8).map(prime => bits(Math.sqrt(prime))), primes.map(prime => bits(Math.cbrt(prime)))]
}

/** The digest of bytes, or of a text in UTF-8, in hex. */
export function sha256(content) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const length = (((bytes.length + 8) >> 6) + 1) << 6
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, bytes.length << 3)
  const state = Int32Array.from(ROOTS)
  const w = new Int32Array(64)
  const turn = (x, by) => (x >>> by) | (x << (32 - by))
  for (let block = 0; block < length; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const [early, late] = [w[i - 15], w[i - 2]]
      const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      w[i] = (w[i - 16] + small + w[i - 7] + large) | 0
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i++) {
      const large = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
      const one = (h + large + ((e & f) ^ (~e & g)) + CUBES[i] + w[i]) | 0
      const small = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
      const two = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
    }
    ;[a, b, c, d, e, f, g, h].forEach((part, i) => {
      state[i] += part
    })
  }
  return Array.from(state, part => (part >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The digest that the record must state of itself. */
export function digestOf(record) {
  const { digest: _, ...rest } = record
  return sha256(canonical(rest))
}

/** What binds a paper's marks to its salt. */
export function commitmentOf({ serial, no, marks, salt }) {
  return sha256(canonical({ marks, no, salt, serial }))
}

// Weights: heads and area.

const NOTHING = { headcount: 0, area: 0 }

function plus(...weights) {
  return weights.reduce((sum, w) => ({ headcount: sum.headcount + w.headcount, area: sum.area + w.area }), NOTHING)
}

function minus(all, part) {
  return { headcount: all.headcount - part.headcount, area: all.area - part.area }
}

function head(area) {
  return { headcount: 1, area }
}

function shown({ headcount, area }) {
  return { headcount, area: areaText(area) }
}

function read({ headcount, area }) {
  return { headcount, area: areaOf(area) }
}

/** Does a part clear a bar? A share of nothing clears none. */
export function clears({ wording, of: [top, below] }, part, whole) {
  if (whole === 0) return false
  const [left, right] = [BigInt(part) * BigInt(below), BigInt(whole) * BigInt(top)]
  return wording === 'at least' ? left >= right : left > right
}

function clearsBoth(bar, part, whole) {
  return clears(bar, part.headcount, whole.headcount) && clears(bar, part.area, whole.area)
}

/** A share in percent, cut behind two places. */
function share(part, whole) {
  if (whole === 0) return '0.00%'
  const hundredths = (BigInt(part) * 10000n) / BigInt(whole)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}

/** The smallest whole number that clears a bar. */
function least({ wording, of: [top, below] }, whole) {
  const product = BigInt(whole) * BigInt(top)
  const floor = product / BigInt(below)
  return Number(wording === 'more than' || product % BigInt(below) > 0n ? floor + 1n : floor)
}

/** By how much a part passes the least that clears a bar; with a minus sign what it lacks. */
function margin(bar, part, whole) {
  const over = axis => (whole[axis] > 0 ? part[axis] - least(bar, whole[axis]) : null)
  const area = over('area')
  return { headcount: over('headcount'), area: area === null ? null : `${area < 0 ? '-' : ''}${areaText(Math.abs(area))}` }
}

// What a paper says.

const BLANK = ''
const SPOILT = 'x'

/** What a mark reads as under the rules: see FORMAT.md, "Reading a mark". */
function readMark(item, mark, rules) {
  if (item.kind === 'motion') return mark === 'f' && rules['follow-mark'] !== 'allowed' ? SPOILT : mark
  if (item.kind === 'choice' || mark === BLANK || mark === SPOILT) return mark
  const standing = item.candidates.filter(c => c.standing === 'standing').map(c => c.no)
  const parts = mark.split(' ')
  const written = [...new Set(parts.filter(part => part.startsWith('+')).map(part => part.slice(1)))]
  const personOf = id => (item.writeIns || []).find(one => one.id === id)?.no ?? null
  const persons = written.map(personOf).filter(no => no !== null)
  const others = written.filter(id => personOf(id) === null).map(id => `+${id}`)
  const own = parts.filter(part => !part.startsWith('+'))
  const opinions = new Map(own.map(part => part.split(':')).map(([no, opinion = '1']) => [Number(no), opinion]))
  for (const no of persons) opinions.set(no, '1')
  const counted = [...opinions].filter(([no]) => standing.includes(no)).sort(([a], [b]) => a - b)
  const named = counted.filter(([, opinion]) => opinion === '1').length
  if (named + others.length > item.seats) return SPOILT
  return [...counted.map(([no, opinion]) => `${no}:${opinion}`), ...others.sort()].join(' ')
}

/** Does a paper speak on an item? A tenant's only where tenants may sign; on what was withdrawn, nobody's. */
function speaks(item, paper) {
  return !item.withdrawn && (paper.flats === undefined || item.tenants)
}

/** Everything a paper says, as one text. */
function saying(record, paper, rules) {
  const marks = paper.marks.split('|')
  return record.items
    .map((item, i) => (speaks(item, paper) ? readMark(item, marks[i] ?? BLANK, rules) : '-'))
    .join('|')
}

// What becomes of the papers of one voter.

function lateness(record, paper) {
  if (paper.receivedAt > record.assembly.closesAt) return 'after-close'
  const end = record.channelCloses[paper.channel]
  return end !== undefined && paper.receivedAt > end ? 'after-channel-close' : null
}

/**
 * The rulings of one voter's papers, in their order: `[ruling, reason]`, or null where the record does not show enough to say.
 * FORMAT.md, "What becomes of a paper".
 */
export function rule(record, papers, rules, decision) {
  const rulings = new Map()
  const late = papers.filter(paper => lateness(record, paper) !== null)
  for (const paper of late) rulings.set(paper, ['late', lateness(record, paper)])
  const void_ = papers.filter(paper => !late.includes(paper) && paper.void !== null)
  for (const paper of void_) rulings.set(paper, ['void', paper.void])
  let valid = papers.filter(paper => !rulings.has(paper))
  if (decision && decision.accept === null) {
    for (const paper of valid) if (paper.no <= decision.upTo) rulings.set(paper, ['void', 'resolved-none'])
    valid = valid.filter(paper => paper.no > decision.upTo)
  }
  valid.sort((a, b) => (a.receivedAt === b.receivedAt ? a.no - b.no : a.receivedAt < b.receivedAt ? -1 : 1))
  if (valid.length > 1 && record.ballots !== 'marks') for (const paper of valid) rulings.set(paper, null)
  else if (valid.length > 0) ruleOnValid()
  return papers.map(paper => rulings.get(paper))

  function ruleOnValid() {
    const transfers = paper => paper.transfersBefore || 0
    const same = (a, b) => a === b || saying(record, a, rules) === saying(record, b, rules)
    const alike = some => some.every(paper => same(paper, some[0]))
    const parted = valid.some(paper => paper.inPart) && new Set(valid.map(transfers)).size > 1
    const first = Math.min(...valid.map(transfers))
    const earliest = valid.filter(paper => transfers(paper) === first)
    const own = earliest.filter(paper => !paper.byProxy)
    const speaking = parted ? valid : own.length > 0 ? own : earliest
    const decided = decision && speaking.find(paper => paper.no === decision.accept)
    const keep = (kept, reason) => {
      for (const paper of valid)
        rulings.set(
          paper,
          paper === kept
            ? ['accepted', reason]
            : same(paper, kept)
              ? ['duplicate', `same-as:${kept.no}`]
              : ['superseded', `superseded-by:${kept.no}`],
        )
    }
    const hold = (held, reason) => {
      for (const paper of valid)
        rulings.set(paper, held.includes(paper) ? ['held', reason] : ['superseded', 'gives-way'])
    }
    const reasonOf = kept => {
      if (valid.length === 1) return 'only-paper'
      if (speaking.length === valid.length || (kept === valid[0] && alike(valid))) return 'first-of-same'
      return valid.some(paper => transfers(paper) > transfers(kept)) ? 'kept-former-owner' : 'kept-own'
    }
    const conflicting = rules['conflicting-ballots']
    if (alike(speaking)) keep(speaking[0], reasonOf(speaking[0]))
    else if (decided && speaking.every(paper => paper.no <= decision.upTo || same(paper, decided)))
      keep(decided, `resolved:${decided.no}`)
    else if (parted) hold(speaking, 'title-in-part')
    else if (conflicting === 'first') keep(speaking[0], 'kept-first')
    else if (conflicting === 'last') keep(speaking[speaking.length - 1], 'kept-last')
    else if (conflicting === 'channel') {
      const order = rules['channel-order'].split(',')
      const rank = paper => (order.includes(paper.channel) ? order.indexOf(paper.channel) : order.length)
      const best = Math.min(...speaking.map(rank))
      const top = speaking.filter(paper => rank(paper) === best)
      if (alike(top)) keep(top[0], 'kept-channel')
      else hold(top, 'differs')
    } else hold(speaking, 'differs')
  }
}

// The count.

/**
 * Counts the record anew. `other`: house rules to count under instead of the record's. Gives the figures in the form of
 * `record.tally`, as far as they follow from the record, the ruling of each paper in the record's order, and the blank marks on
 * each item, which a motion adds to its abstentions.
 */
export function recount(record, other = {}) {
  const rules = { ...record.rules, ...other }
  const counted = countAs(record, rules)
  // What others would come to follows from marks alone.
  if (record.ballots !== 'marks') return counted
  const everybody = record.items.some(item => item.excluded.length > 0) && rules.recusal !== 'none'
  const all = everybody ? countAs(record, { ...rules, recusal: 'none' }) : null
  const split = rules['tenant-heads'] === 'by-flat' && record.items.some(item => item.flats.length > 0)
  const asOne = split ? countAs(record, { ...rules, 'tenant-heads': 'one' }) : null
  const beside = there => ({ roll: there.roll, participating: there.participating, outcome: there.outcome })
  counted.tally.items.forEach((item, i) => {
    if (item.excluded && all) item.withoutRecusal = beside(all.tally.items[i])
    const one = asOne && asOne.tally.items[i]
    if (one && one.roll.headcount !== item.roll.headcount) item.withoutTenantHeads = beside(one)
  })
  return counted
}

function countAs(record, rules) {
  const areas = new Map(record.roll.map(({ voter, units }) => [voter, sumOfAreas(units)]))
  const papersOf = new Map()
  for (const paper of record.papers) papersOf.set(paper.voter, [...(papersOf.get(paper.voter) || []), paper])
  const decisions = new Map(record.decisions.map(decision => [decision.voter, decision]))
  const served = new Set([...record.service, ...record.serviceOther])
  const roll = weigh(areas.values())
  const rulings = new Map()
  const acceptedOf = new Map()
  const back = { returned: NOTHING, accepted: NOTHING, void: 0, late: 0, held: 0, duplicate: 0, superseded: 0 }
  for (const [voter, papers] of papersOf) {
    const judged = rule(record, papers, rules, decisions.get(voter)).map((r, i) => r || [papers[i].ruling, papers[i].reason])
    const weight = head(areas.get(voter) || 0)
    if (judged.some(([ruling]) => ruling !== 'late')) back.returned = plus(back.returned, weight)
    judged.forEach(([ruling, reason], i) => {
      rulings.set(papers[i], { ruling, reason })
      if (ruling === 'accepted') {
        acceptedOf.set(voter, papers[i])
        back.accepted = plus(back.accepted, weight)
      } else back[ruling] += 1
    })
  }
  const vote = { record, rules, areas, papersOf, acceptedOf, decisions }
  const blanks = []
  const items = record.items.map((item, i) => tallyItem(vote, item, i, blanks))
  applyConditions(record.items, items)
  const { law } = record
  const lacking = axis => Math.max(0, least(law.quorum, roll[axis]) - back.accepted[axis])
  const short = law.tellsShortfall && roll.area > 0 ? { headcount: lacking('headcount'), area: lacking('area') } : NOTHING
  return {
    rulings: record.papers.map(paper => rulings.get(paper)),
    blanks,
    tally: {
      compound: { code: record.compound.code, name: record.compound.name },
      assembly: Object.fromEntries(['code', 'title', 'state', 'opensAt', 'closesAt'].map(key => [key, record.assembly[key]])),
      roll: {
        units: record.roll.reduce((sum, { units }) => sum + units.length, 0),
        ...shown(roll),
        leftOut: { units: record.leftOut.length, area: areaText(sumOfAreas(record.leftOut)) },
      },
      ballots: {
        issued: shown(roll),
        served: shown(weigh([...served].map(voter => areas.get(voter) || 0))),
        returned: shown(back.returned),
        accepted: shown(back.accepted),
        notReturned: shown(minus(roll, back.returned)),
        ...Object.fromEntries(
          ['void', 'late', 'held', 'duplicate', 'superseded'].map(ruling => [ruling, { papers: back[ruling] }]),
        ),
      },
      items,
      shortfall: shown(short),
    },
  }
}

function sumOfAreas(units) {
  return units.reduce((sum, { area }) => sum + areaOf(area), 0)
}

function weigh(areas) {
  let sum = NOTHING
  for (const area of areas) if (area > 0) sum = plus(sum, head(area))
  return sum
}

/** Takes those of a voter's units that vote on an item. */
function insideOf(item) {
  if (item.units === null) return units => units
  const codes = new Set(item.units)
  return units => units.filter(({ code }) => codes.has(code))
}

/** The heads of an item's electorate, each with the papers that speak for it. */
function* headsOf({ record, rules, papersOf, acceptedOf, decisions }, item) {
  const inside = insideOf(item)
  const excluded = rules.recusal === 'none' ? [] : item.excluded
  const split = rules['tenant-heads'] === 'by-flat' ? item.flats : []
  for (const { voter, units } of record.roll) {
    const own = inside(units)
    const area = sumOfAreas(own)
    if (area === 0 || excluded.includes(voter)) continue
    const papers = papersOf.get(voter) || []
    const flats = own.filter(({ code }) => split.includes(code))
    if (flats.length === 0) {
      yield { voter, area, paper: acceptedOf.get(voter), papers }
      continue
    }
    const rest = area - sumOfAreas(flats)
    const heads = flats.map(({ code, area: size }) => ({ flat: code, area: areaOf(size) }))
    for (const { flat, area: size } of rest > 0 ? [...heads, { flat: null, area: rest }] : heads) {
      const reaching = papers.filter(paper => paper.flats === undefined || paper.flats.includes(flat))
      const judged = rule(record, reaching, rules, decisions.get(voter))
      const paper = reaching.find((_, i) => judged[i] && judged[i][0] === 'accepted')
      yield { voter, area: size, paper, papers: reaching }
    }
  }
}

/** Adds up the marks on an item and says what they come to. */
function tallyItem(vote, item, place, blanks) {
  const { record, rules } = vote
  const silence = rules.silence !== 'not-participating'
  const effective = new Set(record.service)
  const sums = new Map()
  const add = (key, area) => sums.set(key, plus(sums.get(key) || NOTHING, head(area)))
  let roll = NOTHING
  for (const { voter, area, paper, papers } of headsOf(vote, item)) {
    roll = plus(roll, head(area))
    if (paper) {
      if (speaks(item, paper) && record.ballots === 'marks')
        addReading(item, readMark(item, paper.marks.split('|')[place] ?? BLANK, rules), rules, key => add(key, area))
    } else if (silence && papers.length === 0 && effective.has(voter) && !item.withdrawn) add('silent', area)
  }
  const stated = record.tally.items[place]
  const of = record.ballots === 'marks' ? key => sums.get(key) || NOTHING : statedSums(item, stated)
  const silent = sums.get('silent') || NOTHING
  blanks.push(of('blank'))
  const left = rules.recusal === 'none' ? [] : item.excluded
  const inside = insideOf(item)
  const excluded = weigh(
    record.roll.filter(({ voter }) => left.includes(voter)).map(({ units }) => sumOfAreas(inside(units))),
  )
  const outcome = { motion: motion, election: election, choice: choice }[item.kind]
  const result = { code: item.code, kind: item.kind, title: item.title, ...outcome(record.law, item, roll, of, silent, rules) }
  if (item.withdrawn) {
    result.outcome = 'withdrawn'
    if (item.kind === 'motion' && result.withoutSilence) result.withoutSilence.outcome = 'withdrawn'
    else {
      delete result.withoutSilence
      delete result.withSilence
    }
    if (item.kind === 'election') Object.assign(result, { vacancies: item.seats, runoff: false })
  }
  return left.length > 0 && excluded.headcount > 0 ? { ...result, excluded: shown(excluded) } : result
}

/** Adds one reading to the sums that it counts in. */
function addReading(item, reading, rules, add) {
  if (reading === BLANK) {
    if (rules.blank === 'abstain') add('blank')
    return
  }
  if (reading === SPOILT) {
    if (rules['spoilt-item'] === 'participating') add('spoilt')
    return
  }
  if (item.kind !== 'election') {
    add(reading)
    return
  }
  add('named')
  const opinions = new Map()
  for (const part of reading.split(' ')) {
    if (part.startsWith('+')) add(part)
    else opinions.set(Number(part.split(':')[0]), part.split(':')[1])
  }
  for (const { no, standing } of item.candidates) {
    const opinion = opinions.get(no) || (item.manner === 'per-candidate' ? '3' : '')
    if (standing === 'standing' && opinion !== '') add(`${no}:${opinion}`)
  }
}

/** Where marks are committed, the sums that the record states: what they come to is still counted anew. */
function statedSums(item, stated) {
  const get = weight => (weight ? read(weight) : NOTHING)
  const found = new Map([
    ['blank', item.kind === 'motion' ? NOTHING : get(stated.blank)],
    ['spoilt', get(stated.spoilt)],
  ])
  if (item.kind === 'motion') {
    for (const [key, name] of [['1', 'for'], ['2', 'against'], ['3', 'abstain'], ['f', 'follow']]) found.set(key, get(stated[name]))
  } else if (item.kind === 'choice') {
    found.set('0', get(stated.noneOfThese)).set('a', get(stated.abstain))
    for (const { no, for: inFavour } of stated.options) found.set(String(no), get(inFavour))
  } else {
    const inQuorum = stated.silent ? get(stated.silent) : NOTHING
    found.set('named', minus(minus(minus(get(stated.participating), get(stated.blank)), get(stated.spoilt)), inQuorum))
    for (const c of stated.candidates)
      for (const [opinion, name] of [['1', 'for'], ['2', 'against'], ['3', 'abstain']]) found.set(`${c.no}:${opinion}`, get(c[name]))
    for (const { name, for: inFavour } of stated.writtenIn || []) found.set(`+${name}`, get(inFavour))
  }
  return key => found.get(key) || NOTHING
}

function quorumOf(law, part, whole) {
  const axis = key => ({ met: clears(law.quorum, part[key], whole[key]), share: share(part[key], whole[key]) })
  const [headcount, area] = [axis('headcount'), axis('area')]
  return { met: headcount.met && area.met, headcount, area }
}

/**
 * What an item is measured by, from the marks made and the silent who take part. Under the law before 2021 the silent do not
 * help to reach the quorum.
 */
function measure(law, roll, made, silent) {
  const participating = plus(made, silent)
  const gate = law.silenceInQuorum ? participating : made
  const base = law.base === 'roll' ? roll : participating
  return { participating, quorum: quorumOf(law, gate, roll), base, quorumMargin: margin(law.quorum, gate, roll) }
}

function motion(law, item, roll, of, silentSum, rules) {
  const silence = rules.silence !== 'not-participating'
  const [inFavour, against, follow] = [of('1'), of('2'), of('f')]
  const abstain = plus(of('3'), of('blank'))
  const more = (a, b) => a.headcount > b.headcount && a.area > b.area
  const leader = more(inFavour, against) ? 'for' : more(against, inFavour) ? 'against' : null
  const side = (sum, to) => (sum.headcount > 0 ? to : null)
  const followTo = side(follow, leader)
  const silentTo = side(silentSum, rules.silence === 'with-majority' ? leader : null)
  const decide = (silent, to) => {
    const measured = measure(law, roll, plus(inFavour, against, abstain, of('spoilt'), follow), silent)
    const counted = key =>
      plus(key === 'for' ? inFavour : against, followTo === key ? follow : NOTHING, to === key ? silent : NOTHING)
    const carried = clearsBoth(item.bar, counted('for'), measured.base)
    return { ...measured, counted, outcome: !measured.quorum.met ? 'no-quorum' : carried ? 'carried' : 'not-carried' }
  }
  const here = decide(silence ? silentSum : NOTHING, silentTo)
  const without = silence ? decide(NOTHING, null) : null
  return {
    roll: shown(roll),
    participating: shown(here.participating),
    quorum: here.quorum,
    for: shown(inFavour),
    against: shown(against),
    abstain: shown(abstain),
    spoilt: shown(of('spoilt')),
    follow: { ...shown(follow), attributedTo: followTo },
    ...(silence && { silent: { ...shown(silentSum), attributedTo: silentTo } }),
    counted: { for: shown(here.counted('for')), against: shown(here.counted('against')) },
    bar: { ...item.bar, base: law.base },
    outcome: here.outcome,
    ...(without && { withoutSilence: { participating: shown(without.participating), outcome: without.outcome } }),
    quorumMargin: here.quorumMargin,
    barMargin: margin(item.bar, here.counted('for'), here.base),
  }
}

/** An election or a choice beside its count with or without the silent, where silence counts elsewhere. */
function underSilence(rules, silent, count, besides) {
  const without = count(NOTHING)
  if (rules.silence === 'not-participating') return without
  const within = count(silent)
  const short = there => ({ participating: there.participating, outcome: there.outcome, ...besides(there) })
  return rules['silence-elections'] === 'by-clause'
    ? { ...within, silent: shown(silent), withoutSilence: short(without) }
    : { ...without, withSilence: { silent: shown(silent), ...short(within) } }
}

function choice(law, item, roll, of, silentSum, rules) {
  return underSilence(rules, silentSum, count, there => ({ carried: there.carried }))

  function count(silent) {
    const made = plus(of('blank'), of('spoilt'), of('a'), of('0'), ...item.options.map(({ no }) => of(String(no))))
    const { participating, quorum, base, quorumMargin } = measure(law, roll, made, silent)
    const options = item.options.map(({ no, name }) => {
      const qualified = quorum.met && clearsBoth(item.bar, of(String(no)), base)
      return { no, name, for: shown(of(String(no))), qualified, result: qualified ? 'carried' : 'not-carried' }
    })
    const carried = options.find(option => option.qualified)?.no ?? null
    return {
      roll: shown(roll),
      participating: shown(participating),
      quorum,
      spoilt: shown(of('spoilt')),
      blank: shown(of('blank')),
      abstain: shown(of('a')),
      noneOfThese: shown(of('0')),
      options,
      bar: { ...item.bar, base: law.base },
      outcome: !quorum.met ? 'no-quorum' : carried === null ? 'not-carried' : 'carried',
      carried,
      quorumMargin,
      barMargins: item.options.map(({ no }) => ({ no, ...margin(item.bar, of(String(no)), base) })),
    }
  }
}

function election(law, item, roll, of, silentSum, rules) {
  const elected = there => there.candidates.filter(c => c.result === 'elected').map(c => c.no)
  return underSilence(rules, silentSum, count, there => ({ elected: elected(there) }))

  function count(silent) {
    const made = plus(of('named'), of('blank'), of('spoilt'))
    const { participating, quorum, base, quorumMargin } = measure(law, roll, made, silent)
    const judged = item.candidates.map(c => ({
      ...c,
      inFavour: of(`${c.no}:1`),
      qualified: quorum.met && c.standing === 'standing' && clearsBoth(item.bar, of(`${c.no}:1`), base),
    }))
    const placed = place(item, judged.filter(c => c.qualified), rules)
    const candidates = judged.map(c => ({
      no: c.no,
      name: c.name,
      ...(c.writeIn && { writeIn: true }),
      for: shown(c.inFavour),
      against: shown(of(`${c.no}:2`)),
      abstain: shown(of(`${c.no}:3`)),
      qualified: c.qualified,
      rank: placed.get(c.no)?.rank ?? null,
      result: c.standing !== 'standing' ? c.standing : (placed.get(c.no)?.result ?? 'not-elected'),
    }))
    const seated = candidates.filter(c => c.result === 'elected').length
    const { seats } = item
    const names = (item.writeIns || []).filter(one => one.no === null)
    const papers = made.headcount
    const marks = plus(...judged.map(c => c.inFavour), ...names.map(({ id }) => of(`+${id}`))).headcount
    const over = of('spoilt').headcount * seats
    return {
      roll: shown(roll),
      participating: shown(participating),
      quorum,
      spoilt: shown(of('spoilt')),
      blank: shown(of('blank')),
      seatsMarked: { papers, seats, marks, under: papers * seats - marks - over, over },
      ...writtenIn(item, of),
      candidates,
      outcome: !quorum.met ? 'no-quorum' : seated === seats ? 'complete' : seated > 0 ? 'partial' : 'none',
      vacancies: seats - seated,
      runoff: rules.tie === 'runoff' && candidates.some(c => c.result === 'tied'),
      quorumMargin,
      barMargins: judged.map(c => ({ no: c.no, ...margin(item.bar, c.inFavour, base) })),
    }
  }
}

/** Names that are refused or not settled: they take a seat and support nobody. */
function writtenIn(item, of) {
  const names = (item.writeIns || []).filter(({ id, no }) => no === null && of(`+${id}`).headcount > 0)
  if (names.length === 0) return {}
  return {
    writtenIn: names.map(({ id, refused }) => ({ name: id, for: shown(of(`+${id}`)), refused })),
    provisional: names.some(({ refused }) => !refused),
  }
}

/** Seats and alternates' places, filled best first; equals that straddle the last place are tied, unless a lot was drawn. */
function place(item, qualified, rules) {
  const axes = rules.rank === 'headcount,area' ? ['headcount', 'area'] : ['area', 'headcount']
  const better = (a, b) => b.inFavour[axes[0]] - a.inFavour[axes[0]] || b.inFavour[axes[1]] - a.inFavour[axes[1]]
  const groups = []
  for (const c of [...qualified].sort(better)) {
    const last = groups[groups.length - 1]
    if (last && better(last[0], c) === 0) last.push(c)
    else groups.push([c])
  }
  const lot = rules.tie === 'lot' ? item.lot : []
  const placed = new Map()
  const left = { elected: item.seats, alternate: item.alternates }
  let rank = 1
  for (const group of groups) {
    const drawn = lot.flatMap(no => group.filter(c => c.no === no))
    for (const part of [...drawn.map(c => [c]), group.filter(c => !drawn.includes(c))]) {
      if (part.length === 0) continue
      const result = resultOf(part.length)
      for (const c of part) placed.set(c.no, { rank, result })
    }
    rank += group.length
  }
  return placed

  function resultOf(size) {
    const next = left.elected > 0 ? 'elected' : left.alternate > 0 ? 'alternate' : null
    if (next === null) return 'qualified'
    if (size <= left[next]) {
      left[next] -= size
      return next
    }
    Object.assign(left, { elected: 0, alternate: 0 })
    return next === 'elected' ? 'tied' : 'tied-alternate'
  }
}

/** A motion whose condition was not carried lapses; with and without silence each by its own. */
function applyConditions(items, tallies) {
  const carried = new Map()
  tallies.forEach((tally, i) => {
    const { onlyIf = null, withdrawn } = items[i]
    if (onlyIf !== null && !withdrawn) {
      const condition = carried.get(onlyIf) || { here: false, without: false }
      tally.onlyIf = { code: onlyIf, met: condition.here }
      if (!condition.here) tally.outcome = 'lapsed'
      if (tally.withoutSilence && !condition.without) tally.withoutSilence.outcome = 'lapsed'
    }
    const without = tally.withoutSilence || tally
    carried.set(tally.code, { here: tally.outcome === 'carried', without: without.outcome === 'carried' })
  })
}

// What is wrong with a record.

/** Where two values differ: every figure that was counted is held against what is stated; what was not counted is left. */
export function differences(counted, stated, path = '') {
  if (counted !== null && typeof counted === 'object') {
    if (stated === null || typeof stated !== 'object') return [{ path, counted, stated }]
    if (Array.isArray(counted) && counted.length !== stated.length)
      return [{ path: `${path}.length`, counted: counted.length, stated: stated.length }]
    return Object.keys(counted).flatMap(key => differences(counted[key], stated[key], path === '' ? key : `${path}.${key}`))
  }
  return counted === stated ? [] : [{ path, counted, stated }]
}

/** Readings that the record shows enough to count under. */
const RECOUNTED = [
  'conflicting-ballots', 'blank', 'spoilt-item', 'silence', 'silence-elections', 'recusal', 'tenant-heads',
]

/**
 * Everything that can be held against the record: a list of faults, `{check, path, counted, stated}`, empty where it holds.
 * `text` is what the record was read from, where it is at hand. `checks`: 'format', 'digest', 'check-code', 'shape', 'serial', 'ruling', 'tally', 'readings'.
 */
export function check(record, text) {
  if (record === null || typeof record !== 'object' || record.format !== 'hoa-record/1')
    return [{ check: 'format', path: 'format', counted: 'hoa-record/1', stated: record && record.format }]
  const faults = []
  const say = (name, path, counted, stated) => faults.push({ check: name, path, counted, stated })
  if (text !== undefined && !saysOnly(text, record)) say('shape', '', 'hoa-record/1', 'no canonical text')
  const digest = digestOf(record)
  if (digest !== record.digest) say('digest', 'digest', digest, record.digest)
  for (const path of lacking(record)) say('shape', path, 'hoa-record/1', null)
  try {
    const recounted = recount(record)
    const { rulings, tally } = recounted
    const codes = { ...record.checkParts, checkCode: record.checkCode }
    for (const { path, counted, stated } of differences(checkParts(record, recounted), codes))
      say('check-code', path, counted, stated)
    for (const { path, counted, stated } of misnumbered(record)) say('serial', path, counted, stated)
    rulings.forEach(({ ruling, reason }, i) => {
      const paper = record.papers[i]
      for (const { path, counted, stated } of differences({ ruling, reason }, paper))
        say('ruling', `papers.${paper.serial}/${paper.no}.${path}`, counted, stated)
    })
    for (const { path, counted, stated } of differences(tally, record.tally)) say('tally', path, counted, stated)
    for (const reading of record.readings || []) {
      if (record.ballots !== 'marks' || !RECOUNTED.includes(reading.reading)) continue
      const there = recount(record, { [reading.reading]: reading.value }).tally.items
      const changes = there.filter((item, i) => canonical(placed(item)) !== canonical(placed(tally.items[i]))).map(({ code }) => code)
      for (const { path, counted, stated } of differences({ items: there.map(shortly), changes }, reading))
        say('readings', `${reading.reading}=${reading.value}.${path}`, counted, stated)
    }
  } catch (error) {
    say('shape', '', 'hoa-record/1', String(error && error.message))
  }
  return faults
}

const OF_RECORD = [
  'ballots', 'compound', 'assembly', 'log', 'signatures', 'law', 'rules', 'channelCloses', 'roll', 'leftOut', 'items', 'papers',
  'decisions', 'service', 'serviceOther', 'tally', 'readings', 'quorumByEmptyMarks', 'checkParts', 'checkCode', 'digest',
]
const OF_ROWS = {
  roll: ['voter', 'units'],
  leftOut: ['code', 'area'],
  items: ['code', 'kind', 'title', 'withdrawn', 'bar', 'units', 'excluded', 'tenants', 'flats'],
  papers: ['serial', 'voter', 'no', 'receivedAt', 'channel', 'void', 'ruling', 'reason'],
  decisions: ['voter', 'accept', 'upTo'],
  readings: ['reading', 'value', 'items', 'changes'],
}

/** Keys that must be there and are not: what is nothing is written as null. */
function lacking(record) {
  const without = (holder, keys, path) => keys.filter(key => !holder || holder[key] === undefined).map(key => `${path}${key}`)
  const marks = record.ballots === 'marks' ? 'marks' : 'commitment'
  return [
    ...without(record, OF_RECORD, ''),
    ...Object.entries(OF_ROWS).flatMap(([name, keys]) =>
      (Array.isArray(record[name]) ? record[name] : []).flatMap((row, i) =>
        without(row, name === 'papers' ? [...keys, marks] : keys, `${name}.${i}.`),
      ),
    ),
  ]
}

/** What an item comes to, and who is placed how: what a reading may change. */
function placed({ outcome, candidates, carried }) {
  const results = (candidates || []).map(({ result }) => (/^(elected|alternate|tied)/.test(result) ? result : null))
  return { outcome, results, carried: carried === undefined ? null : carried }
}

/** What an item comes to, as readings tell it. */
function shortly({ code, outcome, candidates, carried }) {
  const elected = candidates && candidates.filter(c => c.result === 'elected').map(c => c.no)
  return { code, outcome, ...(candidates && { elected }), ...(carried !== undefined && { carried }) }
}

/** Serials that are not their voter's, and numbers of papers and voters that stand twice. */
function misnumbered({ assembly, roll, papers }) {
  const wrong = papers
    .map(({ serial, voter }, i) => ({ path: `papers.${i}.serial`, counted: serialOf(assembly.code, voter), stated: serial }))
    .filter(({ counted, stated }) => counted !== stated)
  const twice = (path, keys) =>
    keys.flatMap((key, i) => (keys.indexOf(key) === i ? [] : [{ path: `${path}.${i}`, counted: 'once', stated: key }]))
  return [
    ...wrong,
    ...twice('roll', roll.map(({ voter }) => voter)),
    ...twice('papers', papers.map(({ voter, no }) => `${voter}/${no}`)),
  ]
}

/** The serial of a voter: the number in five digits or more, and its check digit by ISO 7064 MOD 11,10. */
function serialOf(assembly, voter) {
  const digits = String(voter).padStart(5, '0')
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return `${assembly}-${digits}-${(11 - product) % 10}`
}

/**
 * Does a text hold this value and nothing beside it? One that says a key twice, or writes a number or a character otherwise than
 * the canonical line, does not: two programs could read it as two records.
 */
function saysOnly(text, value) {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, part => (part.startsWith('"') ? part : ''))
  return bare.length === canonical(value).length
}

/** What each signature of the record must be under, as FORMAT.md says; a record without any has none. */
export function signedTexts(record) {
  const { compound = {}, assembly = {}, signatures } = record || {}
  return (Array.isArray(signatures) ? signatures : []).map(one => ({
    ...one,
    text: ['hoa-attestation/1', `${compound.code}/${assembly.code}`, one.moment, one.entry, one.head, one.checkCode, one.signedAt].join('\n'),
  }))
}

/** The parts of the check code that stand on the notice, as far as they follow from the record, and the code of all. */
export function checkParts(record, recounted = recount(record)) {
  const { compound, assembly, roll, leftOut, papers } = record
  const digest = lines => sha256(lines.map(line => JSON.stringify(line)).join('\n'))
  const units = [...roll.flatMap(({ voter, units: own }) => own.map(unit => [unit.code, voter, areaOf(unit.area)])),
    ...leftOut.map(unit => [unit.code, 0, areaOf(unit.area)])]
  const byCode = ([a], [b]) => compareCodePoints(a, b)
  const parts = { roll: digest([['assembly', compound.code, assembly.code], ...units.sort(byCode)]) }
  const readable = record.ballots === 'marks' && !record.items.some(item => item.writeIns && item.writeIns.length > 0)
  if (readable) parts.papers = digest(papers.map(p => [p.voter, p.no, p.ruling, p.reason, p.void ? p.void.split(':')[0] : '', p.marks]))
  if (record.ballots === 'marks') parts.tally = digest(tallyLines(record, recounted))
  const all = { ...record.checkParts, ...parts }
  const code = sha256(['hoa-check/1', all.roll, all.items, all.papers, all.tally].join('\n')).slice(0, 32)
  return { ...parts, checkCode: code }
}

/** The lines of the part `tally` of the check code: FORMAT.md, "Digests". */
function tallyLines({ law, items: asked }, { tally, blanks }) {
  const pair = weight => [weight.headcount, typeof weight.area === 'string' ? areaOf(weight.area) : weight.area]
  const { roll, ballots } = tally
  const lines = [
    ['roll', roll.units, ...pair(roll)],
    [
      'ballots',
      ...['issued', 'returned', 'accepted'].map(key => pair(ballots[key])),
      ...['void', 'late', 'held', 'duplicate', 'superseded'].map(key => ballots[key].papers),
    ],
  ]
  tally.items.forEach((item, i) => {
    const { code, kind, outcome, silent } = item
    const [whole, participating] = [pair(item.roll), pair(item.participating)]
    const gate = law.silenceInQuorum || !silent ? participating : pair(minus(read(item.participating), read(silent)))
    const bar = asked[i].bar
    const compared = part => [bar.wording, ...bar.of, part, law.base === 'roll' ? whole : participating, law.base]
    const quorum = [law.quorum.wording, ...law.quorum.of, gate, whole]
    lines.push([code, kind, outcome, whole, participating, quorum, pair(item.spoilt)])
    const blank = pair(blanks[i])
    const to = side => side && [...pair(side), side.attributedTo]
    if (kind === 'motion') {
      lines.push(['marks', ...[item.for, item.against, item.abstain].map(pair), blank, to(item.follow), to(silent) || null])
      lines.push(['bar', compared(pair(item.counted.for))])
    } else if (kind === 'choice') {
      lines.push(['marks', blank, pair(item.abstain), pair(item.noneOfThese), silent ? pair(silent) : null])
      for (const o of item.options) lines.push([o.no, pair(o.for), o.qualified, compared(pair(o.for))])
    } else {
      lines.push(['marks', blank, silent ? pair(silent) : null])
      for (const c of item.candidates)
        lines.push([c.no, pair(c.for), pair(c.against), pair(c.abstain), c.rank, c.result, compared(pair(c.for))])
    }
  })
  return lines
}

function compareCodePoints(a, b) {
  const [left, right] = [Array.from(a), Array.from(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++)
    if (left[i] !== right[i]) return left[i].codePointAt(0) - right[i].codePointAt(0)
  return left.length - right.length
}
