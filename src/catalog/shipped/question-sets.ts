const FILES = ['attach', 'evidence']
const DUE = ['due', 'due-reason']
const EXTENT = ['affected-users', 'affected-schools', 'impact']

/** What is asked for kinds of cases other than an application issue; starting values. */
export const ASKS = {
  /** Somebody files it at three in the morning. */
  OUTAGE: [
    'site',
    'first-seen',
    'from-where',
    'affected-schools',
    'impact',
    'workaround',
    'priority',
    'reachable',
  ],
  ASKING: ['goal', 'tried', ...DUE, ...FILES, 'priority'],
  DATA: [
    ...['data', 'period', 'change-tracker', 'context', 'examples', 'site', 'first-seen'],
    ...[...EXTENT, 'tried', ...DUE, 'verification', ...FILES, 'priority'],
  ],
  CHANGE: [
    ...['goal', 'setting', 'period', 'tried', 'approval', 'verification', 'site', 'impact'],
    ...[...DUE, ...FILES, 'priority'],
  ],
  SERVICE: ['goal', 'service', 'licensed', 'approval', 'site', ...DUE, 'priority'],
  SENSITIVE: [
    ...['goal', 'data', 'period', 'tried', 'site', 'approval', 'verification'],
    ...[...DUE, ...FILES, 'priority'],
  ],
  TECHNICAL: [
    ...['topic', 'expected', 'error', 'steps', 'frequency', 'how-often', 'site', 'release'],
    ...['host', 'port', 'from-where', 'driver', 'log', 'first-seen', 'changed'],
    ...[...EXTENT, 'workaround', 'tried', ...DUE, ...FILES, 'priority', 'reachable'],
  ],
  PEOPLE: ['goal', 'approval', 'priority'],
  /** What a school can tell: the course and the student are what its desk looks up first. */
  SCHOOL: [
    ...['goal', 'expected', 'error', 'steps', 'path', 'context', 'course', 'student', 'frequency'],
    ...['elsewhere', 'rights', 'browser', 'first-seen', 'affected-users', 'workaround', 'tried'],
    ...[...DUE, ...FILES, 'priority', 'reachable'],
  ],
}

/** What an outage is filed with when nobody says more. */
export const OUTAGE_DEFAULTS = {
  site: 'production',
  'first-seen': 'now',
  description: '{subject}',
}
