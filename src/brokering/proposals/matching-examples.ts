import { day } from '#shared/plain-date.ts'
import { drawn } from '#solver/drawn.ts'
import type { Giver } from '../fit.ts'
import type { Matching, NeedToMatch } from './matching.ts'

const SIDE = 25_000
const SCHOOLS = 400
const COMMUNITIES = 30
/** What is asked for and offered most comes first. */
const ASPECTS = [
  'teaching-and-learning',
  'leadership',
  'families',
  'pastoral-care',
  'finance',
  'administration',
  'site',
]
const WORDS = [
  ...['write', 'boy', 'read', 'phonic', 'math', 'scienc', 'attend', 'behaviour', 'govern', 'data', 'mark', 'languag'],
  ...['earli', 'year', 'assess', 'curriculum', 'coach', 'inclus', 'speech', 'music', 'pe', 'histori', 'safe', 'plan'],
]

/**
 * A made-up authority of twenty-five kilometres a side, 400 schools in thirty communities: so many needs and offers, most of teaching. `days` are the most half-days that an
 * offer has left: the fewer, the more needs want the same.
 */
export function aMadeUpMatching(size: { needs: number; offers: number; days: number }, seed = 7): Matching {
  const draw = drawn(seed)
  const upTo = (most: number) => Math.floor(draw() * most)
  const spots = Array.from({ length: SCHOOLS }, () => ({ easting: draw() * SIDE, northing: draw() * SIDE }))
  // The square of a lot falls on the first far more often.
  const aspect = () => ASPECTS[Math.floor(draw() ** 2 * ASPECTS.length)] ?? ''
  const words = (many: number) => [
    ...new Set(Array.from({ length: many }, () => WORDS[Math.floor(draw() ** 2 * WORDS.length)] ?? '')),
  ]
  const of = (school: number) => ({
    schoolId: `school-${school}`,
    communityId: `community-${school % COMMUNITIES}`,
    spot: spots[school],
  })
  const needs = Array.from({ length: size.needs }, (_, at): NeedToMatch => ({
    ...{ id: `need-${at}`, ...of(upTo(SCHOOLS)), halfDays: 1 + upTo(6), aspect: aspect(), stems: words(3) },
    ...{ strengthId: draw() < 0.1 ? `offer-${upTo(size.offers)}` : null, through: [], given: [] },
    isPriority: draw() < 0.6,
  }))
  const givers = Array.from({ length: size.offers }, (_, at): Giver => {
    const school = upTo(SCHOOLS)
    const own = aspect()
    return {
      ...{ id: `offer-${at}`, title: `Offer ${at}`, aspect: own, aspectName: own, stems: words(12) },
      ...{ ...of(school), schoolName: `School ${school}`, communityName: `Community ${school % COMMUNITIES}` },
      ...{ halfDays: size.days, left: upTo(size.days + 1), isNotNow: draw() < 0.03 },
      ...{ confirmedOn: day('2026-09-01'), isStale: draw() < 0.2, forGroupKind: null, forGroupName: null },
      ...{ people: [], risk: draw() < 0.1 ? 'Of concern' : undefined, flags: draw() < 0.15 ? 1 : 0, asksToo: false },
    }
  })
  return { needs, givers }
}
