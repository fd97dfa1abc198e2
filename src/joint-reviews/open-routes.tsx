import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { listHoldersAt } from '#people/index.ts'
import { seriousConcernsOf } from '#concerns/index.ts'
import { crumbsTo } from '#schools/index.ts'
import type { Answers } from '#web/answers.ts'
import { FormPage } from '#web/form-page.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { getSchoolToReview, kindIn } from './get-review.ts'
import { listCandidates } from './candidates-store.ts'
import { openReview } from './open-review.ts'
import { mayOpenReview } from './review-policy.ts'
import { CommissionedFields, openForm } from './steps/commissioned-fields.tsx'
import { NamedFields } from './steps/named-fields.tsx'

/** A review is opened at a school, with who leads it and who supports them. */
export function openReviewRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/reviews/:reviewKind', {
    guard: toOpen,
    show: openPage,
    schema: openForm,
    async act(work, { named, ...how }, { params }) {
      return `/reviews/${await openReview(work, params.schoolId ?? '', params.reviewKind ?? '', named, how)}`
    },
  })
}

async function toOpen({ look, params }: Seen) {
  const school = await getSchoolToReview(look, params.schoolId ?? '')
  const kind = kindIn(look.model, params.reviewKind ?? '')
  requireThat(mayOpenReview(look, kind, school.id), look, `open a review of ${school.id}`)
  return { school, kind }
}

async function openPage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { school, kind } = await toOpen(seen)
  const { look, frame } = seen
  const roles = [kind.lead, ...kind.supportedBy]
  const [leads, candidates, concerns] = await Promise.all([
    listHoldersAt(look, [school.id], roles),
    listCandidates(look, [...new Set([...roles, ...(kind.team?.roles ?? [])])]),
    kind.commissioned?.unless ? seriousConcernsOf(look, school.id) : [],
  ])
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={`Open: ${kind.name}`}
      caption={school.name}
      breadcrumbs={crumbsTo(school)}
      button="Open it"
    >
      <p class="govuk-body">{kind.says}</p>
      <CommissionedFields {...{ kind, concerns, answers, findings }} />
      <NamedFields {...{ kind, model: look.model, candidates, leads, answers, findings }} />
      <p class="govuk-hint">
        Whoever does not hold the role at {school.name} is given it from today. What the service holds already is drawn
        in.
      </p>
    </FormPage>
  )
}
