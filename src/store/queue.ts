export type Queue = <Value>(job: () => Promise<Value>) => Promise<Value>

/** Runs jobs one after the other in the order they came; one that fails does not stop the next. */
export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const next = last.then(job)
    last = next.catch(() => undefined)
    return next
  }
}
