import { findChange } from '../store/contact-changes.ts'
import { readHistory } from '../store/history.ts'
import type { CaseDetail } from '../support/case.ts'
import { requireCase, summaryOf } from './find-case.ts'
import type { Reading } from './work.ts'

/** A case with everything said and done on it. */
export async function viewCase(reading: Reading, number: number): Promise<CaseDetail> {
  const { tx, actor, catalog } = reading
  const item = await requireCase(reading, number)
  const told = await readHistory(tx, actor.district, number, { withNotes: actor.side === 'desk' })
  const asked =
    item.type === catalog.contacts.change?.type ? await findChange(tx, actor.district, number) : undefined
  const contactChange = asked ? { kind: asked.change.kind, state: asked.state } : null
  return { ...summaryOf(item), answers: item.answers, statusSince: item.statusSince, ...told, contactChange }
}
