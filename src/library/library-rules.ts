import type { LibraryItem, ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { LibraryDocument, LibraryVersion } from './library-document.ts'

type ToAdd = { item: string | null; schoolId: string | null }
type Held = { item: string; schoolId: string | null }

/** SH-98, SH-99. Why a document cannot be added: the model knows it not, has it for each school, or it stands there already. */
export function whyDocumentCannotBeAdded(
  { item, schoolId }: ToAdd,
  model: Pick<ServiceModel, 'library'>,
  held: readonly Held[],
): Finding[] {
  if (item === null) return []
  const known = model.library.find(({ id }) => id === item)
  if (!known) return [firm('library-item-unknown', 'SH-99', 'Choose a document that the model names, or none of them.')]
  const { title, ofEachSchool, source } = known
  if (ofEachSchool && schoolId === null)
    return [
      firm('library-of-a-school', source, `${title} is a document of each school: add it on the page of that school.`),
    ]
  if (!ofEachSchool && schoolId !== null)
    return [firm('library-of-a-school', source, `${title} is one document for the whole service, not of a school.`)]
  if (!held.some((each) => each.item === item && each.schoolId === schoolId)) return []
  return [firm('library-item-held', source, `${title} is in the library already: open it and add a version.`)]
}

/** SH-98, SH-99. What the model names and the library does not have yet; what each school has of its own is not among it. */
export function listExpected({ library }: Pick<ServiceModel, 'library'>, held: readonly Held[]): LibraryItem[] {
  return library.filter(({ id, ofEachSchool }) => !ofEachSchool && !held.some(({ item }) => item === id))
}

/** Why a withdrawn document no longer changes. */
export function whyDocumentIsFixed({ withdrawnAt }: Pick<LibraryDocument, 'withdrawnAt'>): Finding[] {
  if (withdrawnAt === null) return []
  return [firm('library-withdrawn', 'WI-79', 'This document was withdrawn. Add a new one in its place.')]
}

/** SH-05. Why nothing can be said of a version, or it cannot be published: it is not out for comment, or no longer. */
export function whyNotForComment(version: Pick<LibraryVersion, 'status'> | undefined): Finding[] {
  if (version?.status === 'for-comment') return []
  return [
    firm('library-not-for-comment', 'SH-05', 'No draft of this document is out for comment now. Load the page again.'),
  ]
}

const firm = (id: string, source: string, says: string): Finding => ({ kind: id, id, source, says, weight: 'firm' })
