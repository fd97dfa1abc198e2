import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { chargeLines } from '../charge/charge-lines.ts'
import { mayCharge, maySeeCharges } from '../charge/charge-policy.ts'
import { whyNoFileIsDrawn } from '../charge/charge-rules.ts'
import { holdCharges, listChargesNotDrawn } from '../charge/charge-store.ts'
import { addFile } from './file-store.ts'
import { fileOfCharges } from './finance-file.ts'

/**
 * Draws what is charged and credited and in no file yet, for the finance system: each line is in one file, which is kept as it was
 * drawn. Throws NotFound, NotAllowed, Refused. Gives the file's id.
 */
export async function drawChargesFile(work: Work): Promise<string> {
  if (!maySeeCharges(work)) throw new NotFound('page', 'files of charges')
  requireThat(mayCharge(work), work, 'draw a file of charges')
  await holdCharges(work)
  const lines = await chargeLines(work, await listChargesNotDrawn(work))
  refuseIf(work, whyNoFileIsDrawn(lines.length))
  const pence = lines.reduce((sum, line) => sum + line.pence, 0)
  const id = await addFile(
    work,
    { kind: 'charges', pence, body: fileOfCharges(lines) },
    lines.map((line) => line.id),
  )
  await logEvent(work, {
    name: 'charges.drawn',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-charges',
    changes: { lines: { after: lines.length }, pence: { after: pence } },
  })
  return id
}
