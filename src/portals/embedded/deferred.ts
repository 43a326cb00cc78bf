type Method = (...values: never[]) => Promise<unknown>

/** Methods whose code is loaded by the first call of any of them: reading must start at once. */
export function deferred<Methods extends { [Name in keyof Methods]: Method }>(
  names: readonly (keyof Methods)[],
  load: () => Promise<Methods>,
): Methods {
  const call =
    (name: keyof Methods): Method =>
    async (...values) =>
      (await load())[name](...values)
  return Object.fromEntries(names.map((name) => [name, call(name)])) as Methods
}
