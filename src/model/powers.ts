/** The closed list of what a held role can let a person do. */
export const POWERS = [
  'see-register',
  'see-school',
  'read-records',
  'book',
  'write',
  'issue',
  'check',
  'propose-date',
  'load-data',
  'keep-people',
  'give-access',
  'keep-service',
  'keep-model',
  'see-history',
  'see-reports',
  'answer-overrides',
  'see-money',
  'designate',
  'issue-notice',
] as const

/** One thing that a held role can let a person do. */
export type Power = (typeof POWERS)[number]

/** What each power lets a person do, to follow "may": 'see the register of schools'. */
export const POWER_SAYS: Readonly<Record<Power, string>> = {
  'see-register': 'see the register of schools',
  'see-school': 'see the people of a school, its visits and what is due',
  'read-records': 'read what has been issued',
  book: 'book visits',
  write: 'write what is kept of a visit',
  issue: 'issue it to the school',
  check: 'check it before it is issued',
  'propose-date': 'propose a date for a visit',
  'load-data': 'load files',
  'keep-people': 'keep people, their roles and training, and who works with whom',
  'give-access': 'give access to the people of their own school',
  'keep-service': 'keep the dates of the year and the settings of the service',
  'keep-model': 'adopt a service model',
  'see-history': 'see who did what and when',
  'see-reports': 'see reports',
  'answer-overrides': 'answer for what went ahead outside a rule',
  'see-money': 'see money',
  designate: 'designate a school',
  'issue-notice': 'issue a notice',
}
