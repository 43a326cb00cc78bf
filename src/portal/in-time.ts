/** The work, or something else when it takes longer than so many milliseconds; then it goes on without anybody. */
export async function inTime<Value>(
  work: Promise<Value>,
  milliseconds: number,
  late: () => Value,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(late()), Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}
