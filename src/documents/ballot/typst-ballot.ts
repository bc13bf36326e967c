import { HEIGHT_MM, MARGIN_MM, MODULE_MM, SEAL_MM, STUB, WIDTH_MM } from './sheet.ts'

/** Where the QR codes lie: a name that is given to bytes in memory, nowhere on the disk. */
export const CODES_FILE = 'hoa-paper-codes.bin'

/**
 * How ballot papers look, in Typst. All texts come as JSON and are only ever shown, never read as markup. Pieces are
 * measured once; each list of items is parted into pages once; papers with the same items share their layout.
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
  font: fonts.body, size: s.body * 1pt, lang: "zh", region: "cn", fallback: false,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none, hyphenate: false,
)
#set par(justify: false, leading: 0.35em, spacing: 0.35em)
#set block(spacing: 0pt)
#let width = ${WIDTH_MM}mm
#let full = ${HEIGHT_MM}mm
#let bold(words) = text(font: fonts.heading, words)
#let paragraphs(lines, size) = {
  set text(size: size * 1pt)
  for words in lines { par(text(words)) }
}

// A blank to write on, as wide as what is left of the line.
#let blank = box(width: 1fr, height: 0.9em, stroke: (bottom: 0.6pt))
#let field(label) = { text(label); h(0.3em); blank }
#let fact(label, value) = { text(label); if value == "" { blank } else { text(value) } }

#let tick = square(size: s.boxMm * 1mm, stroke: 1pt)
#let row(code, what, boxes, padded: false) = grid(
  columns: (s.codeColumnMm * 1mm, 1fr) + boxes.map(it => s.boxColumnMm * 1mm),
  stroke: 0.6pt, inset: (x: 1.6mm, y: if padded { s.rowPaddingMm * 1mm } else { 1mm }),
  align: (column, row) => if column == 1 { left + horizon } else { center + horizon },
  bold(code), what, ..boxes,
)
#let titled(it) = {
  par(text(it.title))
  if it.notes.len() > 0 { v(0.8mm); paragraphs((it.notes.join(),), s.small) }
}
#let word(words) = text(font: fonts.heading, size: s.word * 1pt, words)
#let kinds = (
  lead: it => block(width: 100%, inset: (top: 2mm, bottom: 1.2mm), paragraphs(it.lines, s.instructions)),
  motion: it => row(it.code, titled(it), it.words.map(words => stack(dir: ttb, spacing: 0.7mm, word(words), tick))),
  head: it => row(it.code, titled(it), it.words.map(word)),
  row: it => row(it.no, {
    text(it.name)
    if it.about != "" { h(1em); text(size: s.small * 1pt, it.about) }
  }, range(it.boxes).map(n => tick), padded: true),
)

#let heading-lines = block(width: 100%, below: 2.5mm, {
  set align(center)
  set par(leading: (s.titleLine - s.title) * 1pt)
  set text(font: fonts.title, size: s.title * 1pt)
  set text(stroke: 0.02em) if look.boldTitle
  data.title.map(line => text(line)).join(linebreak())
})
#let head(paper, code, number, of) = {
  block(width: 100%, grid(
    columns: (1fr, auto), column-gutter: 3mm,
    {
      set text(size: s.facts * 1pt)
      heading-lines
      set par(leading: 0.5em)
      par({
        text("票号："); bold(if paper.serial == "" { "＿＿＿＿" } else { paper.serial })
        if data.mark != "" { h(1em); box(stroke: 1pt, inset: (x: 0.4em), outset: (y: 0.15em), bold(data.mark)) }
        if of > 1 { h(1fr); text("第" + str(number) + "页/共" + str(of) + "页") }
        if number == 1 { linebreak(); fact("小区：", data.compound) }
        linebreak(); fact("房号：", paper.units)
        if number == 1 {
          if data.withNames { linebreak(); fact("业主：", paper.owners) }
          linebreak(); fact("专有面积：", paper.area); h(1.5em); fact("计票人数：", paper.heads)
        }
      })
    },
    if number == 1 and paper.modules > 0 {
      let size = paper.modules
      set align(center)
      image(
        code, format: (encoding: "luma8", width: size, height: size),
        scaling: "pixelated", width: size * ${MODULE_MM}mm,
      )
      v(-1mm)
      text(font: fonts.heading, size: 10.5pt, paper.check)
    },
  ))
  v(2mm)
}

// What is the same on every paper is laid out once: a block that does not change is shared by all pages.
#let intro = block(width: 100%, {
  v(0.5mm)
  paragraphs(data.instructions, s.instructions)
  if data.markNote.len() > 0 { v(1mm); paragraphs(data.markNote, s.instructions) }
  if data.warnings.len() > 0 {
    block(width: 100%, above: 1.5mm, stroke: 1pt, inset: 1.8mm, paragraphs(data.warnings, s.instructions))
  }
})

#let closing = block(width: 100%, {
  v(2mm)
  paragraphs(data.signing, s.instructions)
  v(5mm)
  {
    set text(size: s.facts * 1pt)
    let fields = data.signatures.map(field)
    if s.facts > 14 { for it in fields { block(below: 6mm, it) } }
    else { grid(columns: (1fr, 1fr), column-gutter: 5mm, row-gutter: 5mm, ..fields) }
  }
  v(3mm)
  {
    set text(size: s.instructions * 1pt)
    par({ for words in data.casting { text(words) }; blank })
  }
  v(1.2mm)
  paragraphs(data.hints, s.small)
  v(2mm)
})

#let onward = block(width: 100%, {
  v(3mm)
  set text(size: s.instructions * 1pt)
  par({ for words in data.continued { text(words) }; blank })
})

// Nothing is placed: with \`place\` the time for n papers would grow with the square of n.
#let cut = block(width: 100%, height: 5mm, {
  block(height: 0pt, width: 100%, align(center, move(dy: ${-SEAL_MM / 2}mm, circle(
    radius: ${SEAL_MM / 2}mm, stroke: (paint: luma(100), thickness: 0.5pt, dash: "dotted"),
  ))))
  line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))
  v(1mm)
  set text(size: 7.5pt)
  grid(columns: (1fr, auto, 1fr), text(data.cut), text(data.seal))
})
#let receipt = block(width: 100%, {
  set text(size: ${STUB.size}pt)
  v(4mm)
  grid(columns: (1fr, 1fr), column-gutter: 5mm, row-gutter: 4.5mm, ..data.stub.map(field))
  v(3mm)
  par({ text("送达方式："); for words in data.ways {
    box(baseline: 0.1em, square(size: 0.8em, stroke: 0.7pt)); h(0.2em); text(words); h(1.2em)
  } })
})
#let stub(paper) = block(width: 100%, height: ${STUB.heightMm}mm, {
  cut
  set text(size: ${STUB.size}pt)
  set par(leading: 2.2mm)
  par({ bold("存根"); h(1em); text("票号："); bold(if paper.serial == "" { "＿＿＿＿" } else { paper.serial }); if data.mark != "" { h(0.8em); bold(data.mark) }
    h(1em); fact("面积：", paper.area); h(1em); fact("人数：", paper.heads); linebreak(); fact("房号：", paper.units) })
  receipt
})

// Chunks into pages. An item moves to the next page whole when little room is left and it fits there; otherwise it is
// parted between its rows, and its head is repeated over those that begin a page.
#let parted(chunk) = {
  let first = (own: chunk.pieces.slice(0, chunk.firm), firm: chunk.firm, repeat: none)
  (first,) + chunk.pieces.slice(chunk.firm).map(n => (own: (n,), firm: 1, repeat: chunk.repeat))
}
#let begun(entry) = if entry.repeat == none { entry.own } else { (entry.repeat,) + entry.own }
#let paged(chunks, heights, room) = {
  let height(pieces) = pieces.map(n => heights.at(n)).sum(default: 0pt)
  let limit(n) = if n == 0 { room.first } else { room.more }
  let pages = ((),)
  let used = 0pt
  for chunk in chunks {
    let whole = height(chunk.pieces)
    let left = limit(pages.len() - 1) - room.onward - used
    let entries = if whole <= left or (left < limit(pages.len() - 1) / 2 and whole <= room.more - room.closing) {
      ((own: chunk.pieces, firm: chunk.pieces.len(), repeat: none),)
    } else { parted(chunk) }
    for entry in entries {
      let page = pages.last()
      let tall = height(if page.len() == 0 { begun(entry) } else { entry.own })
      if used + tall > limit(pages.len() - 1) - room.onward and (page.len() > 0 or pages.len() == 1) {
        pages.push(())
        used = 0pt
        tall = height(begun(entry))
      }
      pages.last().push(entry)
      used += tall
    }
  }
  // The last page also holds the signatures; where there is no room its last entries go on to another.
  if used > limit(pages.len() - 1) - room.closing {
    let page = pages.pop()
    if page.len() == 1 and page.first().own == chunks.last().pieces { page = parted(chunks.last()) }
    let rest = ()
    if page.len() > 1 { rest.push(page.pop()) }
    // One candidate alone would stand out.
    if page.len() > 1 and rest.last().repeat != none and page.last().repeat != none { rest.insert(0, page.pop()) }
    pages += (page, rest)
  }
  pages.map(page => page.enumerate().map(((n, entry)) => if n == 0 { begun(entry) } else { entry.own }).flatten())
}

#context {
  // Not outside: a function that sees them all would have them hashed at each call.
  let papers = json(bytes(sys.inputs.papers))
  let codes = read("${CODES_FILE}", encoding: none)
  let code-of(paper) = codes.slice(paper.at, count: paper.modules * paper.modules)
  let pieces = data.pieces.map(it => kinds.at(it.kind)(it))
  let tall(it) = measure(block(width: width, it)).height
  let heights = pieces.map(tall)
  let room(paper) = (
    first: full - tall(head(paper, code-of(paper), 1, 2)) - tall(intro) - ${STUB.heightMm}mm,
    more: full - tall(head(paper, none, 2, 2)),
    onward: tall(onward),
    closing: tall(closing),
  )
  let rooms = room(papers.first())
  let plans = data.variants.map(chunks => paged(chunks, heights, rooms))
  let bodies = plans.map(pages => pages.map(page => block(width: 100%, for n in page { pieces.at(n) })))
  for (at, paper) in papers.enumerate() {
    let pages = bodies.at(paper.variant)
    let code = codes.slice(paper.at, count: paper.modules * paper.modules)
    for (n, body) in pages.enumerate() {
      if at + n > 0 { pagebreak() }
      head(paper, code, n + 1, pages.len())
      if n == 0 { intro }
      body
      if n == pages.len() - 1 { closing } else { onward }
      if n == 0 { v(1fr); stub(paper) }
    }
  }
}
`
