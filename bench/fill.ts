import { userInfo } from 'node:os'
import { createCase } from '../src/engine/create-case.ts'
import { reply } from '../src/engine/reply.ts'
import type { Work } from '../src/engine/work.ts'
import { infiniteCampus } from '../src/catalog/shipped/infinite-campus.ts'
import { insertContact } from '../src/store/contacts.ts'
import { insertDistrict } from '../src/store/districts.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'

const AREAS = infiniteCampus.modules.items.map(({ id }) => id)
const TYPES = infiniteCampus.types.items.map(({ id }) => id)
const WORDS = [
  'scores',
  'calendar',
  'roster',
  'transcript',
  'upload',
  'schedule',
  'message',
  'balance',
  'report',
]
const BATCH = 5000

/** Fills a new portal with so many cases, every third of them answered: `fill.js FILE COUNT`. */
const [file = '', count = '0'] = process.argv.slice(2)
const store = openSqliteStore({ file })
const contact = {
  id: 'bench',
  name: userInfo().username,
  email: null,
  role: 'technical',
  state: 'active',
  phone: null,
  organization: null,
  agreement: false,
  invitedUntil: null,
  lastActivityAt: null,
  activitySource: 'portal',
} as const
for (let first = 0; first < Number(count); first += BATCH) {
  await store.write(async (tx) => {
    if (first === 0) {
      await insertDistrict(tx, { id: 'local', name: 'My district' })
      await insertContact(tx, 'local', contact)
    }
    for (let index = first; index < Math.min(first + BATCH, Number(count)); index += 1) {
      const work: Work = {
        tx,
        catalog: infiniteCampus,
        actor: { district: 'local', contact, side: 'requester' },
        now: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
        newId: () => `bench-${index}`,
      }
      const word = WORDS[index % WORDS.length] ?? ''
      const { number } = await createCase(work, {
        subject: `The ${word} of school ${index % 97} cannot be saved (${index})`,
        type: TYPES[index % TYPES.length] ?? '',
        module: AREAS[index % AREAS.length] ?? '',
        priority: 'medium',
        site: 'production',
        release: null,
        dueDate: null,
        test: false,
        zone: 'America/Chicago',
        answers: {
          description: `People open the ${word} screen and press Save; nothing is kept. Run ${index}.`,
        },
      })
      if (index % 3 === 0)
        await reply(work, number ?? 0, { body: `It happens with the ${word} of grade ${index % 13} too.` })
    }
  })
}
await store.close()
