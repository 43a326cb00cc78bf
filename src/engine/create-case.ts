import type { NewCase } from '../portal/port.ts'
import { insertCase } from '../store/cases.ts'
import { appendHistory } from '../store/history.ts'
import { takeCaseNumber } from '../store/numbers.ts'
import type { CaseSummary } from '../support/case.ts'
import { newCaseErrors } from '../support/case-fields.ts'
import { refuseIfAny } from '../support/checks.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { attach } from './attach.ts'
import { statusOf } from './record.ts'
import { authorOf, type Work } from './work.ts'

/** Whom a case belongs to: a contact, or somebody who called and is none. */
export interface Owner {
  contactId: string | null
  caller: string | null
}

/** Files a case under the portal's next number, or under one that another portal has given it. */
export async function createCase(
  work: Work,
  input: NewCase,
  given?: { number: number; id: string },
  { contactId, caller }: Owner = { contactId: work.actor.contact.id, caller: null },
): Promise<CaseSummary> {
  const { tx, catalog, actor } = work
  refuseIfAny(newCaseErrors(catalog, input))
  const { initial } = catalog.lifecycle
  const number = given?.number ?? (await takeCaseNumber(tx, catalog.firstCaseNumber))
  const at = work.now.toISOString()
  const created = { event: 'created', field: 'status', to: initial } as const
  const lastChange = await appendHistory(tx, actor.district, number, created, authorOf(actor), at)
  const { subject, type, module, priority, site, release, dueDate, test, zone, answers } = input
  await insertCase(tx, actor.district, {
    ...{
      number,
      id: given?.id ?? work.newId(),
      subject,
      type,
      module,
      priority,
      site,
      release,
      dueDate,
      test,
      zone,
      answers,
    },
    ...{ status: initial, waitingOn: statusOf(catalog, initial).waitingOn, statusSince: at },
    ...{ contactId, caller, advisor: null, escalation: null, verification: null },
    ...{ createdAt: at, updatedAt: at, closedAt: null, revision: 1, lastChange },
  })
  await attach(work, number, lastChange, input.attachments)
  return summaryOf(await requireCase(work, number))
}
