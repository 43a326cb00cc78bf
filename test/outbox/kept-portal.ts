import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openJournal } from '../../src/outbox/journal.ts'
import { openOutbox, type News, type Outbox, type OutboxParts } from '../../src/outbox/outbox.ts'
import { withOutbox } from '../../src/outbox/with-outbox.ts'
import type { Portal } from '../../src/portal/port.ts'
import { callsTo } from '../../src/portals/server/calls.ts'
import { openHttp } from '../../src/portals/http/http.ts'
import { openServerPortal } from '../../src/portals/server/server.ts'
import type { Credentials } from '../../src/portals/server/sign-in.ts'
import { NETWORK } from '../portals/http/servers.ts'
import { LIMITS, type Limits } from '../../src/portals/http/limits.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'

export interface Keeping {
  /** Where it seems to be. */
  url: string
  /** What its sign-ins are for. */
  realUrl: string
  credentials: Credentials
  folder: string
  /** Milliseconds for a write, all attempts together. */
  budget: number
  who?: string
  change?: (portal: Portal) => Portal
  parts?: Partial<OutboxParts>
}

export interface Kept {
  portal: Portal
  of(district: string): Portal
  outbox: Outbox
  /** What was sent without anybody waiting for it. */
  news: News[]
}

/** A portal over HTTP with an outbox, as a command opens it: a new one for every command. */
export function keptPortal(given: Keeping): Kept {
  const { url, realUrl, credentials, folder, budget, change = (portal) => portal } = given
  const limits = limitsOf(budget)
  const http = openHttp({ origin: url, network: NETWORK, clock: { now: () => new Date() }, limits })
  const signed: Credentials = {
    ...credentials,
    headers: (method, address) => credentials.headers(method, address.replace(url, realUrl)),
  }
  const portalFor = (district: string | undefined): Portal =>
    change(
      openServerPortal({
        ...{ name: 'team', calls: callsTo(http, signed, district), dispose: () => http.close() },
        catalog: async () => TEST_CATALOG,
      }),
    )
  const owner = { portal: 'team', origin: url, who: given.who ?? 'ann' }
  return keptOver(portalFor, { owner, folder, budget, ...given.parts })
}

/** The same over any portal. */
export function keptOver(
  portalFor: OutboxParts['portalFor'],
  { folder, ...given }: Pick<OutboxParts, 'owner' | 'budget'> & Partial<OutboxParts> & { folder: string },
): Kept {
  const news: News[] = []
  const outbox = openOutbox({
    portalFor,
    journal: openJournal(folder),
    clock: { now: () => new Date() },
    ticks: () => performance.now(),
    pause: async (milliseconds) => void (await setTimeout(milliseconds)),
    random: Math.random,
    filesLonger: LIMITS.file,
    sent: (one) => void news.push(one),
    ...given,
  })
  const of = (district: string): Portal =>
    withOutbox(portalFor(district), district, async () => outbox, folder)
  return { portal: of('Lakeside'), of, outbox, news }
}

/** An answer that takes longer than the budget is none. */
export function limitsOf(budget: number): Limits {
  return { ...LIMITS, connect: budget, headers: budget, idle: budget, whole: budget }
}

export function newFolder(cleanUp: (act: () => unknown) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'campus-outbox-'))
  cleanUp(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
