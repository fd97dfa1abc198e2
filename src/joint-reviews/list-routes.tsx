import type { FastifyInstance } from 'fastify'
import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { listHoldersAt } from '#people/index.ts'
import { getSchool } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { addPage } from '#web/routes.ts'
import { SaveList } from '#web/save-list.tsx'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { kindIn } from './get-review.ts'
import { addressOfReviews, askIn, readReviewList, type ReviewList } from './review-list.ts'
import { maySeeReviewsOf, requireReviews } from './review-policy.ts'
import { countReviews, listReviews } from './review-store.ts'
import { stageOf, STAGE_SAYS, STATUS_SAYS, type Review } from './review.ts'

const ROWS = 50

/** A review as a list shows it: what it is called, where it is, and who leads it. */
export type ReviewLine = Review & { name: string; stands: string; led: string }

/** The list of reviews within sight, a page at a time or as a file. */
export function reviewListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/reviews', async ({ look, frame, query }) => {
    requireReviews(look)
    const list = readReviewList(query)
    const school =
      list.schoolId && maySeeReviewsOf(look, list.schoolId) ? await getSchool(look, list.schoolId) : undefined
    const [found, counts] = await Promise.all([
      listReviews(look, { ...list, limit: ROWS + 1 }),
      countReviews(look, list),
    ])
    const lines = await reviewLines(look, found.slice(0, ROWS))
    const next = found.length > ROWS ? lines.at(-1)?.id : undefined
    return <ReviewsPage {...{ frame, list, lines, school, next, model: look.model }} open={counts.get('open') ?? 0} />
  })
  addListFiles(app, web, '/reviews', ({ look, query }) => {
    requireReviews(look)
    return reviewsToKeep(look.model, readReviewList(query))
  })
}

/** Some reviews as lines, each under the model of its birth. */
export async function reviewLines(look: Look, found: readonly Review[]): Promise<ReviewLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(found.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  const kinds = found.map(({ modelVersionId, kind }) => kindIn(models.get(modelVersionId) ?? look.model, kind))
  const schools = [...new Set(found.map(({ schoolId }) => schoolId))]
  const leads = await listHoldersAt(look, schools, [...new Set(kinds.map(({ lead }) => lead))])
  return found.map((review, at) => {
    const kind = kinds[at]
    return {
      ...review,
      name: kind?.name ?? review.kind,
      stands: review.status === 'open' && kind ? STAGE_SAYS[stageOf(kind, review)] : STATUS_SAYS[review.status],
      led: leads
        .filter(({ schoolId, role }) => schoolId === review.schoolId && role === kind?.lead)
        .map(({ name }) => name)
        .join(', '),
    }
  })
}

/** The list as a file. */
export function reviewsToKeep(model: ServiceModel, list: ReviewList): ListFile<ReviewLine> {
  return {
    name: capital(word(model, 'review', { form: 'many' })),
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What', cell: ({ name }) => name },
      { head: 'Opened', isDay: true, cell: ({ openedOn }) => openedOn },
      { head: 'How it stands', cell: ({ stands }) => stands },
      { head: 'Led by', cell: ({ led }) => led },
      { head: 'Explored with the school', isDay: true, cell: ({ exploredOn }) => exploredOn },
      { head: 'Evaluated with leaders', isDay: true, cell: ({ metOn }) => metOn },
      { head: 'Issued', isDay: true, cell: ({ issuedOn }) => issuedOn },
    ],
    read: async (look, after) =>
      reviewLines(look, await listReviews(look, { ...list, after: after?.id, limit: ROWS_OF_A_PART })),
  }
}

type Props = {
  frame: Frame
  model: ServiceModel
  list: ReviewList
  lines: readonly ReviewLine[]
  open: number
  school: { id: string; name: string } | undefined
  next: string | undefined
}

function ReviewsPage({ frame, model, list, lines, open, school, next }: Props) {
  const count = open > 1000 ? 'More than 1,000' : open === 0 ? 'No' : String(open)
  const heading = `${count} ${word(model, 'review', { form: open === 1 ? 'one' : 'many' })} ${open === 1 ? 'is' : 'are'} under way`
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={school ? [{ text: school.name, href: `/schools/${school.id}` }, { text: heading }] : []}
    >
      <h1 class="govuk-heading-l">
        {school && <span class="govuk-caption-l">{school.name}</span>} {heading}
      </h1>
      <FilterForm frame={frame} action="/reviews">
        {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
        <Select
          name="status"
          label="How it stands"
          choices={[
            { value: '', label: 'Under way or issued' },
            { value: 'open', label: 'Under way' },
            { value: 'issued', label: 'Issued' },
            { value: 'struck-out', label: 'Struck out' },
          ]}
          value={list.status ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">
          Here stand those of schools that you know of. The first is opened from the page of its school.
        </p>
      ) : (
        <ListTable
          caption={capital(word(model, 'review', { form: 'many' }))}
          rows={lines}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ id, schoolName }) => (
                <a class="govuk-link" href={`/reviews/${id}`}>
                  {schoolName}
                </a>
              ),
            },
            { head: 'How it stands', cell: ({ stands }) => stands },
            { head: 'Led by', isShort: true, isLabelled: true, cell: ({ led }) => led || 'nobody today' },
            { head: 'Opened', isShort: true, isLabelled: true, cell: ({ openedOn }) => showShortDate(openedOn) },
            {
              head: 'Issued',
              isShort: true,
              isLabelled: true,
              cell: ({ issuedOn }) => (issuedOn ? showShortDate(issuedOn) : '–'),
            },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/reviews" query={askIn(list)} />}
      {next && <Pagination next={{ href: addressOfReviews({ ...list, after: next }), text: 'Older' }} />}
    </Page>
  )
}
