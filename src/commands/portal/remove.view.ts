import { isKeptHere } from '../../settings/portal-choice.ts'
import type { View } from '../context.ts'
import type { RemoveResult } from './remove.ts'

export const view: View<RemoveResult> = ({ name, kind, outcome }) => {
  if (outcome !== 'updated') return `Left ${name} as it was.\n`
  return isKeptHere({ kind })
    ? `Removed ${name} and everything in it.\n`
    : `Removed ${name} from this computer; its cases stay there.\n`
}
