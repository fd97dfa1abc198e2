import { heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'
import { aWord, word } from './words.ts'

/** The scales on which judgements are made. */
export function explainScales(model: ServiceModel): HandbookPart[] {
  return model.scales.flatMap((scale) => [
    heading('scale', scale.id, scale.name, scale.source),
    ...list(
      scale.best === 'lowest' ? 'From best to worst' : 'From worst to best',
      [...scale.points].sort((one, other) => one.value - other.value).map(({ value, label }) => `${value}: ${label}`),
    ),
    ...paragraph(
      scale.lessThanSatisfactory.length === 0
        ? undefined
        : `Less than satisfactory means ${orList(scale.lessThanSatisfactory.map(String))}.`,
    ),
  ])
}

/** What is written after each kind of visit, section by section. */
export function explainForms(model: ServiceModel): HandbookPart[] {
  return model.recordForms.flatMap((form) => [
    heading('record-form', form.id, form.name, form.source),
    ...list(
      'Sections',
      form.sections.map((section) => {
        const { title, hint, required, judgement, source } = section
        const scale = model.scales.find((each) => each.id === judgement)
        const judged = scale === undefined ? '' : ` Judged on ${scale.name}.`
        const listed = LISTED[section.entries ?? 'prose']
        return { text: `${title}${required ? '' : ' (where it was touched)'}: ${hint}${judged}${listed}`, source }
      }),
    ),
  ])
}

const LISTED = {
  prose: '',
  evidence: ' Each entry has its kind and its finding.',
  recommendations: ' Each is marked where it was agreed during the visit.',
  actions: ' Each has one owner and one date.',
  themes: ' Each entry names what it is of and what was found; all are gathered over the year.',
} as const

/** What judgements may rest on, by kind. */
export function explainEvidence(model: ServiceModel): HandbookPart[] {
  return list(
    'Evidence is entered by its kind',
    model.evidenceKinds.map(({ name, source }) => ({ text: name, source })),
  )
}

/** How long what is ready to be written without a connection stays on a device. */
export function explainOffline(model: ServiceModel): HandbookPart[] {
  const { offline } = model
  if (!offline) return []
  const visits = word(model, 'visit', { form: 'many' })
  return rule(
    offline,
    `One’s own ${visits} of the next ${offline.days} days are kept ready, sealed under a passphrase. They are cleared at sign-out, and ${offline.days} days after the service was last reached; ${aWord(model, 'record')} that was not sent is warned of first.`,
  )
}
