import { shippedCatalog } from '../../src/catalog/shipped/index.ts'
import type https from 'node:https'
import type net from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { testClock } from '../engine/test-clock.ts'
import { startTeam, type Team } from '../server/team.ts'
import { makeAuthority, type Authority } from '../portals/http/authority.ts'
import { encrypted } from '../portals/http/proxies.ts'

export const HOST = 'desk.example.org'

/** A real team's server behind a certificate of the district, and the token of a job for it. */
export interface TeamBehind {
  team: Team
  /** Who signed the server’s certificate. */
  district: Authority
  front: https.Server
  port: number
  token: string
  listen(server: net.Server, host?: string): Promise<number>
  end(): Promise<void>
}

export async function teamBehind(): Promise<TeamBehind> {
  const ends: (() => unknown)[] = []
  const end = async (): Promise<void> => {
    for (const one of ends.splice(0).reverse()) await one()
  }
  const listen = async (server: net.Server, host = '127.0.0.1'): Promise<number> => {
    const sockets = new Set<net.Socket>()
    server.on('connection', (socket: net.Socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    })
    server.listen(0, host)
    await once(server, 'listening')
    ends.push(() => {
      for (const socket of sockets) socket.destroy()
      server.close()
    })
    return (server.address() as AddressInfo).port
  }
  const team = await startTeam({
    // As late as it is here: the program is told no other time.
    clock: testClock(new Date().toISOString()),
    catalog: await shippedCatalog('infinite-campus'),
    cleanUp: (act) => void ends.push(act),
  })
  const district = makeAuthority('Lakeside District')
  ends.push(() => district.remove())
  const names = `DNS:${HOST},DNS:localhost,IP:127.0.0.1,IP:::1`
  const front = encrypted(district.sign(names), () => team.url)
  const port = await listen(front)
  return { team, district, front, port, token: await tokenOf(team, 30), listen, end }
}

/** The token of a job that is good for so many days. */
export async function tokenOf(team: Team, days: number): Promise<string> {
  const ann = await team.person('ann@x.example')
  const answer = await ann.ask('/v1/job-tokens', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: `nightly-${days}`, allow: ['case:create', 'case:list', 'case:view'], days }),
  })
  return ((await answer.json()) as { token: string }).token
}
