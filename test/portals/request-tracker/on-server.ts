import { inject } from 'vitest'

/** What a queue holds, asked of the server itself as its administrator. */
export async function onServer(queue: string): Promise<{ tickets: number; correspondences: number }> {
  const [tickets, correspondences] = await Promise.all([
    count('tickets', `Queue = '${queue}'`),
    count('transactions', `TicketQueue = '${queue}' AND Type = 'Correspond'`),
  ])
  return { tickets, correspondences }
}

async function count(what: 'tickets' | 'transactions', query: string): Promise<number> {
  const { url, tokens } = inject('tracker')
  const answer = await fetch(`${url}/REST/2.0/${what}?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `token ${tokens.root}` },
  })
  const { total } = (await answer.json()) as { total: number }
  return total
}
