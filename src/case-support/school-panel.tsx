import { casesOfTeamAt, findLiveCase, pathwayOf, stageOf } from '#cases/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { TeamSummary } from './case-panel.tsx'
import { findTeamShown } from './show-team.tsx'

const LINES = 3

/** SH-73, SH-103. On a school's page, once its support has begun, the team of its case and its shared log; for those who may know of it. */
export const caseTeamSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (look.model.pathways.length === 0) return undefined
    const of =
      (await findLiveCase(look, schoolId)) ??
      (await casesOfTeamAt(look, schoolId)).find(({ endedOn }) => endedOn === null)
    if (!of || !stageOf(of, 'support') || !(await pathwayOf(look, of)).pathway.team) return undefined
    const shown = await findTeamShown(look, of.id, LINES)
    return (
      <section id="case-team">
        <TeamSummary {...shown} />
      </section>
    )
  },
}
