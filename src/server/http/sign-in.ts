import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Route } from '../../portal/wire/route.ts'
import { SIGN_IN_ROUTES as ROUTES } from '../../portal/wire/routes/sign-in.ts'
import { servedBy, type Caller } from '../caller.ts'
import { callerIdentity } from '../identity.ts'
import { codeAtDesk, mailCode } from '../sign-in/codes.ts'
import { endDevice, listDevices } from '../sign-in/devices.ts'
import { createJobToken, endJobToken, listJobTokens } from '../sign-in/jobs.ts'
import type { SignInParts } from '../sign-in/parts.ts'
import { registerDevice } from '../sign-in/register.ts'
import { issueToken } from '../sign-in/tokens.ts'
import { checked } from './checked.ts'
import { districtNamed } from './district.ts'
import { pathHere, proofOf } from './serve-route.ts'

interface Parts extends SignInParts {
  callerOf(request: FastifyRequest): Promise<Caller>
}

/** Bytes of a body from who is nobody yet. */
const BODY = 16 * 1024

/** Signing in over HTTP. Codes can be tried by anybody, so trying is slowed down. */
export function addSignIn(app: FastifyInstance, { callerOf, ...parts }: Parts): void {
  const slow = {
    bodyLimit: BODY,
    config: { rateLimit: { max: 20, timeWindow: '1 minute', keyGenerator: ({ ip }: FastifyRequest) => ip } },
  }
  const shown = (request: FastifyRequest, { path }: Route) => ({
    ...{ method: request.method, url: `${parts.origin()}${path}`, proof: proofOf(request) },
  })
  app.post(ROUTES.registerDevice.path, slow, async (request) => {
    const body = checked(ROUTES.registerDevice.body, request.body ?? null, '')
    return told(parts, await registerDevice(parts, shown(request, ROUTES.registerDevice), body))
  })
  app.post(ROUTES.mailCode.path, slow, async (request) => {
    await mailCode(parts, checked(ROUTES.mailCode.body, request.body ?? null, '').email)
    return { mailed: true }
  })
  app.post(ROUTES.issueToken.path, { bodyLimit: BODY }, async (request) =>
    issueToken(parts, shown(request, ROUTES.issueToken)),
  )
  app.get(ROUTES.me.path, async (request) => told(parts, await callerOf(request)))
  app.get(ROUTES.listDevices.path, async (request) => ({
    items: await listDevices(parts, await callerOf(request)),
  }))
  app.post(pathHere(ROUTES.revokeDevice), async (request) =>
    endDevice(parts, await callerOf(request), (request.params as { id: string }).id),
  )
  app.get(ROUTES.listJobTokens.path, async (request) => ({
    items: await listJobTokens(parts, await callerOf(request)),
  }))
  app.post(ROUTES.createJobToken.path, async (request) => {
    const caller = await callerOf(request)
    const body = checked(ROUTES.createJobToken.body, request.body ?? null, '')
    return createJobToken(parts, caller, districtNamed(request), body)
  })
  app.post(pathHere(ROUTES.revokeJobToken), async (request) =>
    endJobToken(parts, await callerOf(request), (request.params as { id: string }).id),
  )
  app.post(ROUTES.codeAtDesk.path, async (request) => {
    const served = servedBy(await callerOf(request))
    return codeAtDesk(parts, checked(ROUTES.codeAtDesk.body, request.body ?? null, '').email, served)
  })
}

async function told({ engine }: SignInParts, caller: Caller) {
  const { name, email } = caller.kind === 'job' ? caller.maker : caller.account
  return {
    ...{ name, email, desk: caller.kind === 'person' && caller.desk !== false },
    device: caller.kind === 'person' ? caller.device : null,
    token: caller.kind === 'job' ? { ...caller.token, allow: caller.allow } : null,
    memberships: await engine.store.read(callerIdentity(caller, undefined).memberships),
  }
}
