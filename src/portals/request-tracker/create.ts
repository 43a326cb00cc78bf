import type { Call, NewCase, Outcome } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { newCaseErrors } from '../../support/case-fields.ts'
import { refuseIfAny } from '../../support/checks.ts'
import type { TrackerField } from '../../settings/types.ts'
import { attempt, done } from './attempt.ts'
import { textOfAnswers } from './body.ts'
import { recordText } from './dedupe-record.ts'
import { factsOf } from './facts.ts'
import { refuseBadFiles, withFiles } from './files.ts'
import { madeWith } from './find.ts'
import { partly } from './refusals.ts'
import { understood } from './rest.ts'
import { isJson } from './shapes.ts'
import { readNow, type People, type Work } from './tickets.ts'
import { caseOf, dueText, queueOf, subjectText, valueOf, viewOf, type Words } from './words.ts'

type Fields = Partial<Record<TrackerField, string>>

/** Makes a ticket, unless there is one under the key, and answers what is read back. */
export function createCase(
  work: Work,
  input: NewCase,
  { key, dryRun, fresh }: Call,
  requestor?: string,
): Promise<Outcome<CaseSummary>> {
  return attempt(work.rest, key, async (send) => {
    const words = await work.words()
    refuseIfAny(newCaseErrors(words.catalog, input))
    refuseBadFiles(words.catalog, input.attachments)
    const before = fresh ? null : await madeWith(work, key)
    if (before) return done(before, true)
    if (dryRun) return done(asWouldBe(words, input, await work.self(), work.clock.now()))
    const fields = fieldsOf(words, input, key, work.clock.now())
    const ticket = {
      Queue: queueOf(words, input.type),
      Subject: subjectText(input),
      Requestor: requestor ?? (await work.me()),
      Content: textOfAnswers(input.answers, factsOf(words, input)),
      ContentType: 'text/plain',
      Priority: words.mapping.priorities[input.priority] ?? 0,
      ...(input.dueDate !== null && { Due: dueText(words, input.dueDate) }),
      CustomFields: named(words, fields),
    }
    // Whoever makes it asks for it, unless somebody else does. Who that is is asked meanwhile where its record is read.
    const people = requestor === undefined && work.looksAt('revision') ? mine(work) : undefined
    const number = understood(await send('POST', '/ticket', withFiles(ticket, input.attachments)), idIn)
    const { ticket: made, version } = await readNow(work, number, { people, also: ['CustomFields'] })
    const lost = lostFields(words, fields, made.fields)
    if (lost.length > 0)
      throw partly(number, `Ticket ${number} is made, but Request Tracker left out its ${lost.join(', ')}.`)
    return done(caseOf(words, made, version))
  })
}

function mine(work: Work): Promise<People> {
  const asked = work.self().then((self) => ({ requestors: [self], creator: self }))
  asked.catch(() => undefined)
  return asked
}

function idIn(json: unknown): number | undefined {
  const id = isJson(json) ? Number(json['id']) : Number.NaN
  return Number.isSafeInteger(id) ? id : undefined
}

function fieldsOf(
  words: Words,
  { type, module, site, release, dedupe }: NewCase,
  key: string,
  now: Date,
): Fields {
  return {
    key,
    ...(dedupe && { dedupe: recordText({ key: dedupe.key, commentedAt: now.toISOString(), counted: 0 }) }),
    type: valueOf(words, 'type', type),
    module: valueOf(words, 'module', module),
    ...(site !== null && { site: valueOf(words, 'site', site) }),
    ...(release !== null && { release }),
  }
}

/** Values by the names of their custom fields; what has none is left out. */
function named({ mapping }: Words, values: Fields): Record<string, string> {
  const pairs = Object.entries(values).flatMap(([field, value]): [string, string][] => {
    const name = mapping.fields[field as TrackerField]
    return name === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(pairs)
}

function lostFields(words: Words, asked: Fields, found: Readonly<Record<string, string[]>>): string[] {
  return Object.entries(named(words, asked))
    .filter(([name, value]) => !found[name]?.includes(value))
    .map(([name]) => name)
}

function asWouldBe(
  words: Words,
  { subject, type, module, priority, site, release, dueDate, test }: NewCase,
  { name, email }: { name: string; email: string | null },
  now: Date,
): CaseSummary {
  const at = now.toISOString()
  const { statuses } = words.mapping
  const initial = Object.keys(statuses).find((text) => statuses[text] === words.catalog.lifecycle.initial)
  return {
    ...{ number: null, id: '', subject, type, module, priority, site, release, dueDate, test },
    ...viewOf(words, initial ?? ''),
    contact: { name, email },
    ...{ caller: null, district: words.district, advisor: null, escalation: null, verification: null },
    ...{ createdAt: at, updatedAt: at, closedAt: null, revision: null },
  }
}
