import { damaged } from '../../store/sqlite/errors.ts'
import { countOf, idsByCase, keyPages } from '../../store/transfer/read.ts'
import type { Row } from '../../store/transfer/rows.ts'
import { addKeys } from '../../store/transfer/write.ts'
import { answerThere, type AnswerNames } from './answers.ts'
import type { MovedContacts } from './contacts.ts'
import type { MovedDistricts } from './districts.ts'
import type { Transfer } from './parts.ts'
import type { CasePlan } from './plan.ts'

interface Moved {
  districts: MovedDistricts
  contacts: MovedContacts
  plan: CasePlan
}

/** Brings over what was answered under a key, so that a call repeated on the server gets its first answer. */
export async function moveKeys(
  transfer: Transfer,
  { districts, contacts, plan: { different } }: Moved,
): Promise<number> {
  const { from, to, file, progress } = transfer
  const left = new Set(different)
  const names = new Map([...districts.values()].map((moved) => [moved.from.name, moved.to.name]))
  const total = await countOf(from, 'keys')
  let [done, added] = [0, 0]
  for await (const page of keyPages(from)) {
    const rows = page.filter((row) => !left.has(Number(row['case_number'])))
    const numbers = [
      ...new Set(rows.flatMap(({ case_number: number }) => (number === null ? [] : [Number(number)]))),
    ]
    const there: AnswerNames = {
      lines: await numbersThere(transfer, 'history', numbers),
      attachments: await numbersThere(transfer, 'attachments', numbers),
      contacts: contacts.ids,
      districts: names,
    }
    added += await addKeys(
      to,
      rows.map((row) => ({
        ...row,
        district: districts.get(String(row['district']))?.to.id ?? null,
        answer: JSON.stringify(answerThere(answerOf(row, file), there)),
      })),
    )
    progress({ step: 'keys', done: (done += page.length), total })
  }
  return added
}

function answerOf({ answer }: Row, file: string): unknown {
  try {
    return JSON.parse(String(answer))
  } catch {
    throw damaged(file)
  }
}

/** What is numbered came in the same order on both sides, case by case. */
async function numbersThere(
  { from, to }: Transfer,
  table: 'history' | 'attachments',
  cases: readonly number[],
): Promise<Map<string, string>> {
  const [here, there] = [await idsByCase(from, table, cases), await idsByCase(to, table, cases)]
  const pairs = cases.flatMap((number) =>
    (here.get(number) ?? []).map((id, index): [string, string] => {
      return [String(id), String(there.get(number)?.[index] ?? id)]
    }),
  )
  return new Map(pairs)
}
