import {
  answerConsultation,
  listFeedback,
  openConsultation,
  publishModel,
  settleFeedback,
} from '#consultations/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'
import type { PostBook } from './post-book.ts'
import { weekdayAfter } from './weekdays.ts'

/** What people of the team say, and what becomes of it; the last ones wait for their outcome. */
const SAID = [
  ['Travel between partnerships should be counted, or the rural ones lose days.', 'reflected'],
  ['Every school should keep an individual visit each term.', 'not-reflected'],
  ['It should say who stands in when somebody is away for long.', undefined],
  ['Half a day is short for a school that nobody else visits.', undefined],
] as const

/** What schools suggest: kind, theme, and in what words. */
const SUGGESTED = [
  ['theme', 'Writing across the curriculum', 'We all have it in our plans, and would look at books together.'],
  ['activity', 'Reviews of governance', 'A day before the governors plan their year.'],
  ['theme', 'Attendance', 'Our schools share families, and should share what works.'],
  ['theme', 'Writing across the curriculum', 'Moderation between the schools of the partnership.'],
  ['comment', null, 'Name one person whom a school rings first.'],
] as const

const NO_MONEY = 'The days that there are go to partnerships; a school that needs more has its own.'

/** ES-02 to ES-04, ES-66, ES-67. Where the model says how it is consulted on: the team and schools are asked of it these weeks, and some of what they said has its outcome. */
export function playConsultation(making: Making, { posts }: PostBook, schools: readonly MadeSchool[]): Entry[] {
  const { model, today, foundedOn } = making
  const rule = model.consultation
  const [opened, asked, closes] = [
    weekdayAfter(addDays(today, -24)),
    weekdayAfter(addDays(today, -17)),
    addDays(today, 10),
  ]
  if (!rule || opened < foundedOn) return []
  const team = [
    ...new Set(
      posts
        .filter((post) => rule.team.roles.includes(post.role.id) && post.finishedOn === null)
        .map(({ person }) => person),
    ),
  ]
  const leader = posts.find(({ role, finishedOn }) => role.kind === 'head-of-service' && finishedOn === null)?.person
  const heads = schools.flatMap((school) => {
    const post = posts.find((each) => rule.schools.roles.includes(each.role.id) && isInPost(each, school, asked))
    return post && school.row.statusName === 'Open' ? [post.person] : []
  })
  if (!leader || asked >= today) return []
  const ids: Record<'team' | 'schools', string> = { team: '', schools: '' }
  const open =
    (audience: 'team' | 'schools', title: string, says: string): Entry['does'] =>
    async (work) => {
      const days = { opensOn: work.today, closesOn: closes }
      ids[audience] = await openConsultation(work, work.modelVersionId, {
        audience,
        title,
        says,
        othersAsked: null,
        ...days,
      })
    }
  const said = (who: MadePerson, days: number, does: Entry['does']): Entry[] => {
    const on = weekdayAfter(addDays(opened, days))
    return on < today ? [{ at: momentOn(making, on, `1${days % 6}:10`), who, does }] : []
  }
  const settled: Entry['does'] = async (work) => {
    for (const [says, outcome] of SAID) {
      const piece = (await listFeedback(work, { consultationIds: [ids.team] })).find((each) => each.says === says)
      if (!piece || !outcome) continue
      const because = outcome === 'reflected' ? null : NO_MONEY
      await settleFeedback(work, piece.id, { outcome, because, theme: null, revision: piece.revision })
    }
  }
  const answer =
    (
      audience: 'team' | 'schools',
      kind: 'comment' | 'theme' | 'activity',
      theme: string | null,
      says: string,
    ): Entry['does'] =>
    (work) =>
      answerConsultation(work, ids[audience], { kind, theme, says, fromWhom: null }, undefined)
  return [
    {
      at: momentOn(making, opened, '09:00'),
      who: leader,
      does: open('team', `${model.identity.title}: the team`, rule.team.says),
    },
    {
      at: momentOn(making, asked, '08:30'),
      who: leader,
      does: (work) =>
        publishModel(work, work.modelVersionId, {
          ...{
            kind: 'information',
            title: `${model.identity.title}: information`,
            says: `${rule.says} ${rule.schools.says}`,
          },
          ...{ askedBy: 'Headteacher professional associations', askedFor: 'Additional information', askedOn: opened },
        }),
    },
    {
      at: momentOn(making, asked, '09:00'),
      who: leader,
      does: open('schools', `${model.identity.title}: schools`, rule.schools.says),
    },
    ...SAID.flatMap(([says], at) => {
      const who = team.filter((person) => person !== leader)[at]
      return who ? said(who, 2 + at, answer('team', 'comment', null, says)) : []
    }),
    ...SUGGESTED.flatMap(([kind, theme, says], at) => {
      const who = heads[at * 3]
      return who ? said(who, 9 + at, answer('schools', kind, theme, says)) : []
    }),
    ...said(leader, 15, settled),
  ]
}
