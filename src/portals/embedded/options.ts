import type { Person } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { Clock } from '../../support/clock.ts'
import type { Contact } from '../../support/contact.ts'

/** What a portal over a file of one's own is opened with. */
export interface EmbeddedOptions {
  name: string
  /** Where its database is, or will be after the first write. */
  file: string
  sample: boolean
  catalog: () => Promise<Catalog>
  person: Person & { role: string }
  districtName: string
  /** Name of the one to act for, or `all` for a list of all that the person is a contact of. */
  district?: string | undefined
  /** Whether the portal itself sees what the person does. */
  activitySource: Contact['activitySource']
  clock: Clock
  newId: () => string
}
