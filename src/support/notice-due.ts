import type { Notice } from './notice.ts'
import { dateText } from './time/calendar.ts'
import { localText } from './time/words.ts'
import { endOfDay, localDay, startOfDay } from './time/zone.ts'

/** By when a task is to be done: its first minute stands for a day, all of which is left. */
export interface Due {
  by: Date
  /** `2026-11-30`, or `2026-11-30 12:00 CST`. */
  text: string
}

/** Null where no date is given. */
export function dueOf({ endsAt }: Pick<Notice, 'endsAt'>, zone: string): Due | null {
  if (endsAt === null) return null
  const at = new Date(endsAt)
  const day = localDay(at, zone)
  if (startOfDay(day, zone).getTime() !== at.getTime()) return { by: at, text: localText(at, zone) }
  return { by: endOfDay(day, zone), text: dateText(day) }
}

/** `due 2026-11-30`, `overdue since 2026-11-30`, `due at no date`. */
export function dueWords(task: Pick<Notice, 'endsAt' | 'state'>, zone: string, now: Date): string {
  const due = dueOf(task, zone)
  if (due === null) return 'due at no date'
  return task.state === 'open' && due.by < now ? `overdue since ${due.text}` : `due ${due.text}`
}
