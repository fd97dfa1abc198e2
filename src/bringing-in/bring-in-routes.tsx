import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { discardImport, OWN_KINDS } from '#imports/index.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import type { Work } from '#work/work.ts'
import { applyFile } from './apply-file.ts'
import { columnsForm } from './bring-in-form.ts'
import { mayBringIn, requireBringIn } from './bring-in-policy.ts'
import { getOwnImport, type OwnImport } from './own-file.ts'
import { AddFilePage } from './pages/add-file-page.tsx'
import { ChoosePage } from './pages/choose-page.tsx'
import { previewFile } from './preview-file.ts'
import { showBroughtIn, showColumns } from './show-brought-in.tsx'
import { undoFile } from './undo-file.ts'
import { uploadFile } from './upload-file.ts'

/** The pages on which a service brings in what it has: choose, match, look, bring in, take back. */
export function bringInRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/bring-in', async ({ look, frame }) => {
    requireBringIn(look)
    return <ChoosePage frame={frame} model={look.model} mayBringIn={(kind) => mayBringIn(look, kind)} />
  })

  for (const kind of OWN_KINDS)
    addUpload(app, web, `/bring-in/${kind}/add`, {
      guard: async ({ look }) => requireBringIn(look, kind),
      show: async ({ look, frame }, _answers, findings) => (
        <AddFilePage frame={frame} kind={kind} model={look.model} findings={findings} />
      ),
      schema: z.object({}),
      field: 'file',
      maxBytes: 20 * 1024 * 1024,
      act: async (work, _value, file) => `/bring-in/${await uploadFile(work, kind, file)}/columns`,
    })

  addForm(app, web, '/bring-in/:importId/columns', {
    guard: getGuarded,
    show: async (seen, answers, findings) => showColumns(seen, await getGuarded(seen), answers, findings),
    schema: columnsForm,
    async act(work, columns, { params }) {
      await previewFile(work, params.importId ?? '', columns)
      return `/bring-in/${params.importId}`
    },
  })

  addPage(app, web, '/bring-in/:importId', async (seen) => showBroughtIn(seen, await getGuarded(seen), []))

  const deeds: Record<string, (work: Work, id: string) => Promise<unknown>> = {
    apply: applyFile,
    undo: undoFile,
    discard: discardImport,
  }
  for (const [action, act] of Object.entries(deeds))
    addDeed(app, web, `/bring-in/:importId/${action}`, {
      guard: getGuarded,
      show: async (seen, _answers, findings) => showBroughtIn(seen, await getGuarded(seen), findings),
      schema: z.object({}),
      async act(work, _value, { params }) {
        await act(work, params.importId ?? '')
        return `/bring-in/${params.importId}`
      },
    })
}

/** The import, for those who bring in its kind. Who may bring in nothing is turned away before it is looked for. */
async function getGuarded({ look, params }: Seen): Promise<OwnImport> {
  requireBringIn(look)
  const found = await getOwnImport(look, params.importId ?? '')
  requireBringIn(look, found.kind)
  return found
}
