import type { Gate, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { isGatePassed, trainingsOf } from '../training/gate-rules.ts'
import type { TrainingHeld } from '../training/training-held.ts'

/** A gate of the model with those who must pass it: the holders of some roles, for the role itself or for a kind of visit. */
export type AskedOf = { gate: Gate; roles: readonly string[]; what: string }

/** Every gate of the model, those of roles first. */
export function listGates(model: ServiceModel): AskedOf[] {
  return [
    ...model.roles.flatMap(({ id, name, needs }) => needs.map((gate) => ({ gate, roles: [id], what: name }))),
    ...model.visitTypes.flatMap(({ name, roles, needs }) => needs.map((gate) => ({ gate, roles, what: name }))),
  ]
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
