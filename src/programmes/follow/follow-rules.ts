import { capital, word, type Programme, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { SchoolFacts } from '#visits/index.ts'
import type { Following } from '../programme.ts'

type Asked = {
  model: ServiceModel
  programme: Programme
  schoolYear: SchoolYear
  on: PlainDate
  schools: readonly SchoolFacts[]
}

/** Everything that stands against schools taking a programme up. */
export function whyProgrammeCannotBeTakenUp({ model, programme, schoolYear, on, schools }: Asked): Finding[] {
  const unfit = schools.filter(({ isOpen, isServed }) => !isOpen || !isServed).map(({ name }) => name)
  return [
    ...(programme.takeUp === 'all'
      ? [firm('programme-for-all', programme.source, `${programme.name} is for all schools: nobody has to say so.`)]
      : []),
    ...boughtFindings(programme),
    ...(unfit.length > 0
      ? [
          firm(
            'programme-for-schools-served',
            'NF-01',
            `${capital(word(model, 'programme', { form: 'many' }))} are for open schools that the service works with: not for ${unfit.join(', ')}.`,
            'schools',
          ),
        ]
      : []),
    ...outsideTheYear('startedOn', schoolYear, on),
  ]
}

/** NF-90. What must be bought is followed by an order, and given up by its end: nobody says so by hand. */
export function boughtFindings({ bought }: Pick<Programme, 'bought'>): Finding[] {
  if (!bought) return []
  const { id, says, source } = bought
  return [
    {
      kind: 'programme-is-ordered',
      id,
      source,
      says: `${says} It is taken up and given up by its order.`,
      weight: 'firm',
    },
  ]
}

/** Everything that stands against a school giving a programme up on a day. */
export function whyProgrammeCannotBeGivenUp(
  following: Following | undefined,
  schoolYear: SchoolYear,
  on: PlainDate,
): Finding[] {
  if (!following || following.finishedOn !== null)
    return [firm('programme-not-followed', 'NF-34', 'This school has given it up already, or never took it up.')]
  if (on < following.startedOn)
    return [firm('programme-ends-after-it-began', 'NF-34', 'The last day comes after the first.', 'finishedOn')]
  return outsideTheYear('finishedOn', schoolYear, on)
}

function outsideTheYear(field: string, schoolYear: SchoolYear, on: PlainDate): Finding[] {
  if (schoolYearOf(on) === schoolYear) return []
  return [firm('programme-within-its-year', 'NF-34', `Enter a day of ${showSchoolYear(schoolYear)}.`, field)]
}

function firm(kind: string, source: string, says: string, field?: string): Finding {
  return { kind, id: kind, source, says, weight: 'firm', ...(field && { field }) }
}
