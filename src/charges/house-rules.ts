import type { HouseRules } from '#handbook/index.ts'

/** What holds of charges in every service that has codes to charge by. */
export const CHARGE_RULES: HouseRules = {
  anchor: 'section.charges-in-every-service',
  title: () => 'Charges, in every service',
  rules: [
    rule('charges-have-codes', 'What is charged has the cost and VAT codes of the service model.'),
    rule('charge-what-was-delivered', 'What was delivered is charged once.'),
    rule('credit-of-a-charge', 'What is credited is a charge.'),
    rule('credit-within-its-charge', 'No more is credited than was charged.'),
    rule('finance-file-has-lines', 'Each line is in one file for the finance system, which is kept as it was drawn.'),
    rule('owed-to-others', 'What is owed for a visit is owed to somebody whom the service does not employ.', 'SH-90'),
    rule('owed-once', 'What is owed for a visit is said once.', 'SH-90'),
    rule('owed-something', 'What is owed is more than nothing.', 'SH-90'),
    rule('owed-approved-once', 'What is owed is approved once.', 'SH-90'),
    rule('owed-approved-by-another', 'What is owed is approved by another than whoever said it.', 'SH-90'),
  ],
}

function rule(id: string, says: string, source = 'ES-37') {
  return { id, source, weight: 'firm' as const, says: () => says }
}
