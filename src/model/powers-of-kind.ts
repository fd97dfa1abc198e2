import { type KindOfUser } from './kinds-of-user.ts'
import { POWERS, type Power } from './powers.ts'

/** `here` holds over the scope of the held role; `everywhere` over the whole authority, whatever the scope. */
export type PowersOfKind = { readonly here: readonly Power[]; readonly everywhere: readonly Power[] }

const OF_A_SCHOOL: readonly Power[] = ['reply', 'order', 'self-evaluate']
/** Whoever keeps the service may do everything in it; what a school says of itself only the school says. */
export const OF_THE_SERVICE = POWERS.filter((power) => !OF_A_SCHOOL.includes(power))

/** Whoever works for the service reads the whole library. */
const AS_STAFF = ['read-as-school', 'read-as-governor', 'read-as-staff'] as const

/** What each kind of user may do before a model's role adds or withholds anything. */
export const POWERS_OF_KIND: Readonly<Record<KindOfUser, PowersOfKind>> = {
  'service-administrator': { here: OF_THE_SERVICE, everywhere: [] },
  'head-of-service': {
    here: [
      'see-register',
      'see-school',
      'see-contacts',
      'read-records',
      'check',
      'settle',
      'keep-people',
      'keep-model',
      'see-flags',
      'see-history',
      'see-reports',
      'answer-overrides',
      'see-money',
      'see-charges',
      'recommend',
      'keep-orders',
      'see-days',
      'allocate-days',
      'deploy-funds',
      'keep-funds',
      'designate',
      'issue-notice',
      'keep-library',
      'keep-files',
      'see-need',
      'propose-need',
    ],
    everywhere: [...AS_STAFF],
  },
  adviser: {
    here: [
      'see-school',
      'see-contacts',
      'read-records',
      'book',
      'write',
      'issue',
      'see-flags',
      'see-history',
      'recommend',
      'see-days',
      'see-need',
      'propose-need',
    ],
    everywhere: ['see-register', ...AS_STAFF],
  },
  'consultant-head': {
    here: [
      'see-school',
      'see-contacts',
      'read-records',
      'book',
      'write',
      'issue',
      'see-flags',
      'recommend',
      'see-days',
      'see-need',
    ],
    everywhere: ['see-register', ...AS_STAFF],
  },
  'data-officer': { here: ['see-register', 'load-data', 'see-flags', 'see-reports'], everywhere: [...AS_STAFF] },
  'group-lead': {
    here: [
      'see-school',
      'see-contacts',
      'read-records',
      'book',
      'check',
      'see-flags',
      'see-history',
      'see-reports',
      'answer-overrides',
      'see-days',
      'allocate-days',
    ],
    everywhere: ['see-register', ...AS_STAFF],
  },
  headteacher: {
    here: [
      'see-register',
      'see-school',
      'see-contacts',
      'read-records',
      'reply',
      'propose-date',
      'prepare-visit',
      'self-evaluate',
      'see-flags',
      'give-access',
      'see-charges',
      'order',
      'see-need',
    ],
    everywhere: ['read-as-school', 'read-as-governor'],
  },
  'senior-leader': {
    here: ['see-school', 'read-records', 'prepare-visit', 'self-evaluate', 'see-flags', 'see-need'],
    everywhere: ['read-as-school'],
  },
  'chair-of-governors': {
    here: ['see-register', 'see-school', 'read-records', 'see-need'],
    everywhere: ['read-as-governor'],
  },
  'nominated-governor': {
    here: ['see-register', 'see-school', 'read-records', 'see-need'],
    everywhere: ['read-as-governor'],
  },
  governor: { here: ['see-register', 'see-school', 'read-records', 'see-need'], everywhere: ['read-as-governor'] },
  clerk: { here: ['see-register'], everywhere: ['read-as-governor'] },
  'governance-group-member': { here: ['see-reports'], everywhere: [] },
  'responsible-body-officer': { here: ['see-register', 'see-school'], everywhere: [] },
  'business-manager': {
    here: ['see-money', 'see-charges', 'keep-orders', 'see-days', 'allocate-days', 'deploy-funds', 'keep-funds'],
    everywhere: ['see-register', ...AS_STAFF],
  },
  'other-team-officer': { here: ['see-register', 'say-for-team'], everywhere: [] },
}
