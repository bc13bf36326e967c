import { oneLine } from '../../basics/text.ts'
import { escapeHtml } from '../layout/to-html.ts'
import type { Board, BoardBar, BoardItem } from './board.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './page-parts.ts'

/**
 * The board as one page that holds all it needs: style and script stand in it, nothing else is fetched. It looks for
 * newer figures `every` seconds; without scripts the browser loads it again.
 */
export function boardPage(board: Board, every: number): string {
  const { lang } = board
  const lost = {
    zh: '连接已断开，以上是最后一次收到的数字。',
    en: 'The connection is lost: these are the last figures received.',
  }[lang]
  return `<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(`${board.rehearsal === '' ? '' : { zh: '【演练】', en: '[REHEARSAL] ' }[lang]}${board.title}`)}</title>
<noscript><meta http-equiv="refresh" content="${every}"></noscript>
<style>${PAGE_STYLE}</style>
</head>
<body data-every="${every}">
<main id="board">
${boardParts(board)}
</main>
<p id="told" class="told" role="status" aria-live="polite">${text(board.summary)}</p>
<p id="lost" class="lost" role="alert" hidden>${text(lost)}</p>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

/** What stands in place of the figures while they cannot be read. */
export function unreadablePage(lang: 'zh' | 'en', every: number): string {
  const sentence = {
    zh: '暂时读不到记录，稍后自动再试。',
    en: 'The record cannot be read just now; trying again by itself.',
  }[lang]
  return `<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>hoa</title><meta http-equiv="refresh" content="${every}"></head>
<body><p>${text(sentence)}</p></body>
</html>
`
}

function boardParts(board: Board): string {
  const { lang } = board
  return [
    board.rehearsal === '' ? '' : `<p class="rehearsal">${text(board.rehearsal)}</p>`,
    `<header><h1><span>${text(board.compound)}</span> <span>${text(board.title)}</span></h1>`,
    `<p><strong>${text(board.state)}</strong>${{ zh: '　截止时间：', en: ', closes ' }[lang]}${text(board.closes)}</p></header>`,
    `<section class="turnout" aria-label="${{ zh: '参与情况', en: 'turnout' }[lang]}">${board.turnout.map(large).join('')}</section>`,
    board.shortfall === '' ? '' : `<p class="shortfall">${text(board.shortfall)}</p>`,
    `<dl>${board.papers.map(([name, n]) => `<div><dt>${text(name)}</dt><dd>${text(n)}</dd></div>`).join('')}</dl>`,
    board.note === '' ? '' : `<p class="note">${text(board.note)}</p>`,
    board.items.length === 0 ? '' : `<div class="items">${board.items.map(itemPart).join('\n')}</div>`,
    `<p class="as-of">${{ zh: '数字截至', en: 'figures of' }[lang]} ${text(board.asOf)}</p>`,
  ]
    .filter(part => part !== '')
    .join('\n')
}

function large(bar: BoardBar): string {
  return `<article class="${bar.met ? 'met' : 'unmet'}"><h2>${text(bar.label)}</h2><p class="share">${text(bar.share)}</p>${drawn(bar)}<p>${text(bar.figures)}</p><p class="verdict">${text(bar.verdict)}</p></article>`
}

function itemPart(item: BoardItem): string {
  const rows = item.bars.map(
    bar =>
      `<tr class="${bar.met ? 'met' : 'unmet'}"><th scope="row">${text(bar.label)}</th><td class="bar">${drawn(bar)}<small>${text(bar.figures)}</small></td><td class="figures">${text(bar.share)}</td><td>${text(bar.verdict)}</td></tr>`,
  )
  const after = item.after === '' ? '' : `<p>${text(item.after)}</p>`
  return `<section class="item"><h2>${text(item.title)}</h2><p class="outcome ${item.decided ? 'met' : 'unmet'}">${text(item.outcome)}</p>${after}<table>${rows.join('')}</table></section>`
}

function drawn({ part, mark, share, verdict }: BoardBar): string {
  const at = Math.floor(mark * 1000)
  return `<svg viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label="${text(`${share} ${verdict}`)}"><rect class="whole" width="1000" height="40"/><rect class="part" width="${Math.floor(part * 1000)}" height="40"/><line class="mark" x1="${at}" x2="${at}" y1="0" y2="40"/></svg>`
}

function text(value: string): string {
  return escapeHtml(oneLine(value))
}
