/** Local wall-clock times as `HH:MM`, days as ISO weekday numbers (1 = Monday). */
export interface WeeklyHours {
  days: number[]
  from: string
  to: string
}

export interface Holiday {
  /** `YYYY-MM-DD` in the desk's zone. */
  date: string
  label: string
}

export interface Clocks {
  selfCloseBusinessDays: number
  selfCloseFollowUps: number
  reopenDays: number
  inactivityDays: number
  inactivityWarningDays: number
  activationDays: number
  /** An invitation with so many days left is worth a warning. */
  activationWarningDays: number
}
