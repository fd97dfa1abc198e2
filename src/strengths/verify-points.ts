import { logEvent } from '#history/index.ts'
import { getSchool } from '#schools/index.ts'
import type { StrengthsRule } from '#model/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getStrengthsRule, mayVerify } from './strength-policy.ts'
import { whyCannotBeVerified } from './strength-rules.ts'
import { listVerifiers, type Verifier } from './strength-store.ts'
import { holdPoints, markVerified } from './strength-writes-store.ts'

/** What is said of a verification: by whom, of what, and what they looked at. */
export type Verified = { headId: string; withId: string; lookedAt: string; points: readonly string[] }

/** Who may verify as a head, and who with one. */
export async function listBoth(
  look: Look,
  { verified }: StrengthsRule,
): Promise<{ heads: Verifier[]; with: Verifier[] }> {
  const leading = look.model.roles.filter(({ kind }) => kind === 'headteacher').map(({ id }) => id)
  const [heads, beside] = await Promise.all([
    listVerifiers(look, verified.heads, leading),
    listVerifiers(look, verified.with, leading),
  ])
  return { heads, with: beside }
}

/**
 * RO-58 to RO-61. A head of another school and somebody with them have tested points of an audit against figures: these are verified, and current from
 * today. Throws NotFound, NotAllowed, Refused.
 */
export async function verifyPoints(
  work: Work,
  schoolId: string | null,
  { headId, withId, lookedAt, points }: Verified,
): Promise<void> {
  const rule = getStrengthsRule(work)
  if (schoolId) await getSchool(work, schoolId)
  requireThat(mayVerify(work, { schoolId }), work, `verify the audit of ${schoolId ?? 'the service'}`)
  const [both, held] = await Promise.all([listBoth(work, rule), holdPoints(work, points)])
  const head = both.heads.find(({ personId }) => personId === headId)
  const beside = both.with.find(({ personId }) => personId === withId)
  const isOf = (each: Verifier) => schoolId !== null && each.schoolIds.includes(schoolId)
  const { personId } = work.actor
  const of = held.filter((each) => each.schoolId === schoolId)
  refuseIf(
    work,
    whyCannotBeVerified(rule, {
      head: head && { name: head.name, isHead: true, isOfSchool: isOf(head) },
      with: beside && { name: beside.name, isWith: true, isOfSchool: isOf(beside) },
      areOne: headId === withId,
      isRecordedByOneOfThem: personId === headId || personId === withId,
      points: of,
    }),
  )
  const ids = of.map(({ id }) => id)
  await markVerified(work, ids, { headId, withId, lookedAt })
  await logEvent(work, {
    name: 'strength.verified',
    subjects: [
      ...ids.map((id) => ({ kind: 'strength' as const, id })),
      ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : []),
    ],
    audience: 'see-school',
    changes: {
      points: { after: ids.length === 1 ? 'one point was' : `${ids.length} points were` },
      by: { after: `${head?.name ?? ''} with ${beside?.name ?? ''}` },
    },
  })
}
