import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Agent } from 'undici'
import { BINARY } from '../../e2e/campus.ts'
import { hardCaller, type HardCaller } from './caller.ts'
import { environment } from './serving.ts'

const execute = promisify(execFile)

export interface HardPeople {
  desk: HardCaller
  contacts: HardCaller[]
}

/** The desk of a new server and contacts of its one district, all signed in: as many sign-ins as people. */
export async function signInPeople(
  { database, url, agent }: { database: string; url: string; agent: Agent },
  howMany: number,
): Promise<HardPeople> {
  const home = mkdtempSync(join(tmpdir(), 'campus-hard-'))
  try {
    const file = join(home, 'code')
    const words = ['serve', 'enrol', 'dana@desk.example', '--name', 'Dana Desk', '--code-file', file]
    const program = [BINARY, ...words, '--database', database]
    await execute(process.execPath, program, { env: environment(home) })
    const desk = hardCaller(url, agent)
    await desk.signIn(readFileSync(file, 'utf8').trim())
    await done(desk, 'POST /v1/desk/districts', { name: 'Lakeside' })
    const contacts: HardCaller[] = []
    for (let number = 1; number <= howMany; number += 1) {
      const { code } = await done(desk, 'POST /v1/desk/invitations', contact(number))
      const caller = hardCaller(url, agent)
      await caller.signIn(String(code))
      contacts.push(caller)
    }
    return { desk, contacts }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function contact(number: number): object {
  const name = `Ann ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number] ?? 'Z'}`
  const email = `ann${number}@x.example`
  return { name, email, phone: null, role: 'support', organization: null, agreement: false }
}

async function done(caller: HardCaller, call: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await caller.ask(call, body, { key: crypto.randomUUID() })
  if (answer.status !== 200) throw new Error(`${call}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
