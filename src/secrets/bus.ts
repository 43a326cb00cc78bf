import { statSync } from 'node:fs'
import { join } from 'node:path'

/** The address of the session bus; null where there is none. */
export function busOf(variables: Readonly<Record<string, string>>): string | null {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = variables
  if (address) return address
  const usual = folder ? `unix:path=${join(folder, 'bus')}` : null
  return usual !== null && isThere(usual) ? usual : null
}

/** Whether something may listen there; of an address that is no path it is taken for granted. */
export function isThere(address: string): boolean {
  const path = /(?:^|;)unix:(?:[^;]*,)?path=([^,;]+)/.exec(address)?.[1]
  if (path === undefined) return true
  return statSync(unescaped(path), { throwIfNoEntry: false })?.isSocket() ?? false
}

/** https://dbus.freedesktop.org/doc/dbus-specification.html#addresses */
function unescaped(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
