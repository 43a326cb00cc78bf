import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Engine } from '../../engine/engine.ts'
import { keepUpload, uploadedSize } from '../../store/uploads.ts'
import { keepFile } from '../../store/attachments.ts'
import { FILE_ROUTES } from '../../portal/wire/routes/files.ts'
import type { Caller } from '../caller.ts'
import { callerIdentity } from '../identity.ts'
import { Problem } from '../../support/problem.ts'
import { portalFor } from '../portal.ts'
import { checked } from './checked.ts'
import { districtNamed } from './district.ts'
import { receive } from './receive.ts'
import { pathHere } from './serve-route.ts'

interface FileParts {
  callerOf(request: FastifyRequest): Promise<Caller>
  spoolFolder: string
}

/**
 * Files. They are sent before the case or reply that names them by hash, onto this disk first, so that nothing of a
 * slow or broken upload is held in memory; then they are kept with the cases, where every server finds them.
 */
export function addFiles(app: FastifyInstance, engine: Engine, { callerOf, spoolFolder }: FileParts): void {
  void app.register(async (uploads) => {
    // Anything else would be taken into memory first, however large.
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    uploads.put(
      pathHere(FILE_ROUTES.uploadFile),
      { bodyLimit: Number.MAX_SAFE_INTEGER },
      async (request, reply) => {
        const caller = await callerOf(request)
        const { sha256 } = request.params as { sha256: string }
        const { limits } = await engine.catalog()
        const identity = callerIdentity(caller, districtNamed(request))
        const district = await engine.store.read(async (tx) => (await identity.district(tx)).id)
        const { bytes, size } = await receive(streamOf(request), {
          sha256,
          most: limits.attachmentBytes,
          folder: spoolFolder,
        })
        await engine.store.write(async (tx) => {
          await keepFile(tx, bytes)
          await keepUpload(tx, district, { sha256, size }, engine.clock.now().toISOString())
        })
        void reply.code(201)
        return { sha256, size }
      },
    )
  })
  // Only for what was sent for the caller's own district: that somebody else has a file is nobody's business.
  app.get(pathHere(FILE_ROUTES.findUpload), async (request) => {
    const caller = await callerOf(request)
    const { sha256 } = checked(FILE_ROUTES.findUpload.params, request.params, '')
    const identity = callerIdentity(caller, districtNamed(request))
    const size = await engine.store.read(async (tx) =>
      uploadedSize(tx, (await identity.district(tx)).id, sha256),
    )
    if (size === undefined) throw notSent()
    return { sha256, size }
  })
  app.get(pathHere(FILE_ROUTES.readAttachment), async (request, reply) => {
    const caller = await callerOf(request)
    const { number, id } = checked(FILE_ROUTES.readAttachment.params, request.params, '')
    const bytes = await portalFor(engine, caller, districtNamed(request)).readAttachment(number, id)
    void reply.type('application/octet-stream').header('content-disposition', 'attachment')
    return reply.send(Buffer.from(bytes))
  })
}

function streamOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body
  throw new Problem('usage', { code: 'no-file', message: 'The call has no file in its body.' })
}

function notSent(): Problem {
  return new Problem('not-found', {
    code: 'upload-not-found',
    message: 'No such file was sent for this district.',
  })
}
