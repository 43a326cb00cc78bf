import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { OpenResult } from './open.ts'

export const view: View<OpenResult> = ({ label, url, menu, signIn, opened }, { columns, style }) => {
  const lines = [
    style.bold(wrap(`${label}${opened ? ' (opened in your browser)' : ''}`, columns, 0)),
    url,
    ...(menu.length === 0 ? [] : [wrap(`There: ${menu.join(' > ')}`, columns, 0)]),
    ...signIn.map((step, index) => `${index + 1}. ${wrap(step, columns, 3).trimStart()}`),
  ]
  return `${lines.join('\n')}\n`
}
