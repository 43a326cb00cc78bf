import { launch } from '../../src/launch.ts'

/** The program itself, for a process with a terminal. */
await launch()
