import { addStages, getVersion, holdModels, listVersionsOfYear } from '#handbook/index.ts'
import { logEvent } from '#history/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { lifeEvent } from './consultation-events.ts'
import { mayLeadModel } from './consultation-policy.ts'
import { listConsultationsOfYear } from './consultation-store.ts'
import { listFeedback } from './feedback-store.ts'
import { whyCannotBeFinal } from './final-rules.ts'

/**
 * ES-01, ES-04. A model is final: once the consultations on the models of its year have closed and everything that the team said has its
 * outcome. What was proposed or final for that year before is superseded. Throws NotFound, NotAllowed, Refused.
 */
export async function makeFinal(work: Work, versionId: string): Promise<void> {
  requireThat(mayLeadModel(work), work, `make the model ${versionId} final`)
  await holdModels(work)
  const { version } = await getVersion(work, versionId)
  refuseIf(work, await whyNotFinal(work, versionId))
  const others = (await listVersionsOfYear(work, version.writtenFor)).filter(
    ({ id, stage }) => id !== versionId && stage !== 'superseded',
  )
  await addStages(work, [versionId], 'final')
  await addStages(
    work,
    others.map(({ id }) => id),
    'superseded',
  )
  await logEvent(
    work,
    lifeEvent(work, 'model.made-final', {
      model: { after: `${version.title}, written for ${showSchoolYear(version.writtenFor)}` },
    }),
  )
}

/** What stands against making a model final today: nothing is left to do where there is none. */
export async function whyNotFinal(look: Look, versionId: string) {
  const { version, model, stage, reached } = await getVersion(look, versionId)
  const consultations = await listConsultationsOfYear(look, version.writtenFor)
  const feedback = await listFeedback(look, { consultationIds: consultations.map(({ id }) => id) })
  const [reachedBy, rule] = [reached.at(-1), model.consultation]
  return whyCannotBeFinal({ stage, reachedBy, rule, consultations, feedback, today: look.today })
}
