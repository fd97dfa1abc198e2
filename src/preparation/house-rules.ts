import type { HouseRules } from '#handbook/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'
import { MOST_ACTIVITIES } from './activities/activity-rules.ts'
import { MOST_ITEMS } from './agenda/agenda-rules.ts'
import { MOST_QUESTIONS } from './questions/question-rules.ts'
import { MOST_REQUESTS } from './requests/request-rules.ts'

const visit = (model: ServiceModel) => word(model, 'visit')

/** What holds of preparing visits in every service, whatever its model. */
export const PREPARATION_RULES: HouseRules = {
  anchor: 'section.preparation-in-every-service',
  title: (model) => `Before ${word(model, 'visit', { form: 'many' })}, in every service`,
  rules: [
    rule(
      'visit-no-longer-prepared',
      'NF-46',
      (model) => `What was held or cancelled is no longer prepared: a ${visit(model)} keeps what stood before it.`,
    ),
    rule('asked-after-the-visit', 'NF-71', (model) => `Nothing is asked for a ${visit(model)} whose day has passed.`),
    rule('asked-too-late', 'NF-71', () => 'What is asked of a school is asked before the day on which it is due.'),
    rule(
      'asked-too-much',
      'NF-71',
      (model) => `Before one ${visit(model)} a school is asked for ${MOST_REQUESTS} things of its own at most.`,
    ),
    rule('met-already', 'NF-71', () => 'What a school has met is no longer withdrawn.'),
    rule('focus-is-said', 'NF-79', (model) => `The focus of a ${visit(model)} is said in words.`),
    rule(
      'focus-after-the-visit',
      'NF-79',
      (model) => `${capital(visit(model))} and focus belong together: what was held keeps its focus.`,
    ),
    rule(
      'questions-enough',
      'NF-54',
      (model) => `A ${visit(model)} has ${MOST_QUESTIONS} ${word(model, 'keyQuestion', { form: 'many' })} at most.`,
    ),
    rule(
      'nothing-to-issue',
      'WI-59',
      (model) =>
        `Where ${word(model, 'keyQuestion', { form: 'many' })} are issued, the school reads none before, and is told when they are.`,
    ),
    rule('agenda-place', 'NF-46', () => 'A school puts its own items where the agenda leaves room for them.'),
    rule('agenda-full', 'NF-46', () => `A school puts ${MOST_ITEMS} items on one agenda at most.`),
    rule(
      'confirmed-one-by-one',
      'NF-73',
      () => 'Where a school confirms activities, it confirms each of them, and not all in one word.',
    ),
    rule(
      'activity-for-nothing',
      'NF-73',
      () => 'An activity is proposed for a part of the preparation that asks for it.',
    ),
    rule(
      'activities-enough',
      'NF-73',
      (model) => `There are ${MOST_ACTIVITIES} activities in one ${visit(model)} at most.`,
    ),
    rule('change-is-said', 'NF-73', () => 'A school that wants an activity changed says what should be different.'),
    rule('ready-already', 'NF-74', (model) => `A ${visit(model)} is marked as ready once.`),
    rule('not-ready', 'NF-74', () => 'Only a mark that stands is taken back.'),
    rule('came-before-its-day', 'NF-16', (model) => `Nothing comes at a ${visit(model)} whose day has not come.`),
    rule('came-in-the-future', 'NF-16', () => 'What is said to have come did so on a day that has come.'),
  ],
}
