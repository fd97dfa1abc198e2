import { duty, heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, counted, namesOf, orList, withArticle } from './phrases.ts'
import { type GroupKind, type ServiceModel } from './service-model.ts'
import { capital, word } from './words.ts'

/** Which phases are served, and which schools are in each. */
export function explainPhases(model: ServiceModel): HandbookPart[] {
  return model.phases.flatMap((phase) => [
    heading('phase', phase.id, phase.name, phase.source),
    ...paragraph(phase.served ? 'Served.' : 'Not served.'),
    ...list('Phases in the register of schools', phase.registerPhases),
    ...list('Types in the register of schools', phase.registerTypes),
  ])
}

/** Which types of school are treated apart. */
export function explainSchoolTypes(model: ServiceModel): HandbookPart[] {
  const maintained = {
    only: 'Maintained schools.',
    never: 'Schools that are not maintained.',
    either: 'Maintained or not.',
  }
  return model.schoolTypes.flatMap((type) => [
    heading('school-type', type.id, type.name, type.source),
    ...paragraph(
      [
        maintained[type.maintained],
        type.enhancedProvision ? 'With an enhanced provision.' : '',
        type.phases.length === 0 ? '' : `Phase: ${orList(namesOf(model.phases, type.phases))}.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    ),
    ...list('In the register of schools', [...type.registerTypes, ...type.registerTypeGroups]),
  ])
}

/** Which kinds of group schools belong to, and their rules. */
export function explainGroups(model: ServiceModel): HandbookPart[] {
  return model.groupKinds.flatMap((kind) => [
    heading('group-kind', kind.id, capital(kind.one), kind.source),
    ...paragraph(kind.says),
    ...paragraph(kind.isArea ? 'An area in which schools lie.' : undefined),
    ...paragraph(kind.recognised ? 'It is recognised or not recognised.' : undefined),
    ...paragraph(kind.phases.length === 0 ? undefined : `For ${andList(namesOf(model.phases, kind.phases))} schools.`),
    ...rule(kind.oneAtATime),
    ...rule(kind.size, kind.size && sizeComesTo(kind.size)),
    ...rule(kind.sameGroupOf, kind.sameGroupOf && `All of one ${groupName(model, kind.sameGroupOf.groupKind)}.`),
    ...rule(kind.atLeastPhases, kind.atLeastPhases && `${kind.atLeastPhases.count} phases or more.`),
    ...leaders(model, kind),
    ...list(
      `How ${withArticle(kind.one)} may be led`,
      kind.leadershipModels.map(({ name, source }) => ({ text: name, source })),
    ),
  ])
}

// An aim stops nobody: those without a leader are listed.
function leaders(model: ServiceModel, { ledBy }: GroupKind): HandbookPart[] {
  if (!ledBy) return []
  const by = `Led by ${orList(namesOf(model.roles, ledBy.anyOf))}`
  return ledBy.firm
    ? rule(ledBy, `${by}.`)
    : [duty(ledBy.id, ledBy.says, ledBy.source, `${by}; those without are listed.`)]
}

function sizeComesTo({ min, max }: NonNullable<GroupKind['size']>): string {
  if (min === undefined) return `${counted(max ?? 0, 'school', 'schools')} at most.`
  if (max === undefined) return `${counted(min, 'school', 'schools')} at least.`
  return `${min} to ${counted(max, 'school', 'schools')}.`
}

function groupName(model: ServiceModel, id: string): string {
  return model.groupKinds.find((kind) => kind.id === id)?.one ?? word(model, 'group')
}
