import { count } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { ExportResult } from './export.ts'

/** What is said when the cases went into a file. */
export const view: View<ExportResult> = ({ items }) => `Exported ${count(items.length, 'case')}.\n`
