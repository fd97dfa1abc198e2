import { createHash } from 'node:crypto'
import { logEvent } from '#history/index.ts'
import { readModel } from '#model/index.ts'
import { schoolYearOf, toSchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepModel } from './handbook-policy.ts'
import { addVersion, findVersionByChecksum, holdModels } from './version-store.ts'

/** XX-02. Keeps a model that has no fault, whole, so that it can be read and adopted. The same text is kept once. */
export async function keepModel(work: Work, text: string): Promise<string> {
  requireThat(mayKeepModel(work), work, 'keep a model')
  const body = asWritten(text)
  const { model, faults } = readModel(body, 'the model')
  if (!model) {
    const many = faults.length === 1 ? 'one fault, which is' : `${faults.length} faults, which are`
    const says = `This model has ${many} listed below. Nothing was kept.`
    refuseIf(work, [{ kind: 'model-faults', id: 'model-faults', source: 'XX-02', says, field: 'body', weight: 'firm' }])
    throw new Error('a model with faults was not refused')
  }
  await holdModels(work)
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
