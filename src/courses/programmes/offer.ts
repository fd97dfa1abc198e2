import type { CoursesRule } from '#model/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { findCourseToChange } from '../course-store.ts'
import { isUniversal, whyCannotBeLimited, whyCannotBeRepeated, whyIsARepeat } from './offer-rules.ts'
import { findNamesake, findRepeatable } from './offered-store.ts'
import type { Offered, Repeatable } from './offered.ts'

/** To whom a course goes: whether every school may come, and which schools it is limited to. */
export type Opening = { universal: boolean; schoolIds: readonly string[]; findings: Finding[] }

/** RO-38. Reads to whom a course is offered, with what stands against it. */
export async function readOpening(
  work: Work,
  rule: CoursesRule,
  { kind, offered, earlier }: { kind: string; offered: Offered; earlier: Repeatable | undefined },
  placed: readonly { schoolId: string; schoolName: string }[] = [],
): Promise<Opening> {
  const typed = offered.invited.trim()
  const { schools, findings } = typed ? await findTypedSchools(work, typed, 'invited') : { schools: [], findings: [] }
  const schoolIds = schools.map(({ id }) => id)
  const universal = isUniversal(rule, { kind, isUniversal: offered.isUniversal }, earlier)
  const left = placed.filter(({ schoolId }) => !schoolIds.includes(schoolId)).map(({ schoolName }) => schoolName)
  const asked = typed ? Math.max(1, schoolIds.length) : 0
  return { universal, schoolIds, findings: [...whyCannotBeLimited(rule, universal, asked, left), ...findings] }
}

/** RO-39. The course that is repeated, held so that whoever repeats it at the same moment comes second; with what stands against it. Throws NotFound. */
export async function readEarlier(
  work: Work,
  rule: CoursesRule,
  { repeatOf }: Offered,
  { kind, title }: { kind: string; title: string },
): Promise<{ earlier: Repeatable | undefined; findings: Finding[] }> {
  if (repeatOf === null)
    return { earlier: undefined, findings: whyIsARepeat(rule, await findNamesake(work, { kind, title })) }
  const held = isId(repeatOf) ? await findCourseToChange(work, repeatOf) : undefined
  const earlier = held && (await findRepeatable(work, held.id))
  if (!earlier) throw new NotFound('course', repeatOf)
  return { earlier, findings: whyCannotBeRepeated(rule, earlier) }
}
