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
  'contact:list',
] as const
export type Verb = (typeof VERBS)[number]
