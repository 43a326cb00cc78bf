import {
  namesOf,
  type Argument,
  type Command,
  type Flag,
  type Group,
  type Model,
  type Offer,
} from './model.ts'

/** The script for zsh: a function for every command, each with what \`_arguments\` needs. */
export function zshScript({ groups, commands, shared }: Model): string {
  const known = new Set(shared)
  return [
    HEADER,
    ENGINE,
    ...groups.map((group) => groupFunction(group, known)),
    ...commands.map((command) => commandFunction(command, known)),
    mainFunction(shared),
  ].join('\n')
}

function groupFunction({ path, verbs, flags }: Group, known: ReadonlySet<Flag>): string {
  const own = flags.filter((flag) => !known.has(flag)).flatMap(flagSpecs)
  const words = verbs.map(({ name, about }) => quoted(`${name}:${about}`))
  return lines(`${functionName(path)}() {`, [
    `local -a own=(${own.join(' ')}) verbs=(`,
    ...words.map((word) => `  ${word}`),
    ')',
    `__campus_verb ${functionName(path)}`,
  ])
}

function commandFunction({ path, flags, args }: Command, known: ReadonlySet<Flag>): string {
  const specs = [...flags.filter((flag) => !known.has(flag)).flatMap(flagSpecs), ...args.map(argumentSpec)]
  return lines(`${functionName(path)}() {`, [
    '_arguments -s -S \\',
    ...specs.map((spec) => `  ${spec} \\`),
    '  $campus_flags',
  ])
}

function mainFunction(shared: readonly Flag[]): string {
  return `_campus() {
  local -a campus_flags=(
${shared
  .flatMap(flagSpecs)
  .map((spec) => `    ${spec}`)
  .join('\n')}
  )
  local campus_portal= index
  for (( index = 2; index < CURRENT; index++ )); do
    case $words[index] in
      --portal) campus_portal=$words[index+1] ;;
      --portal=*) campus_portal=\${words[index]#*=} ;;
    esac
  done
  _campus-
}

if [[ $funcstack[1] == _campus ]]; then
  _campus "$@"
else
  compdef _campus campus
fi
`
}

function functionName(path: string): string {
  return `_campus-${path.replaceAll(' ', '-')}`
}

function lines(head: string, body: readonly string[]): string {
  return [head, ...body.map((line) => `  ${line}`), '}', ''].join('\n')
}

/** One spec for every name; either name of a flag excludes the other. */
function flagSpecs(flag: Flag): string[] {
  const names = namesOf(flag)
  const before = flag.repeatable ? '*' : names.length > 1 ? `(${names.join(' ')})` : ''
  const about = `[${flag.about.replace(/[\\\]]/g, '\\$&')}]`
  return names.map((name) => quoted(before + name + valueMark(flag, name) + about + valueSpec(flag)))
}

/** How the value may be joined to the name: `--json=a` only so, `--file a` or `--file=a`, `-f a` or `-fa`. */
function valueMark({ value, offer }: Flag, name: string): string {
  if (offer.from === 'fields') return '=-'
  if (value === null) return ''
  return name.startsWith('--') ? '=' : '+'
}

function valueSpec({ value, offer }: Flag): string {
  if (offer.from === 'fields') return `:: :${action(offer)}`
  return value === null ? '' : `:${escaped(value)}:${action(offer)}`
}

function argumentSpec({ about, variadic, offer }: Argument, index: number): string {
  return quoted(`${variadic ? '*' : index + 1}:${escaped(about)}:${action(offer)}`)
}

function action(offer: Offer): string {
  switch (offer.from) {
    case 'nothing':
      return ' '
    case 'files':
      return '_files'
    case 'words':
      return `(${offer.words.join(' ')})`
    case 'fields':
      return ` _values -s , field ${offer.words.join(' ')}`
    case 'cache':
      return ` __campus_cached ${offer.kind}`
  }
}

function escaped(text: string): string {
  return text.replace(/[\\:]/g, '\\$&')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

const HEADER = `#compdef campus
# Completion of campus for zsh, made by \`campus completion zsh\`.
`

const ENGINE = `# Values seen before, newest first, each with what it stands for.
__campus_cached() {
  local line value
  local -a values
  for line in "\${(@f)$(command campus complete $1 \${campus_portal:+$campus_portal} 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    line=\${line//\\\\/\\\\\\\\}
    value=\${line%%$'\\t'*}
    values+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe -V -t campus-$1 $1 values
}

# A word of \`verbs\`, then what the function named after it knows.
__campus_verb() {
  local curcontext=$curcontext state ret=1
  local -a line
  local -A opt_args
  _arguments -C -s -S $own $campus_flags '(-)1: :->verb' '*:: :->rest' && ret=0
  case $state in
    verb) _describe -V -t commands command verbs && ret=0 ;;
    rest) (( $+functions[\${1%-}-$words[1]] )) && \${1%-}-$words[1] && ret=0 ;;
  esac
  return ret
}
`
