import fs from 'node:fs'
import path from 'node:path'
import type { Portal } from '../portal/port.ts'
import { caseOf, type Method } from './methods.ts'
import { isKept, placesIn } from './places.ts'

/** What a write reads first, asked before its lane is claimed: the request leaves while the outbox is loaded. */
export interface Early {
  /** Whether no write of this computer can have come between. To be asked once the lane is claimed. */
  holds(): boolean
  forget(): void
}

/** Null where nothing is to be asked, or something is kept that may come between. */
export async function askEarly(
  portal: Portal,
  folder: string,
  method: Method,
  args: readonly unknown[],
): Promise<Early | null> {
  const [ask, number] = [portal.ahead?.[method], caseOf(args)]
  const turn = ask ? turnOf(folder) : null
  if (!ask || number === null || turn === null) return null
  const forget = await ask(number)
  return { holds: () => turnOf(folder) === turn, forget }
}

/**
 * To be called before what was sent leaves the disk. Whoever finds nothing kept and the same turn twice knows that no
 * write was over meanwhile: one that was sent is on the disk, or has changed the turn.
 */
export function endTurn(folder: string): void {
  try {
    // Whole or empty, also where the disk is full.
    fs.writeFileSync(fileIn(folder), crypto.randomUUID(), { mode: 0o600 })
  } catch {
    // An empty turn is none, and where nothing can be written nothing leaves the disk either.
  }
}

/** Null where it cannot be told, so also before the first write of this computer was over. */
function turnOf(folder: string): string | null {
  try {
    // What leaves the disk between the two has ended its turn before.
    const turn = isKept(folder) ? '' : fs.readFileSync(fileIn(folder), 'utf8')
    return turn === '' ? null : turn
  } catch {
    return null
  }
}

function fileIn(folder: string): string {
  return path.join(placesIn(folder).locks, 'turn')
}
