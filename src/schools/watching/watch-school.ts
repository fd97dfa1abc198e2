import { requireThat, type Work } from '#work/work.ts'
import { getSchool } from '../get-school.ts'
import { mayWatch } from '../school-policy.ts'
import { keepWatch } from './watch-store.ts'

/** A person marks a school for themselves, or takes the mark away: nobody else sees it. Throws NotFound, NotAllowed. */
export async function watchSchool(work: Work, schoolId: string, watched: boolean): Promise<void> {
  const school = await getSchool(work, schoolId)
  requireThat(mayWatch(work), work, `watch ${school.id}`)
  await keepWatch(work, school.id, watched)
}
