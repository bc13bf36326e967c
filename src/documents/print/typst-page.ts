import { UNITS } from '../layout/wrap.ts'
import { TYPE } from './page.ts'
import { BETWEEN, CELL_PADDING, FORM_ROW, KEPT } from './table-fit.ts'

/**
 * How a paper looks, in Typst. The paper comes as JSON and is only ever shown as text, never read as markup; fonts are
 * named one by one, so that those of the machine stay out unless they were asked for; nothing tells the day.
 */
export const TYPST_PAGE = `#let look = json(bytes(sys.inputs.look))
#let fonts = look.families
// From line to line, and what is between them.
#let step = look.line * 1pt
#let leading = step - ${TYPE.body}pt
#set document(title: sys.inputs.title, date: none)
#set text(
  font: fonts.body, size: ${TYPE.body}pt, lang: "zh", region: "cn", fallback: false,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none, hyphenate: false,
)
#set par(
  justify: true, leading: leading, spacing: leading,
  first-line-indent: (amount: 2em, all: true),
)
#set block(spacing: leading)
#let flush = (amount: 0em, all: true)

// A number and its unit stay together, a blank to fill in, and a box with whom it is for; joiners in the text would hinder whoever searches it.
#show regex("[0-9]+[${UNITS}]|＿{2,26}|□ [0-9]+ [\\p{Han}·]{2,8}"): it => box(baseline: 0.12em, it)
// Room for a sentence or two runs to the end of the line, and over another.
#show regex("＿{27,}"): it => {
  let line = box(width: 1fr, height: 0.88em, stroke: (bottom: 0.5pt))
  line + linebreak() + line
}

// English beside the words, as a reading aid.
#let aid = (size: ${TYPE.aid}em, fill: luma(25%), lang: "en", region: none)
// Its lines stand closer than those of the body, whose leading they share: so they are as high as that leaves them.
#let close = (top-edge: ${TYPE.aidLine}pt - leading, bottom-edge: 0pt)
#let inline(spans, edges: close) = {
  for span in spans {
    let shown = span.text.split("\\n").map(piece => text(piece)).join(linebreak())
    if span.at("aid", default: false) { text(..aid, ..edges, shown) } else if span.strong { text(font: fonts.heading, shown) } else { shown }
  }
}

#show heading: it => block(sticky: true, above: leading, below: leading, par(it.body))
#show heading.where(level: 1): set text(font: fonts.heading, size: ${TYPE.body}pt, weight: "regular")
#show heading.where(level: 2): set text(font: fonts.subheading, size: ${TYPE.body}pt, weight: "regular")

#let set-title(it) = block(below: step, width: 100%, {
  set par(leading: ${TYPE.titleLine - TYPE.title}pt, justify: false, first-line-indent: flush)
  set align(center)
  set text(font: fonts.title, size: ${TYPE.title}pt)
  set text(stroke: 0.02em) if look.boldTitle
  it.lines.map(line => text(line)).join(linebreak())
  if it.aid != "" { linebreak(); text(font: fonts.body, ..aid, size: ${TYPE.title * 0.6}pt, it.aid) }
})

#let set-list(it) = {
  let items = it.items.map(inline)
  if it.ordered { enum(indent: 2em, body-indent: 0.4em, spacing: leading, ..items) }
  else { list(marker: "•", indent: 2em, body-indent: 0.6em, spacing: leading, ..items) }
}

#let kept(cell) = {
  let words = ("",) + cell.map(span => span.text)
  let shown = inline(cell, edges: (:))
  if words.join().match(regex("${KEPT.replaceAll('\\', '\\\\')}")) != none { box(shown) } else { shown }
}

#let set-lines(it) = {
  set par(justify: false, first-line-indent: flush)
  set align(center)
  it.lines.map(inline).join(linebreak())
}

#let code(it) = image(
  bytes(it.modules.flatten().map(black => if black == 1 { 0 } else { 255 })),
  format: (encoding: "luma8", width: it.modules.len(), height: it.modules.len()),
  width: ${TYPE.squareSide}pt, scaling: "pixelated",
)
#let code-text(it) = {
  set text(size: ${TYPE.square}pt)
  set par(leading: 3pt, justify: false, first-line-indent: flush)
  it.text
}

// A code that follows the signature stands beside it.
#let set-signature(it) = {
  let signed = align(right, block(inset: (right: 2em), set-lines(it)))
  let square = it.at("square", default: none)
  block(above: leading + step, breakable: false, width: 100%, if square == none { signed } else {
    grid(columns: (auto, 1fr), row-gutter: 3pt, align: (left, right + horizon),
      code(square), signed, grid.cell(colspan: 2, align(left, code-text(square))))
  })
}

#let set-table(it) = {
  set text(size: it.size * 1pt)
  set par(leading: it.size * 0.4pt, justify: false, first-line-indent: flush)
  set table.cell(breakable: it.tall)
  let sides = it.columns.map(column => if column.align == "left" { left } else if column.align == "right" { right } else { center })
  // What is made anew for every row may hold no part of the whole table: Typst reads all that a function holds to know it again.
  let (inset, room) = (it.inset, look.room)
  let rows = it.rows.zip(it.heights, it.spans).map(((row, height, span)) => {
    let last = row.len() - span
    row.slice(0, last + 1).enumerate().map(((at, cell)) => {
      // A cell that is written in is as high as a hand needs it, and has no line of its own.
      let blank = cell.all(span => span.text.trim(regex("[\\s＿]")) == "")
      let shown = if height > 0 and blank { box(height: (height * room.at(if height > ${FORM_ROW} { "words" } else { "name" }) - inset) * 1pt) } else { kept(cell) }
      let nothing = cell.len() == 1 and cell.first().text == "—"
      if nothing { table.cell(align: center + horizon, shown) }
      else if at == last and span > 1 { table.cell(colspan: span, shown) } else { shown }
    })
  })
  let head = it.columns.map(column => text(font: fonts.heading, inline(column.head, edges: (:))))
  let widths = it.widths.map(width => width * 1pt)
  let signature = ()
  // A column without width holds rows together, the last with the signature: neither stands alone on a page.
  let groups = it.held.map(((from, count)) => (str(from), count)).to-dict()
  if groups.len() > 0 {
    let held(..how) = table.cell(stroke: none, inset: 0pt, ..how)[]
    let within = it.held.map(((from, count)) => range(from + 1, from + count)).flatten()
    widths.push(0pt)
    head.push(held())
    rows = rows.enumerate().map(((at, row)) => {
      let count = groups.at(str(at), default: 1)
      row + if at in within { () } else if count > 1 { (held(rowspan: count, breakable: false),) } else { (held(),) }
    })
  }
  if it.signature != none {
    signature = (table.cell(colspan: it.columns.len(), stroke: none, align: right, inset: (top: ${TYPE.body}pt), {
      set text(size: ${TYPE.body}pt)
      set par(leading: leading)
      set-signature(it.signature)
    }),)
  }
  set block(spacing: 8pt) if it.inset < 5
  let beside(body) = if it.beside == 1 { align(center, body) } else { columns(it.beside, gutter: ${BETWEEN}pt, body) }
  beside(block(breakable: not it.whole, table(
    columns: widths,
    stroke: 0.5pt, inset: (x: ${CELL_PADDING / 2}pt, y: it.inset * 0.5pt),
    align: (column, row) => horizon + if row == 0 and not it.pairs { center } else { sides.at(column, default: left) },
    ..if it.pairs { () } else { (table.header(..head),) }, ..rows.flatten(), ..signature,
  )))
}

#let set-note(it) = block(width: 100%, stroke: 1pt, inset: 9pt, breakable: not it.whole, {
  for paragraph in it.paragraphs { par(inline(paragraph)) }
})

#let set-chart(it) = block(breakable: false, width: 100%, {
  set text(size: ${TYPE.chart}pt)
  set par(justify: false, first-line-indent: flush)
  let drawn(bar) = box(width: 100%, height: 0.9em, stroke: 0.5pt, {
    place(rect(width: bar.share * 100%, height: 100%, fill: luma(55%)))
    if bar.mark != none { place(dx: bar.mark * 100%, line(angle: 90deg, length: 0.9em, stroke: 1.5pt)) }
  })
  grid(
    columns: (auto, 1fr, auto), column-gutter: 6pt, row-gutter: 6pt, align: horizon,
    ..it.bars.map(bar => (text(bar.label), drawn(bar), text(bar.text))).flatten(),
  )
})

#let set-square(it) = align(center, block(breakable: false, above: step, stack(spacing: 3pt, code(it), code-text(it))))

// Before a blank, which is never broken, a line may end early: it is not stretched then.
#let set-paragraph(it) = {
  set par(justify: false) if it.text.any(span => span.text.contains("＿＿"))
  if it.flush { par(first-line-indent: flush, inline(it.text)) } else { par(inline(it.text)) }
}

#let kinds = (
  chart: set-chart,
  square: set-square,
  title: set-title,
  heading: it => heading(level: it.level, inline(it.text)),
  paragraph: set-paragraph,
  list: set-list,
  table: set-table,
  note: set-note,
  signature: set-signature,
  rule: it => line(length: 100%, stroke: 0.5pt),
)

#let set-block(it) = {
  let shown = kinds.at(it.kind)(it)
  if it.at("goesAlong", default: false) { block(sticky: true, shown) } else { shown }
}

#let mm(length) = length * 1mm
#for sheet in json(bytes(sys.inputs.sheets)) {
  let (top, right, bottom, left) = sheet.page.marginMm
  page(
    width: mm(sheet.page.widthMm), height: mm(sheet.page.heightMm),
    margin: (top: mm(top), right: mm(right), bottom: mm(bottom) + look.aids.len() * ${TYPE.aidLineMm}mm, left: mm(left)),
    footer-descent: ${TYPE.numberGapMm}mm,
    footer: align(center, context {
      set par(leading: 3pt, justify: false, first-line-indent: flush)
      stack(
        spacing: 4pt,
        text(font: fonts.number, size: ${TYPE.pageNumber}pt, if look.total [第#counter(page).display()页/共#counter(page).final().first()页] else [— #counter(page).display() —]),
        ..look.feet.map(foot => text(font: fonts.heading, size: ${TYPE.foot}pt, foot)),
        ..look.aids.map(foot => text(font: fonts.body, size: ${TYPE.foot - 2.5}pt, foot)),
      )
    }),
    {
      for it in sheet.blocks { set-block(it) }
      context [#metadata((page: here().page(), down: here().position().y.pt())) <end>]
    },
  )
}
`
