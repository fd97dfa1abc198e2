import type { FastifyInstance } from 'fastify'
import { fociOf, type ServiceModel, type ServiceText } from '#model/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { maySeeAreas, maySeeStrategyReport } from '#strategies/index.ts'
import { countVisitsByPurpose } from '#visits/index.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { doneOfFoci } from './done-of-foci.ts'
import { FociPage } from './foci-page.tsx'
import { listProviders } from './providers.ts'
import { ProvidersPage } from './providers-page.tsx'
import { ServicePage } from './service-page.tsx'
import { StrandPage } from './strand-page.tsx'
import { visitsOfStrand } from './strand-visits.ts'

/** What the service stands for, what it offers and who gives it: for everyone who is signed in, its schools first. */
export function prospectusRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/service', ({ look, frame }) => {
    const service = getServiceText(look.model)
    const readable = service.strategies.filter((each) => maySeeStrategyReport(look, each)).map(({ id }) => id)
    const mayRead = {
      strategy: (id: string) => readable.includes(id),
      areas: service.areas.length > 0 && maySeeAreas(look),
    }
    return Promise.resolve(
      <ServicePage {...{ frame, service, mayRead }} model={look.model} schoolYear={schoolYearOf(look.today)} />,
    )
  })

  addPage(app, web, '/service/strands/:strand', async ({ look, frame, params }) => {
    const strand = getServiceText(look.model).strands.find(({ id }) => id === params.strand)
    if (!strand) throw new NotFound('strand', params.strand ?? '')
    const schoolYear = schoolYearOf(look.today)
    const visits = await countVisitsOfStrand(look, strand.id)
    return <StrandPage {...{ frame, strand, schoolYear, visits }} model={look.model} />
  })

  addPage(app, web, '/service/foci', async ({ look, frame }) => {
    const year = fociOf(look.model, schoolYearOf(look.today))
    if (!year) throw new NotFound('page', 'the foci of the year')
    const doneOf = await doneOfFoci(
      look,
      year.of.map(({ id }) => id),
    )
    const foci = year.of.map((focus) => ({ ...focus, done: doneOf(focus.id) }))
    return <FociPage {...{ frame, foci, model: look.model, schoolYear: year.schoolYear }} />
  })

  addPage(app, web, '/service/providers', async ({ look, frame }) => {
    const service = getServiceText(look.model)
    const providers = await listProviders(look, look.model, service)
    return <ProvidersPage {...{ frame, service, providers }} model={look.model} />
  })
}

/** What the model says of the service itself. Throws NotFound where it says nothing. */
function getServiceText({ service }: ServiceModel): ServiceText {
  if (!service) throw new NotFound('page', 'the service')
  return service
}

async function countVisitsOfStrand(look: Look, strandId: string) {
  const schoolYear = schoolYearOf(look.today)
  const counts = await countVisitsByPurpose(look, firstDayOf(schoolYear), lastDayOf(schoolYear))
  const versions = [...new Set(counts.map(({ modelVersionId }) => modelVersionId))]
  const models = new Map<string, ServiceModel>()
  for (const version of versions) models.set(version, await look.modelOf(version))
  return visitsOfStrand(counts, strandId, (version) => models.get(version) ?? look.model)
}
