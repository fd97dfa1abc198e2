import { SummaryList } from '#govuk/summary-list.tsx'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { TermSays } from './model-form-pages.tsx'
import { isAfterTerm, type Publication } from './publication.ts'

type Reached = {
  schools: number
  people: number
  missed: readonly { schoolId: string; schoolName: string; hasPeople: boolean }[]
}

type Props = {
  frame: Frame
  publication: Publication
  modelTitle: string
  /** For those who sent it: whom it reached. */
  reached: Reached | undefined
  done: string | undefined
}

/** ES-02, ES-05. What schools were sent of a model; who sent it sees whom it did not reach. */
export function PublicationPage({ frame, publication, modelTitle, reached, done }: Props) {
  const { title, says, askedBy, askedFor, askedOn, publishedOn, publishedByName, modelVersionId, kind } = publication
  const late = isAfterTerm(publication)
  return (
    <Page
      frame={frame}
      title={title}
      done={done}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        ...(reached ? [{ text: modelTitle, href: `/models/${modelVersionId}` }] : []),
        { text: title },
      ]}
    >
      <span class="govuk-caption-l">{kind === 'final' ? 'The final model' : 'Information on the model'}</span>
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <SummaryList
        rows={[
          {
            key: kind === 'final' ? 'Published' : 'Sent',
            value: `${showDate(publishedOn)}${late ? ', after the end of term' : ''}, ${publishedByName}`,
          },
          ...(askedBy
            ? [
                {
                  key: 'In response to',
                  value: `${askedFor ?? ''}, asked for by ${askedBy}${askedOn ? ` on ${showDate(askedOn)}` : ''}`,
                },
              ]
            : []),
        ]}
      />
      <p class="govuk-body wm-lines">{says}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/models/${modelVersionId}/handbook`}>
          Read the model as a handbook
        </a>
      </p>
      {reached && (
        <>
          {kind === 'final' && <TermSays termEndsOn={publication.termEndsOn} on={publishedOn} />}
          <NotReached {...reached} />
        </>
      )}
    </Page>
  )
}

function NotReached({ schools, people, missed }: Reached) {
  return (
    <>
      <h2 class="govuk-heading-m">
        {missed.length === 0
          ? 'Every school was reached'
          : `${missed.length === 1 ? 'One school was' : `${missed.length} schools were`} not reached`}
      </h2>
      <p class="govuk-body">
        It went to {people} {people === 1 ? 'person' : 'people'} at {schools} {schools === 1 ? 'school' : 'schools'}.
      </p>
      {missed.length > 0 && (
        <ListTable
          caption="Schools that were not reached"
          rows={missed}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) => (
                <a class="govuk-link" href={`/schools/${schoolId}`}>
                  {schoolName}
                </a>
              ),
            },
            {
              head: 'Why',
              cell: ({ hasPeople }) => (hasPeople ? 'Nobody there has an address' : 'Nobody is named there'),
            },
          ]}
        />
      )}
    </>
  )
}
