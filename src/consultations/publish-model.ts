import { getCalendar } from '#calendar/index.ts'
import { getVersion, holdModels } from '#handbook/index.ts'
import { logEvent } from '#history/index.ts'
import { sendJob } from '#jobs/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { lifeEvent } from './consultation-events.ts'
import { mayLeadModel } from './consultation-policy.ts'
import { whyCannotBePublished } from './final-rules.ts'
import { listSchoolsToTell } from './invitation-store.ts'
import type { NewPublication } from './publication.ts'
import { addPublication, listPublications } from './publication-store.ts'
import { TELL_SCHOOLS } from './write-letters.ts'
import { publishedRoles, sheetRoles } from './who-is-asked.ts'

/**
 * ES-02, ES-05. Sends information on a model, or the final model, to all schools: to whoever holds the roles that the model names. Kept with
 * whom it reached at each school, and with the end of the term before which it was to come. Gives its id. Throws NotFound, NotAllowed, Refused.
 */
export async function publishModel(work: Work, versionId: string, publication: NewPublication): Promise<string> {
  requireThat(mayLeadModel(work), work, `publish the model ${versionId}`)
  await holdModels(work)
  const { version, model, stage } = await getVersion(work, versionId)
  const before = await listPublications(work, versionId)
  refuseIf(work, whyCannotBePublished(publication, { stage, before, today: work.today }))
  const roles = publication.kind === 'final' ? publishedRoles(model) : sheetRoles(model)
  const schools = (await listSchoolsToTell(work, roles)).map(({ schoolId, people }) => ({
    schoolId,
    reached: people.filter(({ email }) => email !== null).length,
  }))
  const termEndsOn = (await termBefore(work, version.writtenFor)) ?? null
  const id = await addPublication(work, versionId, { ...publication, termEndsOn }, schools)
  if (!work.tellsNobody) await sendJob(work, TELL_SCHOOLS, { publicationId: id })
  const missed = schools.filter(({ reached }) => reached === 0).length
  await logEvent(
    work,
    lifeEvent(work, publication.kind === 'final' ? 'model.published' : 'model.informed', {
      title: { after: publication.title },
      reached: { after: schools.length - missed },
      missed: { after: missed },
    }),
  )
  return id
}

/** ES-05. The last day of the last term before the school year of a model; undefined where its terms have no dates. */
export async function termBefore(look: Look, year: SchoolYear): Promise<PlainDate | undefined> {
  const { terms } = await getCalendar(look, [year - 1])
  return terms
    .filter(({ schoolYear }) => schoolYear === year - 1)
    .map(({ finishedOn }) => finishedOn)
    .sort()
    .at(-1)
}
