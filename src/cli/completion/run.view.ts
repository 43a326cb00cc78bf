import type { View } from '../../commands/context.ts'
import type { CompletionResult } from './run.ts'

export const view: View<CompletionResult> = ({ script }) => script
