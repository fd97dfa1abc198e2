import { peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayCheck } from './check-policy.ts'
import { divideComments, whyCannotCheck } from './check-rules.ts'
import { addComment, putDraft, removeComments } from './check-store.ts'
import type { Check } from './check.ts'
import { getRecordToCheck, openCheckOf, type RecordWithChecks } from './get-check.ts'
import type { TypedCheck, TypedComment } from './typed-check.ts'

/**
 * NF-59. Keeps all that a checker has entered so far: what is said under lines, the criteria, the words about the whole. Nobody
 * else is told of it before the check is over. Throws NotFound, NotAllowed, Refused.
 */
export async function keepCheck(work: Work, visitId: string, typed: TypedCheck): Promise<void> {
  const found = await openToCheck(work, visitId)
  await keepComments(work, found, typed.comments)
  const { check } = found
  const held = check.drafts[work.actor.personId]
  // XX-05: words that nobody touched on this page are not written over what the same person wrote on another.
  const says = typed.draft.says === typed.wasSays ? (held?.says ?? '') : typed.draft.says
  const draft = { ...typed.draft, says }
  const isNothing = draft.met.length === 0 && draft.outcome === null && says === ''
  await putDraft(work, check.id, isNothing ? undefined : draft)
}

/** The open check of a record, for somebody who may make it, held until the deed ends. */
export async function openToCheck(work: Work, visitId: string): Promise<RecordWithChecks & { check: Check }> {
  const found = await getRecordToCheck(work, visitId)
  requireThat(mayCheck(work, found.visit), work, `check the record of the visit ${visitId}`)
  refuseIf(work, whyCannotCheck(found.record, peopleActedFor(work.actor), found.type))
  const check = openCheckOf(found)
  if (!check) throw new NotFound('open check of the record of', visitId)
  return { ...found, check }
}

/** Writes what was typed under lines: a text for each, nothing where it was emptied. */
export async function keepComments(
  work: Work,
  { check, parts }: Pick<RecordWithChecks, 'parts'> & { check: Check },
  typed: readonly TypedComment[],
): Promise<void> {
  const { toKeep, toTakeBack, findings } = divideComments(check.comments, typed, parts)
  refuseIf(work, findings)
  for (const place of [...toTakeBack, ...toKeep]) await removeComments(work, check.id, place)
  for (const comment of toKeep) await addComment(work, check.id, comment)
}
