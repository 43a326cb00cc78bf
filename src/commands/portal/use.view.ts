import type { View } from '../context.ts'
import type { UseResult } from './use.ts'

export const view: View<UseResult> = ({ name }, { style }) => `${style.bold(name)} is the current portal.\n`
