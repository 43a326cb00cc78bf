/** Which list of the catalog a choice is made from. */
export type OptionList = 'types' | 'modules' | 'priorities' | 'sites'

/** When a question matters: by another answer, or by what the subject and the description say. */
export type Condition =
  { answer: string; is: readonly string[] } | { answer: string; not: readonly string[] } | { symptom: RegExp }

/**
 * One question, as data. Its `id` is the key in a form, the flag (`--id`), and the key in JSON; prompts, flags, forms,
 * help and completions are made from this list, so a question added here appears in all of them.
 */
export interface Question {
  id: string
  /** As asked to a person. */
  ask: string
  /** Stands above the answer. */
  heading: string
  /** One line for help and forms. */
  about: string
  kind: 'line' | 'text' | 'list' | 'option' | 'word' | 'count' | 'moment' | 'date' | 'files'
  /** For `option`. */
  from?: OptionList
  /** For `word`: the answers allowed. */
  words?: readonly string[]
  /** For `date`: may be answered with `none`. */
  none?: true
  /** A case cannot be filed without it. */
  required?: true
  /** Asked for kinds of case whose catalog entry names no questions of its own. */
  asked?: true
  /** Asked only then. */
  when?: Condition
  /** The answer says who somebody is in the way that this rule of the privacy screen names. */
  tells?: 'PRIV-ID'
  example: string
}

/** Somebody cannot see or open something. */
export const NO_ACCESS =
  /\b(?:no (?:access|rights?|permission)|(?:can ?not|can[’']t|unable to|not able to) (?:see|open|find|access|log|sign)|not (?:see|visible|allowed|authorized)|access denied|missing from the menu|insufficient)\b/i
