import type { View } from '../context.ts'
import type { CloseResult } from './close.ts'
import { view as transitionView } from './transition.view.ts'

export const view: View<CloseResult> = (data, screen) =>
  'after' in data && data.after === null ? 'Nothing to close.\n' : transitionView(data, screen)
