import { questionFlags } from '../case/question-flags.ts'
import type { CommandSpec, FlagSpec } from '../spec.ts'

const { type, module, subject, description, site, impact, workaround, priority } = questionFlags

/** What an outage is filed with; everything else comes from a form. */
const CASE_FLAGS = {
  file: {
    kind: 'text',
    about: 'Form with what the case says: YAML, or Markdown with YAML front matter',
    value: 'FILE',
    complete: 'files',
  },
  ...{ type, module, subject, description, site, impact, workaround, priority },
  'affected-schools': questionFlags['affected-schools'],
} as const satisfies Record<string, FlagSpec>

export const outageWatch = {
  path: ['outage', 'watch'],
  about: 'Look again and again whether something works; file a case when it fails, close it when it works',
  details:
    'COMMAND comes behind --, and succeeds with exit code 0. After so many failures in a row a case is filed under the dedupe key; each further failure is counted there, the first success closes it. SIGTERM and SIGINT end the watch with exit code 0, and the probe with it. For cron there is --once: one look, with the count kept in a file.',
  args: [
    { name: 'COMMAND', about: 'Program that looks, with its arguments', required: true, variadic: true },
  ],
  flags: {
    dedupe: { kind: 'text', about: 'Key under which there is one case at a time (needed)', value: 'KEY' },
    every: { kind: 'text', about: 'From one look to the next (normally 60s)', value: 'TIME' },
    'fail-after': { kind: 'integer', about: 'Failures in a row that make a case (normally 3)', value: 'N' },
    limit: {
      kind: 'text',
      about: 'A look that takes longer has failed (normally 30s, never more than --every)',
      value: 'TIME',
    },
    once: { kind: 'boolean', about: 'Look once and end, for cron' },
    state: {
      kind: 'text',
      about: 'Where --once keeps its count (normally in the state folder)',
      value: 'FILE',
      complete: 'files',
    },
    comment: { kind: 'text', about: 'What to say when it works again', value: 'TEXT' },
    ...CASE_FLAGS,
  },
  examples: [
    [
      'campus outage watch --dedupe login --every 60s --fail-after 3 --portal local -- curl -fsS https://campus.example.org/login',
      'every minute, until it is told to end',
    ],
    [
      'campus outage watch --once --dedupe login --file examples/outage.md --portal local -- curl -fsS https://campus.example.org/login',
      'one look, from cron',
    ],
  ],
  fields: ['outcome', 'dedupe', 'probes', 'failures', 'probe', 'number', 'handOff', 'text', 'url', 'next'],
} as const satisfies CommandSpec

export const outageReceive = {
  path: ['outage', 'receive'],
  about: 'Take the alerts of a monitoring system: firing ones make cases, resolved ones close them',
  details:
    'SOURCE alertmanager: the webhook of the Prometheus Alertmanager (version 4). Each alert is a case of its own under a dedupe key of its fingerprint; with --by-group the whole group is one. A summary is the subject, labels and description are the text, fit or not: a program can say no more; a severity that is a priority of the desk becomes it. The same document may come again: nothing is filed twice. Exit 9 when some alerts were taken and others not, 8 when some are kept in the outbox.',
  args: [
    { name: 'SOURCE', about: 'Who sends', required: true, choices: ['alertmanager'] },
    { name: 'FILE', about: 'The document; - for standard input', required: true, complete: 'files' },
  ],
  flags: {
    'by-group': { kind: 'boolean', about: 'One case for all alerts of the group' },
    ...CASE_FLAGS,
  },
  examples: [
    [
      'cat examples/alertmanager.json | campus outage receive alertmanager - --portal local',
      'what a webhook receiver passes on',
    ],
    [
      'campus outage receive alertmanager examples/alertmanager.json --by-group --site production --portal local --json',
      'one case for the group, for a script',
    ],
  ],
  fields: [
    ...['alert', 'state', 'dedupe', 'outcome', 'key', 'number', 'handOff', 'text', 'url', 'next', 'error'],
  ],
  dryRun: true,
} as const satisfies CommandSpec
