import type { Answer, Request } from './child.ts'
import { entryOf, reasonOf } from './store.ts'

/** Does what one request says. */
function answer(request: Request): Answer {
  try {
    const entry = entryOf(request.account)
    switch (request.action) {
      case 'get':
        return { value: entry.getPassword() }
      case 'delete':
        return { value: entry.deleteCredential() }
      case 'set':
        entry.setPassword(request.secret)
        return { value: true }
    }
  } catch (error) {
    return { failure: reasonOf(error) }
  }
}

/** The child of `child.ts`: one request in, one answer out. */
export async function serve(
  input: AsyncIterable<Buffer>,
  output: { end(text: string): unknown },
): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of input) parts.push(part)
  output.end(JSON.stringify(answer(JSON.parse(Buffer.concat(parts).toString('utf8')) as Request)))
}
