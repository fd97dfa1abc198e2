import type { FastifyInstance } from 'fastify'
import { dayMinutesOf } from '#funds/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { getCommissioning, mayContribute } from '../../commissions-policy.ts'
import { yearsToChoose } from '../../priorities/choices.ts'
import { yearAsked } from '../money-crumbs.ts'
import { contributionForm, personnelForm, whyForm } from '../money-form.ts'
import { requireYear } from '../year/require-year.ts'
import { BackPage, ContributionPage, PersonnelPage } from './contribution-form-pages.tsx'
import { ContributionsPage, giverOf } from './contribution-pages.tsx'
import { getContribution, recordContribution, recordPersonnel, takeBackContribution } from './contribute.ts'
import { listContributions } from './contribution-store.ts'
import type { Contribution } from './contribution.ts'

const LIST = '/money/contributions'
const DONE: Readonly<Record<string, string>> = { saved: 'It is recorded', back: 'It is taken back' }

/** RO-17, RO-18. What schools add in money or in kind, and people in kind. */
export function contributionRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, LIST, async (seen) => {
    const { look, frame, query } = seen
    const rule = await requireYear(look)
    const year = yearAsked(seen)
    return (
      <ContributionsPage
        {...{ frame, rule, year, model: look.model, mayContribute: mayContribute(look) }}
        contributions={await listContributions(look, { schoolYear: year })}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addListFiles(app, web, LIST, async (seen) => {
    const rule = await requireYear(seen.look)
    const year = yearAsked(seen)
    const list: ListFile<Contribution> = {
      name: `Contributions ${showSchoolYear(year).replace('/', '-')}`,
      columns: [
        { head: 'School year', cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
        { head: 'By', cell: (each) => giverOf(rule, each) },
        { head: 'Who', cell: ({ who }) => who },
        { head: 'What', cell: ({ what }) => what },
        { head: 'Money, £', cell: ({ pence }) => pence / 100 },
        { head: 'Days', cell: ({ minutes }) => Math.round((minutes / dayMinutesOf(seen.look.model)) * 100) / 100 },
        { head: 'Worth, £', cell: ({ valuePence }) => (valuePence === null ? '' : valuePence / 100) },
        { head: 'Worth rests on', cell: ({ valueRestsOn }) => valueRestsOn },
        { head: 'Given', isDay: true, cell: ({ givenOn }) => givenOn },
        { head: 'Recorded by', cell: ({ recordedByName }) => recordedByName },
        { head: 'Taken back', isDay: true, cell: ({ takenBackOn }) => takenBackOn },
      ],
      read: (reader, from) => listContributions(reader, { schoolYear: year, after: from?.id, limit: ROWS_OF_A_PART }),
    }
    return list
  })
  addForm(app, web, `${LIST}/new`, {
    guard: (seen) => toRecord(seen, 'contributions'),
    show: async (seen, answers, findings) => (
      <ContributionPage {...{ answers, findings, frame: seen.frame, ...(await toRecord(seen, 'contributions')) }} />
    ),
    schema: contributionForm,
    async act(work, { days, ...said }) {
      await recordContribution(work, { ...said, minutes: minutesOf(work, days) })
      return `${LIST}?year=${said.schoolYear}&done=saved`
    },
  })
  addForm(app, web, '/money/personnel/new', {
    guard: (seen) => toRecord(seen, 'personnel'),
    show: async (seen, answers, findings) => (
      <PersonnelPage {...{ answers, findings, frame: seen.frame, ...(await toRecord(seen, 'personnel')) }} />
    ),
    schema: personnelForm,
    async act(work, { days, ...said }) {
      await recordPersonnel(work, { ...said, pence: 0, minutes: minutesOf(work, days) })
      return `${LIST}?year=${said.schoolYear}&done=saved`
    },
  })
  addForm(app, web, `${LIST}/:contributionId/back`, {
    guard: toTakeBack,
    show: async (seen, answers, findings) => (
      <BackPage {...{ answers, findings, frame: seen.frame, contribution: await toTakeBack(seen) }} />
    ),
    schema: whyForm,
    async act(work, { because }, { params }) {
      const { schoolYear } = await getContribution(work, params.contributionId ?? '')
      await takeBackContribution(work, params.contributionId ?? '', because)
      return `${LIST}?year=${schoolYear}&done=back`
    },
  })
}

const minutesOf = ({ model }: Seen['look'], days: number) => Math.round(days * dayMinutesOf(model))

async function toRecord(seen: Seen, what: 'contributions' | 'personnel') {
  const { look } = seen
  const rule = getCommissioning(look)
  if (!rule[what]) throw new NotFound('page', what)
  requireThat(mayContribute(look), look, `record ${what}`)
  return { rule, years: await yearsToChoose(look), year: yearAsked(seen) }
}

async function toTakeBack({ look, params }: Seen): Promise<Contribution> {
  const contribution = await getContribution(look, params.contributionId ?? '')
  requireThat(mayContribute(look), look, `take back ${contribution.id}`)
  return contribution
}
