import { changesBetween, logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getDocumentToChange } from './get-document.ts'
import type { LibraryDocument } from './library-document.ts'
import { ofLibrary } from './library-events.ts'
import { mayKeepLibrary } from './library-policy.ts'
import { whyDocumentIsFixed } from './library-rules.ts'
import { markWithdrawn, updateDocument, type DocumentFacts } from './library-store.ts'

type Changed = DocumentFacts & { revision: number }

/** What is said of a document, for whom it is and when it is looked at again. Throws NotFound, NotAllowed, Refused. */
export async function changeDocument(work: Work, documentId: string, given: Changed): Promise<void> {
  const { document } = await getDocumentToChange(work, documentId)
  requireThat(mayKeepLibrary(work), work, `change the document ${documentId}`)
  refuseIf(work, [...whyDocumentIsFixed(document), ...(await whyStale(work, document, given.revision))])
  await updateDocument(work, documentId, given)
  const { title, kind, about, audience, reviewOn } = given
  const after = { title, kind, about, audience, reviewOn }
  const before = Object.fromEntries(Object.keys(after).map((name) => [name, document[name as keyof DocumentFacts]]))
  await logEvent(work, {
    name: 'library.changed',
    ...ofLibrary(work, document),
    changes: { ...changesBetween(before, after), title: { before: document.title, after: title } },
  })
}

/** A document that no longer holds: it stays readable, apart, with the reason. Throws NotFound, NotAllowed, Refused. */
export async function withdrawDocument(
  work: Work,
  documentId: string,
  { because, revision }: { because: string; revision: number },
): Promise<void> {
  const { document } = await getDocumentToChange(work, documentId)
  requireThat(mayKeepLibrary(work), work, `withdraw the document ${documentId}`)
  refuseIf(work, [...whyDocumentIsFixed(document), ...(await whyStale(work, document, revision))])
  await markWithdrawn(work, documentId, because)
  await logEvent(work, {
    name: 'library.withdrawn',
    ...ofLibrary(work, document),
    changes: { title: { after: document.title }, because: { after: because } },
  })
}

const whyStale = (work: Work, { id, revision }: LibraryDocument, shown: number) =>
  whyChangedMeanwhile(work, { kind: 'document', id, revision, shown })
