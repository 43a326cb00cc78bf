// Bundles src into dist: CommonJS, split by dynamic import, minified. Start-up time is why: see bench/.
import { readFileSync, rmSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { leanUndici, parserAsFile } from './lean-undici.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
/** Never part of a short command, and large: taken from where npm has put them. */
const SERVER_ONLY = ['fastify', '@fastify/rate-limit', 'jose', 'nodemailer', 'pg']
const root = new URL('..', import.meta.url).pathname

rmSync(`${root}dist`, { recursive: true, force: true })
const bundle = await rolldown({
  input: {
    main: `${root}src/launch.ts`,
    'keychain-child': `${root}src/keychain-launch.ts`,
    'doctor-child': `${root}src/doctor-child-launch.ts`,
  },
  platform: 'node',
  // Groups put together what is used together, however it is imported.
  checks: { ineffectiveDynamicImport: false },
  external: [...SERVER_ONLY, '@photostructure/sqlite', '@napi-rs/keyring', /^node:/],
  transform: { define: { CAMPUS_VERSION: JSON.stringify(version) } },
  plugins: [lazyChildProcess(), leanUndici(), parserAsFile(), oneByteLetters()],
})
await bundle.write({
  dir: `${root}dist`,
  format: 'cjs',
  minify: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // Opening a file costs more than a few unused lines in it: one file for what every call needs, one for what
  // every command needs, and for the rest one for what is used together.
  codeSplitting: {
    groups: [
      {
        name: 'start',
        test: /src\/(launch|main|version|cli\/route|settings\/(environment|paths|types|computer-zone)|terminal\/(process|output|screen)|support\/problem)/,
      },
      {
        name: 'case',
        test: /src\/(cli\/(table\/case|entry|globals|find-command|usage)|commands\/(spec|fields|purge\/spec|case\/(spec|question-flags))|support\/(questions|named|text\/(nearest|layout|width)))/,
      },
      { name: 'table', test: /src\/(cli\/table|commands\/.*spec)/ },
      {
        name: 'command',
        test: /src\/(cli\/(parse|words|run|context|file-progress|once|json|person|portals|completion\/(cache|remember))|portal\/(lacking|refusing|in-time|turns|network-problem)|portals\/embedded\/(deferred|methods|capabilities)|outbox\/places|terminal\/colour|settings\/|commands\/(limit|case\/(list\.ts|options|number|summary|labels|pending|words))|support\/(cursor|condition|checks|clock\.|text\/|time\/(words|calendar|us-zones|zone|duration)|verbs))|node_modules\/commander/,
      },
      // What both sides of a portal reckon with: in a file of its own, it draws in neither.
      {
        name: 'rules',
        test: /src\/support\/(similar|case-condition|scope\/match|routing\/(schools|new-assignments)|report\/facts)/,
      },
      { name: 'catalog', test: /src\/catalog\/(load|shipped\/(?!district))/ },
      { name: 'lock', test: /src\/store\/sqlite\/(driver|errors|lock)/ },
      {
        name: 'local',
        test: /src\/(portals\/(local\/local|embedded\/(portal|reads|person|own-identity|district))\.ts|store\/(?!sqlite\/(create|writer|folders|version)|migrations|postgres)|engine\/(engine|work|permissions|list|view|find))/,
      },
      {
        name: 'http',
        test: /src\/(portals\/http\/(?!undici|parser|certificates|look|refusal)|portal\/retry|outbox\/(with-outbox|methods|early)|cli\/job-token|secrets\/job-token)/,
      },
      {
        name: 'server',
        test: /src\/(cli\/(server-portal|keychain-here)|portal\/wire\/|portals\/(http\/refusal|server\/(?!desk\.|people))|secrets\/(bus|device-key|keychain\.|unavailable))/,
      },
      {
        name: 'tracker',
        test: /src\/(cli\/request-tracker-portal|portals\/request-tracker\/(?!propose|findings|dedupe|desk|people|unsupported|update))/,
      },
      { name: 'outbox', test: /src\/(cli\/outbox\.ts|outbox\/)/ },
      { name: 'view', test: /src\/commands\/case\/(view|words|participants)/ },
      { name: 'time', test: /src\/support\/(clocks|time\/)/ },
      {
        name: 'write',
        test: /src\/(commands\/(write|not-settled|or-none|hand-off|privacy-guard|given-text|case\/(hand-off\.view|close|reply|reopen|transition))|settings\/held-file|support\/(case-fields|privacy|finding))/,
      },
      {
        name: 'new',
        test: /src\/(interview\/(?!ask|edit|suggest|question-prompt)|commands\/case\/(new\.|new\/(?!interview|case-text))|support\/readiness)/,
      },
      { name: 'engine', test: /src\/(portals\/embedded\/(writes|settle|acts)|engine\/|store\/(?!postgres))/ },
    ],
  },
})
await bundle.close()

/** commander can start other programs; campus never asks it to, and loading what that needs costs three milliseconds. */
function lazyChildProcess() {
  return {
    name: 'lazy-child-process',
    transform: {
      filter: { id: /commander\/lib\/command\.js$/ },
      handler: (code) =>
        code.replace("const childProcess = require('node:child_process');", 'const childProcess = {};'),
    },
  }
}

/** V8 keeps a text with a single letter beyond Latin-1 in twice the memory, and collects garbage while it starts. */
function oneByteLetters() {
  return {
    name: 'one-byte-letters',
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle).filter(({ type }) => type === 'chunk'))
        chunk.code = chunk.code.replace(
          /[\u0080-\uffff]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
    },
  }
}
