#!/usr/bin/env node
const fs = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')

/** Compiled code is good for one version of Node on one kind of processor only. */
const CACHE = `code-${process.version}-${process.arch}`

/**
 * A `require` for the files of a bundle that takes what V8 compiled of them when they were built, which is a third of
 * the time of a short command. Where there is none, or V8 refuses it (another version, other flags, cut short), the
 * file is compiled as usual. Nothing is ever written here. `seen` is told of every script.
 */
function loader(folder, seen = () => undefined) {
  const modules = new Map()
  const load = (name) => {
    const known = modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const filename = path.join(folder, name)
    const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(filename, 'utf8')}\n})`
    const script = new vm.Script(source, { filename, cachedData: compiled(path.join(folder, CACHE, name)) })
    seen(name, script)
    script.runInThisContext()(module.exports, inside, module, filename, folder)
    return module.exports
  }
  const inside = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  return load
}

function compiled(file) {
  try {
    return fs.readFileSync(file)
  } catch {
    return undefined
  }
}

module.exports = { loader, CACHE }

if (require.main === module) loader(path.join(__dirname, '..', 'dist'))('main.cjs').launch()
