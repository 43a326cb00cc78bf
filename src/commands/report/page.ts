import path from 'node:path'
import type { Portal } from '../../portal/port.ts'
import { writeBytesOnce } from '../../settings/files.ts'
import { districtsIn, type CaseFacts } from '../../support/report/facts.ts'
import type { Frame } from '../../support/report/frame.ts'
import { pageText } from '../../support/report/page/page.ts'
import type { ReportKind, ReportRow } from '../../support/report/row.ts'
import { sectionsOf } from '../../support/report/sections.ts'
import { localTexts } from '../../support/time/words.ts'
import type { Context, Result } from '../context.ts'
import { chartsOf } from './charts.ts'
import type { ReportSpan } from './span.ts'

interface Shown {
  kinds: readonly ReportKind[]
  items: readonly ReportRow[]
  span: ReportSpan
  facts: readonly CaseFacts[]
  frame: Frame
  portal: Portal
}

/** Writes the page to a file, or answers it as the text to print. */
export async function writePage(
  html: string,
  { items, span, facts, frame, portal }: Shown,
  { force }: { force: boolean },
  { clock }: Context,
): Promise<Pick<Result, 'text' | 'verbatim'>> {
  const { catalog } = frame
  const local = localTexts(catalog.zone)
  const from = span.since === undefined ? 'the first' : local(new Date(span.since))
  const to = span.until === undefined ? 'now' : local(new Date(span.until))
  const about = `${facts.length.toLocaleString('en-US')} cases created from ${from} to ${to}, on ${portal.name}. Made ${local(clock.now())}.`
  const districts = districtsIn(facts)
  const names = districts.length > 0 ? districts : [(await portal.district()).name]
  const sections = sectionsOf(items)
  const text = pageText({
    title: `Support cases of ${names.join(', ')}`,
    about: portal.sample ? `Sample data: a fictional district. ${about}` : about,
    note: catalog.firstLevel?.provenance.note ?? null,
    charts: sections.map((section) => ({ section, svg: chartsOf(section) })),
  })
  if (html === '-') return { text, verbatim: true }
  writeBytesOnce(path.resolve(html), Buffer.from(text), { force })
  return { text: `Written: ${html}\n` }
}
