import { readModel } from '#model/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVersion } from './get-version.ts'
import { mayKeepModel } from './handbook-policy.ts'
import { asWritten, keepModel } from './keep-model.ts'
import { whyTitlesCannotChange } from './title-rules.ts'

/**
 * XX-02, ES-14. Keeps a further version of a model, written from one that is kept. Gives its id. Throws NotFound, NotAllowed, and Refused for a
 * text with faults and for a job title that is not to be revised.
 */
export async function reviseModel(work: Work, versionId: string, text: string): Promise<string> {
  requireThat(mayKeepModel(work), work, `revise the model ${versionId}`)
  const { model: before } = await getVersion(work, versionId)
  const { model: after } = readModel(asWritten(text), 'the model')
  if (after) refuseIf(work, whyTitlesCannotChange(before, after))
  return keepModel(work, text)
}
