import type { Lane } from '#db/make-queue.ts'

/** The ids that a job is about: all that it holds besides whose it is. */
export type Ids = Readonly<Record<string, string>>

/** A kind of work that is done later: what it is called, and how often and after what waits it is tried. */
export type Job<I extends Ids = Ids> = {
  name: string
  lane: Lane
  /** How often it is tried before it is given up. */
  tries: number
  /** Seconds before the second try; each wait is about twice the one before, up to `longestWait`. */
  firstWait: number
  longestWait: number
  /** Seconds after which a try that has not ended counts as failed. */
  patience: number
  /** Never set: it lets the compiler hold the ids that are sent to those that are read. */
  readonly holds?: I
}

/** Declares a kind of job. A mistake is tried again after half a minute, then ever later, for about an hour. */
export function aJob<I extends Ids>(name: string, given: Partial<Omit<Job<I>, 'name' | 'holds'>> = {}): Job<I> {
  return { name, lane: 'work', tries: 6, firstWait: 30, longestWait: 1800, patience: 300, ...given }
}

/** What a job carries through the queue. */
export type Carried = {
  job: string
  authorityId?: string
  /** Null where the service itself acts. */
  personId?: string | null
  ids?: Ids
}

/** Thrown by a job that cannot be done just now: it is tried again, and nobody need look into it. */
export class NotNow extends Error {}
