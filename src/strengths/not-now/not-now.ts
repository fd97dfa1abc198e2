import type { PlainDate } from '#shared/plain-date.ts'

/** That a school gives no help just now: by its own word, or by that of who brokers. */
export type Pause = {
  id: string
  byService: boolean
  because: string
  saidByName: string
  saidOn: PlainDate
  /** The last day on which it holds; until it is taken back where there is none. */
  untilOn: PlainDate | null
}

/** What is said of a pause. */
export type PauseSaid = { because: string; untilOn: PlainDate | null }
