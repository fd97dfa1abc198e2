import type { HouseRules } from '#handbook/index.ts'

/** What holds of help between schools in every service that brokers it. */
export const HELP_RULES: HouseRules = {
  anchor: 'section.help-in-every-service',
  title: () => 'Help between schools, in every service',
  rules: [
    rule('help-school-open', 'XX-13', 'A school that has closed asks for nothing more.'),
    rule('help-kind', 'RO-94', 'Help is of a kind that the model names.'),
    rule('help-aspect', 'RO-57', 'Help is of an aspect that the model names.'),
    rule('help-direct-kind', 'RO-87', 'Only kinds of help that the model names are agreed directly between schools.'),
    rule('help-direct-from', 'RO-87', 'What is agreed directly begins from what the other school offers.'),
    rule('help-direct-by', 'RO-87', 'The head of a school asks another school directly, and nobody for them.'),
    rule('help-from-offer', 'RO-76', 'Only what is offered is asked for.'),
    rule('help-from-request', 'RO-47', 'Help is brokered from a request once it is accepted or signposted.'),
    rule('help-need-open', 'XX-05', 'One school at a time is chosen for a need that is open.'),
    rule('help-giver', 'RO-76', 'Somebody is chosen of those who offer it.'),
    rule('help-giver-own', 'RO-50', 'A school is helped by another school.'),
    rule('help-giver-not-now', 'RO-76', 'Who gives no help just now is not chosen.'),
    rule('help-giver-asks-too', 'RO-76', 'Who asks for help with the same is not chosen to give it.'),
    rule(
      'help-giver-person',
      'RO-50',
      'Help in person names whoever gives it, who leads the school that offers and holds the role.',
    ),
    rule('help-proposal-has-needs', 'RO-47', 'Who helps is proposed for needs that are open.'),
    rule('help-proposal-one-at-a-time', 'XX-05', 'One proposal for all needs is searched for at a time.'),
    rule('help-proposal-found', 'XX-05', 'Somebody is chosen from a proposal once it is found.'),
    rule('help-line-as-searched', 'XX-05', 'What a proposal says is chosen as long as it is still so.'),
    rule('help-ends', 'RO-32', 'Help ends on or after its first day.'),
    rule('help-review-on', 'RO-32', 'Help is reviewed between its first day and its last.'),
    rule('help-by-when', 'RO-32', 'What is to be done has its day between the first day and the last.'),
    rule('help-release-days', 'RO-87', 'No more days are released than the help takes.'),
    rule('help-terms-status', 'XX-05', 'What both heads have agreed is not changed: it is ended, and agreed anew.'),
    rule('help-agree-status', 'XX-05', 'Only what waits is agreed.'),
    rule('help-agree-terms', 'RO-32', 'What it is for, and by when, is written before anybody agrees.'),
    rule('help-agree-twice', 'XX-05', 'Each head agrees once.'),
    rule('help-agree-gone', 'RO-76', 'Nobody agrees to what is offered no longer.'),
    rule('help-under-way', 'XX-05', 'Contacts, reviews and what changed are written while help is under way.'),
    rule('help-over', 'XX-05', 'Of help that is over nothing more is done.'),
    rule('help-entry-on', 'XX-05', 'Nothing is written of a day to come.'),
    rule('help-next-on', 'RO-99', 'The next review is after this one.'),
  ],
}

function rule(id: string, source: string, says: string) {
  return { id, source, weight: 'firm' as const, says: () => says }
}
