import { capital, word, type FormSection, type RecordForm, type ServiceModel, type VisitType } from '#model/index.ts'

/** What a part of a record is made of: prose, or lines of one kind. */
export type PartKind = 'people' | 'agenda' | 'prose' | 'evidence' | 'recommendations' | 'actions' | 'themes'

/** One part of a record under its own heading. Ids with a line below are the product's own, which no section of a model can have. */
export type FormPart = { id: string; kind: PartKind; title: string; hint: string; section?: FormSection }

export const PEOPLE = '_people'
export const AGENDA = '_agenda'
export const ACTIONS = '_actions'

/**
 * RO-36. The parts of a record in the order of the model's form: first who took part and what was on the agenda, then the
 * form's sections, then, where the form has no place of its own for them, the actions.
 */
export function partsOf(form: RecordForm, type: VisitType, model: ServiceModel): FormPart[] {
  const sections = form.sections.map((section): FormPart => {
    const { id, title, hint } = section
    return { id, kind: section.entries ?? 'prose', title, hint, section }
  })
  const actions: FormPart = {
    id: ACTIONS,
    kind: 'actions',
    title: capital(word(model, 'action', { form: 'many' })),
    hint: 'What will be done, whose it is and by when. Each is the school’s unless it is marked otherwise.',
  }
  return [
    {
      id: PEOPLE,
      kind: 'people',
      title: 'Who took part',
      hint: 'People by their post. Pupils and class teachers are never named.',
    },
    ...(type.agenda.length > 0 ? [AGENDA_PART] : []),
    ...sections,
    ...(sections.some(({ kind }) => kind === 'actions') ? [] : [actions]),
  ]
}

const AGENDA_PART: FormPart = {
  id: AGENDA,
  kind: 'agenda',
  title: 'Agenda',
  hint: 'Not everything has to be discussed. Only what you mark is shown.',
}
