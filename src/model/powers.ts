/** The closed list of what a held role can let a person do. */
export const POWERS = [
  'see-register',
  'see-school',
  'read-records',
  'book',
  'write',
  'issue',
  'check',
  'reply',
  'settle',
  'propose-date',
  'prepare-visit',
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
  'read-as-school',
  'read-as-governor',
  'read-as-staff',
  'keep-library',
  'keep-files',
] as const

/** One thing that a held role can let a person do. */
export type Power = (typeof POWERS)[number]
