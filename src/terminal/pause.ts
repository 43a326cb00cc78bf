import { interrupted, watchForEnd } from './interrupted.ts'

/** A time in which a program waits for something else, and a person may end it at any moment. */
export interface Waiting {
  /** Lets time pass; rejects with the interrupted `Problem` once somebody has ended the program. */
  pause(milliseconds: number): Promise<void>
  /** Aborted when somebody has ended the program. */
  signal: AbortSignal
  end(): void
}

/** Signals are heard from now until the end, also between two pauses. */
export function startWaiting(): Waiting {
  const { signal, stop } = watchForEnd()
  return {
    signal,
    pause: (milliseconds) =>
      new Promise<void>((resolve, reject) => {
        const leave = (): void => {
          clearTimeout(timer)
          reject(interrupted())
        }
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', leave)
          resolve()
        }, milliseconds)
        if (signal.aborted) leave()
        else signal.addEventListener('abort', leave, { once: true })
      }),
    end: stop,
  }
}
