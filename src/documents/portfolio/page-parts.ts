/* What the page of many estates is dressed in, and how it sorts and searches. */

export const PORTFOLIO_STYLE = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1400px; padding: 16px 24px; color: #1c1c1c; background: #fff; font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0; font-size: 26px; }
h2 { margin: 32px 0 8px; font-size: 19px; border-bottom: 2px solid #1f5f8b; }
header p { margin: 4px 0; }
.cards { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0; padding: 0; list-style: none; }
.cards li { flex: 1 1 150px; padding: 10px 14px; border: 1px solid #b8c4cc; border-radius: 6px; }
.cards strong { font-size: 28px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
caption { padding: 2px 0 6px; text-align: left; color: #444; font-size: 13px; }
th, td { padding: 3px 8px; border: 1px solid #d4dbe0; text-align: left; font-weight: normal; font-variant-numeric: tabular-nums; }
thead th { background: #eef3f6; white-space: nowrap; }
.heat { background: color-mix(in srgb, #e0603a var(--heat), #fff); text-align: right; }
.months { display: flex; flex-wrap: wrap; gap: 16px; }
.month caption { color: #1c1c1c; font-size: 15px; }
.month th, .month td { width: 34px; height: 34px; padding: 1px 3px; text-align: center; vertical-align: top; line-height: 1.15; }
.month small { display: block; color: #333; font-size: 10px; text-align: left; }
.month .today { outline: 2px solid #1f5f8b; outline-offset: -2px; }
.bars { width: 100%; }
.bars td:nth-child(2) { width: 55%; }
.bars th[scope=row] { white-space: nowrap; }
.bars svg { display: block; width: 100%; height: 24px; background: #f1f3f4; }
.bars .heads { fill: #1f5f8b; }
.bars .area { fill: #7fb2d1; }
.bars line { stroke: #b3261e; stroke-width: 2; vector-effect: non-scaling-stroke; }
.all td, .all th { white-space: nowrap; }
.all thead th { cursor: pointer; }
.all thead th[aria-sort=ascending]::after { content: " ↑"; }
.all thead th[aria-sort=descending]::after { content: " ↓"; }
.all .late th { border-left: 5px solid #b3261e; }
.find button { font: inherit; }
.find input { font: inherit; padding: 3px 6px; }
summary { cursor: pointer; margin: 8px 0; }
@media print { .find { display: none; } details > * { display: revert; } tr, .month, .cards li { break-inside: avoid; } }
`

/** A browser lays out a table of thousands of rows slowly: so many are in it until somebody asks for more. */
export const SHOWN_AT_ONCE = 200

export const PORTFOLIO_SCRIPT = `
const table = document.querySelector('table.all'), body = table.tBodies[0], rows = [...body.rows];
const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
const find = document.getElementById('find'), left = document.getElementById('left'), more = document.getElementById('more');
const order = new Intl.Collator('zh', { numeric: true }).compare;
let most = ${SHOWN_AT_ONCE};
const draw = () => {
  const words = find.value.toLowerCase().split(/\\s+/).filter(word => word !== '');
  const found = rows.filter(row => words.every(word => texts.get(row).includes(word)));
  body.replaceChildren(...found.slice(0, most));
  left.value = found.length;
  more.hidden = found.length <= most;
};
find.addEventListener('input', () => { most = ${SHOWN_AT_ONCE}; draw(); });
addEventListener('beforeprint', () => { most = Infinity; draw(); });
more.addEventListener('click', () => { most = Infinity; draw(); });
const heads = [...table.tHead.rows[0].cells];
heads.forEach((head, at) => {
  head.tabIndex = 0;
  const sort = () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const values = new Map(rows.map(row => [row, row.cells[at].textContent]));
    const value = row => values.get(row);
    rows.sort((a, b) => (value(a) === '') - (value(b) === '') || (down ? -1 : 1) * order(value(a), value(b)));
    draw();
  };
  head.addEventListener('click', sort);
  head.addEventListener('keydown', event => { if (event.key === 'Enter') sort(); });
});
draw();
`
