import { becameText } from '../../support/outage/words.ts'
import type { View } from '../context.ts'
import type { AlertLine, ReceiveResult } from './receive.ts'

export const view: View<ReceiveResult> = ({ items }, { style, dryRun }) =>
  items
    .map((item) => `${style.bold(item.alert || item.dedupe)} (${item.state}): ${toldOf(item, dryRun)}\n`)
    .join('')

function toldOf(
  { state, outcome, key, number, handOff, text, url, next, error }: AlertLine,
  dryRun: boolean,
): string {
  if (outcome === 'queued') return `not sent yet, and kept, key ${key ?? ''}`
  if (outcome === 'unknown') return `not known whether it happened, and kept, key ${key ?? ''}`
  if (error !== null) return `failed: ${error.message}`
  if (outcome === 'handoff')
    return `to be handed off as ${handOff ?? ''}\n${url ?? ''}\n\n${text ?? ''}\n\nThen: ${next ?? ''}`
  return becameText(state === 'firing' ? 'report' : 'close', { outcome, number, dryRun })
}
