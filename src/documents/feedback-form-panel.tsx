import { FileLinks } from '#papers/index.ts'
import type { VisitPanel } from '#visits/index.ts'

/** NF-85. On the page of a visit of which nothing may be kept, the blank form to leave there. */
export const feedbackFormPanel: VisitPanel = {
  place: 'before-the-visit',
  async show(_look, { visit, type }) {
    const form = type.record.feedbackForm
    if (!form || visit.status === 'cancelled') return undefined
    return {
      below: (
        <section id="feedback-form">
          <h2 class="govuk-heading-m">{form.title}, to be left with the governors</h2>
          <p class="govuk-body">
            A blank form to print: <FileLinks href={`/visits/${visit.id}/feedback-form`} of={`the ${form.title}`} />.
            What is written on it stays with the governors; there is no place for it here.
          </p>
        </section>
      ),
    }
  },
}
