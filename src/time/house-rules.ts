import type { HouseRules } from '#handbook/index.ts'

const rule = (id: string, text: string) => ({ ...{ id, source: 'XX-09', weight: 'firm' as const }, says: () => text })

/** What holds of time in every service. */
export const TIME_RULES: HouseRules = {
  anchor: 'section.time-in-every-service',
  title: () => 'Time, in every service',
  rules: [
    rule('week-is-over', 'A week is confirmed from its Friday.'),
    rule('week-confirmed-once', 'A week is confirmed once, until it is opened again.'),
    rule('week-as-it-was-shown', 'A week is confirmed as it was on the page.'),
    rule('week-is-open', 'Only an open week is changed.'),
    rule('week-opened-once', 'Only a confirmed week is opened again.'),
    rule('week-before-its-period-is-closed', 'A week is opened again until a year or term in which it lies is closed.'),
    rule('time-in-its-week', 'Time stands in the week of its day.'),
    rule('time-that-has-come', 'Time is entered once it has come.'),
    rule('time-kind-from-the-list', 'Time that is of no visit is of a kind that the service has.'),
    rule('time-function-from-the-list', 'Time is of a function that the service has, or of none.'),
    rule('time-allocation-from-the-list', 'Time is from days that were allocated to the person, or from none.'),
    rule('time-of-something', 'Time that is added is more than none.'),
    rule('time-fits-into-a-day', 'A day has 24 hours.'),
    rule('time-as-it-was-shown', 'Time is changed as it was on the page.'),
  ],
}
