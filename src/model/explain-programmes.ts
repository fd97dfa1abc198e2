import { heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type Programme, type ServiceModel } from './service-model.ts'

const TAKE_UP_SAYS: Readonly<Record<Programme['takeUp'], string>> = {
  all: 'For all schools that are served.',
  subscription: 'For schools that subscribe.',
  'on-request': 'For schools that ask for it.',
}

/** What schools take up together, and which visits belong to it. */
export function explainProgrammes(model: ServiceModel): HandbookPart[] {
  return model.programmes.flatMap((programme) => [
    heading('programme', programme.id, programme.name, programme.source),
    ...paragraph([programme.says ?? '', TAKE_UP_SAYS[programme.takeUp]].join(' ').trim()),
    ...list(
      'What belongs to it',
      programme.visits.map(({ visitType, term }) =>
        [
          ...namesOf(model.visitTypes, [visitType]),
          ...namesOf(model.calendar.terms, term === undefined ? [] : [term]),
        ].join(', '),
      ),
    ),
    ...rule(programme.bought),
    ...rule(
      programme.tailoredBy,
      programme.tailoredBy && `Agreed by ${andList(namesOf(model.roles, programme.tailoredBy.roles))}.`,
    ),
  ])
}
