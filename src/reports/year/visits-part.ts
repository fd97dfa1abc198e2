import { capital, visitTypeName, word } from '#model/index.ts'
import { countBehind } from '#programmes/index.ts'
import { isAnywhere } from '#work/reach.ts'
import { lastDayOf } from '#shared/school-year.ts'
import { countVisitsBetween } from './visits-store.ts'
import { counted, sentence, type ReadPart } from './year-part.ts'

/** Visits held, to come and late, by type, and how many schools are behind on each programme. */
export const visitsPart: ReadPart = async (look, { schoolYear, from, isNow }) => {
  if (!isAnywhere(look.reach('see-school'))) return undefined
  const { model } = look
  const [found, behind] = await Promise.all([
    countVisitsBetween(look, from, lastDayOf(schoolYear)),
    isNow ? countBehind(look, schoolYear) : [],
  ])
  const sum = (of: 'held' | 'ahead' | 'late') => found.reduce((total, each) => total + each[of], 0)
  const [one, many] = [word(model, 'visit'), word(model, 'visit', { form: 'many' })]
  const late = sum('late')
  const order = model.visitTypes.map(({ id }) => id)
  return {
    id: 'visits',
    about: capital(many),
    says: `${sentence(counted(sum('held'), one, many))} held and ${sum('ahead')} booked${late > 0 ? `; ${late} past the day and not yet said to be held` : ''}`,
    table: {
      head: ['Which', 'Held', 'At how many schools', 'Booked', 'Past their day', 'Called off'],
      rows: found
        .toSorted((a, b) => order.indexOf(a.visitType) - order.indexOf(b.visitType))
        .map(({ visitType, held, schools, ahead, late: past, cancelled }) => {
          const type = model.visitTypes.find(({ id }) => id === visitType)
          return [
            type ? visitTypeName(model, type) : visitType.replaceAll('-', ' '),
            ...[held, schools, ahead, past, cancelled].map(String),
          ]
        }),
      shares: [5, 1, 2, 1, 1.5, 1.5],
    },
    source: [
      'By the day for which each was booked, within the school year.',
      ...behind.map(({ programme, behind: count }) =>
        count === 0
          ? `No school is behind on ${programme.name}.`
          : `${sentence(counted(count, 'school'))} behind on ${programme.name}.`,
      ),
    ].join(' '),
    more: { href: '/visits', text: `All ${many}` },
  }
}
