import type { Context, Result } from '../context.ts'
import { examine } from './examine.ts'
import type { DoctorFinding } from './finding.ts'

export interface Doctor {
  items: DoctorFinding[]
  nextCursor: null
  truncated: false
}

const BLOCKED = 3

/** What is in order and what is not. Exit 3 when something cannot work. */
export async function run(_input: unknown, context: Context): Promise<Result<Doctor>> {
  const items = await examine(context)
  return {
    data: { items, nextCursor: null, truncated: false },
    exitCode: items.some(({ level }) => level === 'block') ? BLOCKED : 0,
  }
}
