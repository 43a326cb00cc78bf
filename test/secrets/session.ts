import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { maySkip } from '../support/long.ts'

/** A desktop session with a session bus and, where asked for, a keychain of its own. */
export interface Session {
  /** For the environment of what runs in it. */
  variables: Record<string, string>
  /** Another keychain takes over, which finds all that was kept and which nobody has opened. */
  lock(): void
  stop(): void
}

/** Whether this computer has what a session takes; `.ci/run` installs it, so nothing is skipped there. */
export function hasSessions(): boolean {
  const found = ['dbus-daemon', 'gnome-keyring-daemon'].every(isInstalled)
  if (!found && !maySkip()) throw new Error('gnome-keyring and dbus are needed')
  return found
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export async function startSession({
  keychain = 'unlocked',
}: { keychain?: 'unlocked' | 'none' } = {}): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'campus-session-'))
  const variables: Record<string, string> = {
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_DATA_HOME: join(folder, 'data'),
  }
  const config = join(folder, 'bus.conf')
  writeFileSync(config, configuration(folder))
  const bus = spawn(
    'dbus-daemon',
    [`--config-file=${config}`, '--print-address', '--nofork', '--nopidfile'],
    {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  variables['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus)
  // It goes on in the background and ends with the bus.
  const keep = (...words: string[]): void => {
    execFileSync('gnome-keyring-daemon', [...words, '--components=secrets'], {
      env: { ...process.env, ...variables },
      input: 'a password',
      stdio: ['pipe', 'ignore', 'ignore'],
    })
  }
  if (keychain === 'unlocked') keep('--unlock')
  return {
    variables,
    lock: () => keep('--replace'),
    stop: () => {
      bus.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A bus that starts no service by itself: where there is no keychain, none comes. */
function configuration(folder: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)))
  })
}
