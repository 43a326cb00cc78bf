/** What a portal may be asked to do. Roles name the verbs they may use, portals those they can do. */
export const VERBS = [
  'case:create',
  'case:list',
  'case:view',
  'case:reply',
  'case:close',
  'case:reopen',
  'case:update',
  'case:status',
  'case:import-mail',
  'case:escalate',
  'case:take',
  'contact:list',
  'contact:change',
  'contact:activate',
  'contact:seen',
  'request:create',
  'request:list',
  'request:cancel',
  'request:status',
  'school:change',
  'notice:read',
] as const
export type Verb = (typeof VERBS)[number]

/** What every active contact may do whatever their role: it is about nobody but themselves. */
export const VERBS_OF_ALL: readonly AnyVerb[] = ['notice:read']

/** What the people may do who answer. No role of a requester names them. */
export const DESK_VERBS = [
  'desk:case',
  'desk:contact',
  'desk:request',
  'desk:notice',
  'desk:district',
  'desk:link',
] as const
export type DeskVerb = (typeof DESK_VERBS)[number]

export type AnyVerb = Verb | DeskVerb
