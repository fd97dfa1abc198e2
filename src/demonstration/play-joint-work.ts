import { addEntry, endCollaboration, sayOutcome, setUpCollaboration, type SetUp } from '#collaborations/index.ts'
import { allocateDays } from '#days/index.ts'
import type { CollaborationKind } from '#model/index.ts'
import { addDays, coversDay, day, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { headOf } from './held-on.ts'
import { whoFitsAPart } from './fit-a-part.ts'
import { wordsOfJointWork } from './prose/joint-work.ts'
import { momentOn, type MadeGroup, type MadePost, type MadeSchool, type Making } from './making.ts'

/**
 * What schools do together, one of each kind of the model, each in a community of its own as far as there are so many: most go on, and of one
 * whose kind asks where it began it is said what came of it, and it has ended. One community has support at its beginning.
 */
export function playJointWork(making: Making, groups: readonly MadeGroup[], posts: readonly MadePost[]): Entry[] {
  const { collaborations: rule } = making.model
  if (!rule) return []
  const communities = groups.filter(({ kind }) => kind === rule.group)
  const together = communities
    .map(({ schools }) => ({ all: schools, settled: schools.filter((school) => isSettled(making, posts, school)) }))
    .filter(({ settled }) => settled.length >= 2)
  return [
    ...rule.kinds.flatMap((kind, at): Entry[] => {
      const community = together[at % (together.length || 1)]
      return community ? playKind(making, kind, at, community, posts) : []
    }),
    ...supportAtTheBeginning(making, communities, posts),
  ]
}

const BEGUN = 40

/** Whether a school is open, served, in its community for long, and led by the same head since before anything here began. */
function isSettled({ days, today }: Making, posts: readonly MadePost[], school: MadeSchool): boolean {
  if (!school.isServed || school.row.statusName !== 'Open' || school.movedOn !== null) return false
  const head = headOf(posts, school, days.before(BEGUN))
  return head !== undefined && head === headOf(posts, school, today)
}

/** One joint work: set up by a head, met twice, and for a kind that says where it began, said what came of it and ended. */
function playKind(
  making: Making,
  kind: CollaborationKind,
  order: number,
  { all, settled }: { all: readonly MadeSchool[]; settled: readonly MadeSchool[] },
  posts: readonly MadePost[],
): Entry[] {
  const { days } = making
  const begun = days.before(BEGUN - order)
  const schools = settled.slice(order % 2, (order % 2) + Math.max(kind.size?.min ?? 1, settled.length > 3 ? 3 : 2))
  const [first, last] = [schools[0], schools.at(-1)]
  const who = first && headOf(posts, first, begun)
  const other = last && headOf(posts, last, begun)
  const sets = posts.some(({ person, role }) => person === who && kind.setUpBy.includes(role.id))
  if (!who || !other || !sets || schools.length < 2) return []
  const parts = kind.parts.map((part) => ({
    part,
    person: whoFitsAPart(part, { schools, community: all, on: begun }, posts),
  }))
  if (parts.some(({ part, person }) => !person && !part.inWords && part.firm && part.least !== 0)) return []
  const words = wordsOfJointWork(kind)
  const made = { id: '' }
  const entry = (on: PlainDate, time: string, by: Entry['who'], does: Entry['does']): Entry => ({
    at: momentOn(making, on, time),
    ...{ who: by, does },
  })
  const saying = kind.asks.some(({ what }) => what === 'baseline')
  return [
    entry(begun, '16:10', who, async (work) => {
      const setUp: SetUp = {
        ...{ kind: kind.id, title: words.title, issue: words.issue, job: words.job, appointment: 'joint' },
        ...{ measure: words.measure, baseline: words.baseline, startedOn: begun, finishesOn: null },
        ...{ schools: schools.map(({ id }) => id), others: '', appointedBy: null },
        named: Object.fromEntries(
          parts.map(({ part, person }) => [
            part.id,
            {
              personId: person?.id ?? null,
              words: person || !part.inWords ? null : 'A head of a school in the next authority',
            },
          ]),
        ),
      }
      made.id = await setUpCollaboration(work, setUp)
    }),
    ...words.met.map((about, at) =>
      entry(days.before(30 - order - at * 12), '17:05', at === 0 ? who : other, (work) =>
        addEntry(work, made.id, { sort: 'meeting', heldOn: days.before(30 - order - at * 12), about }),
      ),
    ),
    ...(saying
      ? [
          entry(days.before(5), '16:20', other, (work) =>
            sayOutcome(work, made.id, { ...words.outcome, savingPence: null, released: null, revision: 1 }),
          ),
          entry(days.before(4), '16:25', who, (work) =>
            endCollaboration(work, made.id, { revision: 2, endedOn: days.before(4) }),
          ),
        ]
      : []),
  ]
}

const HALF_DAYS = 12

/** RO-68. One community that has somebody of the model's roles over it is given days of theirs at its beginning. */
function supportAtTheBeginning(making: Making, communities: readonly MadeGroup[], posts: readonly MadePost[]): Entry[] {
  const { model, year, today, administrator: who } = making
  const support = model.collaborations?.support
  const begun = day(`${year}-09-09`)
  const on = begun < today ? begun : addDays(today, -1)
  if (!support || !model.days || begun >= today) return []
  const over = (group: MadeGroup) =>
    posts.find(
      (post) =>
        post.isByGroup && support.roles.includes(post.role.id) && post.schools === group.schools && coversDay(post, on),
    )
  const group = communities.find(over)
  const post = group && over(group)
  if (!group || !post) return []
  return [
    {
      ...{ at: momentOn(making, on, '10:20'), who },
      does: (work) =>
        allocateDays(work, { groupId: group.id }, year, {
          ...{ personId: post.person.id, role: post.role.id, kind: support.dayKind, halfDays: HALF_DAYS },
          ...{ term: null, function: null, fund: null, need: null, needSeenById: null },
        }),
      reasons: { 'no-more-than-a-person-has': 'Until somebody more is appointed.' },
    },
  ]
}
