import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Course, CourseDay } from './course.ts'
import { mayOffer } from './course-policy.ts'

const booked = (status: 'booked' | 'waiting', what: 'places' | 'attended') => sql<number>`(
  select coalesce(sum(${sql.ref(`b.${what}`)}), 0)::integer from course_bookings b
  where b.authority_id = c.authority_id and b.course_id = c.id and b.status = ${status})`

/** Courses that somebody may know of, with how many places are taken and how many wait. */
const courses = (look: Look) =>
  look.db
    .selectFrom('courses as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.given_by'),
    )
    .select([
      'c.id',
      'c.model_version_id as modelVersionId',
      'c.kind',
      'c.title',
      'c.about',
      'c.strand',
      'c.strategies',
      'c.phases',
      'c.place',
      'c.places',
      'c.price_pence as pricePence',
      'c.book_by as bookBy',
      'c.first_on as firstOn',
      'c.last_on as lastOn',
      'c.given_by as givenBy',
      'p.name as givenByName',
      'c.status',
      'c.cancelled_because as cancelledBecause',
      'c.is_universal as isUniversal',
      'c.repeat_of as repeatOf',
      'c.revision',
      booked('booked', 'places').as('taken'),
      booked('waiting', 'places').as('waiting'),
      booked('booked', 'attended').as('came'),
    ])
    .where(mayOffer(look) ? sql<boolean>`true` : sql<boolean>`c.status <> 'draft'`)

/** One that the person may know of; undefined when there is none. */
export async function findCourse(look: Look, id: string): Promise<Course | undefined> {
  return courses(look).where('c.id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends: whoever books at the same moment waits, and then finds what was booked. */
export async function findCourseToChange(work: Work, id: string): Promise<Course | undefined> {
  await work.db.selectFrom('courses').select('id').where('id', '=', id).forUpdate().execute()
  return findCourse(work, id)
}

export const COURSE_TIMES = ['coming', 'past', 'all'] as const

export type CourseFilter = {
  when: (typeof COURSE_TIMES)[number]
  kind?: string | undefined
  strand?: string | undefined
  strategy?: string | undefined
  phase?: string | undefined
  /** Only those that one of these people gives. */
  givenBy?: readonly string[] | undefined
  from?: PlainDate | undefined
  until?: PlainDate | undefined
}

/** Which rows a filter leaves, as a condition on a course `c`. */
function asked({ today }: Look, { when, kind, strand, strategy, phase, givenBy, from, until }: CourseFilter) {
  return sql<boolean>`(${sql.join(
    [
      ...(when === 'coming' ? [sql`c.last_on >= ${today} and c.status in ('draft', 'published')`] : []),
      ...(when === 'past' ? [sql`(c.last_on < ${today} or c.status in ('held', 'cancelled'))`] : []),
      ...(kind ? [sql`c.kind = ${kind}`] : []),
      ...(strand ? [sql`c.strand = ${strand}`] : []),
      ...(strategy ? [sql`${strategy} = any (c.strategies)`] : []),
      ...(phase ? [sql`(c.phases = '{}' or ${phase} = any (c.phases))`] : []),
      ...(givenBy ? [sql`c.given_by = any (${[...givenBy]}::uuid[])`] : []),
      ...(from ? [sql`c.last_on >= ${from}`] : []),
      ...(until ? [sql`c.first_on <= ${until}`] : []),
      sql`true`,
    ],
    sql` and `,
  )})`
}

/** Courses a page at a time: those to come the next first, those past the newest first. */
export async function listCourses(
  look: Look,
  filter: CourseFilter & { after?: string | undefined; limit: number },
): Promise<Course[]> {
  const isUp = filter.when === 'coming'
  const last = filter.after ? await findCourse(look, filter.after) : undefined
  let query = courses(look).where(asked(look, filter))
  if (last) {
    const [place, after] = [sql`(c.first_on, c.id)`, sql`(${last.firstOn}::date, ${last.id}::uuid)`]
    query = query.where(isUp ? sql<boolean>`${place} > ${after}` : sql<boolean>`${place} < ${after}`)
  }
  const way = isUp ? 'asc' : 'desc'
  return query.orderBy('c.first_on', way).orderBy('c.id', way).limit(filter.limit).execute()
}

/** How many courses a filter leaves: exact up to 1,000; 1,001 stands for more. */
export async function countCourses(look: Look, filter: CourseFilter): Promise<number> {
  const found = courses(look).clearSelect().select('c.id').where(asked(look, filter)).limit(1001).as('found')
  const { count } = await look.db
    .selectFrom(found)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The days of some courses, in their order. */
export async function listDaysOf(look: Look, ids: readonly string[]): Promise<Map<string, CourseDay[]>> {
  const rows = await look.db
    .selectFrom('course_days')
    .select(['course_id as courseId', 'held_on as on', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where(sql<boolean>`course_id = any (${[...ids]}::uuid[])`)
    .orderBy('held_on')
    .orderBy('starts_at')
    .execute()
  const days = new Map<string, CourseDay[]>()
  for (const { courseId, ...day } of rows) days.set(courseId, [...(days.get(courseId) ?? []), day])
  return days
}

/** The days of courses in some people's time between two days. */
export async function listDaysGiven(
  look: Look,
  { personIds, from, until }: { personIds: readonly string[]; from: PlainDate; until: PlainDate },
): Promise<{ id: string; courseId: string; personId: string; on: PlainDate; title: string; place: string | null }[]> {
  return look.db
    .selectFrom('course_days as d')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.authority_id', '=', 'd.authority_id').onRef('c.id', '=', 'd.course_id'),
    )
    .select(['d.id', 'c.id as courseId', 'c.given_by as personId', 'd.held_on as on', 'c.title', 'c.place'])
    .where('d.held_on', '>=', from)
    .where('d.held_on', '<=', until)
    .where('c.status', 'in', ['published', 'held'])
    .where(sql<boolean>`c.given_by = any (${[...personIds]}::uuid[])`)
    .orderBy('d.held_on')
    .orderBy('d.id')
    .limit(500)
    .execute()
}
