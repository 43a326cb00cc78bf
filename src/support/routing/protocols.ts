import type { Named, Provenance } from '../catalog.ts'

/** Something that people ask about. */
export interface RouteTopic extends Named {
  /** Words or phrases that tell it, without case; one that ends in `*` is the beginning of a word. None: for what fits nothing else. */
  words: string[]
  /** Ids of the case type and the module with which it is filed. */
  type?: string
  module?: string
}

/**
 * A form, a desk or a channel. `ticket`: a case on this portal. `mail` and `appointment`: with the specialist of the
 * school. `form`: one of the district. `desk`: another one, which has its own times.
 */
export interface RouteWay extends Named {
  kind: 'ticket' | 'mail' | 'appointment' | 'form' | 'desk'
  about: string
  /** Id of the page where it is. */
  resource?: string
}

/** How it goes on along one of the ways. */
export interface RouteStep {
  way: string
  about: string
  /** Ids of the roles that may; left out for whoever asks. */
  by?: string[]
}

/**
 * What holds for some who ask about something. Of those that fit, the narrowest is taken (`protocolFor`), so that the
 * order in which a district adds its own makes no difference.
 */
export interface RouteProtocol extends Named {
  /** Ids of roles and topics; left out for all of them. */
  roles?: string[]
  topics?: string[]
  /** Names or levels of the schools that it is for, without case; left out for all. */
  schools?: string[]
  /** What to try before anybody is asked, in order. */
  tryBefore?: string[]
  /** Who is asked first: people of some roles at the school, or the specialist of the school. Left out: nobody. */
  ask?: { roles?: string[]; specialist?: true; about: string }
  /** How it goes on when that was not enough. */
  then?: RouteStep
  /** The way of what cannot wait. */
  urgent?: RouteStep
  /** The emergency line may be right. */
  emergency?: true
}

/** A telephone line whose number is never in a catalog. */
export interface EmergencyLine {
  label: string
  /** All of it must be so before somebody calls. */
  when: string[]
  /** Words of a text that may be an emergency. */
  words: string[]
  /** Id of the priority with which it is filed as well. */
  priority?: string
}

export type AnswerUnit = 'business-hours' | 'hours'

/** A part of every year, both days included; over New Year where `from` is later than `to`. */
export interface PeakSpan extends Named {
  /** `MM-DD` in the desk's zone. */
  from: string
  to: string
}

/** Within how long the desk means to answer. `business-hours`: hours in which it is open. `hours`: by the clock. */
export interface AnswerTimes {
  hours: number
  unit: AnswerUnit
  peak?: { hours: number; unit: AnswerUnit; spans: PeakSpan[] }
}

/** A desk's own rules about whom to ask, by who asks, about what, and at which school. */
export interface Routing {
  provenance: Provenance
  topics: RouteTopic[]
  ways: RouteWay[]
  protocols: RouteProtocol[]
  emergency?: EmergencyLine
  answer: AnswerTimes
}
