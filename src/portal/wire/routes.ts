import { CASE_ROUTES } from './routes/cases.ts'
import { DESK_ROUTES } from './routes/desk.ts'
import { FILE_ROUTES } from './routes/files.ts'
import { PEOPLE_ROUTES } from './routes/people.ts'
import { SCHOOL_ROUTES } from './routes/schools.ts'
import { SIGN_IN_ROUTES } from './routes/sign-in.ts'
import { UPDATE_ROUTES } from './routes/updates.ts'

/** The calls that a portal's verbs are made of. */
export const ROUTES = { ...CASE_ROUTES, ...PEOPLE_ROUTES, ...UPDATE_ROUTES, ...DESK_ROUTES, ...SCHOOL_ROUTES }
export type RouteName = keyof typeof ROUTES

/** Every call of the HTTP API, version 1. */
export const ALL_ROUTES = { ...SIGN_IN_ROUTES, ...ROUTES, ...FILE_ROUTES }
