import type { Portal } from '../portal/port.ts'
import type { CaseSummary } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Clock } from '../support/clock.ts'
import type { Environment, Paths } from '../settings/types.ts'
import type { PortalChoice } from '../settings/portal-choice.ts'
import type { ReportProgress } from '../portals/server/calls.ts'
import type { OutboxEnds } from './server-portal.ts'

export interface PortalParts {
  paths: Paths
  clock: Clock
  /** The shipped one with the district's changes. */
  catalog: () => Promise<Catalog>
  person: { name: string; email: string | null; role: string }
  districtName: string
  /** As it was named: for which district, or for `all`. */
  district: string | undefined
  newId: () => string
  environment: Environment
  /** Of a job, where one was given. */
  token: string | null
  outbox?: OutboxEnds
  /** Told how far a file is that is sent. */
  progress?: ReportProgress
  /** Whether anybody will look at that field of the cases that writes answer: where not, it may be left empty. */
  looksAt: (field: keyof CaseSummary) => boolean
}

/** Opens a portal by its kind; the code of other kinds is not loaded. */
export async function openPortal(choice: PortalChoice, parts: PortalParts): Promise<Portal> {
  const { paths, environment, token, outbox, progress, ...rest } = parts
  switch (choice.settings.kind) {
    case 'local': {
      const { openLocalPortal } = await import('../portals/local/local.ts')
      return openLocalPortal({
        name: choice.name,
        file: paths.portalDatabase(choice.name),
        sample: choice.settings.sample ?? false,
        ...rest,
      })
    }
    case 'handoff': {
      const { openHandOffPortal } = await import('../portals/handoff/handoff.ts')
      return openHandOffPortal({
        name: choice.name,
        file: paths.portalDatabase(choice.name),
        url: choice.settings.url,
        ...rest,
      })
    }
    case 'server': {
      const { openServer } = await import('./server-portal.ts')
      return openServer(choice.name, choice.settings, {
        ...{ ...rest, paths, environment, token },
        ...(outbox && { outbox }),
        ...(progress && { progress }),
      })
    }
    case 'request-tracker': {
      const { openTracker } = await import('./request-tracker-portal.ts')
      return openTracker(choice.name, choice.settings, {
        ...{ ...rest, paths, environment, token },
        ...(outbox && { outbox }),
      })
    }
  }
}
