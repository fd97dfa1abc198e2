import { takeFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { FileGiven } from './add-document.ts'
import { getDocumentToChange } from './get-document.ts'
import { ofLibrary } from './library-events.ts'
import { mayKeepLibrary } from './library-policy.ts'
import { whyDocumentIsFixed, whyNotForComment } from './library-rules.ts'
import { endDraft, insertVersion, type NewVersion } from './version-store.ts'

/**
 * WI-79, SH-05. A new version beside the earlier ones, which stay: published, or out for comment. A draft that was out
 * before is let go of; what was said of it stays with it. Throws NotFound, NotAllowed, Refused.
 */
export async function addVersion(work: Work, documentId: string, given: NewVersion, file: FileGiven): Promise<void> {
  const { document, versions } = await getDocumentToChange(work, documentId)
  requireThat(mayKeepLibrary(work), work, `add a version to the document ${documentId}`)
  refuseIf(work, whyDocumentIsFixed(document))
  const { stored, kind } = await takeFile(work, file, 'file')
  const draft = versions.find(({ status }) => status === 'for-comment')
  if (draft) await endDraft(work, draft.id, 'let-go')
  const version = (versions[0]?.version ?? 0) + 1
  await insertVersion(work, documentId, version, { ...given, stored, kind })
  await logEvent(work, {
    name: given.goes === 'published' ? 'library.published' : 'library.put-out-for-comment',
    ...ofLibrary(work, document),
    changes: { title: { after: document.title }, version: { after: version } },
  })
}

/** SH-05. The draft that was out for comment is published as it is. Throws NotFound, NotAllowed, Refused. */
export async function publishDraft(work: Work, documentId: string): Promise<void> {
  const { document, versions } = await getDocumentToChange(work, documentId)
  requireThat(mayKeepLibrary(work), work, `publish a version of the document ${documentId}`)
  const draft = versions.find(({ status }) => status === 'for-comment')
  refuseIf(work, [...whyDocumentIsFixed(document), ...whyNotForComment(draft)])
  if (draft) await endDraft(work, draft.id, 'published')
  await logEvent(work, {
    name: 'library.published',
    ...ofLibrary(work, document),
    changes: { title: { after: document.title }, version: { after: draft?.version } },
  })
}
