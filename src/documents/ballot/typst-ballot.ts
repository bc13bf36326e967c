import { CODE_SHOWN_MM, HEIGHT_MM, MARGIN_MM, MODULE_MM, SEAL_MM, SIGNATURE_MM, WIDTH_MM } from './sheet.ts'

/** Where the QR codes lie: a name that is given to bytes in memory, nowhere on the disk. */
export const CODES_FILE = 'hoa-paper-codes.bin'

/**
 * How ballot papers look, in Typst. All texts come as JSON and are only ever shown, never read as markup. Contests are
 * measured once; each list of them is parted into pages once; papers with the same list share their layout.
 */
export const TYPST_BALLOT = `#let data = json(bytes(sys.inputs.shared))
#let look = json(bytes(sys.inputs.look))
#let fonts = look.families
#let s = look.sizes
#set document(title: data.title.join(), date: none)
#set page(
  width: 210mm, height: 297mm,
  margin: (top: ${MARGIN_MM.top}mm, right: ${MARGIN_MM.right}mm, bottom: ${MARGIN_MM.bottom}mm, left: ${MARGIN_MM.left}mm),
)
#set text(
  font: fonts.body, size: s.small * 1pt, lang: "zh", region: "cn", fallback: false,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none, hyphenate: false,
)
#set par(justify: false, leading: 0.35em, spacing: 0.35em)
#set block(spacing: 0pt)
#let width = ${WIDTH_MM}mm
#let full = ${HEIGHT_MM}mm
#let box-size = s.boxMm * 1mm
#let bold(words) = text(font: fonts.heading, words)
// Words, and smaller behind them their English, where there is any.
#let parts-of(words) = words.split("\u{e002}")
// Where Chinese is large English need not be: who reads large type reads that.
#let aid(words) = text(size: if s.small > 14 { 0.5em } else { 0.72em }, fill: luma(25%), lang: "en", region: none, words)
// Of what staff write and tear off large type has none: it would take the page.
#let data = if s.small > 14 {
  let own = ("kept", "keptNote", "stub", "ways", "cut", "seal")
  let chinese(words) = parts-of(words).first()
  data + own.map(key => {
    let words = data.at(key)
    (key, if type(words) == array { words.map(chinese) } else { chinese(words) })
  }).to-dict()
} else { data }
#let say(words) = {
  let (zh, ..en) = parts-of(words)
  text(zh)
  for words in en { h(0.3em); aid(words) }
}
// Over a box the English stands below the words.
#let over(words) = {
  let (zh, ..en) = parts-of(words)
  bold(zh)
  for words in en { linebreak(); aid(words) }
}
// A name of ours.
#let named(zh, en) = { text(zh); if data.aidNote != "" { h(0.2em); aid(en) }; text("：") }
#let paragraphs(lines) = for words in lines { par(say(words)) }
/// A short word is never broken.
#let kept(words) = if words.clusters().len() <= 12 { box(text(words)) } else { text(words) }

/// Parts of a list are not broken either.
#let phrases(words) = {
  let each = words.split("，")
  for (n, part) in each.enumerate() { kept(if n < each.len() - 1 { part + "，" } else { part }) }
}

// A blank to write on, as wide as what is left of the line.
#let blank = box(width: 1fr, height: 0.9em, stroke: (bottom: 0.6pt))
#let field(label) = { say(label); h(0.3em); blank }
#let fact(label, value) = { label; if value == "" { blank } else { text(value) } }
// Fields side by side, those that are signed with room for it; under each other where there is none.
#let fields(labels, gap) = {
  let wide(label) = { let (zh, ..en) = parts-of(label); zh.clusters().len() + en.sum(default: "").clusters().len() * 0.4 }
  let room(label) = wide(label) * s.small * 1pt + if label.contains("签") { ${SIGNATURE_MM}mm } else { 20mm }
  let beside = labels.map(room).sum(default: 0pt) + (labels.len() - 1) * 3mm <= width
  let columns = if beside { labels.map(label => room(label) / 1mm * 1fr) } else if s.small < 14 { (1fr, 1fr) } else { (1fr,) }
  grid(columns: columns, column-gutter: 3mm, row-gutter: gap, ..labels.map(field))
}

// Nothing is placed: with \`place\` the time for n papers would grow with the square of n.
#let tick-box(size, ticked: false) = square(size: size, stroke: 1pt, inset: 0pt, if ticked {
  curve(
    stroke: (thickness: size / 8, cap: "round", join: "round"),
    curve.move((size * 0.2, size * 0.5)), curve.line((size * 0.42, size * 0.76)), curve.line((size * 0.9, size * 0.12)),
  )
})
#let tick = tick-box(box-size)
#let code-width = s.small * 2pt + 3.2mm
#let pad-of(level) = if level.tight { 0.9mm } else { 1.8mm }
#let size-of(level) = if level.tight { s.small * 1pt } else { s.body * 1pt }

// A motion and the head of an election: its code, its title with its notes, its boxes or what stands over them.
#let entry(it, level, boxes) = grid(
  columns: (code-width, 1fr) + boxes.map(it => auto),
  stroke: 0.6pt, inset: (column, row) => (x: if column > 1 { 1mm } else { 1.5mm }, y: if level.tight { 0.7mm } else { 1mm }),
  align: (column, row) => if column == 1 { left + horizon } else { center + horizon },
  bold(it.code), {
    set text(size: size-of(level))
    text(it.title)
    if it.notes.len() > 0 {
      linebreak()
      text(size: s.small * 1pt, it.notes.map(say).join())
    }
  }, ..boxes,
)
#let motion(it, level) = entry(it, level, it.words.map(words => if level.tight {
  stack(dir: ltr, spacing: 0.8mm, align(horizon, over(words)), tick)
} else {
  stack(dir: ttb, spacing: 0.7mm, over(words), tick)
}))

// How many columns the names of a contest leave room for, no more than the level has.
#let box-column(it) = calc.max(box-size + 2.4mm, ..it.words.map(words => measure(over(words)).width + 2mm))
#let columns-of(it, level) = {
  let names = it.rows.map(row => measure(text(size: size-of(level), say(row.name))).width)
  let needed = calc.max(..names) + 3.2mm
  let room(columns) = width / columns - code-width - it.words.len() * box-column(it)
  let able = range(2, level.columns + 1).filter(columns => it.rows.len() >= columns and room(columns) >= needed)
  able.at(-1, default: 1)
}
#let row-cells(it, row, level) = (
  over(row.no),
  {
    set text(size: size-of(level))
    let (name, ..en) = parts-of(row.name)
    kept(name)
    for words in en { h(0.3em); aid(words) }
    set text(size: s.small * 1pt)
    if row.about != "" and level.about { h(0.8em); phrases(row.about) }
  },
  ..it.words.map(words => if row.free { [] } else { tick }),
)
// Candidates or options: down the first column, then down the next.
#let listed(it, level) = {
  let columns = columns-of(it, level)
  let each = calc.ceil(it.rows.len() / columns)
  let one = (code-width, 1fr) + it.words.map(words => box-column(it))
  let boxes = it.words.map(over)
  if columns == 1 { entry(it, level, it.words.map(words => box(width: box-column(it) - 2mm, align(center, over(words))))) }
  else { entry(it, level, ()) }
  grid(
    columns: one * columns,
    stroke: 0.6pt, inset: (column, row) => (x: if calc.rem(column, one.len()) > 1 { 1mm } else { 1.5mm }, y: pad-of(level)),
    align: (column, row) => if calc.rem(column, one.len()) == 1 { left + horizon } else { center + horizon },
    ..range(1, columns).map(n => grid.vline(x: n * one.len(), stroke: 1.5pt)),
    ..if columns > 1 { range(columns).map(n => (grid.cell(colspan: 2, []), ..boxes)).flatten() },
    ..range(each).map(line => range(columns).map(column => {
      let n = column * each + line
      if n < it.rows.len() { row-cells(it, it.rows.at(n), level) } else { (grid.cell(colspan: one.len(), fill: luma(85%), []),) }
    })).flatten(),
  )
}
#let contest(it, level) = {
  let names = it.rows.filter(row => not row.free).map(row => row.name)
  // Who shares a name is told apart by what is on record.
  let level = if names.dedup().len() < names.len() { level + (about: true) } else { level }
  block(width: 100%, {
    if it.lead.len() > 0 { block(width: 100%, inset: (top: if level.tight { 1.2mm } else { 2mm }, bottom: 1mm), paragraphs(it.lead)) }
    if it.rows.len() == 0 { motion(it, level) } else { listed(it, level) }
  })
}

#let heading-lines = block(width: 100%, below: 2mm, {
  set align(center)
  set par(leading: (s.titleLine - s.title) * 1pt)
  set text(font: fonts.title, size: s.title * 1pt)
  set text(stroke: 0.02em) if look.boldTitle
  data.title.map(line => text(line)).join(linebreak())
  if data.titleAid != "" { linebreak(); text(font: fonts.body, stroke: none, size: s.small * 0.9pt, lang: "en", data.titleAid) }
})
#let mark = if data.mark != "" { h(1em); box(stroke: 1pt, inset: (x: 0.4em), outset: (y: 0.15em), bold(data.mark)) }
#let serial-of(paper) = { named("票号", "Ballot"); bold(if paper.serial == "" { "＿＿＿＿" } else { paper.serial }) }
#let code-note = block(width: 100%, above: 0.42em, data.codeNote.map(say).join())
#let aid-note = if data.aidNote != "" { block(width: 100%, above: 0.42em, say(data.aidNote)) }
#let head(paper, code, number, of) = {
  block(width: 100%, grid(
    columns: (1fr, auto), column-gutter: 3mm,
    {
      heading-lines
      set par(leading: 0.42em)
      par({
        serial-of(paper)
        mark
        if of > 1 { h(1fr); box("第" + str(number) + "页/共" + str(of) + "页") }
        linebreak(); fact(named("房号", "Room"), paper.units)
        if data.withNames { linebreak(); fact(named("业主", "Owner"), paper.owners) }
        linebreak(); fact(named("专有面积", "Area"), paper.area); h(1.5em); fact(named("计票人数", "Heads"), paper.heads)
      })
      if paper.modules > 0 or paper.serial == "" { code-note }
      aid-note
    },
    if paper.serial == "" {
      box(width: ${CODE_SHOWN_MM}mm, height: ${CODE_SHOWN_MM}mm, stroke: (thickness: 0.7pt, dash: "dashed"), align(center + horizon, [二维码]))
    } else if paper.modules > 0 {
      let size = paper.modules
      set align(center)
      image(
        code, format: (encoding: "luma8", width: size, height: size),
        scaling: "pixelated", width: size * ${MODULE_MM}mm,
      )
      v(-1mm)
      bold(paper.check)
    },
  ))
  v(1.5mm)
}

// What is the same on every paper is laid out once: a block that does not change is shared by all pages.
#let torn(words) = block(width: 100%, inset: (top: 0.8mm, bottom: 1.5mm), grid(
  columns: (1fr,) + words.map(it => (auto, 1fr)).flatten(), column-gutter: 2mm, align: horizon,
  line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed")),
  ..words.map(it => (say(it), line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed")))).flatten(),
))
#let torn-off = torn((data.keptNote,))
#let kept-of = block(width: 100%, below: 0.35em, { let (zh, ..en) = parts-of(data.kept); bold(zh); for words in en { h(0.3em); aid(words) }; h(1em); text(data.title.join()) })
// Each part of a page begins and ends with a block: in the flow it takes just what it was measured to take. What varies is
// in no block with what does not, which would be laid out again on each page.
#let slip(paper) = if paper.modules > 0 or paper.serial == "" {
  kept-of
  par({ serial-of(paper); h(2em); named("校验码", "Check code"); bold(if paper.check == "" { "＿＿＿＿" } else { paper.check }) })
  torn-off
}

#let intro = block(width: 100%, {
  for (n, words) in data.instructions.enumerate() {
    par({
      say(words)
      if n == 0 { h(0.5em); box({ say(data.example); box(baseline: 18%, tick-box(1.15em, ticked: true)) }) }
    })
  }
  if data.markNote.len() > 0 { v(0.35em); paragraphs(data.markNote) }
  if data.warnings.len() > 0 { block(width: 100%, above: 1.5mm, stroke: 1pt, inset: 1.8mm, paragraphs(data.warnings)) }
  v(1mm)
})

#let closing = block(width: 100%, {
  v(1.5mm)
  paragraphs(data.signing)
  v(4.5mm)
  fields(data.signatures, 5mm)
  v(2.5mm)
  par({ for words in data.casting { say(words) }; blank })
  v(0.35em)
  paragraphs(data.hints)
  v(1.5mm)
})

#let onward = block(width: 100%, {
  v(3mm)
  par({ for words in data.continued { say(words) }; h(0.3em); box(width: ${SIGNATURE_MM}mm); h(-${SIGNATURE_MM}mm); blank })
  v(1.5mm)
})

#let cut = block(width: 100%, {
  block(height: 0pt, width: 100%, align(center, move(dy: ${-SEAL_MM / 2}mm, circle(
    radius: ${SEAL_MM / 2}mm, stroke: (paint: luma(100), thickness: 0.5pt, dash: "dotted"),
  ))))
  torn((data.cut, data.seal))
})
#let receipt = block(width: 100%, {
  v(4mm)
  fields(data.stub.slice(0, -1), 4.5mm)
  v(2mm)
  par({ named("送达方式", "Served"); for words in data.ways {
    box({ box(baseline: 0.1em, square(size: 0.8em, stroke: 0.7pt)); h(0.2em); say(words) }); h(0.9em)
  }; if data.stub.len() > 0 { field(data.stub.last()) } })
})
#let stub(paper) = {
  cut
  par({ bold("存根"); h(1em); serial-of(paper); mark
    if s.small > 14 { linebreak() } else { h(1em) }
    fact(named("面积", "Area"), paper.area); h(1em); fact(named("人数", "Heads"), paper.heads); linebreak(); fact(named("房号", "Room"), paper.units) })
  receipt
}

// A contest that no page holds is parted between its rows, each part with its head and its limit.
#let parts(it, level, room) = {
  let tall(part) = measure(block(width: width, contest(part, level))).height
  let count = range(1, calc.max(2, it.rows.len())).find(count => {
    let each = calc.ceil(it.rows.len() / count)
    tall(it + (rows: it.rows.slice(0, each))) <= room
  })
  let each = calc.ceil(it.rows.len() / if count == none { 1 } else { count })
  if it.rows.len() == 0 { (it,) } else { it.rows.chunks(each).map(rows => it + (rows: rows)) }
}
// Contests into pages: each whole, on the next page when this one has no room; the signatures on the last.
#let paged(own, level, room) = {
  let pages = ((),)
  let torn = 0
  let used = 0pt
  let limit(n) = if n == 0 { room.first } else { room.more }
  for it in own {
    let whole = (it: it.it, height: it.heights.at(level))
    let cut = if whole.height <= room.more - room.onward { (whole,) } else {
      parts(it.it, look.levels.at(level), room.more - room.closing).map(part => (
        it: part, height: measure(block(width: width, contest(part, look.levels.at(level)))).height,
      ))
    }
    torn += cut.len() - 1
    for part in cut {
      if used + part.height > limit(pages.len() - 1) - room.onward and (pages.last().len() > 0 or pages.len() == 1) {
        pages.push(())
        used = 0pt
      }
      pages.last().push(part)
      used += part.height
    }
  }
  if used > limit(pages.len() - 1) - room.closing {
    pages.push(if pages.last().len() > 1 { (pages.last().pop(),) } else { () })
  }
  (pages: pages, level: level, torn: torn)
}
// The roomiest of those that tear the fewest contests, and then of those with the fewest pages.
#let fitted(own, room) = {
  let best = none
  for level in range(look.levels.len()) {
    if best != none and best.torn == 0 and best.pages.len() == 1 { break }
    let found = paged(own, level, room)
    if best == none or found.torn < best.torn or (found.torn == best.torn and found.pages.len() < best.pages.len()) { best = found }
  }
  best.pages.map(page => block(width: 100%, for part in page { contest(part.it, look.levels.at(best.level)) }))
}

#context {
  // Not outside: a function that sees them all would have them hashed at each call.
  let papers = json(bytes(sys.inputs.papers))
  let codes = read("${CODES_FILE}", encoding: none)
  let code-of(paper) = codes.slice(paper.at, count: paper.modules * paper.modules)
  let tall(it) = measure(block(width: width, it)).height
  let measured = data.contests.map(it => (it: it, heights: look.levels.map(level => tall(contest(it, level)))))
  // Of the widest of each text: what one paper has more lines for must not push another page out.
  let widest = data.widest
  let room = (
    first: full - 0.5mm - tall(slip(widest)) - tall(head(widest, code-of(widest), 1, 2)) - tall(intro) - tall(stub(widest)),
    more: full - 0.5mm - tall(head(widest, code-of(widest), 2, 2)),
    onward: tall(onward),
    closing: tall(closing),
  )
  let bodies = data.variants.map(own => fitted(own.map(n => measured.at(n)), room))
  for (at, paper) in papers.enumerate() {
    let pages = bodies.at(paper.variant)
    let code = codes.slice(paper.at, count: paper.modules * paper.modules)
    for (n, body) in pages.enumerate() {
      if at + n > 0 { pagebreak() }
      if n == 0 { slip(paper) }
      head(paper, code, n + 1, pages.len())
      if n == 0 { intro }
      body
      if n == pages.len() - 1 { closing } else { onward }
      if n == 0 { v(1fr); stub(paper) }
    }
  }
}
`
