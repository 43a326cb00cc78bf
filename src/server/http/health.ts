import type { FastifyInstance } from 'fastify'
import type { Engine } from '../../engine/engine.ts'
import { listDistricts } from '../../store/districts.ts'

/** `/healthz`: the process answers. `/readyz`: so does its database. */
export function addHealth(app: FastifyInstance, { store }: Engine): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    await store.read(listDistricts)
    return { status: 'ok' }
  })
}
