import { Problem } from '../../support/problem.ts'
import { isAddress } from './address.ts'

/** How mail leaves. */
export interface SmtpSettings {
  host: string
  port: number
  /** TLS from the first byte; else by STARTTLS, which only this computer itself may lack. */
  secure: boolean
  isLoopback: boolean
  login: { user: string; password: string } | null
  from: string
}

export interface SmtpWishes {
  /** `smtp://USER@HOST:PORT` or `smtps://…`. */
  address: string
  from: string | undefined
  password: string | undefined
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }

/** Reads where mail goes. A refusal repeats nothing of an address, which may hold a password. */
export function readSmtp({ address, from, password }: SmtpWishes): SmtpSettings {
  const url = URL.canParse(address) ? new URL(address) : null
  const port = url && PORTS[url.protocol]
  if (
    !url ||
    port == null ||
    url.hostname === '' ||
    !/^\/?$/.test(url.pathname) ||
    url.search + url.hash !== ''
  )
    throw notAnAddress()
  if (url.password !== '') throw passwordInAddress()
  const user = decoded(url.username)
  if (user !== '' && password === undefined) throw noPassword()
  if (user === '' && password !== undefined) throw noUser()
  if (from === undefined || !isAddress(from)) throw noSender(from)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return {
    ...{ host, port: url.port === '' ? port : Number(url.port), secure: url.protocol === 'smtps:', from },
    isLoopback: host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host),
    login: user === '' || password === undefined ? null : { user, password },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw notAnAddress()
  }
}

function notAnAddress(): Problem {
  return new Problem('usage', {
    code: 'malformed-address',
    message: 'This is no address of a mail server.',
    hint: 'For example --smtp smtp://campus@mail.district.example:587, or smtps://… for TLS from the first byte.',
  })
}

function passwordInAddress(): Problem {
  return new Problem('usage', {
    code: 'password-in-address',
    message: 'The address of the mail server holds a password, which every user of this computer could read.',
    hint: 'Leave it out there, and give it in CAMPUS_SMTP_PASSWORD or with --smtp-password-file FILE.',
  })
}

function noPassword(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'The address of the mail server names a user, and there is no password.',
    hint: 'Give it in CAMPUS_SMTP_PASSWORD or with --smtp-password-file FILE.',
    errors: [
      {
        pointer: '/smtp-password-file',
        code: 'missing',
        message: 'the password of the mail server is missing',
      },
    ],
  })
}

function noUser(): Problem {
  return new Problem('usage', {
    code: 'malformed-address',
    message: 'There is a password for the mail server, and its address names no user.',
    hint: 'For example --smtp smtp://campus@mail.district.example',
  })
}

function noSender(given: string | undefined): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message:
      given === undefined ? 'Which address do the mails come from?' : 'The mails come from no plain address.',
    hint: 'For example --mail-from campus@district.example',
    errors: [{ pointer: '/mail-from', code: 'missing', message: 'mail-from is missing' }],
  })
}
