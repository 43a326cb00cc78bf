import { linkCase, linkedOf } from '../../engine/desk/link.ts'
import { moveByDesk } from '../../engine/desk/move.ts'
import { noteCase } from '../../engine/desk/note.ts'
import { openByDesk } from '../../engine/desk/open-case.ts'
import { queueOf } from '../../engine/desk/queue.ts'
import { replyByDesk } from '../../engine/desk/reply.ts'
import { askVerification, resolveCase } from '../../engine/desk/resolve.ts'
import { takeCase } from '../../engine/desk/take.ts'
import { addDistrict, updateDistrict } from '../../engine/districts.ts'
import { read, type Engine, type Identify } from '../../engine/engine.ts'
import { listContacts } from '../../engine/list-contacts.ts'
import { postNotice, updateNotice } from '../../engine/notices.ts'
import { carryOut, refuseChange } from '../../engine/roster/carry-out.ts'
import { inviteByDesk } from '../../engine/roster/invite-again.ts'
import { setState } from '../../engine/roster/set-state.ts'
import { moveRequest } from '../../engine/updates/move.ts'
import { viewCase } from '../../engine/view-case.ts'
import { withoutBytes } from '../../engine/attach.ts'
import type { Work } from '../../engine/work.ts'
import { lacking, refused } from '../../portal/lacking.ts'
import type { Desk } from '../../portal/desk.ts'
import type { Call, Capabilities, Outcome } from '../../portal/port.ts'
import { idFromKey } from './id-from-key.ts'
import type { About, Identity } from './identity.ts'
import { settlingAtDesk } from './settle-desk.ts'
import type { Contact } from '../../support/contact.ts'
import type { DeskVerb } from '../../support/verbs.ts'
import { withoutNumber } from './settle.ts'

/** What those do who answer. */
export function embeddedDesk(engine: Engine, identity: Identity, capabilities: Capabilities): Desk {
  const settle = settlingAtDesk(engine, identity)
  const act = async <Value extends object>(
    verb: DeskVerb,
    call: Call,
    about: About,
    input: unknown,
    work: (work: Work) => Promise<Value>,
  ): Promise<Outcome<Value>> => {
    if (capabilities.verbs[verb].can === 'no') return refused(capabilities, verb)
    return settle({ ...call, verb, input: { about, input } }, about, work)
  }
  const onCase =
    <Input extends object, Value extends object>(
      name: string,
      work: (work: Work, number: number, input: Input) => Promise<Value>,
    ) =>
    (number: number, input: Input, call: Call): Promise<Outcome<Value>> =>
      act('desk:case', call, { table: 'cases', value: number }, { name, ...withoutBytes(input) }, (at) =>
        work(at, number, input),
      )
  const reading = <Value>(
    who: Identify,
    look: Parameters<typeof read<Value>>[3],
    verb: DeskVerb = 'desk:case',
  ): Promise<Value> => {
    if (capabilities.verbs[verb].can === 'no') throw lacking(capabilities, verb)
    return read(engine, who, verb, look)
  }
  /** To the person by mail, or else to whoever asked. Whether it was mailed. */
  const handed = async (
    work: Work,
    contact: Contact,
    code: string | null,
    keep: (code: string | null) => void,
  ): Promise<boolean> => {
    const mailed = code !== null && ((await engine.invited?.(work, { contact, code })) ?? false)
    keep(mailed ? null : code)
    return mailed
  }
  const take = onCase('take', (work, number) => takeCase(work, number))
  return {
    queue: (limit) => reading(identity.deskEverywhere, (at) => queueOf(at, limit)),
    viewCase: (number) => {
      const about = { table: 'cases', value: number } as const
      return reading(
        (tx) => identity.desk(tx, about),
        (at) => viewCase(at, number),
      )
    },
    openCase: async (input, call) => {
      const remembered = { ...input, input: withoutBytes(input.input) }
      const outcome = await act('desk:case', call, null, remembered, (work) => openByDesk(work, input))
      return call.dryRun ? withoutNumber(outcome) : outcome
    },
    take: (number, call) => take(number, {}, call),
    reply: onCase('reply', replyByDesk),
    note: onCase('note', noteCase),
    move: onCase('move', moveByDesk),
    resolve: onCase('resolve', resolveCase),
    verify: onCase('verify', askVerification),

    contacts: (number) => {
      const about = number === null ? null : ({ table: 'cases', value: number } as const)
      return read(engine, (tx) => identity.desk(tx, about), 'desk:contact', listContacts)
    },
    approve: (number, input, call) =>
      withCode(call, (keep) =>
        act('desk:contact', call, { table: 'cases', value: number }, { approve: input }, async (work) => {
          const { code, ...carried } = await carryOut(work, number, input)
          const mailed = await handed(work, carried.contact, code, keep)
          return { ...carried, mailed }
        }),
      ),
    refuse: (number, input, call) =>
      act('desk:contact', call, { table: 'cases', value: number }, { refuse: input }, (work) =>
        refuseChange(work, number, input),
      ),
    mailsCodes: () =>
      read(
        engine,
        (tx) => identity.desk(tx, null),
        'desk:contact',
        async () => engine.invited !== undefined,
      ),
    invite: (who, call) =>
      withCode(call, (keep) =>
        act('desk:contact', call, null, { invite: who }, async (work) => {
          const { contact, code } = await inviteByDesk(work, who)
          return { contact, mailed: await handed(work, contact, code, keep) }
        }),
      ),
    setState: (contact, state, call) =>
      act('desk:contact', call, null, { contact, state }, (work) => setState(work, contact, state)),

    moveRequest: (id, move, call) =>
      act('desk:request', call, { table: 'requests', value: id }, move, (work) =>
        moveRequest(work, id, move),
      ),

    postNotice: (input, call) => act('desk:notice', call, null, input, (work) => postNotice(work, input)),
    updateNotice: (id, input, call) =>
      act('desk:notice', call, { table: 'notices', value: id }, input, (work) =>
        updateNotice(work, id, input),
      ),

    districts: () => engine.store.read(identity.served),
    // A key is kept with the district that it is used in; that of a new one must be known before there is one.
    addDistrict: (name, call) => {
      const id = idFromKey(call.key)
      return act('desk:district', call, { adds: id }, { add: name }, (work) => addDistrict(work, id, name))
    },
    updateDistrict: (changes, call) =>
      act('desk:district', call, null, changes, (work) => updateDistrict(work, changes)),

    link: (number, link, call) =>
      act('desk:link', call, { table: 'cases', value: number }, { link }, (work) =>
        linkCase(work, number, link),
      ),
    linked: (limit) => reading(identity.deskEverywhere, (at) => linkedOf(at, limit), 'desk:link'),
  }
}

/** A code goes past the key's answer: it is told once, and kept nowhere. */
async function withCode<Value extends object>(
  { dryRun }: Call,
  run: (keep: (code: string | null) => void) => Promise<Outcome<Value>>,
): Promise<Outcome<Value & { code: string | null }>> {
  let code: string | null = null
  const outcome = await run((given) => (code = given))
  if (outcome.outcome !== 'done') return outcome
  return { ...outcome, value: { ...{ mailed: false }, ...outcome.value, code: dryRun ? null : code } }
}
