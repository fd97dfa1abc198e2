import { giveMany, presentProgress, publishCaseStudy, sayStart, writeProgress } from '#mission/index.ts'
import { firstDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'
import { playEvaluationsOfMission } from './play-evaluations-of-mission.ts'

/** The mission of a service: when it began, the figures of two years, evaluations under way, a case study, and a report that was presented. */
export function playMission(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days, administrator } = making
  const rule = model.mission
  if (!rule) return []
  const on = days.before(30)
  const holds = (roles: readonly string[]) => holder(posts, on, ({ role }) => roles.includes(role.id))
  const counts = holder(posts, on, ({ role }) => rule.figures.by.includes(role.id) && role.tiedTo[0] === 'authority')
  const [presents, beside] = [holds(rule.presented.by), holds(rule.evaluated.with)]
  const heads = open.slice(0, 3).flatMap((school) => headOf(posts, school, on) ?? [])
  const [first] = open
  const entry = (before: number, time: string, who: Entry['who'], does: Entry['does']): Entry => ({
    at: momentOn(making, days.before(before), time),
    ...{ who, does },
  })
  // What is counted is counted of a year that has begun, also where the demonstration is made in its first weeks.
  const latest = schoolYearOf(days.before(28))
  const figures = rule.measures.flatMap(({ id, counted }, at): Entry[] => {
    if (!counts || (counted.by !== 'share' && counted.by !== 'number')) return []
    return [latest - 1, latest].map((schoolYear, later) => {
      const lines = open.map(({ row: { urn } }, place) =>
        counted.by === 'number'
          ? `${urn},${Math.max(0, (place % 3) - later)},${4 + (place % 3)}`
          : `${urn},${60 + later * 6 + ((place * 7 + at * 5) % 26)},100`,
      )
      const restsOn = 'Assessment by the schools themselves'
      return entry(28 - later, `10:${String(10 + at)}`, counts, async (work) => {
        await giveMany(work, { measure: id, schoolYear, lines: lines.join('\n'), restsOn })
      })
    })
  })
  let report = ''
  const judges = [...heads, ...(beside ? [beside] : [])]
  const [body] = rule.presented.to
  const published = first && headOf(posts, first, days.before(18))
  const kind = rule.caseStudies.kinds[1] ?? rule.caseStudies.kinds[0]
  return [
    entry(29, '09:40', administrator, (work) => sayStart(work, firstDayOf(latest - 1))),
    ...figures,
    ...playEvaluationsOfMission(making, judges),
    ...(published && kind
      ? [
          entry(18, '15:40', published, async (work) => {
            await publishCaseStudy(work, { kind: kind.id, ...CASE_STUDY }, first.id)
          }),
        ]
      : []),
    ...(presents && body
      ? [
          entry(12, '11:30', presents, async (work) => {
            report = await writeProgress(work, { title: 'Progress so far', says: WORDS })
          }),
          entry(8, '16:10', presents, (work) =>
            presentProgress(work, report, { body: body.id, called: null, presentedOn: days.before(8) }),
          ),
        ]
      : []),
  ]
}

const CASE_STUDY = {
  title: 'Writing that three schools plan together',
  says: 'Three schools planned a term of writing together, taught it at the same time and read each other’s books.',
  valueAdded: 'A fifth more of the pupils write as well as they should, and teachers have plans that they use again.',
  sustained: 'The three schools plan each term together in the time that they had for it anyway.',
}
const WORDS =
  'More students make good progress than a year ago. Fewer cohorts are behind. Secondary schools still differ widely.'
