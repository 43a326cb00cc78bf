import type { Engine } from '../engine/engine.ts'
import type { Portal } from '../portal/port.ts'
import { directCapabilities } from '../portals/embedded/capabilities.ts'
import { embeddedPortal } from '../portals/embedded/portal.ts'
import type { Caller } from './caller.ts'
import { callerIdentity } from './identity.ts'

/** The portal as one caller sees it. */
export function portalFor(engine: Engine, caller: Caller, district: string | undefined): Portal {
  const { name, email } = caller.kind === 'job' ? caller.maker : caller.account
  return embeddedPortal(engine, callerIdentity(caller, district), directCapabilities, {
    ...{ name: 'server', kind: 'server', reach: 'portal', sample: false },
    person: { name, email },
  })
}
