import { count } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { WatchResult } from './watch.ts'

export const view: View<WatchResult> = (data, { style }) => {
  const about = data.number === null ? '' : `Case ${style.bold(String(data.number))}: ${data.outcome}\n`
  if (data.outcome === 'stopped')
    return `Stopped after ${count(data.probes, 'look')}.\n${about.replace(/: stopped/, '')}`
  const found = data.probe?.ok
    ? 'It works.'
    : `It fails (${data.probe?.how ?? ''}), ${count(data.failures, 'time')} in a row.`
  if (data.outcome !== 'handoff') return `${found}\n${about}`
  return [
    found,
    `To be handed off as ${style.bold(data.handOff ?? '')}:`,
    data.url,
    '',
    data.text,
    '',
    `Then: ${data.next ?? ''}`,
    '',
  ].join('\n')
}
