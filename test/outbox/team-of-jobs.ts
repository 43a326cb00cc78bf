import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newCampus, type Campus, type Ended } from '../e2e/campus.ts'
import { connections, type HardCaller } from '../server/hard/caller.ts'
import { signInPeople } from '../server/hard/people.ts'
import { freePort, killed, startServing, type Serving } from '../server/hard/serving.ts'
import { startFaultProxy, type FaultProxy, type ProxyTimes } from './fault-proxy.ts'
import type { PlannedFault } from './schedule.ts'

const ALLOW = [
  ...['case:create', 'case:list', 'case:view', 'case:reply', 'case:close', 'case:reopen', 'case:update'],
  'contact:list',
]

/** A real `campus serve` behind a proxy that does harm, and a person's job, whose token needs no keychain. */
export interface TeamOfJobs {
  proxy: FaultProxy
  /** What is done to the requests of a write, by its key, and how often. */
  faults: { set(key: string, planned: PlannedFault): void; clear(prefix: string): void }
  /** Reads what is there, past the proxy. */
  reader: HardCaller
  token: string
  /** A computer on which the portal is known as `team`; its job may be another one's. */
  computer(token?: string): Promise<Computer>
  anotherToken(): Promise<string>
  /** Kills the server with -9 and starts it again. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface Computer {
  campus: Campus
  run(...words: string[]): Promise<Ended>
  with(variables: Record<string, string>): (...words: string[]) => Promise<Ended>
  variables: Record<string, string>
}

export async function startTeamOfJobs(times: ProxyTimes): Promise<TeamOfJobs> {
  const home = mkdtempSync(join(tmpdir(), 'campus-outbox-'))
  const database = `sqlite:${join(home, 'team.db')}`
  const port = await freePort()
  let serving: Serving = await startServing({ database, home, port })
  const agent = connections(8)
  const { contacts } = await signInPeople({ database, url: serving.url, agent }, 1)
  const reader = contacts[0] as HardCaller
  const proxy = await startFaultProxy(serving.url, times)
  const planned = new Map<string, PlannedFault>()
  proxy.plan((head) => {
    const key = /^idempotency-key: "([^"]*)"/im.exec(head)?.[1] ?? ''
    const plan = planned.get(key)
    if (!plan || plan.times === 0) return null
    plan.times -= 1
    return plan.fault
  })
  const faults = {
    set: (key: string, plan: PlannedFault) => void planned.set(key, plan),
    clear: (prefix: string) => {
      for (const key of planned.keys()) if (key.startsWith(prefix)) planned.delete(key)
    },
  }
  let restarting: Promise<void> | null = null
  const restart = async (): Promise<void> => {
    await killed(serving)
    serving = await startServing({ database, home, port })
  }
  const tokenFor = async (): Promise<string> => {
    for (let turn = 0; ; turn += 1) {
      // Of a call that got no answer the token may be there, and nobody has seen it.
      const name = `job-${crypto.randomUUID().slice(0, 8)}`
      try {
        const { status, body } = await reader.ask('POST /v1/job-tokens', { name, allow: ALLOW, days: 1 })
        if (status === 200) return String(body['token'])
        throw new Error(`no token: ${JSON.stringify(body)}`)
      } catch (error) {
        // The server may be started again just now.
        if (turn === 100) throw error
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
    }
  }
  const token = await tokenFor()
  return {
    ...{ proxy, faults, reader, token, anotherToken: tokenFor },
    computer: async (own = token) => {
      const campus = newCampus()
      const variables = { CAMPUS_TOKEN: own, CAMPUS_PORTAL: 'team', CAMPUS_NETWORK_TIMEOUT: '20s' }
      await campus('portal', 'add', 'team', '--url', proxy.url)
      const computer: Computer = {
        ...{ campus, variables },
        run: campus.with({ variables }),
        with: (more) => campus.with({ variables: { ...variables, ...more } }),
      }
      // Its rules are known from here on, as after any command.
      const first = await computer.run('case', 'list', '--json')
      if (first.code !== 0) throw new Error(first.stderr)
      return computer
    },
    restart: () => (restarting ??= restart().finally(() => (restarting = null))),
    stop: async () => {
      await proxy.close()
      await killed(serving)
      await agent.destroy()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
