// `npm run bench:peers`: campus beside a tracker's own client, over one Request Tracker. The program is bench/peers/main.ts.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'node_modules', '.cache', 'campus-bench')
mkdirSync(folder, { recursive: true })
const bundle = await rolldown({
  input: path.join(root, 'bench/peers/main.ts'),
  platform: 'node',
  logLevel: 'silent',
})
await bundle.write({ dir: folder, entryFileNames: 'peers.mjs', chunkFileNames: 'peers-[name].mjs' })
await import(pathToFileURL(path.join(folder, 'peers.mjs')).href)
