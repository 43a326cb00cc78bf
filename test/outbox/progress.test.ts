import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { QUESTION } from '../e2e/campus.ts'
import { startTeamOfJobs, type Computer, type TeamOfJobs } from './team-of-jobs.ts'

const SIZE = 400_000
const CLEARED = '\r\x1b[K'

let team: TeamOfJobs
let ann: Computer
let number = ''
beforeAll(async () => {
  team = await startTeamOfJobs({ short: 50, long: 3_000 })
  ann = await team.computer()
  const { stdout } = await ann.run('case', 'new', ...QUESTION, '--json=number')
  number = String((JSON.parse(stdout) as { number: number }).number)
})
afterAll(() => team.stop())

/** A reply with a file of its own that is sent in several pieces. */
function reply(name: string): string[] {
  const file = join(ann.campus.home, name)
  writeFileSync(file, `${name.repeat(SIZE)}`.slice(0, SIZE))
  return ['case', 'reply', number, '--attach', file]
}

/** How far the bar was, each time it was drawn. */
function shares(screen: string, name: string): number[] {
  const bars = new RegExp(`\\r\\x1b\\[K\\[#*-*\\] +(\\d+) % of 400 kB {2}${name}`, 'g')
  return [...screen.matchAll(bars)].map(([, share]) => Number(share))
}

test('a file that goes is a bar that grows and is wiped away, at a terminal only', async () => {
  const person = ann.campus.terminal(reply('bar.log'), { variables: ann.variables })
  expect(await person.ended, person.screen).toBe(0)
  const drawn = shares(person.screen, 'bar.log')
  expect(drawn.length, person.screen).toBeGreaterThan(3)
  expect(drawn).toEqual([...drawn].sort((one, other) => one - other))
  expect(person.screen).toContain(`bar.log${CLEARED}`)

  const quiet = ann.campus.terminal([...reply('quiet.log'), '--quiet'], { variables: ann.variables })
  expect([await quiet.ended, shares(quiet.screen, 'quiet.log')]).toEqual([0, []])
  expect(await ann.run(...reply('pipe.log'))).toMatchObject({ code: 0, stderr: '' })
})

test('outbox send tells how many are sent, and how far a file is', async () => {
  await team.proxy.down()
  expect((await ann.run('case', 'reply', number, '--body', 'First.', '--json')).code).toBe(8)
  expect((await ann.run(...reply('kept.log'), '--json')).code).toBe(8)
  await team.proxy.up()
  const person = ann.campus.terminal(['outbox', 'send'], { variables: ann.variables })
  await person.sees('Sending what was kept: 0')
  await person.sees('Sending what was kept: 1')
  await person.sees(`kept.log${CLEARED}`)
  expect(await person.ended, person.screen).toBe(0)
  expect(shares(person.screen, 'kept.log').length).toBeGreaterThan(3)
  expect(person.screen.match(/Sent: reply/g)).toHaveLength(2)

  expect((await ann.run('outbox', 'send')).stderr).toBe('')
})
