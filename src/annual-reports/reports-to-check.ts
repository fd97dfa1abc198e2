import type { OtherChecksSource } from '#checks/index.ts'
import { capital, word } from '#model/index.ts'
import { inOrder } from '#work/due.ts'
import { peopleActedFor } from '#work/actor.ts'
import { maySeeReports } from './annual-report-policy.ts'
import { listReportsToCheck } from './report-dues.ts'

/** NF-80. The annual reports that wait for the check of whoever looks, beside the records that do. */
export const reportsToCheck: OtherChecksSource = async (look) => {
  if (!maySeeReports(look) || !look.model.annualReport?.checkedBy) return undefined
  const many = word(look.model, 'annualReport', { form: 'many' })
  const items = await listReportsToCheck(look, peopleActedFor(look.actor))
  return {
    heading: capital(many),
    says: `${items.length === 1 ? 'one' : items.length} ${word(look.model, 'annualReport', { count: items.length })}`,
    items: inOrder(items).map(({ href, of, author, dueOn }) => ({ href, name: of, authorName: author, dueOn })),
    all: { href: '/annual-reports', text: `Where the ${many} of all schools stand` },
  }
}
