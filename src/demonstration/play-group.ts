import { listPriorities } from '#commissions/index.ts'
import {
  callMeeting,
  formGroup,
  logLiaison,
  logLiaisonAnswer,
  nameBodyLiaison,
  proposeArrangement,
  proposePartner,
  putOnAgenda,
  putOnGroup,
  recordDecision,
  recordVotes,
} from '#deciding-group/index.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'
import { FIRST_PRIORITY } from './play-commissions.ts'
import { playSummary } from './play-summary.ts'
import { seatsOf } from './seats-of-group.ts'

/** The body that decides: formed, with two meetings, what it decided, a partner accepted, the log, and who liaises with other bodies. */
export function playGroup(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days, administrator } = making
  const rule = model.decidingGroup
  const formedOn = days.before(50)
  if (!rule || formedOn <= making.foundedOn) return []
  const seats = seatsOf(making, open, posts, formedOn)
  const others = seats.filter(({ seat }) => seat !== 'head')
  const [writes] = others
  const [through] = others.filter(({ roles }) => rule.liaison.through.some((role) => roles.includes(role)))
  if (!writes || !through) return []
  const members: string[] = []
  const entry = (on: PlainDate, time: string, who: MadePerson, does: Entry['does']): Entry => ({
    at: momentOn(making, on, time),
    ...{ who, does },
  })
  const decide = meetingOf({ entry, writes: writes.person, members })
  const [audit = '', priorities = audit] = rule.remits.of.map(({ id }) => id)
  const communication = rule.bodies.remit ?? audit
  const [first] = open
  const [partner, arrangement] = [{ id: '' }, { id: '' }]
  const asked = { id: '' }
  const [met, again] = [days.before(40), days.before(12)]
  return [
    ...seats.map(({ person, roles: _, ...seat }, at) =>
      entry(formedOn, `09:${String(10 + at)}`, administrator, async (work) => {
        members.push(await putOnGroup(work, { ...seat, name: person.email ?? person.name, joinedOn: formedOn }))
      }),
    ),
    entry(formedOn, '10:05', administrator, (work) => formGroup(work, formedOn)),
    ...rule.bodies.of.map(({ id }, at) =>
      entry(days.before(45), `11:0${at}`, administrator, (work) => {
        const liaises = others[at % others.length]?.person ?? writes.person
        return nameBodyLiaison(work, id, { name: liaises.email ?? liaises.name, about: ABOUT, fromOn: days.before(45) })
      }),
    ),
    ...decide(met, [{ title: 'An audit of needs and capacity', remit: audit, says: 'The audit is commissioned.' }]),
    entry(days.before(38), '14:10', through.person, async (work) => {
      const said = { sort: 'of-authority' as const, title: 'Figures of all schools by the end of term', says: null }
      asked.id = await logLiaison(work, { ...said, throughId: through.person.id, askedOn: days.before(38) })
    }),
    entry(days.before(30), '09:50', through.person, (work) =>
      logLiaisonAnswer(work, asked.id, {
        answer: 'They are sent in the last week of term.',
        ...{ throughId: through.person.id, answeredOn: days.before(30) },
      }),
    ),
    entry(days.before(6), '16:20', through.person, (work) =>
      logLiaison(work, {
        ...{ sort: 'of-body', title: 'A view on places for newly qualified teachers', says: null },
        ...{ throughId: through.person.id, askedOn: days.before(6) },
      }),
    ),
    entry(days.before(20), '15:30', through.person, async (work) => {
      partner.id = rule.partners ? await proposePartner(work, { ...PARTNER, kind: rule.partners.kinds[0]!.id }) : ''
    }),
    entry(days.before(19), '15:40', writes.person, async (work) => {
      arrangement.id = rule.mediumTerm ? await proposeArrangement(work, arrangementOf(making, first)) : ''
    }),
    ...decide(again, [
      ...(model.commissioning
        ? [
            {
              ...{ title: FIRST_PRIORITY, remit: priorities, about: findRecommended },
              says: 'It is approved, with what it costs this year.',
            },
          ]
        : []),
      ...(rule.partners
        ? [
            {
              ...{ title: 'A partner from outside', remit: communication, about: () => `partner:${partner.id}` },
              ...{ says: 'It is accepted as a partner.', considered: ['Early reading is strong there.', 'Ten days.'] },
            },
          ]
        : []),
      ...(rule.mediumTerm
        ? [
            {
              ...{ title: 'A team of our own', remit: audit, about: () => `medium-term:${arrangement.id}` },
              says: 'It is funded from next September.',
              considered: ['More schools moved up than before.', 'Grants come to schools themselves.'],
            },
          ]
        : []),
      ...[{ title: 'How visits are assured', remit: audit, says: 'Two heads read a visit each term.' }],
    ]),
    ...playSummary(making, posts, { entry, heldOn: again, meeting: () => decide.meetings.get(again) ?? '' }),
  ]

  function arrangementOf({ year }: Making, school: MadeSchool | undefined) {
    const kind = rule?.mediumTerm?.of.find(({ placed }) => !placed) ?? rule?.mediumTerm?.of[0]
    return {
      ...{ kind: kind?.id ?? '', title: 'A team of our own', about: 'Three people, paid by the schools together.' },
      ...{ startsOn: firstDayOf(year + 1), school: school?.row.urn ?? null, meetsStandard: true },
    }
  }
}

type Item = {
  title: string
  remit: string
  says: string
  considered?: string[]
  about?: (work: Work) => string | undefined | Promise<string | undefined>
}

/** A meeting on a day with its items, each voted on by all and decided. */
function meetingOf({
  entry,
  writes,
  members,
}: {
  entry: (on: PlainDate, time: string, who: MadePerson, does: Entry['does']) => Entry
  writes: MadePerson
  members: readonly string[]
}) {
  const meetings = new Map<PlainDate, string>()
  const decide = (on: PlainDate, items: readonly Item[]): Entry[] => [
    entry(on, '13:00', writes, async (work) => {
      meetings.set(on, await callMeeting(work, on))
    }),
    ...items.map(({ title, remit, says, considered = [], about }, at) =>
      entry(on, `13:${String(10 + at)}`, writes, async (work: Work) => {
        const thing = await about?.(work)
        // What was never laid before it is not on its agenda.
        if (about && !thing) return
        const asked = { title, remit, matter: null, paper: null, schools: null, about: thing ?? null }
        const item = await putOnAgenda(work, meetings.get(on) ?? '', asked)
        await recordVotes(work, item, Object.fromEntries(members.map((id) => [id, 'for'] as const)))
        await recordDecision(work, item, { says, considered })
      }),
    ),
  ]
  return Object.assign(decide, { meetings })
}

/** The priority that it approves, as items of an agenda call it. */
async function findRecommended(work: Work): Promise<string | undefined> {
  const found = (await listPriorities(work, { status: 'recommended' })).find(({ title }) => title === FIRST_PRIORITY)
  return found && `priority:${found.id}`
}

const ABOUT = 'Hears what it does, and tells what the group does.'
const PARTNER = {
  name: 'Three Rivers School',
  ofWhom: 'The next county',
  offers: 'Early reading: ten days of its leaders in a year.',
}
