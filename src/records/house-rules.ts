import type { HouseRules } from '#handbook/index.ts'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'
import { MOST_ATTACHMENTS } from './attachments/attachment.ts'

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
    rule(
      'owner-and-date',
      'NF-07',
      (model) =>
        `Each ${word(model, 'action')} has one owner and one date, and is the school’s unless it is marked otherwise; both sides see all of them.`,
    ),
    rule(
      'too-much-attached',
      'NF-02',
      (model) =>
        `One ${word(model, 'record')} takes ${MOST_ATTACHMENTS} documents at most, and 100 MB of them together.`,
    ),
    rule('record-disposed', 'XX-06', () => 'What was disposed of, past its date, is not written again.'),
    rule('governor-and-part', 'NF-13', () => 'Who of the governors took part is said with the part that it was.'),
    rule('meeting-apart', 'NF-12', () => 'Of a meeting apart it is said with whom it was.'),
    rule('evidence-kind', 'NF-78', () => 'Each piece of evidence has its kind.'),
    rule('evidence-finding', 'NF-78', () => 'Each piece of evidence has its finding.'),
    {
      ...rule(
        'agreed-during-the-visit',
        'NF-27',
        (model) => `What is recommended or to be done is agreed during the ${word(model, 'visit')}.`,
      ),
      weight: 'soft' as const,
    },
    {
      ...rule(
        'names-nobody',
        'XX-12',
        () =>
          'No pupil and no class teacher is named: what looks like a name or a pupil’s number is asked about before it leaves its author.',
      ),
      weight: 'soft' as const,
    },
    rule(
      'record-begun-since',
      'XX-05',
      (model) => `What was struck out is taken back while no other ${word(model, 'record')} was begun.`,
    ),
    rule('theme-named-once', 'SH-23', (model) => `A year has one ${word(model, 'theme')} of a name.`),
    rule('themes-are-few', 'SH-23', (model) => `A year has twelve ${word(model, 'theme', { form: 'many' })} at most.`),
    rule(
      'theme-and-finding',
      'SH-23',
      (model) => `What was found under ${aWord(model, 'theme')} says under which, and what.`,
    ),
    rule('record-issued', 'XX-06', () => 'What was issued stays as it is; a correction is a new version beside it.'),
  ],
}
