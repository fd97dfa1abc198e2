import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of a model's life, consultations and working parties in every service. */
export const CONSULTATION_RULES: HouseRules = {
  anchor: 'section.consultations-in-every-service',
  title: () => 'How a model comes to be, in every service',
  rules: [
    rule('consultation-closes-after-it-opens', 'ES-03', 'A consultation closes no earlier than it opens.'),
    rule('consultation-can-be-answered', 'ES-03', 'It closes on a day that has not passed.'),
    rule('consultation-of-a-proposal', 'ES-01', 'A model is consulted on while it is proposed or in consultation.'),
    rule(
      'consultation-one-at-a-time',
      'ES-03',
      'The team, and schools, are asked of the models of a year once at a time.',
    ),
    rule('consultation-asks-somebody', 'ES-03', 'Somebody is asked.'),
    rule(
      'consultation-is-open',
      'ES-03',
      'An answer is given from the day on which it opens to that on which it closes.',
    ),
    rule('suggestions-are-of-schools', 'ES-67', 'Suggestions that are counted by theme are those of schools.'),
    rule('suggestion-has-a-theme', 'ES-67', 'A suggestion has a theme under which it is counted.'),
    rule('outcome-not-changed-meanwhile', 'XX-05', 'An outcome is entered by whoever saw what was said last.'),
    rule(
      'not-reflected-has-a-reason',
      'ES-04',
      'What is not reflected in the model has a reason, which whoever said it reads.',
    ),
    rule('outcome-stands-once-final', 'ES-04', 'An outcome stays as it was once the model is final.'),
    rule(
      'model-is-final-once',
      'ES-01',
      'A model is proposed, in consultation, final, then superseded, and each once.',
    ),
    rule('final-after-the-consultation', 'ES-03', 'A model is final once the consultation with the team has closed.'),
    rule(
      'team-feedback-has-an-outcome',
      'ES-04',
      'No model is final while something that the team said has no outcome.',
    ),
    rule('final-after-the-team-was-asked', 'ES-03', 'A model is final after the team was asked of it.', 'soft'),
    rule(
      'final-after-schools-are-answered',
      'ES-66',
      'What schools said has its outcome before a model is final.',
      'soft',
    ),
    rule('published-once-it-is-final', 'ES-05', 'What is published to all schools is final.'),
    rule('published-once', 'ES-05', 'A final model is published once.'),
    rule('information-on-what-counts', 'ES-02', 'Schools are informed on a model whose place no other has taken.'),
    rule('information-names-the-request', 'ES-02', 'Information that answers a request says who asked, and what for.'),
    rule('request-has-come', 'ES-02', 'A request that is answered has come.'),
    rule('working-party-formed', 'RO-10', 'A working party was formed on a day that has come.'),
    rule('working-party-has-heads', 'RO-10', 'Its members are headteachers: two at least.'),
    rule(
      'working-party-of-all-phases',
      'RO-10',
      'Its members represent every phase with which the service works.',
      'soft',
    ),
    rule('working-party-runs', 'RO-10', 'Nothing more is recommended by a working party that has ended.'),
    rule(
      'recommendation-was-made',
      'RO-10',
      'A recommendation was made on a day that has come, and once the party was formed.',
    ),
    rule('recommendation-settled-once', 'XX-05', 'A recommendation has its outcome once.'),
    rule('not-taken-up-has-a-reason', 'RO-10', 'What is not taken up has a reason.'),
    rule(
      'working-party-ends-settled',
      'RO-10',
      'A working party ends once each of its recommendations has an outcome.',
    ),
  ],
}
