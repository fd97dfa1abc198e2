import { adoptionInForce, listAdoptions, type Adoption } from '#calendar/index.ts'
import { logEvent } from '#history/index.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { whyModelCannotBeAdopted } from './adopt-rules.ts'
import { getVersion } from './get-version.ts'
import { mayKeepModel } from './handbook-policy.ts'
import { listIdsInUse } from './in-use-store.ts'
import { addAdoption, findVersion, holdModels } from './version-store.ts'

/** XX-02. Lets a model run from a school year on. What was begun under another keeps it; what begins from now on takes this one. */
export async function adoptModel(work: Work, modelVersionId: string, schoolYear: SchoolYear): Promise<void> {
  const { version, model } = await getVersion(work, modelVersionId)
  requireThat(mayKeepModel(work), work, `adopt the model ${modelVersionId}`)
  await holdModels(work)
  const adoptions = await listAdoptions(work)
  const before = adoptionInForce(adoptions, schoolYear)
  refuseIf(
    work,
    whyModelCannotBeAdopted({
      next: model,
      schoolYear,
      thisYear: schoolYearOf(work.today),
      runsAlready: before?.schoolYear === schoolYear && before.modelVersionId === modelVersionId,
      inUse: await listIdsInUse(work, schoolYear),
      actor: work.actor,
    }),
  )
  await addAdoption(work, { modelVersionId, schoolYear, adoptedAt: afterAll(adoptions, work.now) })
  const old = before && (await findVersion(work, before.modelVersionId))
  await logEvent(work, {
    name: 'model.adopted',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-register',
    changes: {
      model: { before: old && nameOf(old), after: nameOf(version) },
      schoolYear: { after: showSchoolYear(schoolYear) },
    },
  })
}

/** The last one adopted wins, also on a clock that stands still: a demonstration's may. */
function afterAll(adoptions: readonly Adoption[], now: Date): Date {
  const last = Math.max(...adoptions.map(({ adoptedAt }) => adoptedAt.getTime()))
  return last < now.getTime() ? now : new Date(last + 1)
}

function nameOf({ title, writtenFor }: { title: string; writtenFor: SchoolYear }): string {
  return `${title}, written for ${showSchoolYear(writtenFor)}`
}
