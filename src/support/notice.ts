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
  /** When the acting person marked it as read, since the desk last said something new; null until then. */
  readAt: string | null
  /** How many contacts have. */
  readers: number
}

/** Whether it still matters: open, and no maintenance whose time is over, which nobody may have closed. */
export function isCurrent({ kind, state, endsAt }: Notice, now: Date): boolean {
  const over = kind === 'maintenance' && endsAt !== null && Date.parse(endsAt) <= now.getTime()
  return state === 'open' && !over
}

/** Whether it waits on the acting person: it matters, and a task only until it is read. */
export function isWaiting(notice: Notice, now: Date): boolean {
  return isCurrent(notice, now) && (notice.kind !== 'task' || notice.readAt === null)
}

/** Open ones first, in each part the tasks last and the soonest due of them first; else the order stays. */
export function inOrder(notices: readonly Notice[]): Notice[] {
  return [...notices].sort((one, other) => {
    const places = [one, other].map(
      ({ kind, state }) => Number(state === 'closed') * 2 + Number(kind === 'task'),
    )
    const [place = 0, behind = 0] = places
    if (place !== behind || one.kind !== 'task') return place - behind
    // What has no date comes after all dates.
    return (one.endsAt ?? '~') < (other.endsAt ?? '~') ? -1 : Number(one.endsAt !== other.endsAt)
  })
}

export type Colour = 'orange' | 'green' | 'gray'

/** The vendor's own colours: an incident is orange, maintenance green, nothing current gray. */
export function noticeColour(notices: readonly Notice[], now: Date): Colour {
  const open = notices.filter((notice) => isCurrent(notice, now)).map(({ kind }) => kind)
  if (open.includes('incident')) return 'orange'
  return open.includes('maintenance') ? 'green' : 'gray'
}
