import { hostname } from 'node:os'
import { main } from './main.ts'
import { computerZone } from './settings/computer-zone.ts'
import { environment } from './settings/environment.ts'
import { pathsFor } from './settings/paths.ts'
import { openTerminal } from './terminal/process-terminal.ts'

/** Runs the program in this process, with the real world. */
export async function launch(): Promise<void> {
  const surroundings = environment()
  process.exitCode = await main(process.argv.slice(2), {
    clock: { now: () => new Date(), zone: () => computerZone(surroundings.timeZone) },
    startWaiting: async () => (await import('./terminal/pause.ts')).startWaiting(),
    environment: surroundings,
    computerName: hostname,
    // Read inside main, where a refusal is reported.
    get paths() {
      return pathsFor(surroundings, process.platform)
    },
    openTerminal: (wishes) => openTerminal({ environment: surroundings, ...wishes }),
  })
}
