import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { checked } from './checked.ts'

const shape = z.object({ district: z.optional(z.string()) })

/** The district that a call names, once; undefined where it names none. */
export function districtNamed({ query }: Pick<FastifyRequest, 'query'>): string | undefined {
  return checked(shape, query, '').district || undefined
}
