import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import type { Work } from '#work/work.ts'
import { AddImportPage } from './add-import-page.tsx'
import { applyImport } from './apply-import.ts'
import { listChanges, listFaults, listNotUndone } from './change-store.ts'
import type { Shown } from './change-list.tsx'
import { discardImport } from './discard-import.ts'
import { CHANGE_KINDS, NATIONAL_KINDS, type ChangeKind, type ImportCounts } from './import.ts'
import { ImportPage } from './import-page.tsx'
import { requireLoadData } from './import-policy.ts'
import { findNewestApplied, getImport, listImports } from './import-store.ts'
import { ImportsPage } from './imports-page.tsx'
import { importOf } from './kinds-of-import.ts'
import { previewImport } from './preview-import.ts'
import { storeFile } from '#files/index.ts'
import { undoImport } from './undo-import.ts'

/** The pages on which national files are brought in, looked at and taken back. */
export function importRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/imports', async ({ look, frame, query }) => {
    requireLoadData(look)
    const imports = await listImports(look, query.after)
    const mayBringIn = look.reach('keep-people').everything
    return <ImportsPage {...{ frame, imports, mayBringIn }} isOlder={query.after !== undefined} />
  })

  for (const kind of NATIONAL_KINDS)
    addUpload(app, web, `/imports/${kind}/add`, {
      guard: async ({ look }) => requireLoadData(look),
      show: async ({ frame }, _answers, findings) => <AddImportPage frame={frame} kind={kind} findings={findings} />,
      schema: z.object({}),
      field: 'file',
      maxBytes: 200 * 1024 * 1024,
      async act(work, _value, { name, mediaType, stream }) {
        const stored = await storeFile(work, { name, mediaType, stream: stream() })
        const { id } = await previewImport(work, kind, stored.id)
        return `/imports/${id}`
      },
    })

  addPage(app, web, '/imports/:importId', (seen) => {
    requireLoadData(seen.look)
    return showImport(seen, [])
  })

  const deeds: Record<string, (work: Work, id: string) => Promise<unknown>> = {
    apply: applyImport,
    undo: undoImport,
    discard: discardImport,
  }
  for (const [action, act] of Object.entries(deeds))
    addDeed(app, web, `/imports/:importId/${action}`, {
      async guard({ look, params }) {
        requireLoadData(look)
        importOf(await getImport(look, params.importId ?? ''))
      },
      show: (seen, _answers, findings) => showImport(seen, findings),
      schema: z.object({}),
      async act(work, _value, { params }) {
        await act(work, params.importId ?? '')
        return `/imports/${params.importId}`
      },
    })
}

async function showImport({ look, frame, params, query }: Seen, findings: readonly Finding[]) {
  const found = await getImport(look, params.importId ?? '')
  importOf(found)
  const shown = await findShown(look, found.id, query.show, query.after, found.counts)
  return (
    <ImportPage
      frame={frame}
      found={found}
      shown={shown}
      notUndone={found.status === 'undone' ? await listNotUndone(look, found.id) : []}
      isNewest={(await findNewestApplied(look, found.kind)) === found.id}
      findings={findings}
    />
  )
}

/** The rows that the address asks for, or the first kind of which there are any. */
async function findShown(
  look: Seen['look'],
  id: string,
  asked: string | undefined,
  after: string | undefined,
  counts: ImportCounts,
): Promise<Shown> {
  const isKind = (text: string | undefined): text is ChangeKind => CHANGE_KINDS.some((kind) => kind === text)
  const which = asked === 'faulty' || isKind(asked) ? asked : firstOf(counts)
  if (which === 'faulty') return { which, faults: await listFaults(look, id, placeOf(after)) }
  return { which, changes: await listChanges(look, id, which, after) }
}

function firstOf(counts: ImportCounts): ChangeKind | 'faulty' {
  return (['new', 'changed', 'closed', 'faulty', 'absent'] as const).find((which) => counts[which] > 0) ?? 'changed'
}

function placeOf(after: string | undefined): number {
  return /^\d{1,6}$/.test(after ?? '') ? Number(after) : -1
}
