import { bytesText } from '../../support/text/bytes.ts'
import { wrap } from '../../support/text/layout.ts'
import { localTexts } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { FileList } from './attachments.ts'

export const view: View<FileList> = ({ items }, { catalog, columns, style }) => {
  if (items.length === 0) return 'No files came with this case.\n'
  const when = localTexts(catalog?.zone ?? 'UTC')
  const lines = items.map(({ name, size, by, at, path }) => {
    const head = `${style.bold(name)} (${bytesText(size)}), ${by}, ${when(new Date(at))}`
    return path === null ? wrap(head, columns, 0) : `${wrap(head, columns, 0)}\n  ${path}`
  })
  return `${lines.join('\n')}\n`
}
