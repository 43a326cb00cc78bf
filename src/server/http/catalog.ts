import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Engine } from '../../engine/engine.ts'
import { FILE_ROUTES } from '../../portal/wire/routes/files.ts'
import type { Caller } from '../caller.ts'
import { isKnown } from './version.ts'

/** The rules of the desk, for whoever is signed in; asked for often and changed seldom. */
export function addCatalog(
  app: FastifyInstance,
  { catalog }: Engine,
  callerOf: (request: FastifyRequest) => Promise<Caller>,
): void {
  app.get(FILE_ROUTES.readCatalog.path, async (request, reply) => {
    await callerOf(request)
    const text = JSON.stringify(await catalog())
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    void reply.header('etag', etag).type('application/json; charset=utf-8')
    if (!isKnown(request.headers['if-none-match'], etag)) return text
    void reply.code(304)
    return ''
  })
}
