// `npm run bench:server`: what a team's server does in a second. The program is bench/server/main.ts.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'node_modules', '.cache', 'campus-bench')
mkdirSync(folder, { recursive: true })
const bundle = await rolldown({
  input: path.join(root, 'bench/server/main.ts'),
  platform: 'node',
  external: ['@photostructure/sqlite', 'autocannon', 'pg'],
  logLevel: 'silent',
})
await bundle.write({ dir: folder, entryFileNames: 'server.mjs', chunkFileNames: 'server-[name].mjs' })
await import(pathToFileURL(path.join(folder, 'server.mjs')).href)
