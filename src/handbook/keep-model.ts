import { createHash } from 'node:crypto'
import { logEvent } from '#history/index.ts'
import { readModel, type Fault } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, toSchoolYear } from '#shared/school-year.ts'
import { Refused } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { mayKeepModel } from './handbook-policy.ts'
import { addVersion, findVersionByChecksum, holdModels } from './version-store.ts'

/** XX-02. Keeps a model that has no fault, whole, so that it can be read and adopted. The same text is kept once. */
export async function keepModel(work: Work, text: string | Buffer, field = 'body'): Promise<string> {
  requireThat(mayKeepModel(work), work, 'keep a model')
  // What is no UTF-8 is left to the reading, which says so.
  const given = typeof text === 'string' ? asWritten(text) : text
  const { model, faults } = readModel(given, 'the model')
  if (!model) throw new Refused(findingsOf(faults, field))
  await holdModels(work)
  const body = asWritten(given.toString())
  const checksum = createHash('sha256').update(body).digest('hex')
  const known = await findVersionByChecksum(work, checksum)
  const { identity, format } = model
  const writtenFor = toSchoolYear(identity.schoolYear) ?? schoolYearOf(work.today)
  const id = known ?? (await addVersion(work, { format, title: identity.title, writtenFor, body, checksum }))
  await logEvent(work, {
    name: 'model.kept',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'keep-model',
    changes: { model: { after: `${identity.title}, ${identity.schoolYear}` } },
  })
  return id
}

/** A form sends lines with a carriage return, and some files begin with a mark: neither is part of a model. */
export function asWritten(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}

/** One sentence for the top of the page, and each fault with its place for the list below it. */
export function findingsOf(faults: readonly Fault[], field: string): FaultFinding[] {
  const many = faults.length === 1 ? 'one fault, which is' : `${faults.length} faults, which are`
  const says = `This model has ${many} listed below. Nothing was kept.`
  return [{ kind: 'model-faults', id: 'model-faults', source: 'XX-02', says, field, weight: 'firm', faults }]
}

type FaultFinding = Finding & { faults: readonly Fault[] }

/** The faults that a refused model had, in the order of its file. */
export function faultsIn(findings: readonly Finding[]): readonly Fault[] {
  return findings.flatMap((finding) => ('faults' in finding ? (finding as FaultFinding).faults : []))
}
