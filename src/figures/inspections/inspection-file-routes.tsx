import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { dayInName } from '#measures/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput, FormPage } from '#web/form-page.tsx'
import { addForm } from '#web/routes.ts'
import { aDay } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { titleOf } from '../figure-words.ts'
import { getGuarded } from '../guarded.ts'
import { previewInspections, recognisedInspections } from './preview-inspections.ts'

const asAtForm = withDates(['asAt'], z.object({ asAt: aDay('the day that the file is as at') }))

/** Where it is asked as at which day a file of inspections is. */
export function inspectionFileRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/figures/:dataSetId/as-at', {
    guard: async (seen) => recognisedInspections(seen.look, await getGuarded(seen)),
    async show(seen, answers, findings) {
      const found = await getGuarded(seen)
      const named = toPlainDate(dayInName(found.fileName) ?? '')
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={`It is ${titleOf(found)}. As at which day?`}
          breadcrumbs={[{ text: 'Figures', href: '/figures' }]}
          button="Show what it holds"
        >
          <p class="govuk-body govuk-!-text-break-word">{found.fileName}</p>
          <DayInput
            name="asAt"
            label="The day up to which it has inspections"
            hint="It stands in the title of the file where it was published: as at 28 February 2026"
            {...{ answers, findings }}
            {...(named && { usual: named })}
          />
        </FormPage>
      )
    },
    schema: asAtForm,
    async act(work, { asAt }, { params }) {
      await previewInspections(work, params.dataSetId ?? '', asAt)
      return `/figures/${params.dataSetId}`
    },
  })
}
