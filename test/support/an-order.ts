import {
  acceptOrder,
  finaliseList,
  placeOrder,
  priceOrder,
  recommendOffer,
  takeOrder,
  type Beginning,
} from '#trading/index.ts'
import { doWork, type Look } from '#work/work.ts'
import { aService, type TestService } from './a-service.ts'

/** What is ordered in a test: this school year, and nothing said. */
export const ordering = (differs: Partial<Beginning> = {}): Beginning => ({
  schoolYear: 2026,
  halfDays: null,
  need: null,
  ...differs,
})

type At = { now?: string }

/** As somebody orders, recommends and answers: each its own request. */
export function ordersBy(service: TestService) {
  const act = <T>(by: string, job: Parameters<typeof doWork<T>>[1], at?: At) =>
    service.act(by, (look: Look) => doWork(look, job), at)
  return {
    place: (by: string, school: string, offer: string, what: Partial<Beginning> = {}, at?: At) =>
      act(by, (work) => placeOrder(work, school, offer, ordering(what)), at),
    recommend: (by: string, school: string, offer: string, what: Partial<Beginning> = {}, at?: At) =>
      act(by, (work) => recommendOffer(work, school, offer, ordering(what)), at),
    accept: (by: string, id: string, revision = 1, at?: At, who?: string) =>
      act(by, (work) => acceptOrder(work, id, revision, who), at),
    finalise: (by: string, year: number, at?: At) => act(by, (work) => finaliseList(work, year), at),
    take: (by: string, id: string, revision = 1, at?: At) => act(by, (work) => takeOrder(work, id, revision), at),
    price: (by: string, id: string, pricePence: number, content: string, revision = 1) =>
      act(by, (work) => priceOrder(work, id, { revision, pricePence, content })),
  }
}

/** A school orders the full service and its order is accepted: what must be before it is visited under the programme (NF-90). */
export async function buyProgramme(
  service: TestService,
  school: string,
  { head, keeper, schoolYear = 2026 }: { head: string; keeper?: string; schoolYear?: number },
): Promise<string> {
  const orders = ordersBy(service)
  const by = keeper ?? (await service.addPerson({ role: 'business-manager', name: 'Bea Manager' }))
  const id = await orders.place(head, school, 'full-service', { schoolYear })
  await orders.accept(by, id)
  return id
}

/** A service with a school that is maintained, one that is not, and one of a phase that is not served, and their heads. */
export async function aServiceToOrderFrom() {
  const service = await aService({ model: 'norfolk' })
  const wensum = await service.addSchool({ name: 'Wensum Primary School' })
  const broadland = await service.addSchool({ name: 'Broadland Primary School' })
  const fen = await service.addSchool({ name: 'Fen High School', phase: 'Secondary' })
  await service.db.owner.query(
    `update schools set type_group_name = 'Academies', type_name = 'Academy converter' where id = $1`,
    [broadland],
  )
  const headOf = (school: string, name: string) => service.addPerson({ role: 'headteacher', school, name })
  return {
    service,
    ...{ wensum, broadland, fen },
    heads: {
      wensum: await headOf(wensum, 'Wendy Wensum'),
      broadland: await headOf(broadland, 'Bram Broadland'),
      fen: await headOf(fen, 'Fay Fen'),
    },
    adviser: await service.addPerson({ role: 'link-adviser', school: wensum, name: 'Helen Adviser' }),
    manager: await service.addPerson({ role: 'business-manager', name: 'Bea Manager' }),
    orders: ordersBy(service),
  }
}
