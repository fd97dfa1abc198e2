import { getCalendar, getModelOf, listAdoptions, whatIsMissing } from '#calendar/index.ts'
import { giverLines, maySeeAnyDays, schoolLines, statementLines } from '#days/index.ts'
import { listVersionsOfYear } from '#handbook/index.ts'
import { mayLeadModel } from '#consultations/index.ts'
import { MODEL_STATUSES, word } from '#model/index.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { workplanSteps } from './workplan-steps.ts'

/** One thing to prepare for the year to come, and whether the facts say that it is done. */
export type Step = { id: string; title: string; hint: string; href: string; isDone: boolean }

/** Who prepares the year to come: whoever keeps models, and whoever allocates days over the whole service. */
export const mayPrepare = (look: Look): boolean => mayLeadModel(look) || look.reach('allocate-days').everything

/** The school year that is prepared: the one after this. */
export const nextYear = ({ today }: Look): SchoolYear => schoolYearOf(today) + 1

/** What of the next year is prepared and what is not yet, read from the facts. */
export async function listSteps(look: Look): Promise<Step[]> {
  const year = nextYear(look)
  const { model } = await getModelOf(look, year)
  return [
    ...(await modelSteps(look, year)),
    await termsStep(look, year),
    ...(model.days ? await daysSteps(look, year) : []),
  ]
}

async function modelSteps(look: Look, year: SchoolYear): Promise<Step[]> {
  const [versions, adoptions] = [await listVersionsOfYear(look, year), await listAdoptions(look)]
  const { model, modelVersionId } = await getModelOf(look, year)
  const adopted = adoptions.some(({ schoolYear }) => schoolYear === year)
  const [newest] = versions.filter(({ stage }) => stage !== 'superseded')
  const final = versions.find(({ stage }) => stage === 'final')
  const shown = showSchoolYear(year)
  return [
    {
      id: 'model-final',
      title: `Bring the model of ${shown} to its final state`,
      hint: newest
        ? `${newest.title} is ${MODEL_STATUSES[newest.stage]}.`
        : `No model is written for ${shown} yet: begin from the text of the one that runs.`,
      href: newest ? `/models/${newest.id}` : `/models/${modelVersionId}/edit`,
      isDone: final !== undefined,
    },
    {
      id: 'model-adopted',
      title: `Adopt a model for ${shown}`,
      hint: adopted
        ? `${model.identity.title} runs then.`
        : `${model.identity.title} runs on until another is adopted.`,
      href: newest ? `/models/${newest.id}/adopt` : '/models',
      isDone: adopted,
    },
  ]
}

async function termsStep(look: Look, year: SchoolYear): Promise<Step> {
  const [calendar, { model }] = [await getCalendar(look, [year]), await getModelOf(look, year)]
  const missing = whatIsMissing({ schoolYear: year, calendar, model })
  return {
    id: 'terms',
    title: `Set the dates of the ${word(model, 'term', { form: 'many' })} of ${showSchoolYear(year)}`,
    hint: missing ?? 'They all have dates.',
    href: `/calendar/${year}/change`,
    isDone: missing === undefined,
  }
}

async function daysSteps(look: Look, year: SchoolYear): Promise<Step[]> {
  if (!maySeeAnyDays(look)) return []
  const [{ lines: givers }, schools, { model }] = await Promise.all([
    giverLines(look, year),
    schoolLines(look, year),
    getModelOf(look, year),
  ])
  const unknown = givers.filter(({ personId, stands }) => personId !== null && stands === 'unknown').length
  const gaps = schools.filter(({ stands }) => stands === 'gap').length
  const shown = showSchoolYear(year)
  const steps: Step[] = [
    {
      id: 'capacities',
      title: `Say what people have to give in ${shown}`,
      hint:
        unknown === 0
          ? 'Everyone whose days count has said so.'
          : `Of ${counted(unknown, 'person', 'people')} nobody has said it yet.`,
      href: `/days?year=${year}`,
      isDone: givers.length > 0 && unknown === 0,
    },
    {
      id: 'allocation',
      title: `Allocate the days of ${shown}`,
      hint:
        gaps === 0
          ? 'Every school that is due days has some.'
          : `${counted(gaps, 'school has', 'schools have')} none of what they are due.`,
      href: `/days/schools?year=${year}`,
      isDone: schools.length > 0 && gaps === 0,
    },
  ]
  const planned = [...steps, ...(await workplanSteps(look, model, year))]
  return model.days?.statement ? [...planned, await statementsStep(look, year)] : planned
}

async function statementsStep(look: Look, year: SchoolYear): Promise<Step> {
  const [lines, { model }] = [await statementLines(look, year), await getModelOf(look, year)]
  const waiting = lines.filter(({ stands }) => stands !== 'issued').length
  return {
    id: 'statements',
    title: `Send schools their ${word(model, 'annualStatement', { form: 'many' })} of ${showSchoolYear(year)}`,
    hint:
      waiting === 0
        ? 'Every school has it.'
        : `${counted(waiting, 'school waits', 'schools wait')}; until then the team alone sees the days.`,
    href: `/days/statements?year=${year}`,
    isDone: lines.length > 0 && waiting === 0,
  }
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
