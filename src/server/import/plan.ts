import { rowsOfCases } from '../../store/transfer/read.ts'
import { grouped, pagesBy, type Row } from '../../store/transfer/rows.ts'
import { casesLike, type CaseHead } from '../../store/transfer/write.ts'
import { Problem } from '../../support/problem.ts'
import type { Transfer } from './parts.ts'

export interface CasePlan {
  /** Numbers of the cases that are on the server already. */
  known: ReadonlySet<number>
  /** Those of them to which something happened here that the server does not know. */
  different: number[]
  fresh: number
}

const MOST_TOLD = 5

/** Finds out which cases are new; refuses when a number belongs to another case on the server. */
export async function planCases({ from, to }: Transfer): Promise<CasePlan> {
  const known = new Set<number>()
  const different: number[] = []
  const taken: number[] = []
  let fresh = 0
  for await (const page of pagesBy<CaseHead>(from, {
    ...{ table: 'cases', columns: ['number', 'id'], by: 'number' },
  })) {
    const there = await casesLike(to, page)
    const byId = new Map(there.map(({ id, number }) => [id, number]))
    const numbers = new Set(there.map(({ number }) => number))
    const same = page.filter(({ id, number }) => byId.get(id) === number).map(({ number }) => number)
    const others = page.filter(({ id, number }) => byId.get(id) !== number)
    taken.push(
      ...others.filter(({ id, number }) => numbers.has(number) || byId.has(id)).map(({ number }) => number),
    )
    fresh += others.length
    for (const number of same) known.add(number)
    different.push(...(await changedSince({ from, to }, same)))
  }
  if (taken.length > 0) throw numbersTaken(taken)
  return { known, different, fresh }
}

/** What happened here is the beginning of what happened on the server, unless something happened here afterwards. */
async function changedSince(
  { from, to }: Pick<Transfer, 'from' | 'to'>,
  numbers: readonly number[],
): Promise<number[]> {
  const linesIn = async (tx: Transfer['from']): Promise<Map<number, Row[]>> =>
    grouped(await rowsOfCases(tx, 'history', numbers), (row) => Number(row['case_number']))
  const [here, there] = [await linesIn(from), await linesIn(to)]
  return numbers.filter((number) => {
    const lines = there.get(number) ?? []
    return (here.get(number) ?? []).some((line, index) => !isSame(line, lines[index]))
  })
}

const SAID = ['at', 'by_name', 'side', 'event', 'field', 'value_before', 'value_after', 'body']

function isSame(one: Row, other: Row | undefined): boolean {
  return other !== undefined && SAID.every((column) => one[column] === other[column])
}

function numbersTaken(numbers: readonly number[]): Problem {
  const told = numbers.slice(0, MOST_TOLD).join(', ')
  const more = numbers.length > MOST_TOLD ? ` and ${numbers.length - MOST_TOLD} more` : ''
  return new Problem('conflict', {
    code: 'numbers-taken',
    message: `Other cases on the server have these numbers: ${told}${more}. Nothing was imported.`,
    hint: 'Numbers are kept, so import into a database that has not given them; a new one always works.',
  })
}
