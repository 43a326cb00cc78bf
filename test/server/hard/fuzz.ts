import fc from 'fast-check'
import { Agent, request } from 'undici'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import type { Route } from '../../../src/portal/wire/route.ts'
import { ALL_ROUTES } from '../../../src/portal/wire/routes.ts'
import type { Store } from '../../../src/store/store.ts'
import { startTeam } from '../team.ts'
import { operationsOf, requests, type FuzzRequest } from './requests.ts'
import { MARK, twoDistricts, type Asking } from './two-districts.ts'

const NO_LIMIT = 1_000_000_000

const problem = z.strictObject({
  ...{ type: z.string().check(z.startsWith('urn:campus:problem:')), title: z.string(), status: z.int() },
  ...{
    detail: z.string().check(z.minLength(1)),
    code: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    kind: z.string(),
  },
  ...{ hint: z.optional(z.string()), retryable: z.boolean(), caseNumber: z.optional(z.int()) },
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))),
})

export interface FuzzFigures {
  /** How many answers had a status. */
  statuses: Record<number, number>
  /** How many calls of an operation were answered with success. */
  done: Record<string, number>
}

/** Random requests, so many from every seed; a failure names the seed and the smallest request that does it. */
export async function fuzzed(
  store: Store | undefined,
  plan: readonly { seed: number; requests: number }[],
): Promise<FuzzFigures> {
  const limits = { perMinute: NO_LIMIT, body: 256 * 1024 }
  const team = await startTeam({ limits, ...(store && { store }) })
  const { callers, words } = await twoDistricts(team)
  const agent = new Agent({ connections: 4 })
  const figures: FuzzFigures = { statuses: {}, done: {} }
  try {
    const document = await request(`${team.url}/openapi.json`)
    const operations = operationsOf((await document.body.json()) as Record<string, unknown>)
    const some = requests(operations, words, callers.length)
    for (const { seed, requests: numRuns } of plan) {
      const property = fc.asyncProperty(some, async (given) => {
        team.logged.length = 0
        const status = await tried(given, callers[given.who] as Asking, team.url, agent)
        expect(team.logged).toEqual([])
        figures.statuses[status] = (figures.statuses[status] ?? 0) + 1
        if (status < 300) figures.done[given.operation] = (figures.done[given.operation] ?? 0) + 1
      })
      await fc.assert(property, { seed, numRuns, interruptAfterTimeLimit: 600_000 })
    }
    // Else most of it would have tried nothing but the sign-in.
    for (const caller of callers) {
      const { statusCode } = await request(`${team.url}/v1/me`, {
        headers: await caller.headers('GET', `${team.url}/v1/me`),
      })
      expect([caller.name, statusCode]).toEqual([caller.name, 200])
    }
    return figures
  } finally {
    await agent.destroy()
  }
}

async function tried(given: FuzzRequest, caller: Asking, origin: string, agent: Agent): Promise<number> {
  const { method, path, body } = given
  const signed = await caller.headers(method, `${origin}${path.split('?', 1)[0] ?? ''}`)
  const answer = await request(`${origin}${path}`, {
    ...{ method: method as 'GET', headers: { ...signed, ...given.headers }, dispatcher: agent },
    ...(body !== null && { body: Buffer.from(body, 'latin1') }),
  })
  const bytes = Buffer.from(await answer.body.arrayBuffer())
  const text = bytes.toString('utf8')
  const { statusCode: status, headers } = answer
  const told = `${status} ${text.slice(0, 500)}`
  expect(`${JSON.stringify(headers)}${text}`.toLowerCase(), told).not.toContain(MARK)
  expect(status < 500 || status === 503, told).toBe(true)
  if (status === 503 || status === 429) expect(Number(headers['retry-after']), told).toBeGreaterThan(0)
  if (status >= 400) {
    expect(headers['content-type'], told).toMatch(/^application\/problem\+json\b/)
    const refused = problem.parse(JSON.parse(text))
    expect(refused.status, told).toBe(status)
    expect(refused.type, told).toBe(`urn:campus:problem:${refused.code}`)
  } else if (given.straight && status < 300) {
    const { answer: shape, bytes: file } = (ALL_ROUTES as Record<string, Route>)[given.operation] as Route
    if (file !== 'answered') expect(shape.safeParse(JSON.parse(text)).error, told).toBeUndefined()
  }
  return status
}
