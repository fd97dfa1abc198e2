import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { mayKeepCrest } from './crest-policy.ts'
import { takeDownCrest } from './crest-store.ts'

/** From now on no crest stands on what leaves the service. */
export async function removeCrest(work: Work): Promise<void> {
  requireThat(mayKeepCrest(work), work, 'take the crest down')
  if (!(await takeDownCrest(work))) throw new NotFound('crest', work.actor.authorityId)
  await logEvent(work, {
    name: 'crest.taken-down',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'keep-service',
  })
}
