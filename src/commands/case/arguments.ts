export const NUMBER = { name: 'NUMBER', about: 'Case number', required: true, complete: 'numbers' } as const
