import type { Store } from '../../store/store.ts'
import { numberAfterAll, pendingCount } from '../../store/transfer/read.ts'
import { openSource } from '../../store/transfer/source.ts'
import { markAllMailed, raiseCaseNumber } from '../../store/transfer/write.ts'
import { moveCases, moveHistory } from './cases.ts'
import { moveContacts } from './contacts.ts'
import { moveDistricts } from './districts.ts'
import { moveKeys } from './keys.ts'
import { namesOf } from './names.ts'
import { moveNotices } from './notices.ts'
import { moveSchools } from './schools.ts'
import type { ImportProgress, Tally, Transfer } from './parts.ts'
import { planCases } from './plan.ts'
import { moveEvents, moveRequests } from './requests.ts'

export interface ImportParts {
  /** A file that `campus portal export` wrote. */
  from: string
  into: Store
  /** What the only district of the file is called on the server; else each goes by its own name. */
  district?: string | undefined
  newId: () => string
  progress?: ((told: ImportProgress) => void) | undefined
}

/** What an import did. `different`: on the server already, and changed in the file since; left alone. */
export interface ImportResult {
  districts: { name: string; outcome: 'created' | 'existing' }[]
  cases: Tally & { different: number[] }
  contacts: Tally
  requests: Tally & { different: string[] }
  notices: Tally & { different: string[] }
  schools: Tally
  specialists: Tally
  files: number
  keys: number
  /** What a person was still to do on a web portal; it stays where it was. */
  pendingHandOffs: number
  outcome: 'updated' | 'unchanged'
}

/**
 * Brings a portal of one person over to a server: all of it or, when anything goes wrong, nothing. What is there
 * already is left alone, so that a second import adds nothing. The file is not changed. Throws a conflict `Problem`
 * when a number of it belongs to another case of the server, and those of a file that cannot be used.
 */
export async function importPortal(parts: ImportParts): Promise<ImportResult> {
  const { from: file, into, district, newId, progress = () => undefined } = parts
  const source = openSource(file)
  try {
    return await source.read((from) =>
      into.write((to) => transferAll({ file, from, to, newId, progress }, district)),
    )
  } finally {
    await source.close()
  }
}

async function transferAll(transfer: Transfer, district: string | undefined): Promise<ImportResult> {
  const { from, to } = transfer
  await to.lock('import')
  const districts = await moveDistricts(transfer, district)
  // First, so that nobody is given one of these numbers meanwhile.
  await raiseCaseNumber(to, await numberAfterAll(from))
  const plan = await planCases(transfer)
  const { schools, specialists } = await moveSchools(transfer, districts)
  const contacts = await moveContacts(transfer, districts)
  const names = namesOf(transfer.file, districts, contacts)
  await moveHistory(transfer, plan, names)
  const files = await moveCases(transfer, plan, names)
  const requests = await moveRequests(transfer, names)
  const differentRequests = await moveEvents(transfer, names, { contacts, requests })
  const notices = await moveNotices(transfer, names)
  const keys = await moveKeys(transfer, { districts, contacts, plan })
  const isNew = [...districts.values()].some(({ outcome }) => outcome === 'created')
  const added =
    plan.fresh +
    keys +
    [contacts, requests, notices, schools, specialists].reduce((sum, moved) => sum + moved.added, 0)
  if (added > 0) for (const moved of districts.values()) await markAllMailed(to, moved.to.id)
  return {
    districts: [...districts.values()].map((moved) => ({ name: moved.to.name, outcome: moved.outcome })),
    cases: { added: plan.fresh, known: plan.known.size, different: plan.different },
    contacts: { added: contacts.added, known: contacts.known },
    requests: { added: requests.added, known: requests.known, different: differentRequests },
    notices: { added: notices.added, known: notices.known, different: notices.different },
    ...{ schools, specialists, files },
    keys,
    pendingHandOffs: await pendingCount(from),
    outcome: isNew || added > 0 ? 'updated' : 'unchanged',
  }
}
