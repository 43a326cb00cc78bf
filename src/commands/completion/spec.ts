import type { CommandSpec } from '../spec.ts'

export const completion = {
  path: ['completion'],
  about: 'Print the completion script of a shell',
  args: [
    { name: 'SHELL', about: 'Which shell', required: true, choices: ['bash', 'zsh', 'fish', 'powershell'] },
  ],
  flags: {},
  examples: [
    ['campus completion bash > ~/.local/share/bash-completion/completions/campus', 'for bash'],
    ['campus completion fish > ~/.config/fish/completions/campus.fish', 'for fish'],
    [
      'campus completion powershell > campus.ps1',
      'for PowerShell: `. ./campus.ps1` in your profile loads it',
    ],
  ],
  fields: ['shell', 'script'],
} as const satisfies CommandSpec
