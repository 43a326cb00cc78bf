import { capital } from '../../text/capital.ts'
import { MEASURES, REPORT_TITLES, valueText, type Line, type Section } from '../sections.ts'
import { STYLE } from './style.ts'

export interface PageContents {
  title: string
  /** Of which cases, and when it was made. */
  about: string
  /** How far the figure of the desk can be trusted. */
  note: string | null
  charts: { section: Section; svg: string[] }[]
}

/** One page that needs nothing from anywhere: pictures and style are in it, and nothing in it runs. */
export function pageText({ title, about, note, charts }: PageContents): string {
  const parts = charts.map(({ section, svg }, index) => {
    const first = charts[index - 1]?.section.report !== section.report
    const heading = first ? `<h2>${escaped(REPORT_TITLES[section.report])}</h2>\n` : ''
    return heading + figure(section, svg, section.group === 'first-level' ? note : null)
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(about)}</p>
${parts.join('\n')}
</main>
</body>
</html>
`
}

/** The table has every number of the picture, for those who do not see it and on paper. */
function figure(section: Section, svg: readonly string[], note: string | null): string {
  const name = `${REPORT_TITLES[section.report]}: ${section.title}`
  const pictures = svg.map((picture) =>
    picture.replace('<svg ', `<svg role="img" aria-label="${escaped(name)}" `),
  )
  const told = note === null ? '' : `\n<p>The desk’s own figure: ${escaped(note)}</p>`
  return `<section>
<h3>${escaped(section.title)}</h3>
${pictures.map((picture) => `<figure>${picture}</figure>\n`).join('')}${table(section)}${told}
</section>`
}

function table({ title, lines, unit, group }: Section): string {
  if (lines.length === 0) return '<p>None.</p>'
  const more = [...new Set(lines.flatMap((line) => line.more.map(({ measure }) => measure)))]
  const shares = group !== 'all' && lines.some(({ share }) => share !== null)
  const first = { cases: 'Cases', percent: 'Share', 'business-hours': 'Median' }[unit]
  const headers = [first, ...(shares ? ['Share'] : []), ...more.map((measure) => capital(MEASURES[measure]))]
  const rows = lines.map((line) => row(line, unit, shares, more))
  return `<table>
<caption>${escaped(title)}</caption>
<thead><tr><td></td>${headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

function row(
  { label, value, share, more }: Line,
  unit: Section['unit'],
  shares: boolean,
  measures: readonly string[],
): string {
  const others = measures.map((measure) => {
    const found = more.find((one) => one.measure === measure)
    return found ? valueText(found.value, found.unit) : '-'
  })
  const cells = [valueText(value, unit), ...(shares ? [valueText(share, 'percent')] : []), ...others]
  return `<tr><th scope="row">${escaped(label)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
