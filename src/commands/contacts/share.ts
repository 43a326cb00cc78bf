import type { Catalog } from '../../support/catalog.ts'
import type { Contact } from '../../support/contact.ts'
import { labelIn } from '../../support/named.ts'
import { isActing } from '../../support/roster/change.ts'

/** A page in HTML that tells the people of a district whom to ask. Phones and states are nobody else's business. */
export function sharedPage(contacts: readonly Contact[], district: string, { roles, desk }: Catalog): string {
  const people = contacts.filter(isActing).map(({ name, email, role }) => {
    const label = labelIn(roles.items, role)
    const mail = email === null ? '' : `, <a href="mailto:${escaped(encodeURI(email))}">${escaped(email)}</a>`
    return `      <li><strong>${escaped(name)}</strong> (${escaped(label)})${mail}</li>`
  })
  const title = `Help with Infinite Campus at ${district}`
  return [
    '<!doctype html>',
    '<html lang="en">',
    '  <head>',
    '    <meta charset="utf-8" />',
    '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
    `    <title>${escaped(title)}</title>`,
    '    <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style>',
    '  </head>',
    '  <body>',
    `    <h1>${escaped(title)}</h1>`,
    `    <p>Only these people may open cases with ${escaped(desk)}. Ask one of them:</p>`,
    ...(people.length > 0
      ? ['    <ul>', ...people, '    </ul>']
      : ['    <p>Nobody is active at the moment.</p>']),
    '    <h2>What to have at hand</h2>',
    '    <ul>',
    '      <li>What you wanted to do, what happened, and what you expected</li>',
    '      <li>The words of any message, exactly</li>',
    '      <li>The steps and the menu path; year, school and calendar</li>',
    '      <li>How many people it keeps from what, and until when it must work</li>',
    '      <li>No names of students: internal ids are enough</li>',
    '    </ul>',
    '  </body>',
    '</html>',
    '',
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
