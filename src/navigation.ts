import { mayCompareHelp } from '#brokering/index.ts'
import { mayCompareCases } from '#cases/index.ts'
import { maySeeOwed } from '#charges/index.ts'
import { mayCheckAnything } from '#checks/index.ts'
import { maySeeAnyContacts } from '#contacts/index.ts'
import { mayAnswerAnywhere } from '#first-contact/index.ts'
import { mayLoadData } from '#imports/index.ts'
import { hasJointWork } from '#collaborations/index.ts'
import { hasDesignations, nameOfDesignated } from '#designations/index.ts'
import { isOfficer } from '#safeguarding/index.ts'
import { maySeeCoreWork } from '#core-work/index.ts'
import { mayReadCommunications } from '#communications/index.ts'
import { maySeeKnowledge } from '#knowledge/index.ts'
import { hasTime } from '#time/index.ts'
import { maySeeFunds, maySeeLedger } from '#funds/index.ts'
import { maySeeDaysOfMany } from '#days/index.ts'
import { maySeeWorkplans } from '#workplans/index.ts'
import { capital, word } from '#model/index.ts'
import { mayCompareNeed, maySayAnywhere } from '#need/index.ts'
import { maySeePeople } from '#people/index.ts'
import { mayCompareRequests } from '#requests/index.ts'
import { mayPrepare } from '#next-year/index.ts'
import { mayCompareSchools } from '#profiles/index.ts'
import { sightOf } from '#schools/index.ts'
import type { NavigationItem } from '#web/web.ts'
import { isAnywhere } from '#work/reach.ts'

