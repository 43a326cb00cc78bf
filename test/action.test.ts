import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import type { Verb } from '../src/support/verbs.ts'
import { connections } from './server/hard/caller.ts'
import { newHardDatabase } from './server/hard/databases.ts'
import { signInPeople } from './server/hard/people.ts'
import { killed, startServing } from './server/hard/serving.ts'
import { newCampus, type Campus } from './e2e/campus.ts'

const root = join(import.meta.dirname, '..')

interface Action {
  inputs: Record<string, { description: string; required: boolean; default?: string }>
  outputs: Record<string, { description: string; value: string }>
  runs: { using: string; steps: { id: string; shell: string; run: string; env: Record<string, string> }[] }
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action
const step = action.runs.steps[0] as Action['runs']['steps'][number]
const script = readFileSync(join(root, 'action/run.sh'), 'utf8')

describe('action.yml', () => {
  it('hands every input to the script, once, and by the environment alone', () => {
    const handed = Object.values(step.env).map((value) => /^\$\{\{ inputs\.([a-z]+) \}\}$/.exec(value)?.[1])
    expect(handed.sort()).toEqual(Object.keys(action.inputs).sort())
    expect(action.runs.steps).toHaveLength(1)
    expect(`${step.run}${script}`).not.toContain('${{')
    for (const name of Object.keys(step.env)) expect(script).toContain(name)
    expect(script).not.toMatch(/\beval\b/)
  })

  it('has a description of every input and output, and a default of none', () => {
    for (const { description, ...input } of Object.values(action.inputs)) {
      expect(description).toMatch(/\w{3,} \w+/)
      expect(input).not.toHaveProperty('default')
    }
    for (const [name, { description, value }] of Object.entries(action.outputs)) {
      expect(description).toMatch(/\w{3,}/)
      expect(value).toBe(`\${{ steps.${step.id}.outputs.${name} }}`)
      expect(script).toMatch(new RegExp(`output "?${name}|for name in [a-z ]*\\b${name}\\b`))
    }
    expect(Object.keys(action.inputs).filter((name) => action.inputs[name]?.required)).toEqual([
      ...['status', 'dedupe'],
    ])
  })
})

interface Ran {
  code: number | null
  said: string
  outputs: Record<string, string>
}

/** Runs the step as a runner does: its script in bash, the inputs in the environment, empty where not given. */
async function ran(
  campus: Campus,
  inputs: Record<string, string>,
  more: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'campus-action-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'output')
  writeFileSync(file, '')
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => [
      name,
      inputs[/inputs\.([a-z]+)/.exec(value)?.[1] ?? ''] ?? '',
    ]),
  )
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: root,
    env: {
      ...{ PATH: process.env['PATH'], HOME: folder, CAMPUS_HOME: campus.home, RUNNER_TEMP: folder },
      ...{
        GITHUB_ACTION_PATH: root,
        GITHUB_OUTPUT: file,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKFLOW: 'nightly',
      },
      ...{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'lakeside/x', GITHUB_RUN_ID: '7' },
      ...env,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (part) => (said += String(part)))
  child.stderr.on('data', (part) => (said += String(part)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said, outputs: outputsIn(readFileSync(file, 'utf8')) }
}

