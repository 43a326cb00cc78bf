/** What the numbers and names in a kept answer are on the server. */
export interface AnswerNames {
  /** Numbers of history lines, which are those of comments. */
  lines: ReadonlyMap<string, string>
  attachments: ReadonlyMap<string, string>
  contacts: ReadonlyMap<string, string>
  /** Names of districts. */
  districts: ReadonlyMap<string, string>
}

/** A kept answer as the server would have given it. */
export function answerThere(answer: unknown, names: AnswerNames): unknown {
  return renamed(answer, names, names.contacts)
}

function renamed(value: unknown, names: AnswerNames, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]): [string, unknown] => {
      if (field === 'answers') return [field, inner]
      if (typeof inner !== 'string') return [field, renamed(inner, names, idsIn(field, names))]
      if (field === 'id') return [field, ids.get(inner) ?? inner]
      return [field, field === 'district' ? (names.districts.get(inner) ?? inner) : inner]
    }),
  )
}

function idsIn(field: string, { lines, attachments, contacts }: AnswerNames): ReadonlyMap<string, string> {
  if (field === 'comments' || field === 'history') return lines
  return field === 'attachments' ? attachments : contacts
}
