import { beginCommission, getCommission, listCommissions, listPriorities } from '#commissions/index.ts'
import { concludeEvaluation, judgeWork, openEvaluation, sayWhatFollowed } from '#mission/index.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { momentOn, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'
import { seatsOf } from './seats-of-group.ts'

/** RO-19, RO-101. Once the body that decides approved its priority a commission begins; a member of that body and another head evaluate its work, and something follows from it. */
export function playCommissionAtWork(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days, today } = making
  const level = model.mission?.evaluated.of.find(({ what }) => what === 'activity')?.id
  const scale = model.scales.find(({ id }) => id === model.mission?.evaluated.scale)?.points ?? []
  const begunOn = days.before(10)
  const keeps = holder(posts, begunOn, ({ role }) => model.commissioning?.commissions.keptBy.includes(role.id) ?? false)
  const seats = seatsOf(making, open, posts, days.before(50))
  const member = seats.find(({ seat }) => seat === 'head')?.person
  const another = open
    .map((school) => headOf(posts, school, begunOn))
    .find(
      (head, at) =>
        head && head === headOf(posts, open[at]!, today) && !seats.some(({ person }) => person.id === head.id),
    )
  if (!level || !keeps || !member || !another) return []
  const entry = (before: number, time: string, who: MadePerson, does: Entry['does']): Entry => ({
    at: momentOn(making, days.before(before), time),
    ...{ who, does },
  })
  const made = { commission: '', evaluation: '' }
  /** What rests on a commission that did not begin is not done. */
  const onceBegun =
    (does: Entry['does']): Entry['does'] =>
    (work) =>
      made.commission ? does(work) : Promise.resolve()
  return [
    entry(10, '09:20', keeps, async (work) => {
      const id = await findToBegin(work)
      if (!id) return
      const { revision } = await getCommission(work, id)
      await beginCommission(work, id, { revision, begunOn })
      made.commission = id
    }),
    entry(
      8,
      '14:10',
      member,
      onceBegun(async (work) => {
        made.evaluation = await openEvaluation(work, { level, activity: null, commissionId: made.commission })
      }),
    ),
    ...[member, another].map((who, at) =>
      entry(
        7 - at,
        '14:30',
        who,
        onceBegun((work) => judgeWork(work, made.evaluation, { ...JUDGED[at]!, value: scale[at + 1]?.value ?? 1 })),
      ),
    ),
    entry(
      4,
      '15:10',
      member,
      onceBegun((work) => concludeEvaluation(work, made.evaluation, CONCLUSION)),
    ),
    entry(
      2,
      '11:40',
      another,
      onceBegun((work) => sayWhatFollowed(work, made.evaluation, { says: FOLLOWED, followedOn: days.before(2) })),
    ),
  ]
}

/** The commission that is planned under an approved priority. */
async function findToBegin(work: Work): Promise<string | undefined> {
  const approved = new Set((await listPriorities(work, { status: 'approved' })).map(({ id }) => id))
  return (await listCommissions(work, { status: 'planned' })).find(({ priorityId }) => approved.has(priorityId))?.id
}

const JUDGED = [
  {
    evidence: 'Books of two year groups, and what leaders of writing said when they met.',
    says: 'Teachers plan together and the books show longer pieces; Year 6 has had the least time.',
  },
  {
    evidence: 'A morning in lessons at the school that leads it.',
    says: 'What was planned is taught. Schools that came twice use it; others wait for a date.',
  },
] as const
const CONCLUSION = 'It goes on, with a second day for each school that has come once.'
const FOLLOWED = 'Four schools have a date for their second day.'
