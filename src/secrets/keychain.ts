import type { Request } from './child.ts'
import { busOf, isThere } from './bus.ts'
import { unavailable } from './unavailable.ts'

/** The operating system's place for one person's secrets. Every method rejects with a `keychain-unavailable` problem. */
export interface Keychain {
  get(account: string): Promise<string | null>
  /** Read back after it was written. */
  set(account: string, secret: string): Promise<void>
  /** False when there was none. */
  delete(account: string): Promise<boolean>
}

export interface KeychainParts {
  platform: NodeJS.Platform
  /** What a child that asks the keychain is given of the environment, and nothing else. */
  variables: Readonly<Record<string, string>>
  /** The program of the child. */
  childFile: string
  /** Remembers that a read has succeeded here, so that the next ones need no child. */
  trust: { read(): string | null; write(mark: string): void }
}

/**
 * The keychain, in Linux the Secret Service and never anything less. A session bus that takes a call and never answers
 * blocks whoever asks, so everything goes through a child with a limit of three seconds; only a read where one has
 * succeeded before is done in this process, because the child costs 55 milliseconds.
 */
export function openKeychain({ platform, variables, childFile, trust }: KeychainParts): Keychain {
  const bus = platform === 'linux' ? busOf(variables) : platform
  const requireBus = (): void => {
    if (bus === null)
      throw unavailable('there is no session bus (DBUS_SESSION_BUS_ADDRESS is not set)', platform)
    if (platform === 'linux' && !isThere(bus)) throw unavailable('the session bus is not running', platform)
  }
  const ask = async (request: Request) => {
    requireBus()
    const { askChild } = await import('./child.ts')
    const answer = await askChild({ file: childFile, variables }, request)
    if ('failure' in answer) throw unavailable(answer.failure, platform)
    return answer.value
  }
  return {
    get: async (account) => {
      requireBus()
      if (trust.read() === bus) {
        const { readHere } = await import('./store.ts')
        return readHere(account, (reason) => unavailable(reason, platform))
      }
      const value = await ask({ action: 'get', account })
      trust.write(bus ?? '')
      return typeof value === 'string' ? value : null
    },
    set: async (account, secret) => {
      await ask({ action: 'set', account, secret })
      if ((await ask({ action: 'get', account })) !== secret)
        throw unavailable('it did not give back what was put into it', platform)
    },
    delete: async (account) => (await ask({ action: 'delete', account })) === true,
  }
}
