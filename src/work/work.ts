import type { Db } from '#db/database.ts'
import type { Power, ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Actor } from './actor.ts'
import { NotAllowed, Refused } from './failures.ts'
import { askIfAny, type IfAny } from './if-any.ts'
import { reachOf, type Reach } from './reach.ts'

/** One person looking at one moment. Everything impure that showing a page needs. */
export type Look = {
  db: Db
  actor: Actor
  /** The service's clock, which a demonstration can move. */
  now: Date
  today: PlainDate
  model: ServiceModel
  modelVersionId: string
  /** The model in force on a day: October books under next year's. */
  modelOn: (on: PlainDate) => Promise<{ modelVersionId: string; model: ServiceModel }>
  /** The model of something's birth. */
  modelOf: (modelVersionId: string) => Promise<ServiceModel>
  reach: (power: Power) => Reach
  /**
   * What several rooms ask for one page, asked once: the answer of the first is everyone's. Of a look alone; a deed, which changes what it reads,
   * asks each time. The name says what is asked, with all that the answer hangs on.
   */
  once: <T>(name: string, ask: () => Promise<T>) => Promise<T>
  /** What is seldom there, asked for only where there is any; of all that a page asks in one turn, in one query. */
  ifAny: IfAny
  /** Set where nobody is to be written to: a demonstration plays its past, or a spreadsheet brings in what people know already. */
  tellsNobody?: boolean
}

/** A rule that was gone ahead of, or a fact saved outside one: kept with the deed's event and counted (XX-16). */
export type KeptFinding = { id: string; source: string; says: string; weight: 'soft' | 'mark'; reason: string }

/** One person doing one thing at one moment, in one transaction. Everything impure that a deed needs. */
export type Work = Look & {
  /** What the person wrote for going ahead, by the id of the rule. */
  reasons: Readonly<Record<string, string>>
  /** Filled by `refuseIf`, taken by `logEvent`. */
  kept: KeptFinding[]
  progress: { askedLeave: boolean; leftTrace: boolean }
}

/** The ingredients of a look, with each power's reach worked out once. */
export function lookAs(given: Omit<Look, 'reach' | 'once' | 'ifAny'>): Look {
  const reaches = new Map<Power, Reach>()
  const reach = (power: Power): Reach => {
    const known = reaches.get(power) ?? reachOf(given.actor, given.model, power)
    reaches.set(power, known)
    return known
  }
  const asked = new Map<string, Promise<unknown>>()
  const once = <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (asked.get(name) as Promise<T> | undefined) ?? ask()
    asked.set(name, answer)
    return answer
  }
  return { ...given, reach, once, ifAny: askIfAny(given.db) }
}

/**
 * Runs a deed inside the transaction that the look was made in. Throws when the deed ends without having asked leave or
 * left a trace, so that it is not kept: a mistake of ours, never the person's.
 */
export async function doWork<T>(
  look: Look,
  job: (work: Work) => Promise<T>,
  reasons: Work['reasons'] = {},
): Promise<T> {
  const work: Work = workFrom(look, reasons)
  const result = await job(work)
  if (!work.progress.askedLeave) throw new Error('a deed ended without asking leave')
  if (!work.progress.leftTrace) throw new Error('a deed ended without leaving a trace')
  return result
}

/**
 * Keeps a draft: leave is asked, but no trace is left, for saving what somebody is still writing is not a deed. Its
 * revisions are kept beside it instead.
 */
export async function keepDraft<T>(look: Look, job: (work: Work) => Promise<T>): Promise<T> {
  const work: Work = workFrom(look, {})
  const result = await job(work)
  if (!work.progress.askedLeave) throw new Error('a draft was kept without asking leave')
  return result
}

function workFrom(look: Look, reasons: Work['reasons']): Work {
  const progress = { askedLeave: false, leftTrace: false }
  return { ...look, once: (_, ask) => ask(), ifAny: (_, ask) => ask(), reasons, kept: [], progress }
}

/** `deed` finishes the sentence "you may not …" in the log. Throws NotAllowed. */
export function requireThat(allowed: boolean, work: Look | Work, deed: string): void {
  if ('progress' in work) work.progress.askedLeave = true
  if (!allowed) throw new NotAllowed(work.actor.personId, deed)
}

/**
 * Refuses for every firm finding, and for each soft one that no reason was given for; all are said at once.
 * Soft ones with a reason, and marks, are kept with the deed's event.
 */
export function refuseIf(work: Work, findings: readonly Finding[]): void {
  const reasonFor = (finding: Finding) => work.reasons[finding.id]?.trim() ?? ''
  const open = findings.filter((each) => each.weight === 'firm' || (each.weight === 'soft' && reasonFor(each) === ''))
  if (open.length > 0) throw new Refused(findings.filter((each) => each.weight !== 'mark'))
  for (const { id, source, says, weight } of findings)
    if (weight !== 'firm') work.kept.push({ id, source, says, weight, reason: work.reasons[id]?.trim() ?? '' })
}
