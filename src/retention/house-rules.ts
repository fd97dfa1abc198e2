import type { HouseRules } from '#handbook/index.ts'

/** What holds of what is past its date in every service, whatever its model. */
export const RETENTION_RULES: HouseRules = {
  anchor: 'section.retention-in-every-service',
  title: () => 'What is past its date, in every service',
  rules: [
    rule('nothing-to-dispose-of', 'Nothing goes by itself: a person chooses what is disposed of, and says why.'),
    rule('not-past-its-date', 'Nothing is disposed of before its date.'),
    rule('correction-open', 'What is being corrected is not disposed of.'),
  ],
}

function rule(id: string, says: string) {
  return { id, source: 'XX-06', weight: 'firm' as const, says: () => says }
}
