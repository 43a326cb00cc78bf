import type { Desk } from '../../portal/desk.ts'
import type { Portal } from '../../portal/port.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Schools } from '../../portal/schools.ts'
import type { Updates } from '../../portal/updates.ts'

/** The verbs about a case or a notice that change something. */
export type CaseWrites = Pick<
  Portal,
  | 'createCase'
  | 'reply'
  | 'closeCase'
  | 'closeByDedupe'
  | 'reopenCase'
  | 'updateCase'
  | 'escalate'
  | 'take'
  | 'importMail'
  | 'readNotice'
>

/** The names of what is loaded when first called; the types see to it that none is missing. */
export const CASE_WRITES = Object.keys({
  createCase: 1,
  reply: 1,
  closeCase: 1,
  closeByDedupe: 1,
  reopenCase: 1,
  updateCase: 1,
  escalate: 1,
  take: 1,
  importMail: 1,
  readNotice: 1,
} satisfies Record<keyof CaseWrites, 1>) as (keyof CaseWrites)[]

export const ROSTER_METHODS = Object.keys({
  change: 1,
  changeOf: 1,
  activate: 1,
  seen: 1,
  history: 1,
} satisfies Record<keyof Roster, 1>) as (keyof Roster)[]

export const UPDATES_METHODS = Object.keys({
  plan: 1,
  create: 1,
  list: 1,
  view: 1,
  cancel: 1,
  record: 1,
} satisfies Record<keyof Updates, 1>) as (keyof Updates)[]

export const DESK_METHODS = Object.keys({
  queue: 1,
  viewCase: 1,
  openCase: 1,
  take: 1,
  reply: 1,
  note: 1,
  move: 1,
  resolve: 1,
  verify: 1,
  contacts: 1,
  approve: 1,
  refuse: 1,
  mailsCodes: 1,
  invite: 1,
  setState: 1,
  moveRequest: 1,
  postNotice: 1,
  updateNotice: 1,
  districts: 1,
  addDistrict: 1,
  updateDistrict: 1,
  link: 1,
  linked: 1,
} satisfies Record<keyof Desk, 1>) as (keyof Desk)[]

export const SCHOOLS_METHODS = Object.keys({
  list: 1,
  assign: 1,
  away: 1,
} satisfies Record<keyof Schools, 1>) as (keyof Schools)[]
