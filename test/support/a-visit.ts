import { checkRecord, handInRecord } from '#checks/index.ts'
import { findNewestRecord } from '#records/index.ts'
import { bookVisit, recordVisitHeld } from '#visits/index.ts'
import { Refused } from '#work/failures.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, type Work } from '#work/work.ts'
import { aService, type TestService } from './a-service.ts'
import { addTerms, addTraining } from './a-year.ts'
import { hasBought } from './bought.ts'

/** What `bookVisit` asks. */
type BookVisit = Parameters<typeof bookVisit>[3]

export const AUTUMN_DAY = '2026-11-05'

/** A service with a school, its adviser who may make the visit, and the terms of the year. */
export async function aServiceToVisit(modelText?: string) {
  const service = await aService({ model: 'norfolk', ...(modelText && { modelText }) })
  const school = await service.addSchool({ name: 'Hollin Bank Primary School' })
  const adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ruth Adviser' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Tom Head' })
  await addTerms(service)
  await hasBought(service, school)
  await addTraining(service, adviser, 'sip-accreditation')
  return { service, school, adviser, head }
}

export const booking = (adviser: string, differs: Partial<BookVisit> = {}): BookVisit => ({
  on: day(AUTUMN_DAY),
  at: null,
  adviser,
  length: 'half-day',
  purposes: [],
  ...differs,
})

export const book = (
  service: TestService,
  by: string,
  school: string,
  type: string,
  what: BookVisit,
  reasons: Work['reasons'] = {},
) => service.act(by, (look) => doWork(look, (work) => bookVisit(work, school, type, what), reasons))

export const sourcesOf = (error: unknown) =>
  error instanceof Refused ? error.findings.map(({ source }) => source) : [String(error)]

export const sectionsOf = (service: TestService, differs: Record<string, string> = {}, fromRevision = 0) =>
  service.model.recordForms
    .find(({ id }) => id === 'data-analysis-record')!
    .sections.map(({ id }) => ({
      section: id,
      body: differs[id] ?? 'Reading is strong.',
      judgement: null,
      isNotDiscussed: false,
      restsOn: [],
      fromRevision,
    }))

export async function aHeldVisit() {
  const made = await aServiceToVisit()
  const { service, school, adviser } = made
  const visitId = await book(service, adviser, school, 'data-analysis', booking(adviser))
  const held = (look: Parameters<typeof doWork>[0]) =>
    doWork(look, (work) =>
      recordVisitHeld(work, visitId, { heldOn: day(AUTUMN_DAY), revision: 1, formLeft: undefined }),
    )
  await service.act(adviser, held)
  return { ...made, visitId }
}

/** A booked visit of which nothing may be written. */
export async function aFourthVisit() {
  const made = await aServiceToVisit()
  const { service, school, adviser } = made
  await addTraining(service, adviser, 'headteacher-performance-management')
  await service.addPerson({ role: 'nominated-governor', school })
  await book(service, adviser, school, 'data-analysis', booking(adviser, { on: day('2026-10-06') }))
  const visitId = await book(service, adviser, school, 'performance-management', booking(adviser))
  return { ...made, visitId }
}

/** Has the record of a visit handed in, and passed by somebody else. */
export async function passCheck({
  service,
  adviser,
  visitId,
}: Pick<Awaited<ReturnType<typeof aHeldVisit>>, 'service' | 'adviser' | 'visitId'>): Promise<void> {
  const checker = await service.addPerson({ role: 'quality-assurer', name: 'Quentin Checker' })
  const record = await service.look(adviser, (look) => findNewestRecord(look, visitId))
  await service.act(adviser, (look) => doWork(look, (work) => handInRecord(work, visitId, record?.revision ?? 0)))
  const met = service.model.visitTypes.flatMap(({ qualityChecks }) => qualityChecks.map(({ id }) => id))
  await service.act(checker, (look) =>
    doWork(look, (work) => checkRecord(work, visitId, { outcome: 'passed', met, says: '' })),
  )
}
