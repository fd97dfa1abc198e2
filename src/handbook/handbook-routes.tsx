import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getModelOf, listAdoptions } from '#calendar/index.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { isAnywhere } from '#work/reach.ts'
import { requireThat, type Look } from '#work/work.ts'
import { adoptModel } from './adopt-model.ts'
import { AdoptPage } from './adopt-page.tsx'
import { compareHandbooks } from './compare-handbooks.ts'
import { editRoutes } from './edit-routes.tsx'
import { asRecorded, getVersion } from './get-version.ts'
import { handbookOf } from './handbook-of.ts'
import { HandbookPage } from './handbook-page.tsx'
import { mayKeepModel } from './handbook-policy.ts'
import { keepModel } from './keep-model.ts'
import { ModelsPage } from './models-page.tsx'
import { NewModelPage } from './new-model-page.tsx'
import { listPublished } from './stage-store.ts'
import { listVersionsStaged } from './list-versions.ts'

/** The model as a handbook for everyone, and the models for those who keep them. */
export function handbookRoutes(app: FastifyInstance, web: Web): void {
  editRoutes(app, web)
  addPage(app, web, '/handbook', async ({ frame, look, query }) => {
    const inForce = await listInForceSeen(look)
    const asked = yearAsked(look, query.year)
    const schoolYear = inForce.some((each) => each.schoolYear === asked) ? asked : schoolYearOf(look.today)
    const { model, modelVersionId } = await getModelOf(look, schoolYear)
    const others = inForce.filter((each) => each.inForce.modelVersionId !== modelVersionId)
    return (
      <HandbookPage
        frame={frame}
        handbook={handbookOf(await asRecorded(look, { modelVersionId, model }))}
        schoolYear={schoolYear}
        otherYears={others.map((each) => each.schoolYear)}
        mayKeepModel={mayKeepModel(look)}
      />
    )
  })

  addPage(app, web, '/models', async (seen) => {
    await guardModels(seen)
    const { frame, look, query } = seen
    const adoptedFor = new Map<string, SchoolYear[]>()
    for (const { modelVersionId, schoolYear } of await listAdoptions(look))
      adoptedFor.set(modelVersionId, [...(adoptedFor.get(modelVersionId) ?? []), schoolYear])
    const done = query.adopted && `The model is adopted for ${showSchoolYear(yearAsked(look, query.adopted))}`
    const [years, versions] = [await listInForce(look), await listVersionsStaged(look)]
    const mayCompare = look.reach('see-days').everything
    return <ModelsPage {...{ frame, years, versions, adoptedFor, mayCompare }} done={done || undefined} />
  })

  addForm(app, web, '/models/new', {
    guard: guardModels,
    show: ({ frame }, answers, findings) =>
      Promise.resolve(<NewModelPage {...{ frame, findings }} body={answers.body ?? ''} />),
    schema: z.object({
      body: z
        .string({ error: 'Paste the text of the model' })
        .refine((text) => text.trim() !== '', 'Paste the text of the model'),
    }),
    async act(work, { body }) {
      return `/models/${await keepModel(work, body)}/adopt`
    },
  })

  addUpload(app, web, '/models/upload', {
    guard: guardModels,
    show: ({ frame }, _answers, findings) => Promise.resolve(<NewModelPage {...{ frame, findings }} body="" />),
    schema: z.object({}),
    field: 'file',
    maxBytes: 1024 * 1024,
    async act(work, _nothing, file) {
      const parts: Buffer[] = []
      for await (const part of file.stream()) parts.push(part)
      return `/models/${await keepModel(work, Buffer.concat(parts), 'file')}/adopt`
    },
  })

  addForm(app, web, '/models/:versionId/adopt', {
    async guard(seen) {
      await guardModels(seen)
      await getVersion(seen.look, seen.params.versionId ?? '')
    },
    async show({ frame, look, params }, answers, findings) {
      const { version, model } = await getVersion(look, params.versionId ?? '')
      const schoolYear = yearAsked(look, answers.schoolYear ?? String(version.writtenFor))
      const running = await getModelOf(look, schoolYear)
      const changes = compareHandbooks(handbookOf(await asRecorded(look, running)), handbookOf(model))
      return <AdoptPage {...{ frame, version, schoolYear, changes, answers, findings }} years={yearsFromNow(look)} />
    },
    schema: z.object({
      schoolYear: z
        .string({ error: CHOOSE })
        .regex(/^\d{4}$/, CHOOSE)
        .transform(Number),
    }),
    async act(work, { schoolYear }, { params }) {
      await adoptModel(work, params.versionId ?? '', schoolYear)
      return `/models?adopted=${schoolYear}`
    },
  })

  addPage(app, web, '/models/:versionId/text', async (seen) => {
    await guardModels(seen)
    const { version, body } = await getVersion(seen.look, seen.params.versionId ?? '')
    return { fileName: `${version.title}-${showSchoolYear(version.writtenFor)}.yaml`, type: 'application/yaml', body }
  })
}

const CHOOSE = 'Choose the school year from which the model runs'

function guardModels({ look }: Seen): Promise<void> {
  requireThat(mayKeepModel(look), look, 'keep models')
  return Promise.resolve()
}

/** This school year and the two after it: for which a model can be adopted. */
function yearsFromNow({ today }: Look): SchoolYear[] {
  return [0, 1, 2].map((later) => schoolYearOf(today) + later)
}

/** A year from an address where it is one of those; else this one. */
function yearAsked(look: Look, text: string | undefined): SchoolYear {
  return yearsFromNow(look).find((year) => String(year) === text) ?? schoolYearOf(look.today)
}

async function listInForce(look: Look) {
  const years = []
  for (const schoolYear of yearsFromNow(look)) years.push({ schoolYear, inForce: await getModelOf(look, schoolYear) })
  return years
}

/** The same as far as somebody may read it: a model of a year to come is the team's alone until it was published to schools. */
async function listInForceSeen(look: Look) {
  const years = await listInForce(look)
  if (mayKeepModel(look) || isAnywhere(look.reach('read-as-staff'))) return years
  const published = await listPublished(look)
  return years.filter(
    ({ inForce: { modelVersionId } }) => modelVersionId === look.modelVersionId || published.has(modelVersionId),
  )
}
