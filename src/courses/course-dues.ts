import { addDays } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import { mayEvaluateFor, mayOffer } from './course-policy.ts'
import { listCourses } from './course-store.ts'
import { listAnswersOfSchools } from './course-due-store.ts'
import { programmeDues } from './programmes/programme-dues.ts'

/** So long after its last day it is recorded who came, and those who came have said how useful it was. */
const DAYS_TO_RECORD = 7
const DAYS_TO_EVALUATE = 28
const MOST = 500

/** SH-24, XX-10. Of who gives courses: who came. Of the schools that came: how useful it was. */
export const courseDues: DueSource = {
  name: 'courses',
  async list(look, { people, schoolId }) {
    if (!look.model.courses) return []
    const recent = { when: 'past', from: addDays(look.today, -120), until: look.today, limit: MOST } as const
    const given = schoolId || !mayOffer(look) ? [] : await listCourses(look, { ...recent, givenBy: people })
    const base = { kind: 'course', schoolId: '', schoolName: '' }
    const toRecord: Due[] = given
      .filter(({ status, lastOn }) => status === 'published' && lastOn < look.today)
      .map(({ id, title, givenBy, givenByName, lastOn }) => ({
        ...base,
        ...{ plainly: 'Who came to a course to record', what: `Record who came: ${title}` },
        ...{ because: 'Its last day is over.', href: `/courses/${id}/attendance`, page: `/courses/${id}` },
        ...{ ownerId: givenBy, ownerName: givenByName, dueOn: addDays(lastOn, DAYS_TO_RECORD) },
      }))
    return [
      ...toRecord,
      ...(await toEvaluate(look, people !== undefined, schoolId)),
      ...(await programmeDues(look, { people, schoolId })),
    ]
  },
}

/** Of the schools whose people say so: courses to which somebody came and of which not everybody has said. */
async function toEvaluate(
  look: Parameters<DueSource['list']>[0],
  isOwn: boolean,
  schoolId: string | undefined,
): Promise<Due[]> {
  const schoolIds = [...look.reach('self-evaluate').schoolIds].filter((id) => !schoolId || id === schoolId)
  if (!isOwn && !schoolId) return []
  if (schoolIds.length === 0 || !isAnywhere(look.reach('self-evaluate'))) return []
  const found = await listAnswersOfSchools(look, schoolIds, addDays(look.today, -DAYS_TO_EVALUATE))
  return found
    .filter((each) => mayEvaluateFor(look, each.schoolId) && each.given < each.attended)
    .map(({ courseId, title, lastOn, schoolName, ...each }) => ({
      kind: 'course',
      ...{ plainly: 'A course to evaluate', what: `Say how useful it was: ${title}` },
      ...{
        because: 'Somebody of the school came.',
        href: `/courses/${courseId}/evaluate`,
        page: `/courses/${courseId}`,
      },
      ...{ ownerId: undefined, ownerName: 'The school', schoolId: each.schoolId, schoolName },
      dueOn: addDays(lastOn, DAYS_TO_EVALUATE),
    }))
}