/** The menu, in the order in which it stands; each entry is there only for those whom it can take somewhere. */
export const NAVIGATION: readonly NavigationItem[] = [
  { text: () => 'My week', href: '/', holds: ['/worries'], isFor: () => true },
  {
    text: () => 'Schools',
    href: '/schools',
    holds: [
      ...['/support-teams', '/interventions', '/notices', '/reviews', '/groups', '/concerns', '/confidences'],
      ...['/self-evaluations', '/keys', '/readiness'],
    ],
    isFor: (look) => isAnywhere(sightOf(look)),
  },
  { text: () => 'Need', href: '/need', holds: ['/schools/*/need'], isFor: mayCompareNeed },
  { text: () => 'Cases', href: '/cases', isFor: mayCompareCases },
  { text: () => 'Requests', href: '/requests', isFor: mayCompareRequests },
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
    isSeldom: true,
    isFor: maySeeAnyContacts,
  },
  {
    text: ({ model }) => model.coreWork?.time ?? 'Core work',
    href: '/core-work',
    isSeldom: true,
    isFor: maySeeCoreWork,
  },
  { text: () => 'Messages to schools', href: '/communications', isSeldom: true, isFor: mayReadCommunications },
  { text: () => 'Knowledge', href: '/knowledge', isSeldom: true, isFor: maySeeKnowledge },
  { text: () => 'Complaints', href: '/safeguarding', isSeldom: true, isFor: isOfficer },
  { text: () => 'Queries', href: '/queries', holds: ['/occasions'], isSeldom: true, isFor: mayAnswerAnywhere },
  {
    text: () => 'Days',
    href: '/days',
    holds: ['/people/*/days', '/capacities', '/allocations', '/deployments'],
    isFor: maySeeDaysOfMany,
  },
  { text: () => 'Workplans', href: '/workplans', holds: ['/groups/*/plan'], isFor: maySeeWorkplans },
  { text: () => 'Courses', href: '/courses', isFor: ({ model }) => model.courses !== undefined },
  { text: () => 'Find help', href: '/strengths', isFor: ({ model }) => model.strengths !== undefined },
  {
    text: () => 'Mission',
    href: '/mission',
    holds: ['/schools/*/mission'],
    isSeldom: true,
    isFor: ({ model }) => model.mission !== undefined,
  },
  { text: () => 'Help between schools', href: '/brokering', isSeldom: true, isFor: mayCompareHelp },
  { text: () => 'Joint work', href: '/collaborations', isSeldom: true, isFor: hasJointWork },
  { text: nameOfDesignated, href: '/designations', isSeldom: true, isFor: hasDesignations },
  { text: () => 'Time', href: '/time', holds: ['/people/*/weeks'], isSeldom: true, isFor: hasTime },
  { text: () => 'Funds', href: '/funds', holds: ['/ledger'], isSeldom: true, isFor: maySeeFunds },
  { text: () => 'Ledger', href: '/ledger', isSeldom: true, isFor: (look) => maySeeLedger(look) && !maySeeFunds(look) },
  { text: () => 'Checks', href: '/checks', holds: ['/visits/*/record/check'], isFor: mayCheckAnything },
  {
    text: () => 'Orders',
    href: '/orders',
    holds: ['/catalogue', '/charges', '/income', '/owed'],
    isSeldom: true,
    isFor: (look) => look.model.offers.length > 0 && isAnywhere(look.reach('see-charges')),
  },
  { text: () => 'Owed', href: '/owed', isSeldom: true, isFor: (look) => maySeeOwed(look) && !look.model.offers.length },
  { text: () => 'People', href: '/people', holds: ['/messages'], isFor: maySeePeople },
  { text: () => 'Imports', href: '/imports', holds: ['/bring-in', '/figures'], isFor: mayLoadData },
  {
    text: () => 'Reports',
    href: '/reports',
    holds: ['/due', '/flags', '/hypotheses', '/misfits', '/themes', '/annual-reports', '/targets'],
    isFor: (look) => look.reach('see-reports').everything,
  },
  { text: () => 'Calendar', href: '/calendar', isSeldom: true, isFor: () => true },
  {
    text: () => 'Library',
    href: '/library',
    isSeldom: true,
    holds: ['/past-notes', '/past-their-date', '/drawn-files'],
    isFor: () => true,
  },
  {
    text: () => 'The service',
    href: '/service',
    isSeldom: true,
    holds: ['/practice', '/strategies', '/areas', '/toolkit'],
    isFor: ({ model }) => model.service !== undefined,
  },
  {
    text: ({ model }) => model.decidingGroup?.name ?? '',
    href: '/deciding-group',
    holds: ['/decisions', '/audit-summaries'],
    isSeldom: true,
    isFor: ({ model }) => model.decidingGroup !== undefined,
  },
  {
    text: () => 'Priorities',
    href: '/priorities',
    holds: ['/commissions', '/money'],
    isFor: ({ model }) => model.commissioning !== undefined,
  },
  { text: () => 'Next year', href: '/next-year', isSeldom: true, isFor: mayPrepare },
  {
    text: () => 'Handbook',
    href: '/handbook',
    isSeldom: true,
    holds: [
      ...['/models', '/comparisons', '/consultations', '/feedback'],
      ...['/publications', '/working-parties', '/recommendations'],
    ],
    isFor: () => true,
  },
]

/** The lists whose filters stand in their address: of each, a person can keep some under names. */
export const LISTS = [
  '/schools',
  '/schools/figures',
  '/schools/inspections',
  '/need',
  '/cases',
  '/visits',
  '/actions',
  '/due',
  '/contacts',
  '/core-work',
  '/communications',
  '/queries',
  '/courses',
  '/practice',
  '/strengths',
  '/mission/figures',
  '/mission/case-studies',
  '/brokering',
  '/collaborations',
  '/priorities',
  '/commissions',
  '/money',
  '/days',
  '/days/schools',
  '/days/statements',
  '/funds',
  '/ledger',
  '/time',
  '/time/report',
  '/orders',
  '/catalogue',
  '/charges',
  '/income',
  '/interventions',
  '/notices',
  '/support-teams',
  '/reviews',
  '/programmes',
  '/people',
  '/messages',
  '/themes',
  '/flags',
  '/hypotheses',
  '/library',
  '/reports/reasons',
  '/reports/schools',
  '/comparisons',
  '/comparisons/schools',
] as const
