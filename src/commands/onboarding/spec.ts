import type { CommandSpec } from '../spec.ts'

export const onboarding = {
  path: ['onboarding'],
  about: 'What a new contact does first, ticked off as it is done',
  details:
    'What campus can see is ticked off by itself: an active account, a portal that answers, a mail that arrived. The rest is your word.',
  args: [],
  flags: {
    done: { kind: 'texts', about: 'A step that you have done (repeatable)', value: 'STEP' },
    undo: { kind: 'texts', about: 'A step that is not done after all (repeatable)', value: 'STEP' },
    role: { kind: 'text', about: 'The list of another role', value: 'ROLE' },
  },
  examples: [
    ['campus onboarding', 'what is left to do'],
    ['campus onboarding --done video', 'tick one off'],
  ],
  fields: ['id', 'label', 'about', 'resource', 'done', 'by'],
} as const satisfies CommandSpec
