import { phaseOf, schoolTypeOf, type ServiceModel, type VisitType } from '#model/index.ts'
import type { SchoolStatus } from '#schools/index.ts'

/** What the model's conditions on a school ask of it. */
export type SchoolFacts = {
  name: string
  isOpen: boolean
  isServed: boolean
  /** The model's phase and type of the school, the kinds of group it is in, and whether it has an enhanced provision. */
  phase: string | undefined
  type: string | undefined
  groupKinds: ReadonlySet<string>
  hasEnhancedProvision: boolean
}

/** A school as the register has it. */
type Registered = {
  name: string
  status: SchoolStatus
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
}

/** A school of the register as a model sees it. */
export function schoolFactsOf(model: ServiceModel, school: Registered, groupKinds: ReadonlySet<string>): SchoolFacts {
  const { phaseName, typeName, typeGroupName, resourcedProvision } = school
  const entry = {
    phase: phaseName ?? '',
    type: typeName ?? '',
    typeGroup: typeGroupName ?? '',
    // ES-55: a school with enhanced provision, as the register names it.
    enhancedProvision: Boolean(resourcedProvision && !/^not applicable$/i.test(resourcedProvision)),
  }
  const phase = phaseOf(model, entry)
  return {
    name: school.name,
    isOpen: school.status !== 'closed',
    isServed: phase?.served ?? false,
    phase: phase?.id,
    type: schoolTypeOf(model, entry)?.id,
    groupKinds,
    hasEnhancedProvision: entry.enhancedProvision,
  }
}

/** ES-20, ES-33. Whether a kind of visit is for a school: any one of its conditions, each true in all its parts. */
export function isTypeFor({ onlyFor }: Pick<VisitType, 'onlyFor'>, school: SchoolFacts): boolean {
  return !onlyFor || onlyFor.anyOf.some((condition) => isTrueOf(condition, school))
}

type Condition = NonNullable<VisitType['onlyFor']>['anyOf'][number]

/** Whether one condition of the model is true of a school in all its parts. */
export function isTrueOf(condition: Condition, school: SchoolFacts): boolean {
  const { phases, schoolTypes, inGroup, notInGroup, enhancedProvision, vulnerable } = condition
  return (
    (!phases || (school.phase !== undefined && phases.includes(school.phase))) &&
    (!schoolTypes || (school.type !== undefined && schoolTypes.includes(school.type))) &&
    (!inGroup || school.groupKinds.has(inGroup)) &&
    (!notInGroup || !school.groupKinds.has(notInGroup)) &&
    (!enhancedProvision || school.hasEnhancedProvision) &&
    // Nobody can be said to be vulnerable before the service keeps categories of need.
    !vulnerable
  )
}
