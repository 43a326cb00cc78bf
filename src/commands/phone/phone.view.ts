import { wrap } from '../../support/text/layout.ts'
import { localTexts } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { PhoneResult } from './phone.ts'

export const view: View<PhoneResult> = (result, { columns, style, catalog }) => {
  const parts = [
    style.bold(wrap(hoursSentence(result, catalog?.desk ?? 'The desk'), columns, 0)),
    ...(result.case === null ? [] : [wrap(`Case ${result.case.number}: ${result.case.subject}`, columns, 0)]),
    ...(result.incidents.length === 0
      ? []
      : [result.incidents.map(({ title }) => style.yellow(wrap(`Known: ${title}`, columns, 0))).join('\n')]),
    numbered(result.steps, columns),
    ...(result.atHand.length === 0 ? [] : [`Have at hand:\n${bullets(result.atHand, columns)}`]),
  ]
  return `${parts.join('\n\n')}\n`
}

function hoursSentence({ open, until, opensAt, zone, outagesNow }: PhoneResult, desk: string): string {
  const when = localTexts(zone)
  if (open && until !== null) return `${desk} is open until ${when(new Date(until))}.`
  const next = opensAt === null ? '' : ` It opens ${when(new Date(opensAt))}.`
  const outages = outagesNow ? ' Outages are taken now.' : ''
  return `${desk} is closed.${next}${outages}`
}

function numbered(steps: readonly string[], columns: number): string {
  return steps.map((step, index) => hanging(`${index + 1}. `, step, columns)).join('\n')
}

function bullets(lines: readonly string[], columns: number): string {
  return lines.map((line) => hanging('- ', line, columns)).join('\n')
}

/** What does not fit goes on under the first word. */
function hanging(mark: string, text: string, columns: number): string {
  return `${mark}${wrap(text, columns, mark.length).trimStart()}`
}
