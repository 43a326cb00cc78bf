import { giveBack } from '../../store/sqlite/give-back.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import { planPurge, purgeSome, type PurgePlan } from '../../store/sqlite/purge.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'
import type { Purging } from './kinds.ts'

export interface PortalPurge extends PurgePlan {
  name: string
  kind: string
  /** By how much its file became smaller. */
  bytes: number
}

/** Cases of one transaction: few enough that others who write wait for no more than a moment. */
const BATCH = 100

interface Portal {
  name: string
  kind: string
  file: string
}

/** The cases of a portal on this computer that closed before that. */
export function oldCases(
  { name, kind, file }: Portal,
  before: Date,
  { warn }: Pick<Context, 'warn'>,
): Purging<PortalPurge> {
  const moment = before.toISOString()
  const withStore = async <Value>(work: (store: ReturnType<typeof openSqliteStore>) => Promise<Value>) => {
    const store = openSqliteStore({ file })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const plan = () =>
    withStore(async (store) => ({
      ...{ name, kind, bytes: 0 },
      ...(await store.read((tx) => planPurge(tx, moment))),
    }))
  return {
    plan,
    carryOut: async (told) => {
      const planned = await plan()
      const gone = { ...planned, cases: 0, comments: 0, files: 0 }
      if (planned.cases > 0) {
        await withStore(async (store) => {
          for (;;) {
            const some = await store.write((tx) => purgeSome(tx, moment, BATCH))
            if (some.cases === 0) return
            gone.cases += some.cases
            gone.comments += some.comments
            gone.files += some.files
            told(gone.cases)
          }
        })
      }
      return { ...gone, bytes: await givenBack(file, gone.cases > 0, warn) }
    },
  }
}

/** What was deleted stays deleted where its room cannot be given back now. */
async function givenBack(file: string, sure: boolean, warn: Context['warn']): Promise<number> {
  try {
    return await giveBack(file, { sure })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    warn({
      code: 'room-not-given-back',
      message: `What went is gone, but its room is not given back yet: ${error.message} The next purge does it.`,
    })
    return 0
  }
}
