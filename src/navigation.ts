import { mayCheckAnything } from '#checks/index.ts'
import { maySeeAnyContacts } from '#contacts/index.ts'
import { mayLoadData } from '#imports/index.ts'
import { maySeeAnyDays } from '#days/index.ts'
import { capital, word } from '#model/index.ts'
import { mayCompareNeed, maySayAnywhere } from '#need/index.ts'
import { maySeePeople } from '#people/index.ts'
import { mayCompareSchools } from '#profiles/index.ts'
import { sightOf } from '#schools/index.ts'
import type { NavigationItem } from '#web/web.ts'
import { isAnywhere } from '#work/reach.ts'

/** The menu, in the order in which it stands; each entry is there only for those whom it can take somewhere. */
export const NAVIGATION: readonly NavigationItem[] = [
  { text: () => 'My week', href: '/', isFor: () => true },
  {
    text: () => 'Schools',
    href: '/schools',
    holds: ['/support-teams', '/interventions', '/groups', '/self-evaluations', '/keys', '/readiness'],
    isFor: (look) => isAnywhere(sightOf(look)),
  },
  { text: () => 'Need', href: '/need', holds: ['/schools/*/need'], isFor: mayCompareNeed },
  { text: () => 'Rounds', href: '/need/rounds', isFor: (look) => maySayAnywhere(look) && !mayCompareNeed(look) },
  { text: () => 'Figures', href: '/schools/figures', isFor: mayCompareSchools },
  {
    text: ({ model }) => capital(word(model, 'visit', { form: 'many' })),
    href: '/visits',
    holds: ['/offers', '/proposals', '/programmes', '/visit-types', '/waiting', '/actions'],
    isFor: (look) => isAnywhere(look.reach('see-school')),
  },
  {
    text: ({ model }) => model.informalSupport?.name ?? 'Informal support',
    href: '/contacts',
    isFor: maySeeAnyContacts,
  },
  { text: () => 'Days', href: '/days', holds: ['/people/*/days', '/capacities', '/allocations'], isFor: maySeeAnyDays },
  { text: () => 'Checks', href: '/checks', holds: ['/visits/*/record/check'], isFor: mayCheckAnything },
  {
    text: () => 'Orders',
    href: '/orders',
    isFor: (look) => look.model.offers.length > 0 && isAnywhere(look.reach('see-charges')),
  },
  { text: () => 'People', href: '/people', holds: ['/messages'], isFor: maySeePeople },
  { text: () => 'Imports', href: '/imports', holds: ['/bring-in', '/figures'], isFor: mayLoadData },
  {
    text: () => 'Reports',
    href: '/reports',
    holds: ['/due', '/flags', '/hypotheses', '/misfits', '/themes', '/annual-reports', '/targets'],
    isFor: (look) => look.reach('see-reports').everything,
  },
  { text: () => 'Calendar', href: '/calendar', isFor: () => true },
  {
    text: () => 'Library',
    href: '/library',
    holds: ['/past-notes', '/past-their-date', '/drawn-files'],
    isFor: () => true,
  },
  { text: () => 'The service', href: '/service', isFor: ({ model }) => model.service !== undefined },
  { text: () => 'Handbook', href: '/handbook', holds: ['/models'], isFor: () => true },
]

/** The lists whose filters stand in their address: of each, a person can keep some under names. */
export const LISTS = [
  '/schools',
  '/schools/figures',
  '/schools/inspections',
  '/need',
  '/visits',
  '/actions',
  '/due',
  '/contacts',
  '/days',
  '/days/schools',
  '/days/statements',
  '/orders',
  '/interventions',
  '/support-teams',
  '/programmes',
  '/people',
  '/messages',
  '/themes',
  '/flags',
  '/hypotheses',
  '/library',
  '/reports/reasons',
  '/reports/schools',
] as const
