import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSchool } from '../get-school.ts'
import { mayKeepSchool } from '../school-policy.ts'
import type { EndPresence } from './presence-form.ts'
import { endPresenceRow, findPresenceToChange } from './presence-store.ts'
import { whyPresenceCannotEnd } from './presence.ts'

/** Notes the last day on which somebody else works in a school; that they were there stays readable. */
export async function endPresence(work: Work, schoolId: string, id: string, given: EndPresence): Promise<void> {
  const school = await getSchool(work, schoolId)
  const presence = await findPresenceToChange(work, school.id, id)
  if (!presence) throw new NotFound('presence', id)
  requireThat(mayKeepSchool(work, school.id), work, `end who works in ${school.id}`)
  const { revision } = presence
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'school', id: school.id, revision, shown: given.revision })),
    ...whyPresenceCannotEnd(presence, given.finishedOn),
  ])

  await endPresenceRow(work, id, given.finishedOn)
  await logEvent(work, {
    name: 'school.presence-ended',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'see-register',
    changes: {
      who: { before: presence.who },
      finishedOn: { before: presence.finishedOn, after: given.finishedOn },
    },
  })
}
