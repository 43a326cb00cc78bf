export interface NoticeUpdate {
  at: string
  body: string
}

export interface Notice {
  id: string
  kind: 'incident' | 'maintenance' | 'task'
  title: string
  body: string
  state: 'open' | 'closed'
  startsAt: string
  endsAt: string | null
  /** What was added since, oldest first. */
  updates: NoticeUpdate[]
}

/** Whether it still matters: open, and no maintenance whose time is over, which nobody may have closed. */
export function isCurrent({ kind, state, endsAt }: Notice, now: Date): boolean {
  const over = kind === 'maintenance' && endsAt !== null && Date.parse(endsAt) <= now.getTime()
  return state === 'open' && !over
}

export type Colour = 'orange' | 'green' | 'gray'

/** The vendor's own colours: an incident is orange, maintenance green, nothing current gray. */
export function noticeColour(notices: readonly Notice[], now: Date): Colour {
  const open = notices.filter((notice) => isCurrent(notice, now)).map(({ kind }) => kind)
  if (open.includes('incident')) return 'orange'
  return open.includes('maintenance') ? 'green' : 'gray'
}
