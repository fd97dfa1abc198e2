import { getCalendar, getModelOf, whatIsMissing } from '#calendar/index.ts'
import { capital, word } from '#model/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { countFirstFacts } from './set-up-store.ts'

/** One of the first things to do in a new service, and whether the facts say that it is done. */
export type FirstStep = { id: string; title: string; hint: string; href: string; isDone: boolean }

/** Who leads a new service through its first steps: whoever keeps all of it. */
export function mayTakeFirstSteps(look: Look): boolean {
  return look.reach('keep-service').everything
}

/** The first steps, each with what the facts say of it today; nothing is ticked by hand. */
export async function listFirstSteps(look: Look): Promise<FirstStep[]> {
  const schoolYear = schoolYearOf(look.today)
  const calendar = await getCalendar(look, [schoolYear])
  const { model } = await getModelOf(look, schoolYear)
  const { schools, people, invited } = await countFirstFacts(look)
  const year = showSchoolYear(schoolYear)
  return [
    {
      id: 'terms',
      title: `Set the dates of the ${word(model, 'term', { form: 'many' })} of ${year}`,
      hint: 'So that dates and limits can be checked against them.',
      href: `/calendar/${schoolYear}/change`,
      isDone: whatIsMissing({ schoolYear, calendar, model }) === undefined,
    },
    {
      id: 'schools',
      title: 'Load your schools',
      hint: schools > 0 ? `${schools} are loaded.` : 'From the register of schools, as it is published.',
      href: '/imports',
      isDone: schools > 0,
    },
    {
      id: 'people',
      title: 'Add the people',
      hint: `${capital(word(model, 'linkAdviser', { form: 'many' }))}, ${word(model, 'headteacher', { form: 'many' })} and whoever else works with schools; from a spreadsheet, or one by one.`,
      href: bringsIn(look) ? '/bring-in' : '/people',
      isDone: people > 0,
    },
    {
      id: 'invitations',
      title: 'Invite them',
      hint: invited > 0 ? `${invited} invited.` : 'Each gets a link with which to choose a password.',
      href: '/people',
      isDone: invited > 0,
    },
  ]
}

/** Whoever loads data and keeps people brings them in from a spreadsheet. */
function bringsIn(look: Look): boolean {
  return look.reach('load-data').everything && look.reach('keep-people').everything
}
