import { withoutSecrets } from './secrets.ts'

/** The job of a CI system that campus runs in, as the system tells it. */
export interface Job {
  /** `GitHub Actions` */
  system: string
  /** Workflow or pipeline, job and run. */
  name: string
  commit: string | null
  /** Page of the run. */
  link: string | null
}

const NAME_CHARACTERS = 200
const LINK_CHARACTERS = 500

/** What a case says of the job that reported it, without secrets. */
export function jobText({ system, name, commit, link }: Job): string {
  const page = linkOf(link)
  return [
    `${system}: ${oneLine(withoutSecrets(name)) || 'a job without a name'}`,
    ...(commit !== null && /^[0-9a-f]{7,64}$/i.test(commit) ? [`Commit: ${commit.toLowerCase()}`] : []),
    ...(page === null ? [] : [page]),
  ].join('\n')
}

function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]+/gu, ' ').trim()
  return [...line].slice(0, NAME_CHARACTERS).join('')
}

/** A page of the web, without who signs in there and without what is not needed to find it. */
function linkOf(link: string | null): string | null {
  if (link === null || link.length > LINK_CHARACTERS || !URL.canParse(link)) return null
  const url = new URL(link)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const build = url.searchParams.get('buildId')
  const query = build !== null && /^\d{1,12}$/.test(build) ? `?buildId=${build}` : ''
  return withoutSecrets(`${url.origin}${url.pathname}${query}`)
}
