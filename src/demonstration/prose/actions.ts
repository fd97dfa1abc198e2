import type { MadeSchool, Making } from '../making.ts'
import { begin } from './passage.ts'
import { focusOf } from './write-sections.ts'

/** Something agreed at a visit: what, whose, and so many days after the record went out it is due. */
export type Agreed = { says: string; ownedBy: 'school' | 'service'; after: number }

/** Up to so many things that were agreed with a school. */
export function actionsFrom({ chance }: Making, school: MadeSchool, count: number): Agreed[] {
  const { next, subject, group } = focusOf(school)
  const all: Agreed[] = [
    { says: begin(next), ownedBy: 'school', after: chance.whole(21, 60) },
    {
      says: `Send the two schools that have made most of ${subject} a date for a visit`,
      ownedBy: 'service',
      after: chance.whole(8, 25),
    },
    { says: `Report to governors on ${subject} for ${group}`, ownedBy: 'school', after: chance.whole(30, 80) },
    {
      says: 'Share the format for pupils’ conversations that was used at the visit',
      ownedBy: 'service',
      after: chance.whole(5, 14),
    },
  ]
  const from = chance.whole(0, 1)
  return all.slice(from, from + count)
}
