import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { showMinutes } from '#contacts/index.ts'
import type { CoreSupport, CoreWorkRule, ServiceModel } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { StruckOutNote } from '#web/strike-out.tsx'
import { kindName, supportOf, type Support } from './core-work.ts'

/** The way to the list. */
export const home = ({ coreWork }: Pick<ServiceModel, 'coreWork'>) => ({
  text: coreWork?.time ?? 'Core work',
  href: '/core-work',
})

type ListProps = {
  frame: Frame
  model: ServiceModel
  rule: CoreWorkRule
  /** Of which kind; undefined where all are shown. */
  support: CoreSupport | undefined
  /** The kinds of which whoever looks reads something, and those that they log. */
  read: readonly CoreSupport[]
  logged: readonly CoreSupport[]
  year: SchoolYear
  years: readonly SchoolYear[]
  sum: { count: number; minutes: number }
  supports: readonly Support[]
  done: string | undefined
}

/** ES-61, ES-64. Core work of a school year, as far as somebody reads it: how long it took, for which schools, and what it was. */
export function CoreWorkPage(props: ListProps) {
  const { frame, model, rule, support, read, logged, year, years, sum, supports, done } = props
  const called = support?.name ?? rule.time
  const heading =
    sum.count === 0
      ? `${called}: none is logged in ${showSchoolYear(year)}`
      : `${called}: ${showMinutes(sum.minutes)} in ${showSchoolYear(year)}, ${sum.count === 1 ? 'once' : `${sum.count} times`}`
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{support?.says ?? rule.says}</p>
      <ul class="wm-tools">
        {logged.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={`/core-work/log/${id}`}>
              Log {name.toLowerCase()}
            </a>
          </li>
        ))}
        {rule.inspections && (
          <li>
            <a class="govuk-link" href="/core-work/inspections">
              Inspections that were attended
            </a>
          </li>
        )}
      </ul>
      <FilterForm frame={frame} action="/core-work">
        <Select
          name="of"
          label="Show"
          choices={[{ value: '', label: 'All of it' }, ...read.map(({ id, name }) => ({ value: id, label: name }))]}
          value={support?.id ?? ''}
        />
        <Select
          name="year"
          label="School year"
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
          value={String(year)}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {supports.length > 0 && (
        <ListTable
          caption={heading}
          rows={supports}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ id, schools }) => (
                <a class="govuk-link" href={`/core-work/${id}`}>
                  {schools.map(({ name }) => name).join(', ')}
                </a>
              ),
            },
            {
              head: 'What',
              cell: (each) =>
                `${supportOf(model, each.support)?.name ?? each.support}: ${kindName(model, each.support, each.kind).toLowerCase()}`,
            },
            { head: 'When', isShort: true, cell: ({ doneOn }) => showShortDate(doneOn) },
            { head: 'By', cell: ({ personName }) => personName },
            {
              head: 'Time',
              isShort: true,
              cell: ({ minutes, struckOutAt }) => (struckOutAt ? 'Struck out' : showMinutes(minutes)),
            },
          ]}
        />
      )}
    </Page>
  )
}

/** One thing that was done, with what was said of it. */
export function SupportPage(props: {
  frame: Frame
  model: ServiceModel
  support: Support
  mayStrikeOut: boolean
  done: string | undefined
}) {
  const { frame, model, support, mayStrikeOut, done } = props
  const { id, schools, doneOn, minutes, says, personName, struckOutAt, struckOutBecause, struckOutByName } = support
  const heading = `${supportOf(model, support.support)?.name ?? support.support}: ${kindName(model, support.support, support.kind).toLowerCase()}`
  return (
    <Page {...{ frame, done }} title={heading} breadcrumbs={[home(model), { text: heading }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{heading}</h1>
          {struckOutAt && struckOutBecause && (
            <StruckOutNote what="This" at={struckOutAt} by={struckOutByName ?? ''} because={struckOutBecause} />
          )}
          <SummaryList
            rows={[
              {
                key: schools.length === 1 ? 'School' : 'Schools',
                value: (
                  <ul class="govuk-list">
                    {schools.map((school) => (
                      <li>
                        <a class="govuk-link" href={`/schools/${school.id}`}>
                          {school.name}
                        </a>
                      </li>
                    ))}
                  </ul>
                ),
              },
              { key: 'When', value: showDate(doneOn) },
              { key: 'By', value: personName },
              { key: 'Time', value: showMinutes(minutes) },
              { key: 'What was done', value: says },
            ]}
          />
          {mayStrikeOut && !struckOutAt && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/core-work/${id}/strike-out`}>
                Strike it out
              </a>
            </p>
          )}
          {mayStrikeOut && struckOutAt && (
            <Form frame={frame} action={`/core-work/${id}/restore`}>
              <Button kind="secondary">Take it back</Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}
