import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { jobText } from '../../src/support/job.ts'
import { withoutSecrets } from '../../src/support/secrets.ts'
import { expectToGrowWithLength } from './growth.ts'

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'
const GONE = '***'

test.each([
  ['https://ann:hunter2@ci.example/job/7', 'https://ci.example/job/7'],
  ['https://token@ci.example/x?y=1', 'https://ci.example/x?y=1'],
  [
    'see https://x.example/?access_token=abc&page=2#a.',
    `see https://x.example/?access_token=${GONE}&page=2#a.`,
  ],
  ['https://x.example/cb#id_token=abc&x=1', `https://x.example/cb#id_token=${GONE}&x=1`],
  ['https://x.example/?q=aB3aB3aB3aB3aB3aB3aB3aB3', `https://x.example/?q=${GONE}`],
  ['https://x.example/?sig=ab%2Bcd&key=k1', `https://x.example/?sig=${GONE}&key=${GONE}`],
  ['postgres://u:p@db.example:5432/x', 'postgres://db.example:5432/x'],
  [
    `curl -H "Authorization: Bearer ${JWT}" https://x.example`,
    `curl -H "Authorization: Bearer ${GONE}" https://x.example`,
  ],
  ['curl -u ann:hunter2 -fsS https://x.example', `curl -u ann:${GONE} -fsS https://x.example`],
  ['curl --user=ann:hunter2 https://x.example', `curl --user=ann:${GONE} https://x.example`],
  ['x --password=hunter2 --port 80', `x --password=${GONE} --port 80`],
  ['x --api-key abc123 --port 80', `x --api-key ${GONE} --port 80`],
  ['DB_PASSWORD=hunter2 run', `DB_PASSWORD=${GONE} run`],
  [`ghp_${'a1'.repeat(18)}`, GONE],
  [`glpat-${'a1'.repeat(10)}`, GONE],
  ['AKIAABCDEFGHIJKLMNOP', GONE],
  [`cmp_${'a1'.repeat(20)}`, GONE],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----', GONE],
])('%s', (text, left) => {
  expect(withoutSecrets(text)).toBe(left)
})

test.each([
  'https://github.com/lakeside/monitor/actions/runs/1234567890',
  'https://ci.example/build?buildId=412&view=logs',
  'The token of the session has expired and the password page does not load.',
  'curl: (28) Connection timed out after 10001 milliseconds',
  'nightly / check #412',
  'Commit: 0123456789abcdef0123456789abcdef01234567',
])('leaves %s', (text) => {
  expect(withoutSecrets(text)).toBe(text)
})

it('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      expect(typeof withoutSecrets(text)).toBe('string')
    }),
  )
})

it.each(['token', 'a.', 'https://', 'gh', 'eyJ', '-----BEGIN ', 'bearer ', '-u a', '=', '%'])(
  'a long text takes no longer than its length: %j',
  (part) => expectToGrowWithLength(6_000, (size) => withoutSecrets(part.repeat(size / part.length))),
)

it('a job tells its name, its commit and its page, and nothing else', () => {
  const job = {
    system: 'Jenkins',
    name: 'nightly\u001b[31m ghp_aaaaaaaaaaaaaaaaaaaaaaaa #4',
    commit: 'ABCDEF1234567',
    link: 'https://ann:hunter2@ci.example/job/nightly/4/?token=abc#x',
  }
  expect(jobText(job)).toBe(
    ['Jenkins: nightly [31m *** #4', 'Commit: abcdef1234567', 'https://ci.example/job/nightly/4/'].join('\n'),
  )
  expect(jobText({ system: 'X', name: '', commit: 'HEAD; rm', link: 'javascript:alert(1)' })).toBe(
    'X: a job without a name',
  )
})
