import { read, type Engine } from '../../engine/engine.ts'
import { createRequest } from '../../engine/updates/create.ts'
import { requireRequest } from '../../engine/updates/find.ts'
import type { FormField, HandOff, Outcome } from '../../portal/port.ts'
import type { Updates } from '../../portal/updates.ts'
import type { Actor } from '../../engine/work.ts'
import type { Tx } from '../../store/store.ts'
import type { Catalog } from '../../support/catalog.ts'
import { follows, requestText, type RequestStatus, type UpdateRequest } from '../../support/request.ts'
import { labelIn } from '../../support/named.ts'
import { Problem } from '../../support/problem.ts'
import { localText } from '../../support/time/words.ts'
import type { Settle } from '../embedded/settle.ts'
import { movingRequest } from '../embedded/updates.ts'

export interface RequestParts {
  engine: Engine
  settle: Settle
  actor: (tx: Tx) => Promise<Actor>
  url: string
}

/** A request is kept as still to be asked for; a person asks for it on the page and tells what happened there. */
export function handedOffRequests({
  engine,
  settle,
  actor,
  url,
}: RequestParts): Pick<Updates, 'create' | 'cancel' | 'record'> {
  const { record } = movingRequest(settle)
  const handOff = async (request: UpdateRequest, verb: RequestVerb, replayed: boolean) => {
    const catalog = await engine.catalog()
    return { outcome: 'handoff' as const, handOff: present(request, catalog, { verb, url }), replayed }
  }
  return {
    create: async (input, call) => {
      const outcome = await settle({ ...call, verb: 'request:create', input }, (work) =>
        createRequest(work, input, 'to-be-handed-off'),
      )
      if (outcome.outcome !== 'done' || call.dryRun) return outcome
      return asking(outcome)
    },
    cancel: async (id, input, call) => {
      const found = await read(engine, actor, 'request:list', (at) => requireRequest(at, id))
      // What nobody has asked for yet needs nobody to be called back.
      if (found.status === 'to-be-handed-off') {
        return record(id, { status: 'cancelled', at: null, reason: input.reason }, call)
      }
      if (!follows(found.status, 'cancelled')) return { outcome: 'refused', problem: tooLate(found) }
      return handOff(found, 'request:cancel', false)
    },
    record,
  }

  /** What a person did meanwhile is told instead of being handed to them again. */
  async function asking(
    outcome: Extract<Outcome<UpdateRequest>, { outcome: 'done' }>,
  ): Promise<Outcome<UpdateRequest>> {
    const { id } = outcome.value
    const now = outcome.replayed
      ? await read(engine, actor, 'request:list', (at) => requireRequest(at, id))
      : outcome.value
    if (now.status !== 'to-be-handed-off') return { ...outcome, value: now }
    return handOff(now, 'request:create', outcome.replayed)
  }
}

type RequestVerb = 'request:create' | 'request:cancel'

/** What a person does on the page, and the status that they tell afterwards. */
const DOING = {
  'request:create': { doing: 'Ask for', status: 'requested' },
  'request:cancel': { doing: 'Cancel', status: 'cancelled' },
} as const satisfies Record<RequestVerb, { doing: string; status: RequestStatus }>

function present(
  request: UpdateRequest,
  catalog: Catalog,
  { verb, url }: { verb: RequestVerb; url: string },
): HandOff<UpdateRequest> {
  const { doing, status } = DOING[verb]
  const task = `${doing} the ${requestText(request)}`
  const fields = fieldsOf(request, catalog)
  const text = [
    `On the page “${catalog.updates.page}”: ${task.toLowerCase()}.`,
    '',
    ...fields.map(lineOf),
  ].join('\n')
  const next = `campus request update ${request.id} --status ${status}`
  return { id: request.id, verb, about: request, next, task, fields, text, url }
}

function fieldsOf({ site, release, at, note }: UpdateRequest, catalog: Catalog): FormField[] {
  return [
    { label: 'Site', value: labelIn(catalog.sites.items, site), choose: true },
    ...(release === null ? [] : [{ label: 'Version', value: release, choose: false }]),
    {
      label: 'Date and time',
      value: at === null ? 'as soon as possible' : localText(new Date(at), catalog.zone),
      choose: true,
    },
    ...(note === null ? [] : [{ label: 'Note', value: note, choose: false }]),
  ]
}

function lineOf({ label, value }: FormField): string {
  return `${label}: ${value}`
}

function tooLate({ id, status }: UpdateRequest): Problem {
  return new Problem('conflict', {
    code: status === 'running' ? 'request-running' : 'request-ended',
    message: `Request ${id} is ${status}; it cannot be called back any more.`,
    hint: `Look at it: campus request view ${id}`,
  })
}
