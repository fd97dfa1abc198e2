import { logEvent } from '#history/index.ts'
import type { ReceivedFile } from '#web/receive-upload.ts'
import { requireThat, type Work } from '#work/work.ts'
import { mayKeepCrest } from './crest-policy.ts'
import { addCrest, takeDownCrest } from './crest-store.ts'
import { readPicture } from './read-picture.ts'

/** Puts another crest on what leaves the service from now on; what was issued keeps its own. */
export async function changeCrest(work: Work, says: string, file: ReceivedFile): Promise<void> {
  requireThat(mayKeepCrest(work), work, 'change the crest')
  const picture = await readPicture(file, 'file')
  await takeDownCrest(work)
  await addCrest(work, { ...picture, says })
  await logEvent(work, {
    name: 'crest.changed',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'keep-service',
    changes: { says: { after: says } },
  })
}