/** As a runner reads them: `name<<MARK`, lines, `MARK`. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)<<(\S+)\n([^]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
  )
}

const CALL = { path: root, portal: 'local', dedupe: 'nightly', subject: 'Production login page times out' }

describe('the step of the action', () => {
  it('files while the job fails, closes when it succeeds, and does nothing where it was cancelled', async () => {
    const campus = newCampus()
    const failed = { ...CALL, status: 'failure', site: 'production', priority: 'high' }
    const first = await ran(campus, failed)
    expect(first).toMatchObject({ code: 0, outputs: { outcome: 'created' } })
    const { number = '' } = first.outputs
    expect(await ran(campus, failed)).toMatchObject({ code: 0, outputs: { outcome: 'suppressed', number } })
    expect(await campus.json('case', 'view', number)).toMatchObject({
      ...{ type: 'outage', priority: 'high', subject: CALL.subject },
      answers: { job: expect.stringContaining('https://github.com/lakeside/x/actions/runs/7') as string },
    })
    expect(await ran(campus, { ...CALL, status: 'cancelled' })).toMatchObject({
      code: 0,
      outputs: { outcome: 'none' },
    })
    const closed = await ran(campus, { ...CALL, status: 'success', comment: 'Green again.' })
    expect(closed).toMatchObject({ code: 0, outputs: { outcome: 'updated', number } })
    expect(await ran(campus, { ...CALL, status: 'success' })).toMatchObject({
      outputs: { outcome: 'unchanged' },
    })
  })

  it('files on the server of a team, as the job of a token that may just that', async () => {
    const { database, remove } = await newHardDatabase()
    const home = newCampus().home
    const serving = await startServing({ database, home })
    const agent = connections(2)
    onTestFinished(async () => {
      await agent.destroy()
      await killed(serving)
      await remove()
    })
    const { contacts } = await signInPeople({ database, url: serving.url, agent }, 1)
    const token = async (name: string, allow: Verb[]): Promise<string> => {
      const made = await contacts[0]?.ask('POST /v1/job-tokens', { name, allow, days: 1 })
      return String(made?.body['token'])
    }
    const inputs = {
      ...{ path: root, server: serving.url, dedupe: 'nightly', status: 'failure', type: 'outage' },
      subject: 'Production login page times out',
    }
    const own = { ...inputs, portal: '' }
    const little = await ran(newCampus(), { ...own, token: await token('little', ['case:create']) })
    expect(little, little.said).toMatchObject({ code: 5, outputs: { outcome: '' } })
    expect(little.said).toContain('case:reply')
    const enough = await token('enough', ['case:create', 'case:reply', 'case:close'])
    const first = await ran(newCampus(), { ...own, token: enough })
    expect(first.said).not.toContain(enough)
    expect(first).toMatchObject({ code: 0, outputs: { outcome: 'created' } })
    // Every run has a folder of its own, and yet it is one case.
    expect(await ran(newCampus(), { ...own, token: enough })).toMatchObject({
      outputs: { outcome: 'suppressed', number: first.outputs['number'] },
    })
    expect(await ran(newCampus(), { ...own, token: enough, status: 'success' })).toMatchObject({
      outputs: { outcome: 'updated', number: first.outputs['number'] },
    })
  })

  it('takes no word of an input for a command or a flag', async () => {
    const campus = newCampus()
    const nasty = `Login times out "$(touch ${campus.home}/hacked)" \`touch ${campus.home}/hacked\`; --dry-run`
    const description = '::error::no\n${{ secrets.X }}\noutcome<<end\nowned\nend'
    const told = await ran(campus, { ...CALL, status: 'failure', subject: nasty, description })
    expect(told).toMatchObject({ code: 0, outputs: { outcome: 'created' } })
    expect(told.said).not.toMatch(/^::/m)
    const seen = await campus.json('case', 'view', told.outputs['number'] ?? '')
    expect(seen).toMatchObject({ subject: nasty, answers: { description } })
    expect(() => readFileSync(join(campus.home, 'hacked'))).toThrow('ENOENT')
  })

  it('ends with 10 and gives a text where only a person can file', async () => {
    const campus = newCampus()
    const page = ['--kind', 'handoff', '--url', 'https://desk.example/cases', '--catalog', 'infinite-campus']
    await campus('portal', 'add', 'vendor', ...page)
    const told = await ran(campus, { ...CALL, status: 'failure', portal: 'vendor' })
    expect(told).toMatchObject({
      code: 10,
      outputs: { outcome: 'handoff', number: '', url: 'https://desk.example/cases' },
    })
    expect(told.outputs['text']).toMatch(/^Case Type: Outage\n[^]*Production login page times out/)
    expect(told.said).toContain('To be filed by a person')
  })

  it.each<[string, Record<string, string>, number, string]>([
    ['neither a package nor a path', { path: '' }, 2, 'package (an exact version) and path'],
    ['both', { package: 'campus@1.2.3' }, 2, 'exclude each other'],
    ['a package without a version', { path: '', package: 'campus' }, 2, 'exact version'],
    ['a range of versions', { path: '', package: 'campus@^1.2.3' }, 2, 'exact version'],
    ['a tag', { path: '', package: 'campus@latest' }, 2, 'exact version'],
    ['a path with nothing in it', { path: '/nowhere' }, 2, 'bin/campus.js was not found'],
    ['no portal', { portal: '' }, 2, 'server and portal'],
    ['two portals', { server: 'https://x.example' }, 2, 'exclude each other'],
    ['no key', { dedupe: '' }, 2, 'dedupe is missing'],
    ['a case that says nothing', { subject: '' }, 2, 'subject'],
    ['a name of a student in it', { description: 'Student SSN 123-45-6789' }, 3, 'privacy'],
  ])('refuses %s', async (_, change, code, words) => {
    const campus = newCampus()
    const told = await ran(campus, { ...CALL, status: 'failure', ...change })
    expect(told.code, told.said).toBe(code)
    expect(told.said).toContain(words)
    expect((await campus.json('case', 'list'))['items']).toEqual([])
  })

  it('installs an exact version from a registry, which sees no token', async () => {
    const campus = newCampus()
    const bin = join(campus.home, 'fake-bin')
    mkdirSync(bin, { recursive: true })
    // Stands for npm: puts what is here where the version would come to lie.
    const npm = `#!/usr/bin/env bash\n[ -z "\${CAMPUS_TOKEN:-}" ] || exit 9\necho "npm $*" >&2\nto="$3/node_modules/@lakeside/campus"\nmkdir -p "$to"\ncp -r '${root}/bin' '${root}/dist' '${root}/package.json' "$to"\nln -s '${root}/node_modules' "$to/node_modules"\n`
    writeFileSync(join(bin, 'npm'), npm, { mode: 0o755 })
    const told = await ran(
      campus,
      {
        ...CALL,
        status: 'failure',
        path: '',
        package: '@lakeside/campus@1.2.3-rc.1',
        token: `cmp_${'A'.repeat(43)}`,
      },
      { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    )
    expect(told.said).toContain('--ignore-scripts -- @lakeside/campus@1.2.3-rc.1')
    expect(told, told.said).toMatchObject({ outputs: { outcome: 'created' } })
  })
})
