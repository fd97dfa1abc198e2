import type { ServiceModel } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { maySeeWorkplans, readYear } from '#workplans/index.ts'
import type { Look } from '#work/work.ts'
import type { Step } from './next-year.ts'

/** ES-22, ES-68, ES-69. Where the year is planned by workplans: that each is published in the team, and all are sent to the schools at once. */
export async function workplanSteps(look: Look, model: ServiceModel, year: SchoolYear): Promise<Step[]> {
  if (!model.workplans || !maySeeWorkplans(look)) return []
  const { workplans } = await readYear(look, year)
  const inState = (...states: readonly string[]) =>
    workplans.filter(({ kept }) => kept && states.includes(kept.status)).length
  const [published, sent, shown] = [inState('ready', 'sent'), inState('sent'), showSchoolYear(year)]
  const drafts = workplans.filter(({ kept }) => !kept || kept.status === 'draft').map(({ workplan }) => workplan.name)
  const href = `/workplans?year=${year}`
  return [
    {
      id: 'workplans',
      title: `Publish the workplans of ${shown} in the team`,
      hint:
        published === workplans.length
          ? 'Each of them says how its days fall.'
          : `${published} of ${workplans.length} are published. Not yet: ${drafts.join(', ')}.`,
      href,
      isDone: workplans.length > 0 && published === workplans.length,
    },
    {
      id: 'workplans-sent',
      title: `Send who works where in ${shown} to all schools`,
      hint:
        sent === workplans.length
          ? 'All schools were told.'
          : 'All at once, when each workplan is published; until then nobody outside the team sees it.',
      href,
      isDone: workplans.length > 0 && sent === workplans.length,
    },
  ]
}
