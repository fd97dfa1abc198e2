import type { Look } from '#work/work.ts'
import { maySayStart, reachAsGiver } from './mission-policy.ts'
import { mayReadOverview } from './overview/read-overview.ts'

/** From the mission page to what else there is of it, for whoever looks. */
export function linksOfMission(look: Look): { text: string; href: string }[] {
  const { everything } = reachAsGiver(look)
  const own = [
    ...new Set(
      look.actor.roles.flatMap(({ role, schoolId }) =>
        schoolId && look.model.mission?.figures.by.includes(role) ? [schoolId] : [],
      ),
    ),
  ]
  return [
    ...own.slice(0, 3).map((id) => ({
      text: own.length === 1 ? 'The figures of your school' : 'The figures of one of your schools',
      href: `/schools/${id}/mission`,
    })),
    ...(everything ? [{ text: 'Give the figures of many schools', href: '/mission/figures/many' }] : []),
    { text: 'How the work is evaluated', href: '/mission/evaluations' },
    { text: 'Case studies', href: '/mission/case-studies' },
    { text: 'Reports of progress', href: '/mission/reports' },
    ...(look.model.mission?.supportDays ? [{ text: 'Who gives the days of support', href: '/mission/days' }] : []),
    ...(mayReadOverview(look) ? [{ text: 'All schools at a glance', href: '/mission/overview' }] : []),
    ...(maySayStart(look) ? [{ text: 'Say when it began', href: '/mission/start' }] : []),
  ]
}
