import { dateInYear, type Gate, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { isHeldOn, type HeldRole } from '../held-role.ts'
import { ADVISING_KINDS } from '../people-policy.ts'
import { isGatePassed, trainingsOf } from '../training/gate-rules.ts'
import type { TrainingHeld } from '../training/training-held.ts'

/** A gate of the model with those who must pass it: the holders of some roles, for the role itself or for a kind of visit. */
export type AskedOf = { gate: Gate; roles: readonly string[]; what: string }

/** Every gate of the model that asks for training, those of roles first; one that only bars the way has nobody to be ready. */
export function listGates(model: ServiceModel): AskedOf[] {
  const asked = [
    ...model.roles.flatMap(({ id, name, needs }) => needs.map((gate) => ({ gate, roles: [id], what: name }))),
    ...model.visitTypes.flatMap(({ name, roles, needs }) => needs.map((gate) => ({ gate, roles, what: name }))),
  ]
  return asked.filter(({ gate }) => trainingsOf(gate).length > 0)
}

/** Whether anything asks for training at all. */
export function asksForTraining(model: ServiceModel): boolean {
  return listGates(model).length > 0
}

/** How somebody stands at a gate: whether they are ready today, and when that ends or ended. */
export type Readiness = { isReady: boolean; lapsesOn: PlainDate | null; lapsedOn: PlainDate | null }

/** ES-17. Who is ready, until when, and whose training has lapsed. */
export function readinessOf(gate: Gate, held: readonly TrainingHeld[], today: PlainDate): Readiness {
  const isReady = isGatePassed(gate, held, today)
  const wanted = trainingsOf(gate)
  const lapses = held
    .filter((each) => each.struckOutBecause === null && wanted.includes(each.training))
    .flatMap(({ expiresOn }) => expiresOn ?? [])
    .sort()
  if (!isReady) return { isReady, lapsesOn: null, lapsedOn: lapses.filter((each) => each <= today).at(-1) ?? null }
  const lapsesOn = lapses.find((each) => each > today && !isGatePassed(gate, held, each)) ?? null
  return { isReady, lapsesOn, lapsedOn: null }
}

/** ES-16, ES-17. The day by which the training of a gate was to be there, where it has come: who works beyond it without is overdue. */
export function wasDueOn(gate: Gate, modelYear: SchoolYear, today: PlainDate): PlainDate | undefined {
  const text = gate.onlyCounted ? gate.from : gate.until
  const on = text === undefined ? undefined : dateInYear(text, modelYear)
  return on !== undefined && on <= today ? on : undefined
}

/**
 * ES-16, ES-17. Whether somebody works today, in one of some roles, in a phase that is not their own: their own are those
 * recorded, and where none is, those of the schools that they had when the role began.
 */
export function worksOutsideOwnPhase(roles: readonly string[], { recorded, own, today, phaseOf }: AtWork): boolean {
  const phasesOf = (held: readonly HeldRole[]) =>
    held.flatMap(({ schoolIds }) => schoolIds.flatMap((schoolId) => phaseOf(schoolId) ?? []))
  return own
    .filter((held) => roles.includes(held.role) && isHeldOn(held, today))
    .some((held) => {
      const before = own.filter(
        (each) =>
          ADVISING_KINDS.includes(each.kind) && each.startedOn < held.startedOn && isHeldOn(each, held.startedOn),
      )
      const phases = recorded.length > 0 ? recorded : phasesOf(before)
      return phases.length > 0 && phasesOf([held]).some((phase) => !phases.includes(phase))
    })
}

/** What is known of somebody's work. */
export type AtWork = {
  /** The phases recorded as their own. */
  recorded: readonly string[]
  own: readonly HeldRole[]
  today: PlainDate
  phaseOf: (schoolId: string) => string | undefined
}
