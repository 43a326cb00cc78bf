import { CASE_ROUTES } from './routes/cases.ts'
import { DESK_ROUTES } from './routes/desk.ts'
import { PEOPLE_ROUTES } from './routes/people.ts'
import { UPDATE_ROUTES } from './routes/updates.ts'

/** Every call of the HTTP API, version 1, that a portal's verbs are made of. */
export const ROUTES = { ...CASE_ROUTES, ...PEOPLE_ROUTES, ...UPDATE_ROUTES, ...DESK_ROUTES }
export type RouteName = keyof typeof ROUTES
