import type { FastifyInstance } from 'fastify'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { getVisit } from '#visits/index.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { printFeedbackForm } from './print-feedback-form.ts'

/** NF-85. The blank form of a visit of which nothing may be kept, for whoever may know of the visit. */
export function feedbackFormRoutes(app: FastifyInstance, web: Web): void {
  addPrinted(app, web, '/visits/:visitId/feedback-form', async ({ look, params }) => {
    const found = await getVisit(look, params.visitId ?? '')
    const form = found.type.record.feedbackForm
    if (!form) throw new NotFound('form of visit', found.visit.id)
    return {
      document: printFeedbackForm(found, form, look.actor.authorityName),
      pictures: await picturesOf(look, undefined),
      fileName: `${form.title} ${found.visit.schoolName}`,
    }
  })
}
