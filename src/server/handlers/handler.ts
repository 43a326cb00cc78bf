import type * as z from 'zod/mini'
import type { Call, Outcome, Portal } from '../../portal/port.ts'
import type { Route } from '../../portal/wire/route.ts'
import type { ROUTES } from '../../portal/wire/routes.ts'
import { type RouteName } from '../../portal/wire/routes.ts'

/** What a route's handler is given; all of it has been checked. */
export interface InputOf<R extends Route> {
  params: z.output<R['params']>
  query: z.output<R['query']>
  body: z.output<R['body']>
  /** The row's version that the call was made for; null for whichever it is. */
  version: number | null
}

export interface Answered<Value> {
  value: Value
  /** It was done before, under the same key. */
  replayed?: boolean
}

export type Handler<Name extends RouteName> = (
  portal: Portal,
  input: InputOf<(typeof ROUTES)[Name]>,
  call: Call,
) => Promise<Answered<unknown>>

export type Handlers<Names extends RouteName = RouteName> = { [Name in Names]: Handler<Name> }

/** The answer of a write; a portal over a store does it at once or refuses. */
export async function settled<Value>(outcome: Promise<Outcome<Value>>): Promise<Answered<Value>> {
  const found = await outcome
  if (found.outcome === 'refused') throw found.problem
  if (found.outcome === 'done') return { value: found.value, replayed: found.replayed }
  throw new Error(`a portal over a store answered ${found.outcome}`)
}

export async function items<Item>(
  list: Promise<readonly Item[]>,
): Promise<Answered<{ items: readonly Item[] }>> {
  return { value: { items: await list } }
}

/** Without the fields that were left out, which the port knows as absent. */
export function given<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never
}
