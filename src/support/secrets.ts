const GONE = '***'

/** Words that say that what follows is secret, as they stand in names of parameters, flags and variables. */
const WORD = String.raw`(?:pass(?:word|wd|phrase)?|pwd|secrets?|tokens?|credentials?|api[-_]?keys?|access[-_]?keys?|private[-_]?keys?|signature|sig|auth|session(?:[-_]?id)?)`
/** So long and of such characters that no person wrote it. */
const RANDOM = /^(?=[^/]*\d)[\w+/=.~%-]{24,}$/

/** Shapes that services give their tokens. */
const TOKENS = new RegExp(
  [
    String.raw`gh[pousr]_\w{16,255}|github_pat_\w{20,255}`,
    String.raw`gl[a-z]{2,8}-[\w.-]{16,255}`,
    String.raw`xox[a-z]-[\w-]{10,255}`,
    String.raw`(?:AKIA|ASIA)[0-9A-Z]{16}`,
    String.raw`AIza[\w-]{30,60}`,
    String.raw`(?:sk|rk|pk)_(?:live|test)_\w{10,255}`,
    String.raw`cmp_[\w-]{16,255}`,
    String.raw`\beyJ[\w-]{8,4000}\.[\w-]{2,8000}(?:\.[\w-]{0,2000})?`,
  ].join('|'),
  'g',
)
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^]{0,20000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g
/** `Authorization: Bearer …`, and the same without its name. */
const SCHEME =
  /\b(authorization\s{0,3}[:=]\s{0,3}(?:\w{1,20}\s{1,3})?|(?:bearer|basic)\s{1,3})[\w+/=.~-]{6,8000}/gi
const NAMED = new RegExp(
  String.raw`((?<![\p{L}\p{N}])[\w.-]{0,40}${WORD}(?:\s{0,3}[:=]\s{0,3}|\s{1,3}(?=['"]?[^\s'"]{0,200}\d))['"]?)([^\s'"&,;]{3,4000})`,
  'giu',
)
/** `-u name:word` and `--user name:word` of curl. */
const USER = /((?:^|\s)(?:-u\s?|--(?:proxy-)?user[\s=])['"]?[^\s:'"]{1,200}:)[^\s'"]{1,1000}/g
const URL_LIKE = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>()[\]{}]{1,4000}/gi

/**
 * A text for a case without what may let somebody in: user names and passwords in addresses, what a parameter carries
 * that sounds secret or looks random, tokens of known shapes, keys. A guard against slips; it errs on the side of taking
 * out.
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(PRIVATE_KEY, GONE)
    .replace(URL_LIKE, (found) => withoutSecretsInUrl(found))
    .replace(SCHEME, `$1${GONE}`)
    .replace(TOKENS, GONE)
    .replace(USER, `$1${GONE}`)
    .replace(NAMED, (whole, before: string, value: string) => (value === GONE ? whole : `${before}${GONE}`))
}

const SECRET_NAME = new RegExp(WORD, 'i')

function withoutSecretsInUrl(found: string): string {
  const at = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#]*@)?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(found)
  if (!at) return found
  const [, scheme = '', place = '', query = '', fragment = ''] = at
  return `${scheme}${place}${pairs(query)}${pairs(fragment)}`
}

/** `?a=1&token=x`, or the same after `#`. */
function pairs(part: string): string {
  if (part === '') return ''
  const [mark = '', rest] = [part[0], part.slice(1)]
  const kept = rest.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    if (value.length === 0) return RANDOM.test(name) ? GONE : name
    const secret = SECRET_NAME.test(name) || /^(?:key|code|state|pin)$/i.test(name)
    return secret || RANDOM.test(value.join('=')) ? `${name}=${GONE}` : pair
  })
  return `${mark}${kept.join('&')}`
}
