import type { View } from '../context.ts'
import type { AlertLine, ReceiveResult } from './receive.ts'

export const view: View<ReceiveResult> = ({ items }, { style }) =>
  items.map((item) => `${style.bold(item.alert || item.dedupe)} (${item.state}): ${toldOf(item)}\n`).join('')

function toldOf({ outcome, number, handOff, text, url, next, error }: AlertLine): string {
  if (error !== null) return `failed: ${error.message}`
  if (outcome === 'handoff')
    return `to be handed off as ${handOff ?? ''}\n${url ?? ''}\n\n${text ?? ''}\n\nThen: ${next ?? ''}`
  return number === null ? 'nothing is open' : `${outcome}, case ${number}`
}
