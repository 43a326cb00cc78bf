import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Asked } from './calls.ts'
import { median } from './load.ts'
import { signed, type Signing } from './people.ts'

export interface ClientFigures {
  node: string
  /** Wall time over that of bare node, the middle one of all pairs. */
  ratio: number
  milliseconds: number
}

const PAIRS = 15

/** `campus case list --json` of a job against bare `node -e 0`, whole processes in turn, with one Node. */
export async function clientFigures(
  root: string,
  node: string,
  { url, people }: Asked,
): Promise<ClientFigures> {
  const home = mkdtempSync(join(tmpdir(), 'campus-bench-client-'))
  const token = await jobToken(url, people[0] as Signing)
  const env = { PATH: process.env['PATH'], CAMPUS_HOME: home, CAMPUS_PORTAL: 'team', CAMPUS_TOKEN: token }
  const campus = join(root, 'bin/campus.js')
  // What is compiled at build time is good for the Node that built it only.
  execFileSync(node, [join(root, 'build/code-cache.js')], { cwd: root, stdio: 'ignore' })
  execFileSync(node, [campus, 'portal', 'add', 'team', '--url', url], { env: { ...env, CAMPUS_PORTAL: '' } })
  const pairs: [number, number][] = []
  for (let pair = -1; pair < PAIRS; pair += 1) {
    const times: [number, number] = [
      timed(node, [campus, 'case', 'list', '--json'], env),
      timed(node, ['-e', '0'], env),
    ]
    if (pair >= 0) pairs.push(times)
  }
  rmSync(home, { recursive: true, force: true })
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  return {
    node: version,
    ratio: median(pairs.map(([one, other]) => one / other)),
    milliseconds: median(pairs.map(([one]) => one)),
  }
}

function timed(node: string, words: readonly string[], env: NodeJS.ProcessEnv): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(node, words, { env, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const took = performance.now() - began
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  return took
}

async function jobToken(url: string, person: Signing): Promise<string> {
  const path = '/v1/job-tokens'
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...signed(person, 'POST', `${url}${path}`), 'content-type': 'application/json' },
    body: JSON.stringify({ name: `bench-${Date.now()}`, allow: ['case:list'], days: 1 }),
  })
  if (!answer.ok) throw new Error(`no token of a job: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { token: string }).token
}
