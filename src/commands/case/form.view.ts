import type { View } from '../context.ts'

export const view: View<{ form: string }> = ({ form }) => form
