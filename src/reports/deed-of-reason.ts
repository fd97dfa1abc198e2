import { describeEvent, subjectOf } from '#history/index.ts'
import { maySeePeople } from '#people/index.ts'
import { sightOf } from '#schools/index.ts'
import { isWithin, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { GivenReason } from './reason-store.ts'

/** What was done for the reason, in a sentence, and where that can be read. */
export type DeedOfReason = { says: string; href: string | undefined }

/** The deed for which a reason was given; nothing for somebody who may not read of it. It leads only where they may go. */
export function deedOf(look: Look, given: GivenReason): DeedOfReason | undefined {
  const reaches = (reach: Reach) => reach.everything || given.schools.some(({ id }) => isWithin(reach, id))
  if (!reaches(look.reach(given.audience))) return undefined
  const { says, link } = describeEvent(given, look.model)
  const visit = subjectOf(given, 'visit')
  if (visit) return { says, href: reaches(look.reach('see-school')) ? (link?.href ?? `/visits/${visit}`) : undefined }
  const person = subjectOf(given, 'person')
  if (person) return { says, href: maySeePeople(look) ? `/people/${person}` : undefined }
  const group = subjectOf(given, 'group')
  if (group) return { says, href: sightOf(look).everything ? `/groups/${group}` : undefined }
  return { says, href: given.schools.length > 0 ? link?.href : undefined }
}
