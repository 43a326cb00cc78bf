import { valuedFlags, type Command, type Flag, type Group, type Model, type Offer } from './model.ts'

/** The script for fish: a line for every flag, each under the commands that know it. */
export function fishScript(model: Model): string {
  const { groups, commands, shared } = model
  const known = new Set(shared)
  return [
    HEADER,
    engine(model),
    'complete -c campus -f',
    ...shared.map((flag) => flagLine(flag)),
    ...groups.flatMap((group) => groupLines(group, known)),
    ...commands.flatMap((command) => commandLines(command, known)),
    '',
  ].join('\n')
}

function groupLines({ path, verbs, flags }: Group, known: ReadonlySet<Flag>): string[] {
  const here = `__campus_at ${quoted(path)}`
  return [
    '',
    // Of lines that keep their order, fish shows the last one first.
    ...verbs.map(({ name, about }) => line(here, `-k -a ${name} -d ${quoted(about)}`)).reverse(),
    ...flags.filter((flag) => !known.has(flag)).map((flag) => flagLine(flag, here)),
  ]
}

function commandLines({ path, args, flags }: Command, known: ReadonlySet<Flag>): string[] {
  return [
    '',
    ...args.flatMap(({ variadic, offer }, index) => {
      const here = `__campus_at ${quoted(path)} ${index}${variadic ? '+' : ''}`
      return offer.from === 'nothing' ? [] : [line(here, values(offer))]
    }),
    ...flags.filter((flag) => !known.has(flag)).map((flag) => flagLine(flag, `__campus_at ${quoted(path)}`)),
  ]
}

function flagLine({ long, short, about, value, offer }: Flag, condition?: string): string {
  const names = `-l ${long.slice(2)}${short === null ? '' : ` -s ${short.slice(1)}`}`
  const needed = value === null ? '' : offer.from === 'files' ? ' -r' : ' -x'
  const offered = offer.from === 'nothing' ? '' : ` ${values(offer)}`
  return line(condition, `${names}${needed}${offered} -d ${quoted(about)}`)
}

function line(condition: string | undefined, rest: string): string {
  return `complete -c campus ${condition === undefined ? '' : `-n "${condition}" `}${rest}`
}

function values(offer: Offer): string {
  switch (offer.from) {
    case 'nothing':
      return ''
    case 'files':
      return '-F'
    case 'words':
      return `-k -a ${quoted(offer.words.join(' '))}`
    case 'fields':
      return `-k -a ${quoted(`(__campus_fields ${offer.words.join(' ')})`)}`
    case 'cache':
      return `-k -a ${quoted(`(__campus_cached ${offer.kind})`)}`
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

const HEADER = `# Completion of campus for fish, made by \`campus completion fish\`.
`

function engine(model: Model): string {
  return `# Reads the line before the cursor: the command, how many arguments it has, and the portal that was named.
function __campus_read
    set -g __campus_path
    set -g __campus_count 0
    set -g __campus_portal
    set -l flag
    set -l ended no
    for word in (commandline -opc)[2..-1]
        if test -n "$flag"
            test $flag = --portal; and set __campus_portal $word
            set flag
        else if test $ended = yes; or not string match -qr -- '^-.' $word
            if contains -- "$__campus_path" ${model.groups.map(({ path }) => quoted(path)).join(' ')}
                set __campus_path (string trim -- "$__campus_path $word")
            else
                set __campus_count (math $__campus_count + 1)
            end
        else if test "$word" = --
            set ended yes
        else if string match -q -- '--portal=*' $word
            set __campus_portal (string replace -- --portal= '' $word)
        else if contains -- $word ${valuedFlags(model).join(' ')}
            set flag $word
        end
    end
end

# Whether the line is at a command, and, where a number is given, has so many arguments (2+: or more).
function __campus_at
    __campus_read
    test "$__campus_path" = "$argv[1]"; or return
    switch "$argv[2]"
        case ''
            true
        case '*+'
            test $__campus_count -ge (string trim -c + -- $argv[2])
        case '*'
            test $__campus_count -eq $argv[2]
    end
end

# Values seen before, newest first, each with what it stands for.
function __campus_cached
    __campus_read
    command campus complete $argv[1] $__campus_portal 2>/dev/null
end

# Fields, after those that were named already.
function __campus_fields
    set -l chosen (string match -r '^--json=(?:.*,)?' -- (commandline -ct) | string replace -- --json= '')
    for field in $argv
        contains -- $field (string split , -- "$chosen"); or echo -- $chosen$field
    end
end
`
}
