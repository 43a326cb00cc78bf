import { count } from '../../support/time/words.ts'
import { becameText } from '../../support/outage/words.ts'
import { capital } from '../../support/text/capital.ts'
import type { View } from '../context.ts'
import type { WatchResult } from './watch.ts'

export const view: View<WatchResult> = (data, { style }) => {
  if (data.outcome === 'stopped') {
    const about = data.number === null ? '' : `Case ${style.bold(String(data.number))}\n`
    return `Stopped after ${count(data.probes, 'look')}.\n${about}`
  }
  const found = data.probe?.ok
    ? 'It works.'
    : `It fails (${data.probe?.how ?? ''}), ${count(data.failures, 'time')} in a row.`
  if (data.outcome !== 'handoff') {
    const became = becameText(data.probe?.ok ? 'close' : 'report', data)
    return `${found}\n${data.number === null ? '' : `${capital(became)}\n`}`
  }
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
