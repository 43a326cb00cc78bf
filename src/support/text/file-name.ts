const MOST_CHARACTERS = 120
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A name from elsewhere as the name of a file in one folder: no path, nothing hidden, nothing that a terminal or a
 * system takes for something else. Never empty.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\-~ ]+|[. ]+$/g, '')
    .replace(RESERVED, '_$1')
  return shortened(plain) || 'attachment'
}

/** Names of one folder: a name that is there already gets a number. Compared without case, as some systems do. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = numbered(name, count)
    taken.add(free.toLowerCase())
    return free
  })
}

function numbered(name: string, count: number): string {
  const { stem, ending } = partsOf(name)
  return `${stem} (${count})${ending}`
}

/** Cut in the middle, so that the ending stays. */
function shortened(name: string): string {
  const characters = [...name]
  if (characters.length <= MOST_CHARACTERS) return name
  const { stem, ending } = partsOf(name)
  const room = MOST_CHARACTERS - [...ending].length
  return `${[...stem].slice(0, room).join('').trimEnd()}${ending}`
}

function partsOf(name: string): { stem: string; ending: string } {
  const ending = /\.[^.\s]{1,15}$/.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - ending.length), ending }
}
