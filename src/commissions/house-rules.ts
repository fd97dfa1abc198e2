import type { HouseRules } from '#handbook/index.ts'

/** What holds of priorities, commissions and money in every service that has them. */
export const COMMISSION_RULES: HouseRules = {
  anchor: 'section.commissioning-in-every-service',
  title: () => 'Priorities, commissions and money, in every service',
  rules: [
    rule('priority-kind', 'RO-07', 'A priority is on one side of the balance that the model names.'),
    rule('priority-horizon', 'RO-114', 'A priority is of a horizon of the plan in which its school year lies.'),
    rule('priority-costs', 'RO-82', 'What a priority costs is more than nothing.'),
    rule('priority-dates', 'RO-82', 'A priority starts before it ends.'),
    rule(
      'priority-of-its-year',
      'RO-114',
      'A priority belongs to a school year: its days lie in it, and its fund is of it.',
    ),
    rule(
      'priority-within-its-fund',
      'RO-82',
      'No more of a fund is committed than nobody has committed yet, to the penny.',
    ),
    rule('priority-stays', 'RO-78', 'What was voted on or decided stays as it is.'),
    rule('priority-judged-once-begun', 'RO-84', 'A criterion is judged once its priority is approved and has started.'),
    rule('priority-judgement', 'RO-84', 'A criterion is judged by one of the judgements of the model.'),
    rule(
      'commission-under-a-priority',
      'RO-73',
      'Nothing is commissioned under a priority that is withdrawn or not agreed.',
    ),
    rule('commission-kind', 'RO-73', 'A commission is of a kind that the model names.'),
    rule('commission-whom', 'RO-73', 'A commission says whom it commissions.'),
    rule('commission-ends-after-it-begins', 'RO-73', 'A commission does not end before it began.'),
    rule('commission-within-its-priority', 'RO-82', 'A commission lies within the dates of its priority.'),
    rule('commission-of-an-approved-priority', 'RO-78', 'Nothing begins under a priority that is not approved.'),
    rule(
      'commission-not-agreed',
      'RO-78',
      'What was voted on begins once it is agreed, and what was not agreed does not.',
    ),
    rule('commission-has-a-school', 'RO-73', 'A commission begins once it says of which school it is.'),
    rule('commission-begins-when-it-does', 'RO-19', 'A commission begins on a day that has come.'),
    rule('commission-ends-when-it-does', 'XX-05', 'A commission ends on a day that has come.'),
    rule('commission-status', 'XX-05', 'What is begun, ended or withdrawn stays so.'),
    rule('commission-stays', 'RO-78', 'While it is voted on nothing of a commission changes.'),
    rule('commission-amount', 'RO-82', 'An amount is more than nothing.'),
    rule('commission-appointment', 'RO-85', 'An appointment says its post and its day.'),
    rule('commission-within-its-cost', 'RO-82', 'No more is committed to schools than the priority costs.'),
    rule('commission-within-what-is-committed', 'RO-82', 'No more is paid to a school than is committed to it.'),
    rule('commission-paid-once-begun', 'RO-19', 'Nothing is paid before the commission began.'),
    rule('commission-paid-when-it-is', 'RO-82', 'What is paid is paid on a day that has come.'),
    rule('commission-paid-stays', 'RO-82', 'A school that was paid stands there until the payment is taken back.'),
    rule('commission-review-kind', 'RO-45', 'A review is of a kind that the model names.'),
    rule('commission-review-whole', 'RO-45', 'A review answers each of its questions.'),
    rule('commission-reviewed-once-begun', 'RO-45', 'A commission is reviewed once it has begun.'),
    rule('commission-reviewed-when-it-is', 'RO-45', 'A review is of a day that has come.'),
  ],
}

function rule(id: string, source: string, says: string) {
  return { id, source, weight: 'firm' as const, says: () => says }
}
