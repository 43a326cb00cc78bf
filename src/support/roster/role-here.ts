import type { Role } from '../catalog.ts'

/**
 * The role of whoever owns a portal of their own. The settings know one role and portals have catalogs of their own: where
 * a catalog does not know it, the one that may most stands for it, of several the last.
 */
export function roleHere(role: string, roles: readonly Pick<Role, 'id' | 'may'>[]): string {
  if (roles.some(({ id }) => id === role)) return role
  const most = Math.max(...roles.map(({ may }) => may.length))
  return roles.findLast(({ may }) => may.length === most)?.id ?? role
}
