import type { HouseRules } from '#handbook/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'

const record = (model: ServiceModel) => capital(word(model, 'record'))

/** What holds of checks in every service whose model asks for them. */
export const CHECK_RULES: HouseRules = {
  anchor: 'section.checks-in-every-service',
  title: (model) => `Checks of ${word(model, 'record', { form: 'many' })}, in every service`,
  rules: [
    rule('check-by-another', (model) => `${record(model)} and its check are never by the same person.`),
    rule('criterion-not-met', (model) => `${record(model)} passes when each criterion of the model is met.`),
    rule('returned-with-words', () => 'What goes back to its author says what is to be mended.'),
    rule('comments-answered', () => 'Each comment is answered before it is handed in again.'),
    rule(
      'check-begun',
      () => 'What was handed in is taken back by its author as long as nobody has begun to check it.',
    ),
    rule(
      'urgent-while-checked',
      (model) => `${record(model)} that cannot wait goes first, with a reason, and is checked after.`,
    ),
  ],
}

function rule(id: string, says: (model: ServiceModel) => string) {
  return { id, source: 'NF-59', weight: 'firm' as const, says }
}
