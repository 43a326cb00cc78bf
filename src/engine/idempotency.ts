import { createHash } from 'node:crypto'
import { keyReused } from '../portal/key-reused.ts'
import type { Call, NewCase } from '../portal/port.ts'
import type { AnyVerb } from '../support/verbs.ts'
import { findKey, insertKey } from '../store/keys.ts'
import type { Work } from './work.ts'

export interface Request extends Call {
  verb: AnyVerb
  /** Everything that was asked for, as plain data. */
  input: unknown
}

export interface Answered<Value> {
  value: Value
  /** It was answered before; nothing was done now. */
  replayed: boolean
}

/**
 * Does a thing once per key and district: the same request again gets the first answer, another request under the
 * same key is refused. The key is kept in the transaction of what was done.
 */
export async function once<Value extends object>(
  work: Work,
  { verb, key, input }: Request,
  act: () => Promise<Value>,
): Promise<Answered<Value>> {
  const { tx, actor, now } = work
  const inputHash = inputHashOf({ verb, input })
  const used = await findKey(tx, actor.district, key)
  if (used && used.inputHash !== inputHash) throw keyReused(key, used.caseNumber)
  if (used) return { value: JSON.parse(used.answer) as Value, replayed: true }
  const value = await act()
  const caseNumber = caseNumberOf(value)
  await insertKey(
    tx,
    actor.district,
    key,
    { inputHash, caseNumber, answer: JSON.stringify(value) },
    now.toISOString(),
  )
  return { value, replayed: false }
}

/** The number of the case that an answer is about or tells of; null when it is about none. */
function caseNumberOf(value: object): number | null {
  const about: unknown = 'case' in value ? value.case : value
  if (typeof about !== 'object' || about === null || !('number' in about)) return null
  if (typeof about.number !== 'number') throw new Error('a write left a case without a number')
  return about.number
}

/**
 * The same for the same verb and input, whatever the order of the fields, from whichever zone it is sent, and whatever
 * was assumed because nobody said it.
 */
export function inputHashOf({ verb, input }: Pick<Request, 'verb' | 'input'>): string {
  return createHash('sha256')
    .update(JSON.stringify([verb, said(input)], inOrder))
    .digest('hex')
}

function said(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const { zone: _zone, dedupe, ...others } = input as Partial<NewCase>
  // The comment says the answers once more.
  const rest = dedupe === undefined ? others : { ...others, dedupe: dedupe.key }
  if (rest.answers === undefined) return rest
  const given = Object.entries(rest.answers).filter(([id]) => !rest.assumed?.includes(id))
  return { ...rest, answers: Object.fromEntries(given) }
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
