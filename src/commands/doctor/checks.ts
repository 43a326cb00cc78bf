import { catalog } from './checks/catalog.ts'
import { certificate } from './checks/certificate.ts'
import { clock } from './checks/clock.ts'
import { completions } from './checks/completions.ts'
import { database } from './checks/database.ts'
import { disk } from './checks/disk.ts'
import { dns } from './checks/dns.ts'
import { files } from './checks/files.ts'
import { keychain } from './checks/keychain.ts'
import { locale } from './checks/locale.ts'
import { node } from './checks/node.ts'
import { outbox } from './checks/outbox.ts'
import { portal } from './checks/portal.ts'
import { proxy } from './checks/proxy.ts'
import { settings } from './checks/settings.ts'
import { signIn } from './checks/sign-in.ts'
import { sources } from './checks/sources.ts'
import { terminal } from './checks/terminal.ts'
import type { Parts } from './parts.ts'
import type { Check } from './run-checks.ts'

/** Everything that is looked at, in the order in which it is told. */
export const CHECKS: readonly Check<Parts>[] = [
  { name: 'node', run: ({ inspection }) => node(inspection) },
  { name: 'settings', run: settings },
  { name: 'sources', run: sources },
  { name: 'files', run: ({ paths, portals, inspection }) => files({ paths, portals, ...inspection.node }) },
  { name: 'disk', run: ({ paths }) => disk(paths) },
  { name: 'keychain', run: keychain },
  { name: 'dns', run: ({ way }) => dns(way) },
  { name: 'proxy', run: ({ way, environment }) => proxy(way, environment.network.proxy) },
  { name: 'certificate', run: ({ way, environment }) => certificate(way, environment.network) },
  { name: 'portal', run: portal },
  { name: 'clock', run: ({ server, paths }) => clock(server, paths) },
  { name: 'sign-in', run: signIn },
  { name: 'outbox', run: ({ paths, clock: { now } }) => outbox(paths.outbox, now()) },
  { name: 'catalog', run: ({ choice, catalog: load }) => catalog(choice, load) },
  { name: 'database', run: database },
  { name: 'terminal', run: terminal },
  {
    name: 'locale',
    run: ({ environment, inspection }) => locale(environment.locale, inspection.node.platform),
  },
  { name: 'completions', run: ({ environment, inspection }) => completions(environment, inspection) },
]
