import { requireCase, summaryOf } from '../../engine/find-case.ts'
import type { Reading } from '../../engine/work.ts'
import type { FileToSend, FormField, HandOff, NewCase } from '../../portal/port.ts'
import { caseOf } from '../../engine/roster/request-change.ts'
import type { ChangeInput } from '../../portal/roster.ts'
import { readContact } from '../../store/contacts.ts'
import { findDistrict } from '../../store/districts.ts'
import { labelIn } from '../../support/named.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { StoredHandOff } from '../../store/hand-offs.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { ActVerb, Inputs } from '../embedded/acts.ts'
import { fieldsOf, textOf } from './fields.ts'
import { UNFILED } from './status.ts'

/** A stored hand-off as a person does it. */
export async function present(
  reading: Reading,
  stored: StoredHandOff,
  url: string,
): Promise<HandOff<CaseSummary>> {
  const verb = stored.verb as ActVerb
  const found =
    stored.caseNumber === null
      ? await unfiledCase(reading, stored)
      : summaryOf(await requireCase(reading, stored.caseNumber))
  const task = TASKS[verb](found)
  const fields = await fieldsFor(reading, verb, stored.input)
  const text = [stored.caseNumber === null ? '' : `${task}\n`, textOf(fields)].filter(Boolean).join('\n')
  const next = `campus case number ${stored.id} ${found.number ?? 'NUMBER'}`
  return { id: stored.id, verb, about: found, next, task, fields, text: text.trimEnd(), url }
}

/** What a case looks like that has no number yet. */
async function unfiledCase(reading: Reading, stored: StoredHandOff): Promise<CaseSummary> {
  const input = await newCaseOf(reading, stored.verb as ActVerb, JSON.parse(stored.input))
  const { tx, actor } = reading
  const contact = await readContact(tx, actor.district, stored.contactId)
  const district = await findDistrict(tx, actor.district)
  const { subject, type, module, priority, site, release, dueDate, test } = input
  return {
    ...{ number: null, id: stored.id, subject, type, module, priority },
    ...{ status: UNFILED.id, waitingOn: UNFILED.waitingOn },
    contact: { name: contact?.name ?? '', email: contact?.email ?? null },
    ...{ site, release, dueDate, createdAt: stored.createdAt, updatedAt: stored.createdAt },
    ...{ closedAt: null, test, revision: 0, district: district?.name ?? '' },
    ...{ caller: null, advisor: null, escalation: null, verification: null },
  }
}

/** The case that a person is to file, whatever asked for it. */
async function newCaseOf(reading: Reading, verb: ActVerb, input: unknown): Promise<NewCase> {
  return verb === 'contact:change' ? caseOf(reading, input as ChangeInput) : (input as NewCase)
}

const TASKS: Readonly<Record<ActVerb, (about: CaseSummary) => string>> = {
  'case:create': () => 'Submit a new case',
  'case:reply': ({ number }) => `Add a comment to case ${number}`,
  'case:close': ({ number }) => `Close case ${number}`,
  'case:reopen': ({ number }) => `Reopen case ${number}`,
  'case:escalate': ({ number }) => `Ask for an escalation of case ${number}`,
  'contact:change': () => 'Submit a case that changes the contacts',
}

async function fieldsFor(reading: Reading, verb: ActVerb, json: string): Promise<FormField[]> {
  const { catalog } = reading
  const input: unknown = JSON.parse(json)
  switch (verb) {
    case 'case:create':
    case 'contact:change': {
      const filed = await newCaseOf(reading, verb, input)
      return [...fieldsOf(filed, catalog), ...fileFields(filed.attachments)]
    }
    case 'case:escalate':
      return comment(escalationText((input as Inputs['case:escalate']).input, catalog))
    case 'case:reply':
      return [
        ...comment((input as Inputs['case:reply']).input.body),
        ...fileFields((input as Inputs['case:reply']).input.attachments),
      ]
    case 'case:close':
      return comment((input as Inputs['case:close']).input.comment)
    case 'case:reopen':
      return comment((input as Inputs['case:reopen']).input.reason)
  }
}

function escalationText({ reason, why }: Inputs['case:escalate']['input'], catalog: Catalog): string {
  return `Please escalate this case. ${labelIn(catalog.escalations.items, reason)}: ${why}`
}

/** Files are chosen in the browser's own window. */
function fileFields(files: readonly FileToSend[] = []): FormField[] {
  const names = files.map(({ name }) => name).join(', ')
  return names === '' ? [] : [{ label: 'Attachments', value: names, choose: true }]
}

function comment(value: string | null): FormField[] {
  return value === null ? [] : [{ label: 'Comment', value, choose: false }]
}
