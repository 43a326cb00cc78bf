import type { Call, Outcome, Portal } from '../portal/port.ts'
import {
  CASE_WRITES,
  DESK_WRITES,
  ROSTER_WRITES,
  SCHOOLS_WRITES,
  UPDATES_WRITES,
  type Method,
} from './methods.ts'
import { askEarly } from './early.ts'
import type { Outbox } from './outbox.ts'

type Writing = (...values: unknown[]) => Promise<Outcome<unknown>>

/**
 * The same portal, whose writes are on disk before the first byte of them is sent, and are kept until it is known what
 * became of them. Reads, and writes that are only tried, go straight to it; the code of the outbox is loaded for the
 * first write.
 */
export function withOutbox(
  portal: Portal,
  district: string | undefined,
  load: () => Promise<Pick<Outbox, 'write'>>,
  /** The folder of the outbox. */
  folder: string,
): Portal {
  const part = <Of extends object>(of: Of, prefix: string, names: readonly (keyof Of & string)[]): Of => {
    const kept = (name: keyof Of & string): Writing => {
      return async (...values) => {
        const call = values.at(-1) as Call
        if (call.dryRun) return (of[name] as Writing)(...values)
        const [method, args] = [`${prefix}${name}` as Method, values.slice(0, -1)]
        // What is kept from before may be under a key that was given.
        const early = call.fresh ? await askEarly(portal, folder, method, args) : null
        try {
          const outbox = await load()
          return await outbox.write(district, method, args, call, early)
        } finally {
          early?.forget()
        }
      }
    }
    return { ...of, ...Object.fromEntries(names.map((name) => [name, kept(name)])) }
  }
  return {
    ...part(portal, '', CASE_WRITES),
    roster: part(portal.roster, 'roster.', ROSTER_WRITES),
    updates: part(portal.updates, 'updates.', UPDATES_WRITES),
    desk: part(portal.desk, 'desk.', DESK_WRITES),
    schools: part(portal.schools, 'schools.', SCHOOLS_WRITES),
  }
}
