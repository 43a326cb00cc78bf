import type { Resource } from '../catalog.ts'

/** How somebody gets in, one step each; empty where anybody may. `site` is the address of the district's own site. */
export function signInSteps({ signIn }: Pick<Resource, 'signIn'>, site: string | null): string[] {
  if (signIn === undefined) return []
  if (signIn === 'portal')
    return [
      'Sign in with the account of the Support Portal: it is yours alone, and another one than for Campus.',
    ]
  return [
    `Sign in to your district’s Campus site first${site === null ? '' : `: ${site}`}`,
    'App switcher, top right: Community',
    'Or let a link be mailed to you on the page itself.',
  ]
}
