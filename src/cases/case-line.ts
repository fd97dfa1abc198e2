import type { CaseLine } from '#pictures/case-picture.tsx'
import type { PlainDate } from '#shared/plain-date.ts'
import type { CaseShown } from './case-page.tsx'

/** A case as its picture takes it: every stage of the pathway, and what is known of it through time. */
export function lineOf({ of, pathway, moments }: CaseShown, today: PlainDate): CaseLine {
  return {
    id: 'case-line',
    title: `The case of ${of.schoolName} through time`,
    openedOn: of.openedOn,
    ...(of.endedOn && { endedOn: of.endedOn }),
    stages: pathway.stages.map(({ id, name }) => {
      const reached = of.stages.find(({ stageId }) => stageId === id)
      return {
        name,
        ...(reached && { startedOn: reached.beganOn, ...(reached.finishedOn && { finishedOn: reached.finishedOn }) }),
      }
    }),
    moments: moments.map(({ on, says }) => ({ on, says })),
    today,
  }
}
