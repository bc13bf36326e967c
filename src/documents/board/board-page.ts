import type { Lang } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { escapeHtml } from '../layout/to-html.ts'
import { type BuildingRooms, buildingName, ROOM_LEGEND, roomSign } from '../view/rooms.ts'
import type { Board, BoardBar, BoardItem } from './board.ts'

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
    board.present === '' ? '' : `<p class="present">${text(board.present)}</p>`,
    board.shortfall === '' ? '' : `<p class="shortfall">${text(board.shortfall)}</p>`,
    `<dl>${board.papers.map(([name, n]) => `<div><dt>${text(name)}</dt><dd>${text(n)}</dd></div>`).join('')}</dl>`,
    board.note === '' ? '' : `<p class="note">${text(board.note)}</p>`,
    board.items.length === 0 ? '' : `<div class="items">${board.items.map(itemPart).join('\n')}</div>`,
    board.rooms.length === 0 ? '' : `<p class="legend">${text(ROOM_LEGEND[lang])}</p>`,
    ...board.rooms.map(building => roomsPart(building, lang)),
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

/** State is told by what encloses a room, too: colour is never all. */
function roomsPart({ building, rooms, returned, floors }: BuildingRooms, lang: Lang): string {
  const rows = floors.map(({ floor, rooms: here }) => {
    const cells = here.map(room => `<span class="${room.state}">${text(roomSign(room).trim())}</span>`)
    return `<tr><th scope="row">${floor ?? ''}</th><td>${cells.join(' ')}</td></tr>`
  })
  return `<section class="rooms"><h2>${text(buildingName(building, lang))} ${returned}/${rooms}</h2><table>${rows.join('')}</table></section>`
}

function drawn({ part, mark, share, verdict }: BoardBar): string {
  const at = Math.floor(mark * 1000)
  return `<svg viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label="${text(`${share} ${verdict}`)}"><rect class="whole" width="1000" height="40"/><rect class="part" width="${Math.floor(part * 1000)}" height="40"/><line class="mark" x1="${at}" x2="${at}" y1="0" y2="40"/></svg>`
}

function text(value: string): string {
  return escapeHtml(oneLine(value))
}

/*
 * The style and the script of the board's page. The server tells the browser their digests, and the browser runs and
 * applies nothing else.
 */

/** Sizes follow the screen, so that a hall can read it; colour is never all that tells one thing from another. */
export const PAGE_STYLE = `
* { box-sizing: border-box; }
:root { color-scheme: light; font-size: clamp(16px, 1.6vw, 40px); }
body { margin: 0; padding: 1.2rem 2rem; background: #fff; color: #111; font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", SimHei, sans-serif; line-height: 1.4; overflow-wrap: anywhere; }
h1, h2, p, dl, dd { margin: 0; }
header { text-align: center; }
h1 { font-size: 1.9rem; }
h1 span { display: inline-block; }
.rehearsal { margin-bottom: .8rem; padding: .4rem; border: .25rem dashed #8a1c00; color: #8a1c00; font-size: 1.5rem; font-weight: bold; text-align: center; }
.turnout { display: flex; flex-wrap: wrap; gap: 2rem; margin: 1rem 0; }
.turnout article { flex: 1 1 16rem; text-align: center; font-size: 1.2rem; }
.turnout h2 { font-size: 1.4rem; font-weight: normal; }
.share { font-size: 5.5rem; font-weight: bold; line-height: 1.15; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; height: 1.6rem; }
.whole { fill: #fff; stroke: #111; stroke-width: 3; vector-effect: non-scaling-stroke; }
.part { fill: #1a5fb4; }
.met .part { fill: #1b6e3c; }
.mark { stroke: #111; stroke-width: 5; stroke-dasharray: 6 4; vector-effect: non-scaling-stroke; }
.verdict, .outcome { font-weight: bold; }
.met .verdict, .outcome.met { color: #14532d; }
.shortfall { margin: .6rem 0; font-size: 1.8rem; font-weight: bold; text-align: center; }
dl { display: flex; flex-wrap: wrap; justify-content: center; gap: .4rem 2rem; font-size: 1.2rem; }
dl div { display: flex; gap: .5rem; }
dd { font-weight: bold; font-variant-numeric: tabular-nums; }
.legend { text-align: center; }
.rooms { margin-top: .8rem; }
.rooms h2 { font-size: 1.15rem; }
.rooms th { width: 3rem; min-width: 0; text-align: right; }
.rooms span { display: inline-block; min-width: 4.5rem; font-variant-numeric: tabular-nums; }
.rooms .returned { color: #14532d; font-weight: bold; }
.present { font-size: 1.5rem; text-align: center; }
.note, .as-of { margin-top: .6rem; text-align: center; }
main:has(.items) { font-size: .9rem; }
main:has(.items) .turnout { margin: .4rem 0; }
main:has(.items) .turnout article { font-size: 1rem; }
main:has(.items) .share { font-size: 2.6rem; }
main:has(.items) .shortfall { margin: .2rem 0; font-size: 1.3rem; }
.items { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2.5rem; }
.item { margin-top: 1rem; padding-top: .6rem; border-top: .12rem solid #111; }
.item h2 { font-size: 1.15rem; }
.outcome { font-size: 1.3rem; }
.item svg { height: 1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .15rem .6rem .15rem 0; text-align: left; font-weight: normal; }
th, td:last-child { min-width: 9rem; overflow-wrap: break-word; word-break: keep-all; }
td.bar { width: 45%; }
small { display: block; font-size: .75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
td.figures { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lost { margin-top: 1rem; padding: .4rem; border: .2rem solid #8a1c00; color: #8a1c00; font-size: 1.3rem; font-weight: bold; text-align: center; }
[hidden] { display: none; }
`

/** Takes the parts of a fresh page over where they differ: nothing flickers, and what is told is told once. */
export const PAGE_SCRIPT = `
const part = id => document.getElementById(id)
const every = Number(document.body.dataset.every) * 1000
async function look() {
  try {
    const answer = await fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(15000) })
    if (!answer.ok) throw new Error(String(answer.status))
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const id of ['board', 'told']) {
      const now = fresh.getElementById(id)
      if (now.innerHTML !== part(id).innerHTML) part(id).replaceChildren(...now.childNodes)
    }
    document.title = fresh.title
    part('lost').hidden = true
  } catch {
    part('lost').hidden = false
  }
  setTimeout(look, every)
}
setTimeout(look, every)

// Nobody scrolls in a hall: what does not fit is shown in turns, unless somebody at the machine has just done so.
let touched = -Infinity
for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
  addEventListener(kind, event => { touched = event.timeStamp }, { passive: true })
setInterval(() => {
  const last = document.documentElement.scrollHeight - innerHeight
  if (last <= 0 || document.timeline.currentTime - touched < 30000) return
  scrollTo(0, scrollY >= last - 1 ? 0 : Math.min(last, scrollY + innerHeight * 0.8))
}, Math.max(10000, every))
`
