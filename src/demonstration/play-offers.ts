import type { PlainDate } from '#shared/plain-date.ts'
import { offerStrength, sayPoint, verifyPoints } from '#strengths/index.ts'
import type { Entry } from './diary.ts'
import { holder } from './held-on.ts'
import { momentOn, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'

/** A school and whoever has led it since before anything here began. */
export type Led = { school: MadeSchool; head: MadePerson }

/** What two schools of each community offer, so that whoever looks in their own community finds help for it at another school. */
export const OFFERED = [
  { title: 'Boys’ writing, from talk to a finished piece', aspect: 'teaching-and-learning', halfDays: 10 },
  { title: 'Writing that boys want to read', aspect: 'teaching-and-learning', halfDays: 4 },
] as const

const EVIDENCE = 'Three years of results, and the books of two classes.'
/** So many school days ago it was said, and tested. */
export const [SAID, VERIFIED] = [60, 48]

/** Whoever holds one of some roles over a school on a day. */
export const over = (posts: readonly MadePost[], roles: readonly string[], school: MadeSchool, on: PlainDate) =>
  holder(posts, on, ({ role, schools }) => roles.includes(role.id) && schools.includes(school))

type Offering = { offered: (typeof OFFERED)[number]; at: number; ids: Map<string, string> }

/** Said by its head, tested by the head of another school with whoever stands beside them, and offered. */
export function offerHelp(
  making: Making,
  posts: readonly MadePost[],
  led: readonly Led[],
  { offered: { halfDays, ...what }, at, ids }: Offering,
): Entry[] {
  const { days, model } = making
  const [saidOn, verifiedOn] = [days.before(SAID), days.before(VERIFIED)]
  const own = led.at(-1 - at)
  const other = led[0]
  const beside = own && over(posts, model.strengths?.verified.with ?? [], own.school, verifiedOn)
  if (!own || !other || !beside || own === other || beside.id === other.head.id || beside.id === own.head.id) return []
  const entry = (on: PlainDate, time: string, who: Entry['who'], does: Entry['does']) => ({
    at: momentOn(making, on, time),
    ...{ who, does },
  })
  let id = ''
  return [
    entry(saidOn, `15:3${at}`, own.head, async (work) => {
      const about = 'Two classes have done it for a year; visitors are welcome on Thursdays.'
      const said = { ...what, sort: 'strength' as const, about, evidence: EVIDENCE, marks: [] }
      id = await sayPoint(work, { schoolId: own.school.id, partner: null }, said)
      ids.set(own.school.id, id)
    }),
    entry(verifiedOn, `13:1${at}`, beside, (work) =>
      verifyPoints(work, own.school.id, {
        ...{ headId: other.head.id, withId: beside.id, points: [id] },
        lookedAt: 'Books of two classes over a year, and what pupils said of them.',
      }),
    ),
    entry(verifiedOn, `16:3${at}`, own.head, (work) =>
      offerStrength(work, id, { revision: 2, forGroup: null, halfDays, taken: 0 }),
    ),
  ]
}
