import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { measuresOf } from '#measures/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Finding } from '#shared/finding.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'
import type { DataSet } from './data-set.ts'
import { askForm, chosenColumns, ownForm } from './figure-form.ts'
import { listLoaders } from './list-loaders.ts'
import { mayLoadFigures, maySeeWhatIsLoaded, requireLoadFigures } from './figure-policy.ts'
import { addFigures } from './loading/add-figures.ts'
import { applyFigures, checkFigures, discardFigures, uncheckFigures, undoFigures } from './loading/apply-figures.ts'
import { getDataSet, listDataSets, listFigureFaults, listLoaded } from './loading/data-set-store.ts'
import { isOfDay } from './figure-words.ts'
import { getGuarded } from './guarded.ts'
import { inspectionFileRoutes } from './inspections/inspection-file-routes.tsx'
import { listInspectionExamples } from './inspections/inspection-store.ts'
import { previewFigures, recognised } from './loading/preview-figures.ts'
import { listExamples } from './loading/rows-store.ts'
import { getOwnDataSet, previewOwnFigures } from './own/preview-own-figures.ts'
import { showOwnColumns } from './own/show-own-columns.tsx'
import { AddFiguresPage } from './pages/add-figures-page.tsx'
import { AskPage } from './pages/ask-page.tsx'
import { DataSetPage } from './pages/data-set-page.tsx'
import { FiguresPage } from './pages/figures-page.tsx'
import { LoadedPage } from './pages/loaded-page.tsx'
import { yearsToChoose } from './years-to-choose.ts'

/** The pages on which figures are loaded, looked at, applied, taken back and marked as checked. */
export function figureRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/figures', async ({ look, frame, query }) => {
    requireThat(maySeeWhatIsLoaded(look), look, 'see which figures are loaded')
    const newest = schoolYearOf(look.today)
    const years = [newest, newest - 1, newest - 2, newest - 3]
    const standing = { years, publications: published(look), loaded: await listLoaded(look, newest - 3) }
    if (!mayLoadFigures(look)) return <LoadedPage {...{ frame, ...standing }} loaders={await listLoaders(look)} />
    return (
      <FiguresPage
        {...{ frame, ...standing }}
        files={await listDataSets(look, query.after)}
        isOlder={query.after !== undefined}
      />
    )
  })

  addUpload(app, web, '/figures/add', {
    guard: async ({ look }) => requireLoadFigures(look),
    show: async ({ look, frame }, _answers, findings) => (
      <AddFiguresPage frame={frame} publications={published(look)} findings={findings} />
    ),
    schema: z.object({}),
    field: 'file',
    maxBytes: 200 * 1024 * 1024,
    async act(work, _value, { name, mediaType, stream }) {
      const { id, next } = await addFigures(work, { name, mediaType, stream: stream() })
      return next === 'preview' ? `/figures/${id}` : `/figures/${id}/${next}`
    },
  })

  addForm(app, web, '/figures/:dataSetId/ask', {
    guard: async (seen) => recognised(seen.look, await getGuarded(seen)),
    async show({ look, frame, params }, answers, findings) {
      const found = await getDataSet(look, params.dataSetId ?? '')
      const { years: says } = recognised(look, found)
      const proposed = { year: says.length === 1 ? says[0] : undefined, release: undefined }
      return <AskPage {...{ frame, found, answers, findings, says, proposed }} years={yearsToChoose(look.today, 0)} />
    },
    schema: askForm,
    async act(work, asked, { params }) {
      await previewFigures(work, params.dataSetId ?? '', asked)
      return `/figures/${params.dataSetId}`
    },
  })

  inspectionFileRoutes(app, web)

  addForm(app, web, '/figures/:dataSetId/columns', {
    async guard(seen) {
      await getGuarded(seen)
      return getOwnDataSet(seen.look, seen.params.dataSetId ?? '')
    },
    show: showOwnColumns,
    schema: ownForm,
    async act(work, said, { params }) {
      const id = params.dataSetId ?? ''
      const { headings } = await getOwnDataSet(work, id)
      const { title, year, release, kind, dated } = said
      const columns = chosenColumns(said, headings)
      await previewOwnFigures(work, id, { columns, title, year, release, kind, datedOn: dated })
      return `/figures/${id}`
    },
  })

  addPage(app, web, '/figures/:dataSetId', async (seen) => showDataSet(seen, await getGuarded(seen), []))

  const deeds: Record<string, (work: Work, id: string) => Promise<void>> = {
    apply: applyFigures,
    undo: undoFigures,
    discard: discardFigures,
    check: checkFigures,
    uncheck: uncheckFigures,
  }
  for (const [deed, act] of Object.entries(deeds))
    addDeed(app, web, `/figures/:dataSetId/${deed}`, {
      guard: getGuarded,
      show: async (seen, _answers, findings) => showDataSet(seen, await getGuarded(seen), findings),
      schema: z.object({}),
      async act(work, _value, { params }) {
        await act(work, params.dataSetId ?? '')
        return `/figures/${params.dataSetId}`
      },
    })
}

function published({ model }: Look) {
  const { publications, inspections } = measuresOf(model)
  return [...publications, ...inspections]
}

async function showDataSet({ look, frame }: Seen, found: DataSet, findings: readonly Finding[]) {
  return (
    <DataSetPage
      {...{ frame, found, findings, measures: measuresOf(look.model) }}
      examples={isOfDay(found) ? [] : await listExamples(look, found.id)}
      inspections={isOfDay(found) ? await listInspectionExamples(look, found.id) : []}
      faults={await listFigureFaults(look, found.id)}
    />
  )
}
