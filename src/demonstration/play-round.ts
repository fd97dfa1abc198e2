import { powersOf } from '#model/index.ts'
import { openRound, proposeNeed, sayForTeam, teamsOf, type Colour } from '#need/index.ts'
import { addDays, coversDay } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { holder } from './held-on.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'
import { weekdayAfter, weekdayBefore } from './weekdays.ts'

/** Of so many schools one has no proposal yet. */
const MISSING = 8

/** A round that is open, where the model has ways out of difficulty to decide on: most advisers have proposed, some of it differs from what stands, and two teams have said what they know. */
export function playRound(making: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, today, foundedOn, administrator } = making
  const { need } = model
  const opened = weekdayBefore(addDays(today, -12))
  if (!need || model.pathways.length === 0 || opened < addDays(foundedOn, 90)) return []
  const startsOn = weekdayAfter(addDays(today, 45))
  const round = { id: '' }
  const open = schools.filter(({ isServed, row, movedOn }) => isServed && row.statusName === 'Open' && movedOn === null)
  const [begins, more] = [need.categories.find(({ id }) => id === need.start), need.categories[1]]
  const officers = [...new Set(posts.map(({ role }) => role))].filter(({ id }) =>
    powersOf(model, id).here.has('say-for-team'),
  )
  return [
    {
      at: momentOn(making, opened, '10:20'),
      who: administrator,
      async does(work) {
        round.id = await openRound(work, {
          ...{ schoolYear: schoolYearOf(startsOn), startsOn },
          ...{ proposalsBy: weekdayAfter(addDays(today, 9)), linesBy: weekdayAfter(addDays(today, 5)) },
        })
      },
    },
    ...open.flatMap((school, at): Entry[] => {
      const on = weekdayBefore(addDays(today, -2 - (at % 6)))
      const adviser = holder(
        posts,
        on,
        (post) =>
          post.role.kind === 'adviser' &&
          powersOf(model, post.role.id).here.has('propose-need') &&
          isInPost(post, school, on),
      )
      const category = at % MISSING === 6 ? more : begins
      if (!adviser || !category || at % MISSING === 2 || at === 1 || at === 3) return []
      const [first] = category.levels?.anyOf ?? []
      return [
        {
          at: momentOn(making, on, `14:${String(10 + at)}`),
          who: adviser,
          does: (work) =>
            proposeNeed(work, round.id, school.id, {
              ...{ category: category.id, level: first ?? null, visitId: undefined, revision: 0 },
              says: category === begins ? STEADY : FELL,
            }),
        },
      ]
    }),
    ...officers.slice(0, 2).flatMap((role, at): Entry[] => {
      const on = weekdayBefore(addDays(today, -3))
      const post = posts.find((each) => each.role === role && coversDay(each, on) && coversDay(each, today))
      const team = teamsOf(model).filter(({ roles }) => roles.length === 0 || roles.includes(role.id))[at]
      if (!post || !team) return []
      const theirs = open.filter((school) => isInPost(post, school, on)).slice(at, at + 6)
      return theirs.map((school, place) => ({
        at: momentOn(making, on, `11:${String(10 + at * 10 + place)}`),
        who: post.person,
        does: (work) => sayForTeam(work, round.id, school.id, { team: team.id, ...LINES[place % LINES.length]! }),
      }))
    }),
  ]
}

const STEADY = 'Results and what was seen at visits agree: leaders know what comes next.'
const FELL = 'Results fell for a second year, and leaders ask for somebody to work beside them.'
const LINES: readonly { colour: Colour; says: string }[] = [
  { colour: 'green', says: 'Nothing of concern is known.' },
  { colour: 'amber', says: 'A deficit is planned for next year; a plan to recover is with us.' },
  { colour: 'green', says: 'All posts are filled.' },
]
