// Writes completions/ with what the built program prints, for packages that put the files where shells look.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const FILES = { bash: 'campus.bash', zsh: '_campus', fish: 'campus.fish', powershell: 'campus.ps1' }

mkdirSync(path.join(root, 'completions'), { recursive: true })
for (const [shell, file] of Object.entries(FILES)) {
  const script = execFileSync(process.execPath, [path.join(root, 'bin/campus.js'), 'completion', shell])
  writeFileSync(path.join(root, 'completions', file), script)
}
