import { withoutBytes } from '../../engine/attach.ts'
import { closeCase } from '../../engine/close-case.ts'
import { escalate } from '../../engine/escalate.ts'
import { fileCase } from '../../engine/file-case.ts'
import { requestChange } from '../../engine/roster/request-change.ts'
import { reopenCase } from '../../engine/reopen-case.ts'
import { reply } from '../../engine/reply.ts'
import type { Work } from '../../engine/work.ts'
import type { Filed, FileToSend, NewCase, ReplyInput, Transition } from '../../portal/port.ts'
import type { ChangeInput } from '../../portal/roster.ts'
import type { CaseSummary } from '../../support/case.ts'

interface On<Input> {
  number: number
  input: Input
}

/** What each verb is asked, in the shape that its idempotency key remembers. */
export interface Inputs {
  'case:create': NewCase
  'case:reply': On<ReplyInput>
  'case:close': On<{ comment: string | null }>
  'case:reopen': On<{ reason: string }>
  'case:escalate': On<{ reason: string; why: string }>
  'contact:change': ChangeInput
}

export interface Answers {
  'case:create': Filed
  'case:reply': CaseSummary
  'case:close': Transition
  'case:reopen': Transition
  'case:escalate': CaseSummary
  'contact:change': CaseSummary
}

export type ActVerb = keyof Inputs

/** What was asked, as it is remembered: files by their hash. */
export function remembered<V extends ActVerb>(input: Inputs[V]): Inputs[V] {
  if (!('input' in input)) return withoutBytes(input) as Inputs[V]
  return { ...input, input: withoutBytes(input.input) } as Inputs[V]
}

export function filesOf(input: Inputs[ActVerb]): FileToSend[] {
  const sent = 'input' in input ? input.input : input
  return 'attachments' in sent ? (sent.attachments ?? []) : []
}

/** The engine's act for each verb, so that what was asked can be done now or when a person has done it elsewhere. */
export const ACTS: { [V in ActVerb]: (work: Work, input: Inputs[V]) => Promise<Answers[V]> } = {
  'case:create': (work, input) => fileCase(work, input),
  'case:reply': (work, { number, input }) => reply(work, number, input),
  'case:close': (work, { number, input }) => closeCase(work, number, input),
  'case:reopen': (work, { number, input }) => reopenCase(work, number, input),
  'case:escalate': (work, { number, input }) => escalate(work, number, input),
  'contact:change': (work, input) => requestChange(work, input),
}
