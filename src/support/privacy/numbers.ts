import { clue, type Clue, type RuleId } from './clue.ts'

/** How far a word is looked for before a number. */
const NEAR = 48

const SSN = String.raw`(?<ssn>(?!000|666|9)\d{3}(?<separator>[- ])(?!00)\d{2}\k<separator>(?!0000)\d{4})`
const DATE = String.raw`(?<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))`
const PHONE = String.raw`(?<phone>(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4})`
const CARD = String.raw`(?<card>\d(?:[ -]?\d){12,18})`
const NINE = String.raw`(?<nine>\d{9})`

/**
 * Numbers of a telling shape that are not a part of something longer. A pattern with letters of every language takes a millisecond
 * to set up, so that waits until it is used.
 */
const number = () =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-.])(?:${[SSN, DATE, PHONE, CARD, NINE].join('|')})(?![\p{L}\p{N}_]|[-.]\p{N})`,
    'gu',
  )

const SSN_WORD = /\b(?:ssn|soc(?:ial)?\W{0,3}sec)/i
const BIRTH_WORD = /\b(?:dob|d\.o\.b|birth|born)/i
const LABELLED =
  /\b(?:student ?(?:number|no\.?|num|id)|state ?id|gtid|ssid|lunch ?(?:number|pin))\W{0,12}(\d[\d-]{3,14})/gi
const CARD_WORD = /\b(?:card|visa|mastercard|amex|account|iban|routing|bank)/i
const FAMILY_WORD =
  /\b(?:parents?|guardians?|mother|father|mom|dad|famil(?:y|ies)|home|student|child|household|emergency)\b/i
const VERSION_WORD = /(?:\b(?:version|build|release|rx|pack|ip|host|port)\W{0,8}|campus\.|\bv)$/i

/** Social security, card and telephone numbers, dates of birth, labelled identifiers. */
export function numberClues(text: string): Clue[] {
  return [...labelled(text), ...shaped(text)]
}

function labelled(text: string): Clue[] {
  return [...text.matchAll(LABELLED)].map(({ 0: found, 1: number = '', index }) => {
    const end = index + found.length
    return clue('PRIV-ID', end - number.length, end)
  })
}

function shaped(text: string): Clue[] {
  // Texts are full of dates, and few speak of a birth at all.
  const born = BIRTH_WORD.test(text)
  return [...text.matchAll(number())].flatMap(({ 0: found, index, groups = {} }) => {
    if (!born && groups['date'] !== undefined) return []
    const rule = judge(groups, text.slice(Math.max(0, index - NEAR), index))
    return rule === null ? [] : [clue(rule, index, index + found.length)]
  })
}

function judge(shape: Record<string, string | undefined>, before: string): RuleId | null {
  if (shape['ssn'] !== undefined || (shape['nine'] !== undefined && SSN_WORD.test(before))) return 'PRIV-SSN'
  if (shape['date'] !== undefined) return BIRTH_WORD.test(before) ? 'PRIV-DOB' : null
  if (VERSION_WORD.test(before)) return null
  if (shape['card'] !== undefined) return isCard(shape['card'], before) ? 'PRIV-CARD' : null
  if (shape['phone'] !== undefined) return FAMILY_WORD.test(before) ? 'PRIV-FAMILY' : 'PRIV-CONTACT'
  return null
}

function isCard(number: string, before: string): boolean {
  const digits = number.replace(/\D/g, '')
  return isLuhn(digits) && (digits.length >= 15 || CARD_WORD.test(before))
}

/** The check digit of card numbers; one of ten other numbers passes it, too. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 && /[1-9]/.test(digits)
}
