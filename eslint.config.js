import tseslint from 'typescript-eslint'

// The layers, lowest first. A folder may import from those before it, never from those after it.
const LAYERS = [
  'support',
  'settings',
  'secrets',
  'terminal',
  'catalog',
  'mail',
  'portal',
  'store',
  'outbox',
  'engine',
  'portals',
  'server',
  'interview',
  'commands',
  'cli',
]
// Beside each other: neither knows the other.
const STRANGERS = {
  settings: ['terminal'],
  secrets: ['settings'],
  terminal: ['settings', 'secrets'],
  mail: ['settings', 'secrets', 'terminal', 'catalog'],
  store: ['settings', 'secrets', 'terminal', 'catalog', 'mail'],
  outbox: ['secrets', 'terminal', 'catalog', 'mail'],
  engine: ['settings', 'secrets', 'terminal'],
  server: ['settings', 'secrets', 'terminal'],
}

const layerRules = LAYERS.map((layer, index) => ({
  files: [`src/${layer}/**`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [...new Set([...LAYERS.slice(index + 1), ...(STRANGERS[layer] ?? [])])].map((above) => ({
          regex: `^(\\.\\./)+${above}/`,
          message: `${layer} may not know ${above}.`,
        })),
      },
    ],
  },
}))

const world = (name, message) => ({ object: 'process', property: name, message })
const OUTPUT = ['stdout', 'stderr', 'stdin'].map((name) =>
  world(name, 'Only src/terminal speaks to the person.'),
)
const ENVIRONMENT = [world('env', 'Only src/settings/environment.ts reads the environment.')]
const EXIT = ['exit', 'exitCode', 'abort'].map((name) => world(name, 'Only the launcher ends the process.'))
const BEGINS = '/^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|PRAGMA) /'
const SQL = [`Literal[value=${BEGINS}]`, `TemplateElement[value.raw=${BEGINS}]`].map((selector) => ({
  selector,
  message: 'Only src/store speaks SQL.',
}))
const SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of words.' },
  {
    selector: 'Program > VariableDeclaration[kind="let"]',
    message: 'No module state: pass it in, or keep it in what you return.',
  },
  {
    selector:
      'CallExpression:matches([callee.name=/^mkdir(Sync)?$/], [callee.property.name=/^mkdir(Sync)?$/]) Property[key.name="recursive"]',
    message: 'It never ends where the system takes no folders: ensureFolder, or makeFolder of the store.',
  },
]
const PURE = [
  'node:fs',
  'node:fs/promises',
  'node:child_process',
  'node:net',
  'node:http',
  'node:os',
  'node:process',
]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...OUTPUT, ...ENVIRONMENT, ...EXIT],
      'no-restricted-syntax': ['error', ...SYNTAX, ...SQL],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  ...layerRules,
  {
    files: ['src/support/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: PURE.map((name) => ({ name, message: 'src/support is pure.' })) },
      ],
      'no-restricted-syntax': [
        'error',
        ...SYNTAX,
        ...SQL,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The time is handed in.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'The time is handed in.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'src/support is pure.',
        },
      ],
    },
  },
  { files: ['src/store/**'], rules: { 'no-restricted-syntax': ['error', ...SYNTAX] } },
  { files: ['src/terminal/**'], rules: { 'no-restricted-properties': ['error', ...ENVIRONMENT, ...EXIT] } },
  {
    files: ['src/settings/environment.ts'],
    rules: { 'no-restricted-properties': ['error', ...OUTPUT, ...EXIT] },
  },
  // The children's input and output are pipes to their parent.
  {
    files: ['src/keychain-launch.ts', 'src/doctor-child-launch.ts'],
    rules: { 'no-restricted-properties': ['error', ...ENVIRONMENT, ...EXIT] },
  },
  { files: ['src/launch.ts'], rules: { 'no-restricted-properties': ['error', ...OUTPUT, ...ENVIRONMENT] } },
  {
    files: ['test/**', 'bench/**', 'build/**', 'bin/**', '*.config.*'],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
)
