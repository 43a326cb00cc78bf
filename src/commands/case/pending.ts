import type { Portal } from '../../portal/port.ts'
import type { Warning } from '../context.ts'

/** One line for each thing that a person has not done yet on the portal. */
export async function pendingWarnings(
  { handOffs }: Portal,
  wanted: (number: number | null) => boolean,
): Promise<Warning[]> {
  const pending = handOffs === null ? [] : await handOffs.list()
  return pending
    .filter(({ about }) => wanted(about.number))
    .map(({ id, task, next }) => ({
      code: 'to-be-handed-off',
      message: `To be handed off: ${task.toLowerCase()} (${id}). When done: ${next}`,
    }))
}
