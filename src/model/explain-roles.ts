import { explainGate } from './explain-gate.ts'
import { explainPowers } from './explain-powers.ts'
import { duty, heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type Role, type ServiceModel } from './service-model.ts'
import { word } from './words.ts'

const FUNCTION_SAYS: Readonly<Record<Role['function'], string>> = {
  support: 'A support function.',
  'monitoring-and-accountability': 'A monitoring and accountability function.',
  both: 'Both a support function and a monitoring and accountability function.',
}

/** Every job title with its function, duties, rules and access. */
export function explainRoles(model: ServiceModel): HandbookPart[] {
  return model.roles.flatMap((role) => [
    heading('role', role.id, role.name, role.source),
    ...paragraph([FUNCTION_SAYS[role.function], held(model, role), ...peopleAround(model, role)].join(' ')),
    ...list('Duties', role.duties),
    ...list('Areas', role.areas),
    ...explainPowers(model, role),
    ...everySchool(role),
    ...rule(role.differentFrom, role.differentFrom && `Not also ${nameOf(model, role.differentFrom.role)}.`),
    ...rule(role.notOwnSchool),
    ...rule(role.matched),
    ...role.needs.flatMap((gate) => explainGate(model, gate)),
  ])
}

/** What a person can have on file, and for how long it counts. */
export function explainTraining(model: ServiceModel): HandbookPart[] {
  return model.training.flatMap((training) => [
    heading('training', training.id, training.name, training.source),
    ...paragraph(training.says),
    ...paragraph(
      training.designated
        ? 'It goes on file when whoever designates records it, lapses when that ends, and is not put on file by hand.'
        : undefined,
    ),
    ...paragraph(
      training.validForMonths === undefined ? undefined : `It counts for ${training.validForMonths} months.`,
    ),
  ])
}

function everySchool({ onePerSchool }: Role): HandbookPart[] {
  if (!onePerSchool) return []
  return [duty(onePerSchool.id, onePerSchool.says, onePerSchool.source, 'A report lists the schools without one.')]
}

function held(model: ServiceModel, role: Role): string {
  const places = {
    authority: `the whole ${word(model, 'authority')}`,
    group: 'several schools together',
    school: 'a school',
  }
  return `Held for ${orList(role.tiedTo.map((place) => places[place]))}.`
}

function peopleAround(model: ServiceModel, role: Role): string[] {
  const supporters = andList(namesOf(model.roles, role.supportedBy))
  return [
    role.servingHead ? 'Leads a school meanwhile.' : '',
    role.secondment ? 'On secondment, with a first and a last day.' : '',
    role.represents === undefined ? '' : `Represents ${role.represents}.`,
    role.managedBy === undefined ? '' : `Managed by ${nameOf(model, role.managedBy)}.`,
    supporters === '' ? '' : `Supported by ${supporters}.`,
  ].filter((text) => text !== '')
}

function nameOf(model: ServiceModel, id: string): string {
  return andList(namesOf(model.roles, [id]))
}
