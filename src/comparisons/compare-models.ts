import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { firstDayOf, lastDayOf } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import type { Look } from '#work/work.ts'
import { allOf, type Assumptions, type Outcome, type Register } from './comparison.ts'
import {
  assumptionsOf,
  chosenAt,
  readAsk,
  whyNotAssumed,
  whyNotCompared,
  type ComparisonAsk,
} from './comparison-ask.ts'
import { modelsOf, modelsToChoose, withLabels, type ModelToChoose } from './choose-models.ts'
import { layOver } from './compare-rules.ts'
import { gatherRegister } from './gather-register.ts'

/** Models over one register, or why they cannot be laid over it; where they can, what of the assumptions cannot be read. */
export type Comparison = {
  ask: ComparisonAsk
  choices: readonly ModelToChoose[]
  findings: readonly Finding[]
  laid: Laid | undefined
}

/** What came of it. */
export type Laid = { register: Register; assumptions: Assumptions; outcomes: readonly Outcome[] }

/** By what an address would name a model that was pasted and is not kept. */
export const PASTED = 'pasted'

/** XX-02. Lays the models that an address names, and one that was pasted, over the service's register: read once, and worked out anew on each call. */
export async function compareModels(look: Look, answers: Answers, pasted?: ServiceModel): Promise<Comparison> {
  const ask = readAsk(look, answers)
  const { modelVersionId } = await look.modelOn(inYear(look, ask))
  const choices = await modelsToChoose(look, ask.year, modelVersionId)
  const known = choices.map(({ key }) => key)
  const findings = whyNotCompared(ask, known, pasted ? 1 : 0)
  if (findings.length > 0) return { ask, choices, findings, laid: undefined }
  const chosen = await modelsOf(look, ask.keys, choices)
  const models = withLabels([
    ...chosen,
    ...(pasted ? [{ key: PASTED, model: pasted, comesFrom: 'Pasted here, and not kept.' }] : []),
  ])
  const register = await gatherRegister(look, ask.year)
  const assumptions = assumptionsOf(ask, register, models)
  const outcomes = models.map((each, at) => layOver(register, each, assumptions, chosenAt(ask, at)))
  // What cannot be read of the assumptions is as usual until it can.
  return { ask, choices, findings: whyNotAssumed(ask), laid: { register, assumptions, outcomes } }
}

function inYear({ today }: Look, { year }: ComparisonAsk) {
  return today < firstDayOf(year) ? firstDayOf(year) : today > lastDayOf(year) ? lastDayOf(year) : today
}

/** One school under each of the models. */
export type SchoolLine = {
  schoolId: string
  name: string
  phase: string
  /** The name of its category in the service's own model at the beginning of the year, where it keeps any. */
  category: string | undefined
  gets: readonly Outcome['schools'][number][]
}

/** The schools with what each model gives them, in the order of the register. */
export function schoolLines({ register, outcomes }: Laid): SchoolLine[] {
  const { own, terms } = register
  const first = terms[0]?.startedOn ?? firstDayOf(register.year)
  return register.schools.map((school, at) => {
    const now = school.categories.findLast(({ startedOn }) => startedOn === undefined || startedOn <= first)
    const category = now?.category ?? own.need?.start
    return {
      ...{ schoolId: school.id, name: school.name, phase: school.phaseName ?? 'No phase on the register' },
      category: own.need?.categories.find(({ id }) => id === category)?.name,
      gets: outcomes.flatMap(({ schools }) => schools[at] ?? []),
    }
  })
}

/** How many schools a model gives more, and how many less, than the first of the models. */
export function movesFrom(first: Outcome, other: Outcome): { more: number; less: number } {
  const moves = other.schools.map((gets, at) => {
    const before = first.schools[at]
    return before ? allOf(gets) - allOf(before) : 0
  })
  return { more: moves.filter((by) => by > 1e-9).length, less: moves.filter((by) => by < -1e-9).length }
}
