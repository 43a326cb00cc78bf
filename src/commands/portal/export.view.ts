import { bytesText } from '../../support/text/bytes.ts'
import type { View } from '../context.ts'
import type { ExportedPortal } from './export.ts'

export const view: View<ExportedPortal> = (done, { style }) => {
  const { file, bytes, cases, contacts, files, portal } = done
  const counted = `cases: ${cases}, contacts: ${contacts}, files: ${files}`
  return `Wrote ${style.bold(portal.name)} to ${file} (${bytesText(bytes)}; ${counted}).\nNext, on the server: campus serve import FILE --database …\n`
}
