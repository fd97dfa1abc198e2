import type { HouseRules } from '#handbook/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'

const many = (model: ServiceModel, key: 'visit' | 'record') => capital(word(model, key, { form: 'many' }))

/** What holds of records of visits in every service, whatever its model. */
export const RECORD_RULES: HouseRules = {
  anchor: 'section.records-in-every-service',
  title: (model) => `${many(model, 'record')}, in every service`,
  rules: [
    rule(
      'record-before-visit',
      'NF-25',
      (model) => `${many(model, 'record')} are written once it is said that the ${word(model, 'visit')} took place.`,
    ),
    rule(
      'record-status',
      'XX-06',
      (model) => `${many(model, 'record')} are written, checked, sent for accuracy, answered and issued in that order.`,
    ),
    rule(
      'two-texts',
      'XX-05',
      () =>
        'Where two people, or one on two devices, wrote in one section, both texts are kept until a person chooses.',
    ),
    rule('record-issued', 'XX-06', () => 'What was issued stays as it is; a correction is a new version beside it.'),
  ],
}

function rule(id: string, source: string, says: (model: ServiceModel) => string) {
  return { id, source, weight: 'firm' as const, says }
}
