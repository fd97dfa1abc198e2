import type { HouseRules } from '#handbook/index.ts'

const rule = (id: string, source: string, text: string) => ({
  ...{ id, source, weight: 'firm' as const },
  says: () => text,
})

/** What holds of funds and of the ledger in every service. */
export const FUNDS_RULES: HouseRules = {
  anchor: 'section.funds-in-every-service',
  title: () => 'Funds and the ledger, in every service',
  rules: [
    rule('fund-from-the-list', 'RO-14', 'A fund is one of those that the service has.'),
    rule('fund-once-a-year', 'RO-14', 'There is one fund of each kind for each year.'),
    rule('fund-is-of-the-service', 'SH-79', 'Only what the service still has pays for anything.'),
    rule(
      'fund-is-voted-by-phase',
      'RO-14',
      'What is voted for each phase names the phase, how much for each pupil, and for how many.',
    ),
    rule('fund-amount-of-something', 'SH-79', 'An amount is more than nothing.'),
    rule('fund-of-its-year', 'SH-79', 'A fund pays for what happens in its year.'),
    rule('fund-pays-its-kind', 'SH-79', 'A fund pays money, days or both.'),
    rule('fund-purpose-from-the-list', 'SH-79', 'Money is drawn for a purpose that the service has.'),
    rule('fund-no-more-than-is-left', 'SH-79', 'No more is drawn from a fund than is left of it.'),
    rule('fund-for-what-has-closed', 'XX-13', 'Nothing is drawn for a school that has closed.'),
    rule('ledger-taken-back-once', 'SH-79', 'A line of the ledger is taken back once, by a further line.'),
    rule('ledger-period-from-the-list', 'XX-09', 'A financial year, a school year or a term is closed.'),
    rule('ledger-period-is-over', 'XX-09', 'What is closed is over.'),
    rule('ledger-period-closed-once', 'XX-09', 'What is closed is not closed again.'),
    rule('ledger-period-opened-once', 'XX-09', 'What was opened again is not opened again.'),
    rule(
      'ledger-period-is-closed',
      'XX-09',
      'A closed year or term takes no further line; what is put right later counts on an open day.',
    ),
  ],
}
