import { openPage } from './desktop/browser.ts'
import { copyText } from './desktop/clipboard.ts'

/** Whether it happened, or why not, as the rest of a sentence. */
export type Done = { done: true } | { done: false; reason: string }

/** What is known about the person's screen beside the terminal. */
export interface DesktopFacts {
  platform: string
  /** `BROWSER`: a program with its arguments; empty when the person wants none. */
  browser: string | undefined
  /** The terminal is on another computer. */
  ssh: boolean
  /** A window system of Linux that can be reached. */
  display: 'wayland' | 'x11' | null
  /** Linux inside Windows. */
  wsl: boolean
}

/** The person's clipboard and browser. Neither throws, prints or hangs. */
export interface Desktop {
  copy(text: string): Promise<Done>
  open(url: string): Promise<Done>
}

export function desktopOf(facts: DesktopFacts): Desktop {
  return { copy: (text) => copyText(text, facts), open: (url) => openPage(url, facts) }
}
