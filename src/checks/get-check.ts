import { findNewestRecord, partsOf, readParts, recordFormOf, type ReadPart, type VisitRecord } from '#records/index.ts'
import type { RecordForm } from '#model/index.ts'
import { getVisit, getVisitToChange, type VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { listChecks } from './check-store.ts'
import type { Check } from './check.ts'

/** A record with its checks, the newest first, and its parts as the school will read them. */
export type RecordWithChecks = VisitInModel & {
  form: RecordForm
  record: VisitRecord
  parts: readonly ReadPart[]
  checks: readonly Check[]
}

/** The newest record of a visit with its checks. Throws NotFound where there is none that somebody might check. */
export async function getRecordWithChecks(look: Look, visitId: string): Promise<RecordWithChecks> {
  return withChecks(look, await getVisit(look, visitId))
}

/** The same for a deed: the visit is held until it ends. */
export async function getRecordToCheck(work: Work, visitId: string): Promise<RecordWithChecks> {
  return withChecks(work, await getVisitToChange(work, visitId))
}

async function withChecks(look: Look, found: VisitInModel): Promise<RecordWithChecks> {
  const form = recordFormOf(found.model, found.type)
  const record = found.visit.mayHaveRecord ? await findNewestRecord(look, found.visit.id) : undefined
  if (!record || !form) throw new NotFound('record of visit', found.visit.id)
  const checks = await listChecks(look, record.id)
  const { model, type } = found
  const parts = readParts(
    partsOf(form, type, model),
    record,
    { model, type },
    // What was said of a part the last time is read there, even where nothing is left of it.
    checks.slice(0, 2).flatMap(({ comments }) => comments),
  )
  return { ...found, form, record, parts, checks }
}

/** The check before the one that waits: what was said the last time. */
export const lastCheckOf = ({ checks }: Pick<RecordWithChecks, 'checks'>) => checks.find(({ outcome }) => outcome)

/** The check that waits to be made; undefined where none does. */
export const openCheckOf = ({ checks }: Pick<RecordWithChecks, 'checks'>) => checks.find(({ outcome }) => !outcome)
