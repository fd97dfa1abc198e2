import { type Phase, type SchoolType, type ServiceModel } from './service-model.ts'

/** What the national register says of a school, and whether it has an enhanced provision. */
export type RegisterEntry = {
  readonly phase: string
  readonly type: string
  readonly typeGroup: string
  readonly enhancedProvision?: boolean
}

/** The model's phase of a school: by the type of establishment where a phase names it, else by the register's phase. */
export function phaseOf(model: ServiceModel, school: RegisterEntry): Phase | undefined {
  return (
    model.phases.find((phase) => phase.registerTypes.includes(school.type)) ??
    model.phases.find((phase) => phase.registerPhases.includes(school.phase))
  )
}

/** The first of the model's types of school that fits. */
export function schoolTypeOf(model: ServiceModel, school: RegisterEntry): SchoolType | undefined {
  const phase = phaseOf(model, school)?.id
  return model.schoolTypes.find(
    (type) =>
      (type.registerTypes.includes(school.type) || type.registerTypeGroups.includes(school.typeGroup)) &&
      (type.phases.length === 0 || (phase !== undefined && type.phases.includes(phase))) &&
      (!type.enhancedProvision || school.enhancedProvision === true),
  )
}
