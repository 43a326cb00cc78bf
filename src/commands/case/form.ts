import { formText } from '../../interview/form-text.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readOption } from './options.ts'
import type { caseForm } from './spec.ts'

export async function run(
  { flags: { type } }: Input<typeof caseForm>,
  context: Context,
): Promise<Result<{ form: string }>> {
  const catalog = await context.catalog()
  const filled = type === undefined ? {} : { type: readOption('type', 'types', type, catalog) }
  return { data: { form: await formText(catalog, filled) } }
}
