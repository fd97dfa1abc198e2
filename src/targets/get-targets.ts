import { findGroup, findMeasure, measuresOf } from '#measures/index.ts'
import type { Measure, ServiceModel, TargetsRule } from '#model/index.ts'
import { getSchool, type School } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { keyOf, type TargetSet, type Wanted } from './target.ts'
import { maySeeTargets } from './target-policy.ts'
import { findTargetSet, holdTargetSet } from './target-store.ts'

/** A school's targets for a year: what the model asks for, and what there is so far. */
export type TargetsOfYear = {
  school: School
  targetYear: number
  model: ServiceModel
  modelVersionId: string
  rule: TargetsRule
  wanted: readonly Wanted[]
  set: TargetSet | undefined
}

/** What there is of a school's targets for a year. Throws NotFound for no year, for a model without targets, and for who may not know of them. */
export async function getTargetsOf(look: Look, schoolId: string, year: string): Promise<TargetsOfYear> {
  const school = await getSchool(look, schoolId)
  const targetYear = Number(year)
  if (!/^(199\d|20\d\d)$/.test(year) || !maySeeTargets(look, school.id)) throw new NotFound('targets', year)
  const set = await findTargetSet(look, school.id, targetYear)
  const model = set ? await look.modelOf(set.modelVersionId) : look.model
  const rule = model.targets
  if (!rule) throw new NotFound('targets', year)
  const modelVersionId = set?.modelVersionId ?? look.modelVersionId
  return { school, targetYear, model, modelVersionId, rule, wanted: wantedOf(model, school), set }
}

/** The same for a deed: held until it ends. */
export async function getTargetsToChange(work: Work, schoolId: string, year: string): Promise<TargetsOfYear> {
  const before = await getTargetsOf(work, schoolId, year)
  if (!before.set) return before
  await holdTargetSet(work, before.school.id, before.targetYear)
  return getTargetsOf(work, schoolId, year)
}

type Taught = Pick<School, 'phaseName' | 'lowAge' | 'highAge'>

/** What a school sets targets for: what the model asks for, as far as it is measured in the school's phase and of pupils of its ages. */
export function wantedOf(model: ServiceModel, { phaseName, lowAge, highAge }: Taught): Wanted[] {
  const measures = measuresOf(model)
  const phases = PHASES[(phaseName ?? '').toLowerCase()]
  return (model.targets?.of ?? []).flatMap(({ measure: id, pupils, required, source }) => {
    const measure = findMeasure(measures, id)
    const group = findGroup(measures, pupils)
    if (!measure || !group || !isOf(measure, phases) || !isOfAge(measure, lowAge, highAge)) return []
    return [{ key: keyOf({ measure: id, pupils }), measure, group, required, source }]
  })
}

const isOf = ({ phases }: Measure, of: readonly Measure['phases'][number][] | undefined) =>
  of === undefined || of.some((phase) => phases.includes(phase))

/** An infant school has no pupils at the end of key stage 2, and one that they enter at 11 has none of its own then. */
const isOfAge = ({ age }: Measure, lowAge: number | null, highAge: number | null) =>
  age === undefined || ((lowAge === null || lowAge < age) && (highAge === null || age <= highAge))

/** Which measures a school of a phase of the register has; a phase that is not here has all. */
const PHASES: Readonly<Record<string, readonly Measure['phases'][number][]>> = {
  nursery: ['nursery'],
  primary: ['primary'],
  'middle deemed primary': ['primary'],
  secondary: ['secondary'],
  'middle deemed secondary': ['primary', 'secondary'],
  'all-through': ['primary', 'secondary'],
  '16 plus': ['post-16'],
}
