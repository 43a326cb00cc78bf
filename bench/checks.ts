import { readFileSync } from 'node:fs'
import { infiniteCampus } from '../src/catalog/shipped/infinite-campus.ts'
import { similarCases } from '../src/engine/similar-cases.ts'
import { readAnswers } from '../src/interview/answers.ts'
import { readForm } from '../src/interview/form.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'
import { screenCase } from '../src/support/privacy/screen-case.ts'
import { screenText } from '../src/support/privacy/screen.ts'
import { assess } from '../src/support/readiness/assess.ts'

const SECONDS = 1.5
const MEGABYTE = 1_000_000
const NEAR_MISSES = [
  '123-45-678 ',
  'password ',
  'a@b ',
  '12 Main ',
  'student Zoe ',
  'https://a.b/?x=1&',
  '2011-04-1 ',
  'Park, ',
]

/** How fast the checks are, in one process: `checks.js FORM DATABASE`. Prints one JSON object. */
const [formFile = '', database = ''] = process.argv.slice(2)
const text = readFileSync(formFile, 'utf8')
const now = new Date()
const reading = { catalog: infiniteCampus, computerZone: 'America/Chicago', now }

async function lint(): Promise<void> {
  const form = await readForm(text, formFile)
  const { answers } = readAnswers(form.answers, reading)
  const { subject = '', ...others } = answers
  const screened = screenCase({ subject: String(subject), answers: others })
  assess({ answers, catalog: infiniteCampus, now, screened })
}

async function perSecond(act: () => Promise<void> | void): Promise<number> {
  for (let warm = 0; warm < 50; warm += 1) await act()
  const start = process.hrtime.bigint()
  let count = 0
  let passed = 0
  while (passed < SECONDS) {
    await act()
    count += 1
    passed = Number(process.hrtime.bigint() - start) / 1e9
  }
  return count / passed
}

function megabytesPerSecond(sample: string): number {
  const long = sample.repeat(Math.ceil(MEGABYTE / sample.length))
  screenText(long, { pointer: '' })
  const start = process.hrtime.bigint()
  screenText(long, { pointer: '' })
  return long.length / MEGABYTE / (Number(process.hrtime.bigint() - start) / 1e9)
}

async function similarMilliseconds(subject: string): Promise<number> {
  const store = openSqliteStore({ file: database })
  const actor = { district: 'local' } as Parameters<typeof similarCases>[0]['actor']
  const start = process.hrtime.bigint()
  await store.read((tx) => similarCases({ tx, catalog: infiniteCampus, actor, now: new Date() }, subject))
  const taken = Number(process.hrtime.bigint() - start) / 1e6
  await store.close()
  return taken
}

const subjects = ['The scores of school 12 cannot be saved (4711)', 'Grade Book loses the scores of Term 1']
const similar: number[] = []
for (const subject of subjects) similar.push(await similarMilliseconds(subject))
const result = {
  lintPerSecond: await perSecond(lint),
  prose: megabytesPerSecond(text),
  worst: Math.min(...NEAR_MISSES.map(megabytesPerSecond)),
  similar: Math.max(...similar),
}
process.stdout.write(JSON.stringify(result))
