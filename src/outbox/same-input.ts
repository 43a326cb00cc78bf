import type { NewCase } from '../portal/port.ts'
import type { Entry } from './entry.ts'

/** Whether two writes ask for the same, from whichever zone and whatever was assumed because nobody said it. */
export function sameInput(one: Omit<Entry, 'id'>, other: Omit<Entry, 'id'>): boolean {
  return textOf(one) === textOf(other)
}

function textOf({ method, args }: Omit<Entry, 'id'>): string {
  return JSON.stringify([method, args.map(said)], inOrder)
}

function said(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const { zone: _zone, assumed = [], answers, ...rest } = input as Partial<NewCase>
  if (answers === undefined) return rest
  return {
    ...rest,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !assumed.includes(id))),
  }
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
