import type { View } from '../context.ts'
import type { ServeResult } from './serve.ts'

export const view: View<ServeResult> = ({ url }) => `The server at ${url} has ended.\n`
