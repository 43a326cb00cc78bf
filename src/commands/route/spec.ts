import { WRITE_FIELDS } from '../fields.ts'
import { KEY } from '../flags.ts'
import type { CommandSpec } from '../spec.ts'

export const route = {
  path: ['route'],
  about: 'Whom to ask first: by what it is about, who asks, and at which school',
  details:
    'Follows the protocols of the desk’s catalog (`campus catalog show routing`): what to try before, whom to ask, which form or desk then, when the emergency line is right, and by when an answer is expected. Whose a school is comes from the portal: campus route import.',
  args: [
    {
      name: 'TOPIC',
      about: 'A topic, or what it is about in a sentence; - for standard input',
      required: false,
    },
  ],
  flags: {
    as: { kind: 'text', about: 'The role of whoever asks; normally your own', value: 'ROLE' },
    school: { kind: 'text', about: 'The school it is about, or a part of its name', value: 'NAME' },
  },
  examples: [
    ['campus route gradebook --as teacher', 'whom a teacher asks first'],
    ['campus route "A parent sees only one of her children" --as secretary', 'in a sentence'],
  ],
  fields: [
    ...['topic', 'matched', 'otherTopics', 'role', 'school', 'protocol', 'tryBefore', 'ask', 'then'],
    ...['urgent', 'emergency', 'specialist', 'answer', 'next'],
  ],
} as const satisfies CommandSpec

export const routeImport = {
  path: ['route', 'import'],
  about: 'Tell which school is whose, from a CSV file',
  details:
    'Columns, in any order: school, level, specialist, email, extension, appointments (the address of a page). One school a row, its specialist again on each of theirs; a row without a school tells somebody who only covers. A column that is left out leaves what is known; an empty cell empties it. All of it or, where a row is not right, nothing (exit 2, each with its line). Importing twice changes nothing. Schools that are not in the file stay, unless --prune is given. For the desk, and for roles that may (school:change).',
  args: [
    {
      name: 'FILE',
      about: 'CSV file in UTF-8, parted by commas, semicolons or tabs; - for standard input',
      required: true,
      complete: 'files',
    },
  ],
  flags: {
    prune: { kind: 'boolean', about: 'Take out the schools and specialists that are not in the file' },
    key: KEY,
  },
  examples: [
    ['campus route import examples/schools.csv', 'add and change'],
    ['campus route import examples/schools.csv --prune --dry-run', 'what would go'],
  ],
  fields: ['schools', 'specialists', ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const routeAway = {
  path: ['route', 'away'],
  about: 'Tell that a specialist is away, and who covers',
  details:
    'For the desk, and for roles that may (school:change). On the day after the last one they are back by themselves.',
  args: [{ name: 'SPECIALIST', about: 'Name or e-mail address', required: true }],
  flags: {
    until: { kind: 'text', about: 'The last day away: a date, today or tomorrow', value: 'DATE' },
    from: { kind: 'text', about: 'The first day away, where it is not today', value: 'DATE' },
    cover: { kind: 'text', about: 'Who covers: name or e-mail address of another specialist', value: 'NAME' },
    back: { kind: 'boolean', about: 'They are back, or will not be away' },
    key: KEY,
  },
  examples: [
    ['campus route away "Dana Reyes" --until tomorrow --cover "Bo Lind"', 'away, and covered'],
    ['campus route away "Dana Reyes" --back', 'here again'],
  ],
  fields: ['specialist', ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const routeSchools = {
  path: ['route', 'schools'],
  about: 'List the schools, and who answers for each',
  args: [],
  flags: {
    specialist: { kind: 'text', about: 'Only those of one: name or e-mail address', value: 'NAME' },
    unassigned: { kind: 'boolean', about: 'Only those that nobody answers for' },
  },
  examples: [
    ['campus route schools', 'all of them'],
    ['campus route schools --unassigned --json=name', 'what is still to be assigned, for a script'],
  ],
  fields: ['id', 'name', 'level', 'specialist'],
} as const satisfies CommandSpec
