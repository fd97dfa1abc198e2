import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { showDate } from '#shared/show-date.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { listEvaluations } from '../evaluations/evaluation-store.ts'
import { readMission } from '../figures/read-mission.ts'
import { getMissionRule, holdsAny } from '../mission-policy.ts'
import { printProgress } from './print-progress.ts'
import { addPresentation, addReport, holdReport, listReports } from './progress-store.ts'
import { nameOfBody, whyCannotBePresented, type Presentation, type ProgressReport } from './progress.ts'

const MOST_EVALUATIONS = 50

/** RO-100. Who writes reports of progress and says before whom they were laid. */
export const mayPresent = (look: Look): boolean => holdsAny(look, getMissionRule(look).presented.by)

/** A report that somebody may read: one that was presented is for everybody of the service, others for who presents them. Throws NotFound. */
export async function getReport(look: Look, id: string): Promise<ProgressReport> {
  getMissionRule(look)
  const [found] = isId(id) ? await listReports(look, { id, limit: 1 }) : []
  if (!found || (found.presentations.length === 0 && !mayPresent(look))) throw new NotFound('report of progress', id)
  return found
}

/** RO-100. Writes a report of what the mission shows today: it stays as it is. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function writeProgress(work: Work, { title, says }: { title: string; says: string }): Promise<string> {
  const rule = getMissionRule(work)
  requireThat(mayPresent(work), work, 'write a report of progress')
  refuseIf(
    work,
    await askAboutNamesIn(work, THE_SERVICE, [
      { where: 'the title', field: 'title', text: title },
      { where: 'what is said of it', field: 'says', text: says },
    ]),
  )
  const mission = await readMission(work, rule, { isForAnybody: true })
  const evaluations = await listEvaluations(work, { isConcluded: true, limit: MOST_EVALUATIONS })
  const { authorityName: organisation } = work.actor
  const asked = { model: work.model, rule, mission, evaluations, title, words: says, organisation, today: work.today }
  const id = await addReport(work, title, printProgress(asked))
  await logProgress(work, 'report-written', { title: { after: title } })
  return id
}

/** RO-100. Records before whom a report was laid, and when. Throws NotFound, NotAllowed, Refused. */
export async function presentProgress(work: Work, id: string, presentation: Presentation): Promise<void> {
  const rule = getMissionRule(work)
  requireThat(mayPresent(work), work, `present the report ${id}`)
  if (isId(id)) await holdReport(work, id)
  const report = await getReport(work, id)
  refuseIf(work, whyCannotBePresented(rule, report, presentation, work.today))
  await addPresentation(work, id, presentation)
  await logProgress(work, 'report-presented', {
    title: { after: report.title },
    to: { after: nameOfBody(rule, presentation) },
    on: { after: showDate(presentation.presentedOn) },
  })
}

async function logProgress(work: Work, what: string, changes: Record<string, { after: string }>): Promise<void> {
  await logEvent(work, {
    name: `mission.${what}`,
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-reports',
    changes,
  })
}
