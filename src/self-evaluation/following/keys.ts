import { logEvent } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getSelfEvaluationToChange } from '../get-self-evaluation.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { mayAdvise, mayWriteFor } from '../self-evaluation-policy.ts'
import { firm, whyNotOpenTo } from '../self-evaluation-rules.ts'
import { addKeyRow, listAddedKeys, listKeyMarks, markKeyWithdrawn, writeKeyMark } from './following-store.ts'

/** WI-12. A prompt for improvement that the service keeps: of its model, or added. */
export type Key = { id: string; title: string; asks: string | null }

/** WI-12. All keys: those of the model, and after them those that were added. */
export async function listKeys(look: Look, { selfEvaluation }: Pick<ServiceModel, 'selfEvaluation'>): Promise<Key[]> {
  const own = selfEvaluation?.keys ?? []
  return [...own.map(({ id, title }) => ({ id, title, asks: null })), ...(await listAddedKeys(look))]
}

/** Who keeps the list of keys: whoever says how the service runs. */
export const mayKeepKeys = (look: Look) => look.reach('keep-model').everything

/** WI-12. Adds a key to those of the model. Throws NotAllowed, Refused. */
export async function addKey(work: Work, key: { title: string; asks: string | null }): Promise<void> {
  requireThat(mayKeepKeys(work), work, 'add a key')
  const isThere = (await listKeys(work, work.model)).some(
    ({ title }) => title.toLowerCase() === key.title.toLowerCase(),
  )
  refuseIf(work, isThere ? [firm('key-named-once', 'WI-12', 'There is a key of this name already.', 'title')] : [])
  await addKeyRow(work, key)
  await logKey(work, 'self-evaluation.key-added', key.title)
}

/** Withdraws a key that was added; what was marked under it stays with its self-evaluations. Throws NotFound, NotAllowed. */
export async function withdrawKey(work: Work, id: string): Promise<void> {
  requireThat(mayKeepKeys(work), work, 'withdraw a key')
  const key = (await listAddedKeys(work)).find((each) => each.id === id)
  if (!key) throw new NotFound('key', id)
  await markKeyWithdrawn(work, id)
  await logKey(work, 'self-evaluation.key-withdrawn', key.title)
}

async function logKey(work: Work, name: string, title: string) {
  const subjects = [{ kind: 'authority' as const, id: work.actor.authorityId }]
  await logEvent(work, { name, subjects, audience: 'see-reports', changes: { title: { after: title } } })
}

type Typed = { key: string; needsDevelopment: boolean; says: string }

/**
 * WI-13. The head marks, key by key, which areas need development; the adviser says something of each, and marks none: each side
 * writes its own part. Throws NotFound, NotAllowed, Refused.
 */
export async function markKeys(work: Work, id: string, typed: readonly Typed[]): Promise<void> {
  const { held, model } = await getSelfEvaluationToChange(work, id)
  const [isSchool, isAdviser] = [mayWriteFor(work, held.schoolId), mayAdvise(work, held.schoolId)]
  requireThat(isSchool || isAdviser, work, `mark keys of the self-evaluation ${id}`)
  const keys = await listKeys(work, model)
  const known = typed.filter(({ key }) => keys.some((each) => each.id === key))
  const titleOf = (key: string) => keys.find((each) => each.id === key)?.title ?? key
  refuseIf(work, [
    ...whyNotOpenTo(held, 'mark', model),
    ...(await askAboutNamesIn(
      work,
      held.schoolId,
      known.map(({ key, says }) => ({ where: titleOf(key), text: says })),
    )),
  ])
  const before = await listKeyMarks(work, id)
  for (const { key, needsDevelopment, says } of known) {
    const mark = before.find((each) => each.key === key)
    if (isSchool && (mark?.needsDevelopment !== needsDevelopment || mark.schoolSays !== says))
      await writeKeyMark(work, id, { key, needsDevelopment, schoolSays: says })
    if (!isSchool && (mark?.adviserSays ?? '') !== says) await writeKeyMark(work, id, { key, adviserSays: says })
  }
  const marked = (await listKeyMarks(work, id)).filter(({ needsDevelopment }) => needsDevelopment)
  await logEvent(work, {
    name: 'self-evaluation.keys-marked',
    ...ofSchool(held, held.status === 'draft' ? 'self-evaluate' : 'read-records'),
    changes: { keys: { after: marked.map(({ key }) => titleOf(key)).join(', ') || 'none' } },
  })
}
