import { clue, type Clue } from './clue.ts'

/** Words at which a closer look pays. One pass over the text finds them all. */
const TRIGGER =
  /\b(?:passw(?:or)?d|passphrase|pwd|api[_-]?key|secret|bearer|token|eyJ|students?|parents?|guardians?|child|children|mother|father|mom|dad|sibling|his|her|iep|504 plan|adhd|autis\w{1,4}|asthma|diabet\w{1,4}|allerg\w{1,4}|seizure|epilep\w{1,4}|diagnos\w{1,4}|medicat\w{1,4}|disabilit\w{1,4}|pregnan\w{1,2}|suspended|suspension|expelled|expulsion|disciplin\w{1,4}|free lunch|reduced lunch|custody|restraining order|immigra\w{1,6}|undocumented|refugee|foster|homeless)|-----BEGIN /gi

const SECRET =
  /^(?:passw(?:or)?d|passphrase|pwd|api[_-]?key|secret|token)["']?(?: is)? ?[:=] ?["']?(?!\*{3}|<|\[|x{3,}\b|same\b|reset\b|n\/a\b)\S{4,}/i
const BEARER = /^bearer [A-Za-z0-9._~+/-]{12,}/i
const JWT = /^eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\./
const KEY = /^-----BEGIN [A-Z ]{0,30}PRIVATE KEY/
const PERSON_WORD = /^(?:students?|parents?|guardians?|child|mother|father|mom|dad|sibling|his|her)$/i

/** `DeShawn Carter`, or `Carter, DeShawn`; not two words of a screen (`Grade Book`). Set up when it is used, as in `numbers.ts`. */
const fullName = () =>
  /(?<![\p{L}\d>])(?!(?:Grade|Grading|Campus|Student|Parent|School|Portal|Tool|State|Staff|Term|Census|Report|Course|Class|Home|Health|Schedule|Attendance|Enrollment|Behavior|Data|System|User|Admin|General|Program|Summary|Search|Information|The|This|When|After|Open|Click|Select|High|Middle|Elementary|Support|Infinite|Monday|Tuesday|Wednesday|Thursday|Friday|Knowledge|Number|Not|In|On|At|And|Or|Is|Has)\b)(\p{Lu}\p{Ll}{1,20}(?:\p{Lu}\p{Ll}{1,20})?)(?:, ?| (?:\p{Lu}\. ?)?)(\p{Lu}[\p{Ll}’']{1,20}(?:[-’'\p{Lu}]\p{L}{1,20})?)(?![\p{L}\d])/u
const NOT_A_NAME =
  /^(?:Book|Books|Portal|Information|Number|Schedule|Search|Report|Reports|School|Schools|Campus|Summary|Screen|Tab|Tool|Tools|Editor|Setup|Term|Period|Year|Calendar|Attendance|Enrollment|Enrollments|Records?|Cards?|List|Type|Status|Code|Codes|Rights|Account|Accounts|Group|Groups|Page|Fees?|Data|Services?|Center|Office|Support|Staff|Locator|Household|Households|Demographics|Grades|Plan|Plans|Home|Id|ID)$/

/** Of one person, not of a field: within this many characters before the word, or just after it. */
const NEAR = 60
const ABOUT_SOMEBODY =
  /\b(?:he|she|his|her|him|this (?:student|child|kid)|(?:the|a|our|my|one) (?:student|child|kid)|son|daughter|who (?:is|has|was))\b/i
const ABOUT_A_FIELD =
  /^["”’']?(?:s\b)? {0,2}(?:module|tab|flag|field|screen|report|tool|record type|codes?|editor|documents?|page|menu|import|export|setup|letters?|rights|banner|icon|office|status field)/i

/** Secrets, names beside a word for a person, and what is sensitive about one. */
export function wordClues(text: string): Clue[] {
  return [...text.matchAll(TRIGGER)].flatMap(({ 0: word, index }) => {
    const rest = text.slice(index, index + 200)
    const secret = [SECRET, BEARER, JWT, KEY].map((shape) => shape.exec(rest)?.[0]).find(Boolean)
    if (secret !== undefined) return [clue('PRIV-SECRET', index, index + secret.length)]
    if (PERSON_WORD.test(word)) return nameAfter(text, index + word.length)
    return /^(?:passw|pwd|pass|api|secret|bearer|token|eyj|-|children)/i.test(word)
      ? []
      : sensitive(text, word, index)
  })
}

function nameAfter(text: string, at: number): Clue[] {
  const rest = text.slice(at, at + NEAR).split(/[\n.!?]/, 1)[0] ?? ''
  const found = fullName().exec(rest)
  if (!found || NOT_A_NAME.test(found[2] ?? '')) return []
  return [clue('PRIV-NAME', at + found.index, at + found.index + found[0].length)]
}

function sensitive(text: string, word: string, at: number): Clue[] {
  if (ABOUT_A_FIELD.test(text.slice(at + word.length, at + word.length + 30))) return []
  const before =
    text
      .slice(Math.max(0, at - NEAR), at)
      .split(/[\n.!?;]/)
      .at(-1) ?? ''
  const after = text.slice(at, at + NEAR).split(/[\n.!?;]/, 1)[0] ?? ''
  const isAbout = ABOUT_SOMEBODY.test(before) || ABOUT_SOMEBODY.test(after) || nameIn(before)
  return isAbout ? [clue('PRIV-SENSITIVE', at, at + word.length)] : []
}

function nameIn(part: string): boolean {
  const found = fullName().exec(part)
  return found !== null && !NOT_A_NAME.test(found[2] ?? '')
}
