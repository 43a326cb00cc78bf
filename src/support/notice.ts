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

export type Colour = 'orange' | 'green' | 'gray'

/** The vendor's own colours: an incident is orange, maintenance green, nothing open gray. */
export function noticeColour(notices: readonly Pick<Notice, 'kind' | 'state'>[]): Colour {
  const open = notices.filter(({ state }) => state === 'open').map(({ kind }) => kind)
  if (open.includes('incident')) return 'orange'
  return open.includes('maintenance') ? 'green' : 'gray'
}
