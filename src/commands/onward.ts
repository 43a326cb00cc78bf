import { namedPortal } from '../settings/portal-choice.ts'
import type { Context } from './context.ts'

/** The flag by which a next command gets to the portal of this name; empty where it gets there without one. */
export function toPortal(
  name: string,
  { environment, settings }: Pick<Context, 'environment' | 'settings'>,
): string {
  return name === (namedPortal(undefined, environment, settings) ?? 'local') ? '' : ` --portal ${name}`
}
