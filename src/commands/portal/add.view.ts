import type { View } from '../context.ts'
import type { AddResult } from './add.ts'

export const view: View<AddResult> = ({ name, kind, url, current, outcome }, { style }) => {
  const where =
    url === null
      ? 'kept on this computer only'
      : kind === 'server'
        ? `the team’s server at ${url}`
        : kind === 'request-tracker'
          ? `Request Tracker at ${url}`
          : `a person files on ${url}`
  const told = outcome === 'created' ? 'Added' : 'There is already'
  const next = current
    ? `Cases go there now.${kind === 'server' ? '' : '\nNext: campus case new'}`
    : `Use it: campus portal use ${name}`
  return `${told} ${style.bold(name)} (${kind}): ${where}.\n${next}\n`
}
