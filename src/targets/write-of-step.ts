import { pageLink, sendMessage } from '#messages/index.ts'
import { word } from '#model/index.ts'
import { listHoldersAt } from '#replies/index.ts'
import type { Work } from '#work/work.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { placeOf, stepOf, type TargetStep } from './target.ts'

/** NF-51. Writes to whom the model names that a step was taken, and that it is there to be read: no number stands in the letter. */
export async function writeOfStep(work: Work, found: TargetsOfYear, step: TargetStep, says?: string): Promise<void> {
  const { rule, model, school, targetYear } = found
  const taken = stepOf(rule, step)
  if (!taken || taken.tells.length === 0) return
  const name = says ?? taken.name
  const which = `${word(model, 'target', { form: 'many' })} for ${targetYear}`
  const page = pageLink(placeOf({ schoolId: school.id, targetYear }))
  const told = await listHoldersAt(work, school.id, taken.tells)
  for (const { personId, name: reader, email } of told) {
    if (!email || personId === work.actor.personId) continue
    await sendMessage(work, {
      toPersonId: personId,
      address: email,
      subject: `${name}: ${which}, ${school.name}`,
      body: [`Dear ${reader},`, `The ${which} of ${school.name}: ${lower(name)}.`, 'Sign in to read them:', page].join(
        '\n\n',
      ),
    })
  }
}

const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
