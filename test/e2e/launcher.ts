import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { main } from '../../src/main.ts'
import { computerZone } from '../../src/settings/computer-zone.ts'
import { environment } from '../../src/settings/environment.ts'
import { pathsFor } from '../../src/settings/paths.ts'
import { startWaiting } from '../../src/terminal/pause.ts'
import { openTerminal } from '../../src/terminal/process-terminal.ts'

/** How long a wait of any length really takes, in milliseconds: others do something meanwhile. */
const REAL_PAUSE = 20

/** `MOMENT WORDS…`: the program with the real world, except that it is the moment that a file holds. */
const [, , moment = '', ...words] = process.argv
const surroundings = environment()

void main(words, {
  clock: { now, zone: () => computerZone(surroundings.timeZone) },
  startWaiting: async () => {
    const waiting = startWaiting()
    return {
      ...waiting,
      pause: async (milliseconds) => {
        await waiting.pause(REAL_PAUSE)
        // Replaced at once: another program may read it at any time.
        const next = `${moment}.${process.pid}`
        writeFileSync(next, new Date(now().getTime() + milliseconds).toISOString())
        renameSync(next, moment)
      },
    }
  },
  environment: surroundings,
  computerName: hostname,
  get paths() {
    return pathsFor(surroundings, process.platform)
  },
  openTerminal: (wishes) => openTerminal({ environment: surroundings, ...wishes }),
}).then((code) => (process.exitCode = code))

function now(): Date {
  return new Date(readFileSync(moment, 'utf8'))
}
