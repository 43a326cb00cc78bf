import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../../support/problem.ts'

export interface Slots {
  /** A request costs nothing while its body is on the way; it comes back when that is there. */
  leave(request: FastifyRequest): void
}

/**
 * More than it can do at once it does not take on: whoever comes later is told to come again. Who sends a body slowly
 * holds nobody up.
 */
export function addSlots(app: FastifyInstance, most: number): Slots {
  const running = new Set<FastifyRequest>()
  const enter = async (request: FastifyRequest): Promise<void> => {
    // Nobody would tell when one ends that has ended.
    if (request.raw.socket.destroyed) return
    running.add(request)
    if (running.size > most) throw busy()
  }
  app.addHook('onRequest', async (request, reply) => {
    reply.raw.once('close', () => running.delete(request))
    await enter(request)
  })
  app.addHook('preValidation', enter)
  return { leave: (request) => void running.delete(request) }
}

function busy(): Problem {
  return new Problem('unsettled', {
    code: 'busy',
    message: 'The portal has too much to do at the moment.',
    hint: 'Try again in a few seconds.',
    retryable: true,
  })
}
