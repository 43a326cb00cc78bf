import { requireCase, summaryOf } from '../../engine/find-case.ts'
import type { Reading } from '../../engine/work.ts'
import type { FileToSend, FormField, HandOff, NewCase } from '../../portal/port.ts'
import { findContact } from '../../store/contacts.ts'
import type { StoredHandOff } from '../../store/hand-offs.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { ActVerb, Inputs } from '../embedded/acts.ts'
import { fieldsOf, textOf } from './fields.ts'
import { UNFILED } from './status.ts'

/** A stored hand-off as a person does it. */
export async function present(reading: Reading, stored: StoredHandOff, url: string): Promise<HandOff> {
  const verb = stored.verb as ActVerb
  const found =
    stored.caseNumber === null
      ? await unfiledCase(reading, stored)
      : summaryOf(await requireCase(reading, stored.caseNumber))
  const task = TASKS[verb](found)
  const fields = fieldsFor(reading, verb, stored.input)
  const text = [stored.caseNumber === null ? '' : `${task}\n`, textOf(fields)].filter(Boolean).join('\n')
  return { id: stored.id, verb, case: found, task, fields, text: text.trimEnd(), url }
}

/** What a case looks like that has no number yet. */
async function unfiledCase({ tx }: Reading, stored: StoredHandOff): Promise<CaseSummary> {
  const input = JSON.parse(stored.input) as NewCase
  const contact = await findContact(tx, stored.contactId)
  const { subject, type, module, priority, site, release, dueDate, test } = input
  return {
    ...{ number: null, id: stored.id, subject, type, module, priority },
    ...{ status: UNFILED.id, waitingOn: UNFILED.waitingOn },
    contact: { name: contact?.name ?? '', email: contact?.email ?? null },
    ...{ site, release, dueDate, createdAt: stored.createdAt, updatedAt: stored.createdAt },
    ...{ closedAt: null, test, revision: 0 },
  }
}

const TASKS: Readonly<Record<ActVerb, (about: CaseSummary) => string>> = {
  'case:create': () => 'Submit a new case',
  'case:reply': ({ number }) => `Add a comment to case ${number}`,
  'case:close': ({ number }) => `Close case ${number}`,
  'case:reopen': ({ number }) => `Reopen case ${number}`,
}

function fieldsFor({ catalog }: Reading, verb: ActVerb, json: string): FormField[] {
  const input: unknown = JSON.parse(json)
  switch (verb) {
    case 'case:create':
      return [...fieldsOf(input as NewCase, catalog), ...fileFields((input as NewCase).attachments)]
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

/** Files are chosen in the browser's own window. */
function fileFields(files: readonly FileToSend[] = []): FormField[] {
  const names = files.map(({ name }) => name).join(', ')
  return names === '' ? [] : [{ label: 'Attachments', value: names, choose: true }]
}

function comment(value: string | null): FormField[] {
  return value === null ? [] : [{ label: 'Comment', value, choose: false }]
}
