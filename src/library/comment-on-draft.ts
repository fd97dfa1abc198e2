import { takeFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { FileGiven } from './add-document.ts'
import { getDocumentToChange } from './get-document.ts'
import { ofLibrary } from './library-events.ts'
import { whyNotForComment } from './library-rules.ts'
import { insertComment } from './version-store.ts'

/**
 * SH-05. Whoever may read a draft says something of it, or sends a text of their own as their part of it, before it is
 * published. Throws NotFound, Refused.
 */
export async function commentOnDraft(
  work: Work,
  documentId: string,
  { says, file }: { says: string; file?: FileGiven | undefined },
): Promise<void> {
  const { document, versions } = await getDocumentToChange(work, documentId)
  // Whoever finds it may say something of it: that it is theirs to read was asked when it was looked for.
  requireThat(true, work, `comment on the document ${documentId}`)
  const draft = versions.find(({ status }) => status === 'for-comment')
  refuseIf(work, whyNotForComment(draft))
  const stored = file && (await takeFile(work, file, 'file')).stored
  if (draft) await insertComment(work, draft.id, { says, stored })
  await logEvent(work, {
    name: 'library.commented',
    ...ofLibrary(work, document),
    changes: { title: { after: document.title } },
  })
}
