import type * as z from 'zod/mini'

/** A schema that is made when it is first used: there are two hundred, and a command uses a few. */
export type Later<S extends z.ZodMiniType> = () => S

export function later<S extends z.ZodMiniType>(make: () => S): Later<S> {
  let made: S | null = null
  return () => (made ??= make())
}
