import type { Catalog, Lifecycle, Status } from '../support/catalog.ts'
import { block, type Finding } from '../support/finding.ts'

/** Whose turn a status is, and whether the life cycle names statuses that fit. */
export function statusRules(catalog: Catalog): Finding[] {
  return [...lifecycle(catalog), ...turns(catalog), ...ways(catalog), ...mails(catalog)]
}

type Fitting = [fits: (status: Status) => boolean, must: string]
const OPEN: Fitting = [({ closed }) => !closed, 'be an open status']
const REQUESTER: Fitting = [({ waitingOn }) => waitingOn === 'requester', 'wait on requester']

const LIFECYCLE: Readonly<Required<Record<keyof Lifecycle, Fitting>>> = {
  initial: OPEN,
  closed: [({ closed }) => closed, 'be a closed status'],
  reopened: OPEN,
  answered: [({ waitingOn }) => waitingOn === 'desk', 'wait on desk'],
  awaitingAnswer: REQUESTER,
  selfClosing: REQUESTER,
  resolved: REQUESTER,
  asked: REQUESTER,
  forwarded: [({ closed, waitingOn }) => !closed && waitingOn === 'desk', 'wait on desk'],
}

function lifecycle({ lifecycle: steps, statuses }: Catalog): Finding[] {
  return (Object.keys(LIFECYCLE) as (keyof Lifecycle)[]).flatMap((step) =>
    [steps[step] ?? []].flat().flatMap((id) => {
      const status = statuses.items.find((candidate) => candidate.id === id)
      const [fits, must] = LIFECYCLE[step]
      if (status && fits(status)) return []
      const fitting = statuses.items.filter(fits).map((candidate) => candidate.id)
      const fix = `Use one of: ${fitting.join(', ')}.`
      return status
        ? [block('CAT-LIFE', `/lifecycle/${step}`, `“${id}”, named as ${step}, must ${must}.`, fix)]
        : [
            block(
              'CAT-STATUS',
              `/lifecycle/${step}`,
              `“${id}”, named as ${step}, is not among the statuses.`,
              fix,
            ),
          ]
    }),
  )
}

function turns({ statuses }: Catalog): Finding[] {
  return statuses.items.flatMap(({ id, closed, waitingOn }, index) => {
    if (closed === (waitingOn === 'nobody')) return []
    const message = `The status “${id}” is ${closed ? 'closed' : 'open'} but waits on ${waitingOn}.`
    const fix = 'A closed status waits on nobody, an open one on requester or desk.'
    return [block('CAT-TURN', `/statuses/items/${index}`, message, fix)]
  })
}

/** Every status that one leads to is there; a case that reopens does so by the life cycle, never by the desk's status. */
function ways({ statuses }: Catalog): Finding[] {
  const ids = statuses.items.map(({ id }) => id)
  return statuses.items.flatMap(({ id, next = [] }, index) =>
    next
      .filter((to) => !ids.includes(to))
      .map((to) => {
        const message = `“${to}”, which follows “${id}”, is not among the statuses.`
        return block('CAT-STATUS', `/statuses/items/${index}/next`, message, `Use one of: ${ids.join(', ')}.`)
      }),
  )
}

/** A phrase of a mail tells a status by its words or by its place for one. */
function mails({ mail, statuses }: Catalog): Finding[] {
  const ids = statuses.items.map(({ id }) => id)
  return mail.items.flatMap(({ id, phrase, status }, index) => {
    const pointer = `/mail/items/${index}`
    const places = phrase.includes('{status}')
    if (status !== null && !ids.includes(status)) {
      const message = `“${status}”, told by the mail phrase “${id}”, is not among the statuses.`
      return [block('CAT-STATUS', pointer, message, `Use one of: ${ids.join(', ')}.`)]
    }
    if (places === (status === null)) return []
    const fix = places
      ? 'Leave the status empty (null).'
      : 'Name the status, or put {status} into the phrase.'
    return [
      block('CAT-MAIL', pointer, `The mail phrase “${id}” tells ${places ? 'two' : 'no'} statuses.`, fix),
    ]
  })
}
