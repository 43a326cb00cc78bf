import { newCase } from '../../../interview/new-case.ts'
import type { Deduped, Filed, HandOff, NewCase, Outcome } from '../../../portal/port.ts'
import { filingAdvice, openIncident } from '../../../support/advice.ts'
import type { Answers, CaseSummary } from '../../../support/case.ts'
import { jobText } from '../../../support/job.ts'
import { TICKET_ANSWER, ticketText } from '../../../support/link.ts'
import type { Notice } from '../../../support/notice.ts'
import type { Result, Warning } from '../../context.ts'
import { answered, type HandedOff, type Written } from '../../write.ts'
import { caseText } from './case-text.ts'
import type { Filing, Prepared } from './filing.ts'

/** The calls under the key that left no comment since the last one. Null without a key. */
export type ToldDedupe = { key: string; counted: number } | null
export type Sent = Result<((CaseSummary & Written) | HandedOff) & { dedupe: ToldDedupe }>

type Ready = Extract<Prepared, { next: 'send' }>

/** Files a case, or with a dedupe key whatever that key makes of it. */
export async function send(ready: Ready, filing: Filing): Promise<Sent> {
  const { portal, call, dedupe, context } = filing
  const incident = openIncident(ready.notices)
  const input = inputOf(ready, incident, filing)
  const write = () => portal.createCase(input, call)
  const first = await write()
  if (first.outcome === 'refused') throw first.problem
  if (ready.assumed.length > 0 && makesCase(first)) context.warn(usual(ready))
  const told = (became?: Deduped): ToldDedupe =>
    dedupe === undefined ? null : { key: dedupe, counted: became?.counted ?? 0 }
  const answer = ({ dedupe: became, ...value }: Filed, replayed: boolean) => {
    const outcome = replayed ? 'existing' : (became?.outcome ?? 'created')
    return { resource: { ...value, dedupe: told(became) }, outcome } as const
  }
  const given = [ready.answers['attach'] ?? []].flat().map(String)
  const paths = Object.fromEntries(ready.files.map(({ name }, index) => [name, given[index] ?? name]))
  const result = await answered({ portal, call, context, write, answer, paths }, first)
  advise(result.data, incident, filing)
  return { ...result, data: { dedupe: told(), ...result.data } }
}

function inputOf(
  { answers, files, reason, assumed }: Ready,
  incident: Notice | null,
  filing: Filing,
): NewCase {
  const { start, catalog, reading, dedupe } = filing
  const input = newCase(answers, catalog, { test: start.test, zone: reading.computerZone })
  const beside = besideAnswers(incident, filing)
  Object.assign(input.answers, beside)
  if (reason !== null) input.answers['override'] = reason
  if (files.length > 0) input.attachments = files
  const unsaid = [...assumed, ...Object.keys(beside)]
  if (unsaid.length > 0) input.assumed = unsaid
  if (dedupe === undefined) return input
  const said = Object.entries({ ...answers, ...beside }).filter(([id]) => !assumed.includes(id))
  const comment = caseText(Object.fromEntries(said), catalog, reading.computerZone)
  return { ...input, dedupe: { key: dedupe, comment } }
}

/** Whether the call makes a case, rather than a comment on one or what an earlier call was answered. */
function makesCase(first: Outcome<Filed>): boolean {
  switch (first.outcome) {
    case 'done':
      return !first.replayed && (first.value.dedupe?.outcome ?? 'created') === 'created'
    case 'handoff':
      return !first.replayed && (first.handOff as HandOff<CaseSummary>).about.number === null
    case 'queued':
    case 'unknown':
      return true
    case 'refused':
      return false
  }
}

function usual({ assumed, answers }: Ready): Warning {
  const told = assumed.map((id) => `${id} ${String(answers[id] ?? '')}`).join(', ')
  return { code: 'usual-answers', message: `Nobody said more, so the case has what is usual: ${told}.` }
}

/** What campus adds of its own: the same call a minute later may add something else. */
function besideAnswers(incident: Notice | null, { start, context: { environment } }: Filing): Answers {
  return {
    ...(start.ticket !== undefined && { [TICKET_ANSWER]: ticketText(start.ticket) }),
    ...(incident !== null && { notice: `${incident.title} (${incident.id})` }),
    ...(environment.job !== null && { job: jobText(environment.job) }),
  }
}

/** Whether to call as well; a comment on what is filed already is no reason. */
function advise(
  data: (CaseSummary & Written) | HandedOff,
  incident: Notice | null,
  { catalog, context }: Filing,
): void {
  const isNew = data.outcome === 'created' || (data.outcome === 'handoff' && data.number === null)
  const advice = isNew ? filingAdvice(data, incident, catalog) : null
  if (advice !== null) context.warn(advice)
}
