import type { Environment, Settings } from '../../settings/types.ts'

/** What must not be seen in a text that goes to others. */
export interface Private {
  /** Folders by the name that stands for them. */
  folders: readonly (readonly [path: string, shown: string])[]
  userName: string
  /** Names, addresses, tokens and passwords. */
  values: readonly string[]
}

const SHORTEST = 3
const HIDDEN = '(private)'

export function privateHere(
  environment: Environment,
  settings: Settings,
  globals: { district: string | undefined },
  token: string | null,
): Private {
  const { campusHome, xdg, home, network, userName } = environment
  const signedIn = Object.values(settings.portals).map((one) =>
    'signedIn' in one ? one.signedIn : undefined,
  )
  const people = [settings.me, ...signedIn].flatMap((one) => (one ? [one.name, one.email] : []))
  const folders: [string | undefined, string][] = [
    [campusHome, '$CAMPUS_HOME'],
    ...Object.entries(xdg).map(([kind, path]): [string | undefined, string] => [
      path,
      `$XDG_${kind.toUpperCase()}_HOME`,
    ]),
    [home, '~'],
  ]
  return {
    folders: folders.filter((pair): pair is [string, string] => isFolder(pair[0])),
    userName,
    values: [
      ...people,
      ...[settings.district, globals.district, environment.district, environment.token, token],
      ...[environment.smtpPassword, ...passwordsIn(network.proxy.https), ...passwordsIn(network.proxy.http)],
    ].filter((value): value is string => typeof value === 'string' && value.trim().length >= SHORTEST),
  }
}

/** The same text for other eyes: `~` for one's folder, and nothing of who somebody is. */
export function withoutPrivate(text: string, { folders, userName, values }: Private): string {
  const longestFirst = [...folders].sort(([one], [other]) => other.length - one.length)
  const short = longestFirst.reduce(
    (left, [path, shown]) =>
      left.replace(new RegExp(`${quoted(path)}(?=$|[\\\\/\\s”":.,)])`, 'g'), () => shown),
    text,
  )
  // In quotes a shell leaves `~` as it is.
  const usable = short.replace(/"~(?=[\\/])/g, () => '"$HOME')
  const apart = usable.replace(new RegExp(`(?<=[\\\\/])${quoted(userName)}(?=[\\\\/])`, 'g'), () => HIDDEN)
  return [...values]
    .sort((one, other) => other.length - one.length)
    .reduce(
      (left, value) =>
        left.replace(
          new RegExp(`(?<![\\p{L}\\p{N}])${quoted(value)}(?![\\p{L}\\p{N}])`, 'giu'),
          () => HIDDEN,
        ),
      apart,
    )
}

function isFolder(path: string | undefined): boolean {
  return path !== undefined && /[^\\/:]/.test(path.slice(1))
}

/** The password of a proxy's address, as it is written and as it is meant. */
function passwordsIn(address: string | undefined): string[] {
  const written = /\/\/[^/@]*?:([^/]*)@/.exec(address ?? '')?.[1]
  if (written === undefined) return []
  try {
    return [written, decodeURIComponent(written)]
  } catch {
    return [written]
  }
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
