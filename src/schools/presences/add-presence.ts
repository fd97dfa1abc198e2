import { logEvent } from '#history/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { getSchool } from '../get-school.ts'
import { mayKeepSchool } from '../school-policy.ts'
import type { AddPresence } from './presence-form.ts'
import { addPresenceRow } from './presence-store.ts'

/** Notes that somebody else works in a school, since when and for what, so that no two come with the same without knowing. */
export async function addPresence(work: Work, schoolId: string, given: AddPresence): Promise<void> {
  const school = await getSchool(work, schoolId)
  requireThat(mayKeepSchool(work, school.id), work, `note who works in ${school.id}`)

  await addPresenceRow(work, { schoolId: school.id, ...given })
  await logEvent(work, {
    name: 'school.presence-began',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'see-register',
    changes: {
      who: { after: given.who },
      purpose: { after: given.purpose },
      startedOn: { after: given.startedOn },
    },
  })
}
