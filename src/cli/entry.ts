import type { Context, Result, View } from '../commands/context.ts'
import type { CommandSpec, Input } from '../commands/spec.ts'

type Run<Spec extends CommandSpec, Data> = (input: Input<Spec>, context: Context) => Promise<Result<Data>>

/** A command and where its code is; nothing is loaded before the command is called. */
export interface Entry {
  spec: CommandSpec
  run(input: Input<CommandSpec>, context: Context): Promise<Result>
  view(): Promise<View<unknown>>
}

/** Ties a command's data to its code. The types of input and result are checked here, then forgotten. */
export function entry<Spec extends CommandSpec, Data>(
  spec: Spec,
  loadRun: () => Promise<{ run: Run<Spec, Data> }>,
  loadView: () => Promise<{ view: View<Data> }>,
): Entry {
  return {
    spec,
    run: async (input, context) => (await loadRun()).run(input as Input<Spec>, context),
    view: async () => {
      const { view } = await loadView()
      return (data, screen) => view(data as Data, screen)
    },
  }
}
