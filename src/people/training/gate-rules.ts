import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { dateInYear, type Gate, type ServiceModel } from '#model/index.ts'
import { countsOn, trainingName, type TrainingHeld } from './training-held.ts'

/** What a gate is asked about, beside the person's training. */
export type GateContext = {
  model: ServiceModel
  /** The school year for which the model runs: its relative dates are of this year. */
  modelYear: SchoolYear
  /** Whether the work lies in a phase that is not the person's own. */
  isOutsideOwnPhase: boolean
  /** The input to correct. */
  field?: string
}

/**
 * NF-33, NF-58, NF-89, ES-15, ES-16, SH-87, RO-72. What a gate says of a person on a day: nothing where it does not ask, or
 * where what it asks for is on file and counts on that day; else one finding with the authority's own sentence.
 */
export function gateFindings(
  gate: Gate,
  held: readonly TrainingHeld[],
  on: PlainDate,
  context: GateContext,
): Finding[] {
  if (!isGateOpenOn(gate, on, context) || isGatePassed(gate, held, on)) return []
  const wanted = wantedBy(context.model, gate)
  const says = wanted ? `${gate.says} Wanted on file on ${showShortDate(on)}: ${wanted}.` : gate.says
  return [
    {
      kind: 'training-gate',
      id: gate.id,
      source: gate.source,
      says,
      weight: gate.firm ? 'firm' : 'soft',
      ...(context.field && { field: context.field }),
    },
  ]
}

/** Whether what a gate asks for is on file: one of `anyOf`, and all of `allOf`. */
export function isGatePassed(gate: Gate, held: readonly TrainingHeld[], on: PlainDate): boolean {
  const has = (training: string) => held.some((each) => each.training === training && countsOn(each, on))
  return (
    (gate.anyOf === undefined || gate.anyOf.some(has)) &&
    (gate.allOf ?? []).every(has) &&
    (gate.anyOf !== undefined || gate.allOf !== undefined)
  )
}

/** The trainings that a gate speaks of. */
export function trainingsOf(gate: Gate): string[] {
  return [...(gate.anyOf ?? []), ...(gate.allOf ?? [])]
}

function isGateOpenOn(gate: Gate, on: PlainDate, { modelYear, isOutsideOwnPhase }: GateContext): boolean {
  if (gate.onlyCounted) return false
  if (gate.when === 'outside-own-phase' && !isOutsideOwnPhase) return false
  const from = gate.from === undefined ? undefined : dateInYear(gate.from, modelYear)
  const until = gate.until === undefined ? undefined : dateInYear(gate.until, modelYear)
  // "By September": on the day itself the gate no longer asks.
  return (from === undefined || from <= on) && (until === undefined || on < until)
}

/** 'Accreditation or model training', in the model's own names. */
export function wantedBy(model: ServiceModel, gate: Gate): string {
  const names = (ids: readonly string[], word: string) => ids.map((id) => trainingName(model, id)).join(` ${word} `)
  return [gate.anyOf ? names(gate.anyOf, 'or') : '', gate.allOf ? names(gate.allOf, 'and') : '']
    .filter((text) => text !== '')
    .join(', and ')
}
