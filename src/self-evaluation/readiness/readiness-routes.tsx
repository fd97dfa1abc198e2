import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { crumbsTo, getSchool } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addListFiles, ROWS_OF_A_PART } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { ReadinessPage } from './readiness-page.tsx'
import { evaluateRoutes } from './evaluate-routes.tsx'
import { listForInspection, mayKeepReadiness, mayReadReadiness } from './readiness.ts'
import { listListed, type Listed } from './readiness-store.ts'

const aYear = z
  .string()
  .regex(/^20\d{2}$/, 'Choose a school year')
  .transform(Number)
const listForm = z.object({ schoolYear: aYear, because: aText('why it is likely to be inspected', 500) })
const DONE: Record<string, string> = { listed: 'It is on the list', evaluated: 'It is kept', off: 'It is off the list' }

/** ES-29. The schools that are likely to be inspected within the year, and how ready each was found to be. */
export function readinessRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/readiness', async ({ look, frame, query }) => {
    requireList(look)
    const schoolYear = yearIn(query.year, look)
    const all = await listListed(look, schoolYear)
    const outcomes = look.model.selfEvaluation?.readiness?.outcomes ?? []
    const chosen = query.found ?? ''
    return (
      <ReadinessPage
        {...{ frame, all, outcomes, schoolYear, chosen }}
        says={look.model.selfEvaluation?.readiness?.says ?? ''}
        now={schoolYearOf(look.today)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addListFiles<Listed>(app, web, '/readiness', ({ look, query }) => {
    requireList(look)
    const schoolYear = yearIn(query.year, look)
    const outcomes = look.model.selfEvaluation?.readiness?.outcomes ?? []
    return {
      name: `Readiness ${showSchoolYear(schoolYear).replace('/', '-')}`,
      columns: [
        { head: 'School', cell: ({ schoolName }) => schoolName },
        { head: 'Why likely', cell: ({ because }) => because },
        { head: 'Listed on', cell: ({ listedOn }) => listedOn, isDay: true },
        { head: 'Found', cell: ({ outcome }) => outcomes.find(({ id }) => id === outcome)?.name ?? outcome ?? '' },
        { head: 'Found on', cell: ({ evaluatedOn }) => evaluatedOn ?? '', isDay: true },
        { head: 'By', cell: ({ evaluatedByName }) => evaluatedByName ?? '' },
      ],
      read: (reader, after) => listListed(reader, schoolYear, { after: after?.id, atMost: ROWS_OF_A_PART }),
    }
  })

  addForm(app, web, '/schools/:schoolId/readiness', {
    guard: toList,
    async show(seen, answers, findings) {
      const school = await toList(seen)
      const now = schoolYearOf(seen.look.today)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={`Is ${school.name} likely to be inspected?`}
          breadcrumbs={crumbsTo(school)}
          button="Put it on the list"
        >
          <Select
            name="schoolYear"
            label="In which school year"
            choices={[now, now + 1].map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
            value={answers.schoolYear ?? String(now)}
            error={wrongWith(findings, 'schoolYear')}
          />
          <TextInput
            name="because"
            label="Why"
            hint="For example: last inspected four years ago"
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
        </FormPage>
      )
    },
    schema: listForm,
    async act(work, asked, { params }) {
      await listForInspection(work, params.schoolId ?? '', asked)
      return `/readiness?year=${asked.schoolYear}&done=listed`
    },
  })

  evaluateRoutes(app, web)
}

function requireList(look: Look): void {
  if (!mayReadReadiness(look)) throw new NotFound('page', 'readiness')
}

function yearIn(text: string | undefined, look: Look): number {
  const [asked, now] = [Number(text), schoolYearOf(look.today)]
  return Number.isInteger(asked) && asked >= now - 3 && asked <= now + 1 ? asked : now
}

async function toList({ look, params }: Seen) {
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayKeepReadiness(look, school.id), look, 'keep the list of schools likely to be inspected')
  requireList(look)
  return school
}
