import type { Entry } from './entry.ts'
import { AUTH } from './table/auth.ts'
import { CASE } from './table/case.ts'
import { CONTACTS } from './table/contacts.ts'
import { DAY } from './table/day.ts'
import { DESK } from './table/desk.ts'
import { OUTAGE } from './table/outage.ts'
import { OUTBOX } from './table/outbox.ts'
import { PORTAL } from './table/portal.ts'
import { REQUEST } from './table/request.ts'
import { SERVE } from './table/serve.ts'
import { START } from './table/start.ts'
import { TOOLS } from './table/tools.ts'

/** Every command there is, in the order of help. */
export const COMMANDS: readonly Entry[] = [
  ...START,
  ...CASE,
  ...OUTAGE,
  ...CONTACTS,
  ...REQUEST,
  ...DAY,
  ...DESK,
  ...AUTH,
  ...PORTAL,
  ...OUTBOX,
  ...SERVE,
  ...TOOLS,
]
