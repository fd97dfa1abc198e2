import { beginIntervention, writeConcern } from '#interventions/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { agreeActionOfTeam, closeTeam, evaluate, joinTeam, setUpTeam, writeUpMeeting } from '#support-teams/index.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'

/** Schools with a board: one that is live and meets soon, one whose evaluation is late, one that was evaluated and closed; and interventions. */
export function playBoards(making: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, administrator: keeper } = making
  const open = schools.filter(isOpen)
  const boards = withBoards(making, schools, posts).flatMap((each, at) => oneBoard(making, each, at))
  return [...(model.supportTeams ? boards : []), ...interventions(making, keeper, open)]
}

const isOpen = ({ isServed, row }: MadeSchool) => isServed && row.statusName === 'Open'

function withBoards({ today }: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]) {
  const withAdviser = schools.filter(isOpen).flatMap((school) => {
    const adviser = adviserOf(posts, school, addDays(today, -170))
    return adviser ? [{ school, adviser }] : []
  })
  return withAdviser.slice(2, 5)
}

/** When the board of a place in their order meets: twice so far, and once soon. */
const meetingsOf = ({ days }: Making, at: number): readonly [PlainDate, PlainDate, PlainDate] => [
  days.before(80 - at * 5),
  days.before(40 - at * 5),
  days.after(7),
]

/** Whose days the meetings of boards take, so that nothing else is planned for them. */
export const boardDays = (making: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]) =>
  making.model.supportTeams
    ? withBoards(making, schools, posts).flatMap(({ adviser }, at) =>
        meetingsOf(making, at).map((on) => ({ person: adviser, on })),
      )
    : []

function oneBoard(
  making: Making,
  { school, adviser }: { school: MadeSchool; adviser: MadePerson },
  at: number,
): Entry[] {
  const { model, today, days } = making
  const kind = model.supportTeams?.kinds[at % 2]?.id ?? ''
  const startedOn = days.before(95 - at * 5)
  const [first, second, next] = meetingsOf(making, at)
  const evaluateBy = addDays(today, [120, -6, 30][at] ?? 60)
  let id = ''
  const by = (on: PlainDate, time: string, does: Entry['does']): Entry => ({
    at: momentOn(making, on, time),
    who: adviser,
    does,
  })
  const meeting = (on: PlainDate, decided: string, next: PlainDate | null) =>
    by(on, '16:30', (work) => writeUpMeeting(work, id, { heldOn: work.today, present: [], decided, nextOn: next }))
  return [
    by(startedOn, '09:40', async (work) => {
      const set = { kind, orderId: null, because: 'The adviser, after a year of falling results in reading.', aim: AIM }
      id = await setUpTeam(work, school.id, { ...set, startedOn, evaluateBy, nextMeetingOn: first })
    }),
    ...MEMBERS.map(([name, part, comesFrom], place) =>
      by(startedOn, `09:4${place + 1}`, (work) => joinTeam(work, id, { name, part, comesFrom, startedOn })),
    ),
    meeting(first, 'Leaders look at books of two year groups each month, and bring what they found.', second),
    by(first, '16:40', (work) =>
      agreeActionOfTeam(work, id, {
        ...{ says: 'Every class reads aloud for twenty minutes a day', ownedBy: 'school', ownerName: 'Headteacher' },
        ...{ dueOn: second, knownBy: 'Heard at each meeting of the board' },
      }),
    ),
    meeting(second, 'Reading aloud is in place. The board looks next at how pupils are heard who fell behind.', next),
    ...(at === 2
      ? [
          by(days.before(8), '14:10', (work) => evaluate(work, id, EVALUATION)),
          by(days.before(5), '15:20', (work) =>
            closeTeam(work, id, { revision: 8, closedOn: work.today, conclusion: CONCLUSION }),
          ),
        ]
      : []),
  ]
}

/** One of a governing body, one of the service after it, and a concern that was written to a trust. */
function interventions(making: Making, keeper: MadePerson, open: readonly MadeSchool[]): Entry[] {
  const { model, days } = making
  const ofService = model.interventions.find(({ by, onlyFor }) => by === 'service' && onlyFor)
  const ofGovernors = model.interventions.find(({ by }) => by === 'governing-body')
  const types = ofService?.onlyFor?.schoolTypes ?? []
  const at = open.find(({ type }) => type !== undefined && types.includes(type))
  const elsewhere = open.find(({ type }) => type === undefined || !types.includes(type))
  const day = (before: number) => days.before(before)
  const entry = (before: number, does: Entry['does']): Entry => ({
    at: momentOn(making, day(before), '11:15'),
    who: keeper,
    does,
  })
  if (!ofService || !ofGovernors) return []
  return [
    ...(at
      ? [
          entry(34, (work) =>
            beginIntervention(work, at.id, ofGovernors.id, {
              ...{ says: CONCERN, startedOn: work.today },
              grounds: { 'set-up-by-governing-body': day(36), 'leaders-consulted': day(39) },
            }),
          ),
          entry(10, (work) =>
            beginIntervention(work, at.id, ofService.id, {
              ...{ says: CONCERN, startedOn: work.today },
              grounds: { 'governing-body-consulted': day(12) },
            }),
          ),
        ]
      : []),
    ...(elsewhere
      ? [
          entry(14, (work) =>
            writeConcern(work, elsewhere.id, ofService.id, { to: 'Saltmarsh Learning Trust', says: CONCERN }),
          ),
        ]
      : []),
  ]
}

function adviserOf(posts: readonly MadePost[], school: MadeSchool, since: PlainDate): MadePerson | undefined {
  return posts.find(
    ({ role, schools, startedOn, finishedOn }) =>
      role.kind === 'adviser' &&
      role.onePerSchool !== undefined &&
      startedOn <= since &&
      finishedOn === null &&
      schools.some(({ id }) => id === school.id),
  )?.person
}

const AIM =
  'Pupils leave each year group as fluent readers. The board knows it from reading checks each half term and from books that it looks at together.'
const CONCERN = 'Results in reading and mathematics have fallen for three years, and leaders have not yet turned them.'
const CONCLUSION =
  'The board did what it was set up for. Reading is taught daily in every class, and leaders know how well.'
const MEMBERS = [
  ['Margaret Okafor', 'chair', 'Another school’s governing body'],
  ['Peter Lindqvist', 'member', 'The school’s governing body'],
  ['Salma Haddad', 'member', 'The service, literacy'],
] as const
const EVALUATION = {
  intervention: 'Reading aloud every day',
  aimedAt: 'Pupils who fell behind read with others of their age within a year.',
  changed: 'Three in four of them do so now. It shows in books and when they are heard.',
  figures: null,
  noFigures: 'Results of this year are published in the autumn.',
  judgement: 2,
}
