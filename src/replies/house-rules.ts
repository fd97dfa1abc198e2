import type { HouseRules } from '#handbook/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

const many = (model: ServiceModel) => word(model, 'record', { form: 'many' })
const head = (model: ServiceModel) => word(model, 'headteacher')

/** What holds of the way of a record to the school and back in every service, whatever its model. */
export const REPLY_RULES: HouseRules = {
  anchor: 'section.replies-in-every-service',
  title: (model) => `What a school replies to ${many(model)}, in every service`,
  rules: [
    rule(
      'nobody-to-reply',
      'NF-14',
      (model) => `${capital(many(model))} are sent to be read for accuracy where somebody is named as ${head(model)}.`,
    ),
    {
      id: 'reply-without-address',
      source: 'NF-14',
      weight: 'soft',
      says: (model) => `Whoever replies for a school to ${many(model)} has an address to be written to.`,
    },
    rule(
      'accuracy-not-asked',
      'XX-06',
      (model) =>
        `Only those ${many(model)} are sent to be read for accuracy that the school reads before they are issued.`,
    ),
    rule(
      'reply-awaited',
      'XX-06',
      (model) =>
        `${capital(many(model))} are issued when the ${head(model)} has replied, or when the time to reply has passed.`,
    ),
    rule('reply-time-passed', 'XX-06', () => 'A school is written to again while it has time to reply.'),
    rule('reply-sent', 'XX-06', () => 'A school replies once, and what it replied stays as it was sent.'),
    rule(
      'accurate-with-marks',
      'XX-06',
      () => 'A reply says that all is accurate, or what is wrong on which line; not both, and not nothing.',
    ),
    rule(
      'marks-to-answer',
      'XX-06',
      (model) => `Each fact that a school says is wrong is answered before ${many(model)} are issued.`,
    ),
    rule('marks-to-settle', 'XX-06', () => 'What is put to the head of the service is settled before it is issued.'),
    rule('changed-but-stands', 'XX-06', () => 'What was to be changed is changed before it is issued.'),
    {
      id: 'changed-beyond-the-reply',
      source: 'XX-06',
      weight: 'soft',
      says: () => 'What the school has read and not said to be wrong is issued as the school read it.',
    },
  ],
}
