import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type Programme, type ServiceModel } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import { PositionsGrid } from './positions-grid.tsx'
import { addressOfSurvey } from './read-survey-ask.ts'
import type { Survey, SurveyAsk } from './survey.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  years: readonly SchoolYear[]
  /** The programmes of the year that have visits of their own. */
  programmes: readonly Programme[]
  chosen: Programme | undefined
  advisers: readonly { id: string; name: string }[]
  ask: SurveyAsk
  survey: Survey
  mayFollow: boolean
  mayBook: (schoolId: string) => boolean
  done: string | undefined
}

/** NF-05. Where schools stand on a programme: a line a school, a column a visit, with those that are behind counted first. */
export function PositionsPage(props: Props) {
  const { frame, model, years, programmes, chosen, advisers, ask, survey, mayFollow, done } = props
  const heading = headingOf(survey, chosen, model)
  const address = (change: Partial<SurveyAsk>) => addressOfSurvey({ ...ask, after: undefined, ...change })
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l wm-h1">
        <span class="govuk-caption-l">
          {chosen ? `${chosen.name}, ` : ''}
          {showSchoolYear(ask.schoolYear)}
        </span>{' '}
        {heading}
      </h1>
      {chosen && (
        <>
          <Stats
            items={[
              { number: many(survey.behind), what: 'behind', href: address({ standing: 'behind' }) },
              {
                number: many(survey.following - survey.behind),
                what: 'on course',
                href: address({ standing: 'on-course' }),
              },
              { number: many(survey.following), what: 'follow it', href: address({ standing: undefined }) },
            ]}
          />
          <Filters {...{ frame, model, programmes, chosen, advisers, ask }} />
        </>
      )}
      <ul class="wm-tools">
        <li class="wm-tools__first">{chosen && <>{countSays(survey.listed)} in this list</>}</li>
        {years.map((year) => (
          <li>
            {year === ask.schoolYear ? (
              <strong>{showSchoolYear(year)}</strong>
            ) : (
              <a class="govuk-link" href={address({ schoolYear: year, programme: undefined, term: undefined })}>
                {showSchoolYear(year)}
              </a>
            )}
          </li>
        ))}
        {chosen && (
          <li>
            <a class="govuk-link" href={address({}).replace('/programmes', '/programmes.csv')}>
              Open as a spreadsheet
            </a>
          </li>
        )}
        {chosen && chosen.takeUp !== 'all' && !chosen.bought && mayFollow && (
          <li>
            <a class="govuk-link" href={`/programmes/${chosen.id}/follow?schoolYear=${ask.schoolYear}`}>
              Say which schools follow it
            </a>
          </li>
        )}
      </ul>
      {chosen && survey.rows.length > 0 ? (
        <PositionsGrid model={model} chosen={chosen} rows={survey.rows} mayBook={props.mayBook} />
      ) : (
        <Empty model={model} chosen={chosen} ask={ask} />
      )}
      <Pagination next={survey.next ? { href: address({ after: survey.next }), text: 'More schools' } : undefined} />
    </Page>
  )
}

function Filters({
  frame,
  model,
  programmes,
  chosen,
  advisers,
  ask,
}: Pick<Props, 'frame' | 'model' | 'programmes' | 'advisers' | 'ask'> & { chosen: Programme }) {
  const everyone = { value: '', label: 'All' }
  return (
    <FilterForm frame={frame} action="/programmes">
      <input type="hidden" name="schoolYear" value={ask.schoolYear} />
      <Select
        name="programme"
        label={capital(word(model, 'programme'))}
        choices={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.id}
      />
      <Select
        name="term"
        label={capital(word(model, 'term'))}
        choices={[everyone, ...model.calendar.terms.map(({ id, name }) => ({ value: id, label: name }))]}
        value={ask.term ?? ''}
      />
      <Select
        name="standing"
        label="How they stand"
        choices={[everyone, { value: 'behind', label: 'Behind' }, { value: 'on-course', label: 'On course' }]}
        value={ask.standing ?? ''}
      />
      <Select
        name="adviser"
        label="Whose schools"
        choices={[{ value: '', label: 'Everyone’s' }, ...advisers.map(({ id, name }) => ({ value: id, label: name }))]}
        value={ask.adviserId ?? ''}
      />
      <Button kind="secondary">Show</Button>
    </FilterForm>
  )
}

function Empty({ model, chosen, ask }: Pick<Props, 'model' | 'chosen' | 'ask'>) {
  const programme = word(model, 'programme')
  if (!chosen)
    return (
      <p class="govuk-body">
        No {programme} of this year has {word(model, 'visit', { form: 'many' })} of its own. Where one has, each school
        stands here with how far it has come.
      </p>
    )
  if (ask.standing || ask.term || ask.adviserId) return <p class="govuk-body">No school fits. Choose less.</p>
  return <p class="govuk-body">Schools that follow this {programme} stand here, each with how far it has come.</p>
}

function headingOf({ behind, following }: Survey, chosen: Programme | undefined, model: ServiceModel): string {
  if (!chosen) return `No ${word(model, 'programme')} to stand on`
  if (following === 0) return `No school follows ${chosen.name} yet`
  if (behind === 0) return 'No school is behind'
  return behind === 1 ? 'One school is behind' : `${many(behind)} schools are behind`
}

const many = (count: number) => (count > 1000 ? 'more than 1,000' : String(count))
const countSays = (count: number) => (count === 1 ? '1 school' : `${many(count)} schools`)
