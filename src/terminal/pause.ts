import { interrupted, watchForEnd } from './interrupted.ts'

/** Lets time pass; a signal to the process ends it with the interrupted `Problem`. */
export async function pause(milliseconds: number): Promise<void> {
  const watch = watchForEnd()
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds)
      watch.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(interrupted())
      })
    })
  } finally {
    watch.stop()
  }
}
