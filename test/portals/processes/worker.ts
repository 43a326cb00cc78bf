import { writeSync } from 'node:fs'
import { openLocalPortal } from '../../../src/portals/local/local.ts'
import { TEST_CATALOG } from '../../engine/test-catalog.ts'
import { NEW_CASE } from '../new-case.ts'

/**
 * `create FILE COUNT NAME` files cases and prints each number once it is acknowledged; `list FILE` prints how many;
 * `report FILE KEY NAME` files one under a dedupe key and prints what became of it.
 */
async function main([verb, file = '', count = '0', name = 'worker']: string[]): Promise<void> {
  const portal = openLocalPortal({
    name: 'local',
    file,
    sample: false,
    catalog: async () => TEST_CATALOG,
    person: { name: 'Ann Lee', email: 'ann@x.example', role: 'technical' },
    districtName: 'My district',
    clock: { now: () => new Date(), zone: () => 'UTC' },
    newId: () => crypto.randomUUID(),
  })
  if (verb === 'list') writeSync(1, `${(await portal.listCases({ limit: 50 })).items.length}\n`)
  else if (verb === 'report') await report(count)
  else await create(Number(count))
  await portal.dispose()

  async function report(key: string): Promise<void> {
    const outcome = await portal.createCase(
      { ...NEW_CASE, dedupe: { key, comment: name } },
      { key: `${name}-${process.pid}` },
    )
    if (outcome.outcome === 'refused') throw outcome.problem
    if (outcome.outcome === 'done')
      writeSync(
        1,
        `${outcome.value.number} ${outcome.value.dedupe?.outcome} ${outcome.value.dedupe?.counted}\n`,
      )
  }

  async function create(most: number): Promise<void> {
    for (let index = 0; index < most; index += 1) {
      const subject = `${name} case ${index}`
      const outcome = await portal.createCase(
        { ...NEW_CASE, subject },
        { key: `${name}-${index}-${process.pid}` },
      )
      if (outcome.outcome === 'refused') throw outcome.problem
      if (outcome.outcome === 'done') writeSync(1, `${outcome.value.number}\n`)
    }
  }
}

void main(process.argv.slice(2))
