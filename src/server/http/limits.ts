import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../support/problem.ts'

/** Refuses whoever asks too often, by what they show or, where that is nothing, by their address. */
export async function addLimits(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ headers, ip }) => headers.authorization ?? ip,
    errorResponseBuilder: (_, { after }) => tooMany(after),
  })
}

function tooMany(after: string): Problem {
  return new Problem('unsettled', {
    code: 'too-many-requests',
    message: 'Too many requests in a minute.',
    hint: `Try again in ${after}.`,
    retryable: true,
  })
}
