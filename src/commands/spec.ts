/** A flag as data. Parsing, help, completions and the types of a command's input all come from it. */
export interface FlagSpec {
  kind: 'boolean' | 'text' | 'texts' | 'integer'
  /** One line for help. */
  about: string
  /** Placeholder in help: `FILE`, `TEXT`. */
  value?: string
  short?: string
  /** What a completion offers for the value. */
  complete?: Completes
  /** Fixed values; anything else is a usage error that names them. */
  choices?: readonly string[]
}

/** `types`, `modules`, … are ids of the current portal's catalog. */
export type Completes =
  'numbers' | 'types' | 'modules' | 'statuses' | 'priorities' | 'sites' | 'portals' | 'files'

export interface ArgumentSpec {
  name: string
  about: string
  required: boolean
  variadic?: boolean
  complete?: Completes
  choices?: readonly string[]
}

export interface CommandSpec {
  /** Words that call it: `['case', 'new']`. */
  path: readonly string[]
  about: string
  /** Longer text under the usage line. */
  details?: string
  args: readonly ArgumentSpec[]
  /** What to do instead, where a stray word is likely a secret and must not be repeated. */
  insteadOfWord?: string
  flags: Readonly<Record<string, FlagSpec>>
  /** Whole command lines that run as they stand, with what each does; two or more. */
  examples: readonly (readonly [line: string, about: string])[]
  /** Top-level fields of the JSON document, or of each item of a list; what `--json=…` may select. */
  fields: readonly string[]
  /** Further fields, only there when the call was handed to a person. */
  handOffFields?: readonly string[]
  /** Knows `--dry-run`. */
  dryRun?: true
}

type FlagValue<Flag extends FlagSpec> = Flag['kind'] extends 'boolean'
  ? boolean
  : Flag['kind'] extends 'integer'
    ? number | undefined
    : Flag['kind'] extends 'texts'
      ? string[]
      : string | undefined

/** What a command is called with: arguments by position, flags by their long name. */
export interface Input<Spec extends CommandSpec> {
  args: string[]
  flags: { [Name in keyof Spec['flags']]: FlagValue<Spec['flags'][Name]> }
}
