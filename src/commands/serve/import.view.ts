import type { View } from '../context.ts'
import type { ImportedPortal } from './import.ts'

export const view: View<ImportedPortal> = (done) => {
  const { districts, cases, contacts, requests, notices, schools, specialists, files } = done
  if (done.outcome === 'unchanged') return 'Everything in the file is on the server already.\n'
  const counted = (name: string, { added, known }: { added: number; known: number }): string =>
    `${name.padEnd(10)}${added} added${known > 0 ? `, ${known} there before` : ''}`
  const named = districts.map(({ name, outcome }) => (outcome === 'created' ? `${name} (new)` : name))
  return `${[
    `District: ${named.join(', ')}`,
    counted('Cases:', cases),
    counted('Contacts:', contacts),
    counted('Requests:', requests),
    counted('Notices:', notices),
    ...(schools.added + schools.known > 0 ? [counted('Schools:', schools)] : []),
    ...(specialists.added + specialists.known > 0
      ? [`Who answers for them: ${specialists.added} added`]
      : []),
    `${'Files:'.padEnd(10)}${files} added`,
    'Nobody is signed in by this; invite whoever has no code: campus desk contact invite',
  ].join('\n')}\n`
}
