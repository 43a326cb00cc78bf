import { clue, type Clue } from './clue.ts'

const NEAR = 48
const FAMILY_WORD =
  /\b(?:parents?|guardians?|mother|father|mom|dad|famil(?:y|ies)|home|student|child|household|emergency)\b/i
const LOCAL_PART = /[A-Za-z0-9._%+-]{1,64}$/
const DOMAIN = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/
const street = () =>
  /\b\d{1,6} (?:[NSEW]\.? )?[A-Z][\p{L}.'’-]{1,30}(?: [A-Z][\p{L}.'’-]{1,30}){0,3} (?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Blvd|Boulevard|Ct|Court|Pl|Place|Way|Terrace|Ter|Cir|Circle|Pkwy|Parkway)\b\.?/gu
const ZIP = /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/
const QUERY = /\bhttps?:\/\/[^\s?#<>"]{1,500}\?([^\s#<>"]{1,500})/gi
const SECRET_PARAMETER =
  /(?:^|&)(?:access_?token|token|session(?:id)?|jsessionid|sid|password|pwd|api_?key|sig|signature)=[^&]{4}/i
const PERSON_PARAMETER =
  /(?:^|&)[^=&]{0,20}(?:person|student|ssn|birth|dob|guardian|lastname|firstname|name)[^=&]{0,20}=[^&]/i

/** E-mail addresses, home addresses, and addresses of web pages that say more than where. */
export function placeClues(text: string): Clue[] {
  return [...mails(text), ...streets(text), ...queries(text)]
}

function mails(text: string): Clue[] {
  const clues: Clue[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0]
    const domain = DOMAIN.exec(text.slice(at + 1, at + 200))?.[0]
    if (local === undefined || domain === undefined) continue
    const from = at - local.length
    const family = FAMILY_WORD.test(text.slice(Math.max(0, from - NEAR), from))
    clues.push(clue(family ? 'PRIV-FAMILY' : 'PRIV-CONTACT', from, at + 1 + domain.length))
  }
  return clues
}

/** A street is where a school is, too; with a ZIP code or a word for a family it is a home. */
function streets(text: string): Clue[] {
  // Most texts have none, and this is seen at once.
  if (!/\d [A-Z]/.test(text)) return []
  return [...text.matchAll(street())].flatMap(({ 0: found, index }) => {
    const end = index + found.length
    const around = `${text.slice(Math.max(0, index - NEAR), index)} ${text.slice(end, end + NEAR)}`
    const isHome =
      ZIP.test(around) || FAMILY_WORD.test(around) || /\b(?:lives?|moved|address)\b/i.test(around)
    return isHome ? [clue('PRIV-ADDRESS', index, end)] : []
  })
}

function queries(text: string): Clue[] {
  if (!text.includes('?')) return []
  return [...text.matchAll(QUERY)].flatMap(({ 0: found, 1: query = '', index }) => {
    const from = index + found.length - query.length
    if (SECRET_PARAMETER.test(query)) return [clue('PRIV-SECRET', from, from + query.length)]
    return PERSON_PARAMETER.test(query) ? [clue('PRIV-URL', from, from + query.length)] : []
  })
}
