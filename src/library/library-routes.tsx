import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getStoredFile, MOST_BYTES, sendStored } from '#files/index.ts'
import { LIBRARY_KINDS } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addFile } from '#web/downloads.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { addUpload, addUploadDeed } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { addDocumentRoutes } from './add-document-routes.tsx'
import { addVersion, publishDraft } from './add-version.ts'
import { changeDocument, withdrawDocument } from './change-document.ts'
import { commentOnDraft } from './comment-on-draft.ts'
import { AddVersionPage, ChangeDocumentPage } from './document-form-page.tsx'
import { DocumentPage } from './document-page.tsx'
import { getDocument } from './get-document.ts'
import { addVersionForm, changeDocumentForm, commentForm, contributionForm, withdrawForm } from './library-form.ts'
import { mayKeepLibrary } from './library-policy.ts'
import { LibraryPage } from './library-page.tsx'
import { listExpected } from './library-rules.ts'
import { A_PAGE, countDocuments, listDocuments, listItemsHeld, type LibraryAsk } from './library-store.ts'
import { listComments } from './version-store.ts'

const DONE: Record<string, string> = {
  added: 'It is in the library',
  version: 'The version is added',
  published: 'The draft is published',
  changed: 'Saved',
  withdrawn: 'It is withdrawn',
  said: 'It is said',
}

const ONE = '/library/:documentId'

/** The library: found, read in every version, commented on as a draft, and kept. */
export function libraryRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/library', libraryPage)
  addDocumentRoutes(app, web)
  addPage(app, web, ONE, (seen) => documentPage(seen, {}, []))

  addFile(app, web, `${ONE}/versions/:version`, async ({ look, params }) => {
    const { document, versions } = await getFound({ look, params })
    const found = versions.find(({ version }) => String(version) === params.version)
    if (!found) throw new NotFound('version', `${document.id} ${params.version}`)
    return sendStored(await getStoredFile(look, found.fileId))
  })

  addUpload(app, web, `${ONE}/versions`, {
    guard: toKeep,
    async show(seen, answers, findings) {
      const { document } = await getFound(seen)
      return <AddVersionPage frame={seen.frame} document={document} answers={answers} findings={findings} />
    },
    schema: addVersionForm,
    field: 'file',
    maxBytes: MOST_BYTES,
    async act(work, value, file, seen) {
      await addVersion(work, idIn(seen), value, file)
      return `/library/${idIn(seen)}?done=version`
    },
  })
  addDeed(app, web, `${ONE}/publish`, {
    guard: toKeep,
    show: documentPage,
    schema: z.object({}),
    async act(work, _value, seen) {
      await publishDraft(work, idIn(seen))
      return `/library/${idIn(seen)}?done=published`
    },
  })

  addForm(app, web, `${ONE}/change`, {
    guard: toKeep,
    show: changePage,
    schema: changeDocumentForm,
    async act(work, value, seen) {
      await changeDocument(work, idIn(seen), value)
      return `/library/${idIn(seen)}?done=changed`
    },
  })
  addDeed(app, web, `${ONE}/withdraw`, {
    guard: toKeep,
    show: changePage,
    schema: withdrawForm,
    async act(work, value, seen) {
      await withdrawDocument(work, idIn(seen), value)
      return `/library/${idIn(seen)}?done=withdrawn`
    },
  })

  addDeed(app, web, `${ONE}/comments`, {
    guard: getFound,
    show: documentPage,
    schema: commentForm,
    async act(work, { says }, seen) {
      await commentOnDraft(work, idIn(seen), { says })
      return `/library/${idIn(seen)}?done=said#draft`
    },
  })
  addUploadDeed(app, web, `${ONE}/contributions`, {
    guard: getFound,
    show: documentPage,
    schema: contributionForm,
    field: 'file',
    maxBytes: MOST_BYTES,
    async act(work, { says }, [file], seen) {
      await commentOnDraft(work, idIn(seen), { says, file })
      return `/library/${idIn(seen)}?done=said#draft`
    },
  })
  addFile(app, web, `${ONE}/comments/:remarkId`, async ({ look, params }) => {
    const { versions } = await getFound({ look, params })
    const comments = await Promise.all(versions.map(({ id }) => listComments(look, id)))
    const found = comments.flat().find(({ id }) => id === params.remarkId)
    if (!found?.fileId) throw new NotFound('comment', params.remarkId ?? '')
    return sendStored(await getStoredFile(look, found.fileId))
  })
}

const idIn = ({ params }: Pick<Seen, 'params'>) => params.documentId ?? ''
const getFound = (seen: Pick<Seen, 'look' | 'params'>) => getDocument(seen.look, idIn(seen))

async function toKeep(seen: Seen) {
  await getFound(seen)
  requireThat(mayKeepLibrary(seen.look), seen.look, 'keep the library')
}

async function libraryPage({ look, frame, query }: Seen) {
  const { q = '', kind, state, after } = query
  const ask: LibraryAsk = {
    words: q.trim().slice(0, 200) || undefined,
    kind: LIBRARY_KINDS.find((each) => each === kind),
    isWithdrawn: state === 'withdrawn',
    after: after && isId(after) ? after : undefined,
  }
  const mayKeep = mayKeepLibrary(look)
  const [found, count, held] = await Promise.all([
    listDocuments(look, ask),
    countDocuments(look, ask),
    mayKeep ? listItemsHeld(look) : [],
  ])
  const documents = found.slice(0, A_PAGE)
  const next = found.length > A_PAGE ? documents.at(-1)?.id : undefined
  const expected = mayKeep ? listExpected(look.model, held) : []
  const done = DONE[query.done ?? '']
  const keepsFiles = look.reach('keep-files').everything
  return <LibraryPage {...{ frame, ask, documents, count, next, expected, mayKeep, keepsFiles, done }} />
}

async function documentPage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const found = await getFound(seen)
  const draft = found.versions.find(({ status }) => status === 'for-comment')
  const comments = draft ? await listComments(look, draft.id) : []
  const done = DONE[query.done ?? '']
  const { model } = look
  const mayKeep = mayKeepLibrary(look)
  return <DocumentPage {...found} {...{ frame, model, mayKeep, comments, answers, findings, done }} />
}

async function changePage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { document } = await getFound(seen)
  const { title, kind, audience, about, reviewOn } = document
  const shown = { title, kind, audience, about, reviewOn: reviewOn ?? '', ...answers }
  return <ChangeDocumentPage frame={seen.frame} document={document} answers={shown} findings={findings} />
}
