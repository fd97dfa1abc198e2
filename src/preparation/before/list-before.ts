import { listActions, type Action } from '#actions/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { listEarlierRecords, type EarlierRecord } from '#records/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { carriedOver, linksOf, type Link } from './before-rules.ts'

/** An earlier visit, with the model of its birth and what links it to this one; without a link, it is only the last contact. */
export type Earlier = EarlierRecord & { model: ServiceModel; link: Link | undefined }

/** What came before a visit, there without asking. */
export type Before = { earlier: readonly Earlier[]; carried: readonly Action[]; late: readonly Action[]; open: number }

/** NF-52, NF-68, RO-30. The earlier visits that this kind builds on, the last contact, and what is still open from both. */
export async function listBefore(look: Look, { visit, model, type }: VisitInModel): Promise<Before> {
  const links = linksOf(model, type)
  const [records, actions] = await Promise.all([
    listEarlierRecords(look, {
      schoolId: visit.schoolId,
      before: visit.bookedFor,
      exceptVisitId: visit.id,
      visitTypes: links.map(({ visitType }) => visitType),
    }),
    listActions(look, visit.schoolId),
  ])
  const earlier = await Promise.all(
    records.map(async (record) => ({
      ...record,
      model: await look.modelOf(record.modelVersionId),
      link: links.find(({ visitType }) => visitType === record.visitType),
    })),
  )
  return { earlier, ...carriedOver(actions, records.find(({ isLast }) => isLast)?.visitId, look.today) }
}
