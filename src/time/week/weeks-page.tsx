import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { ServiceModel } from '#model/index.ts'
import { dayMinutesOf, showDays } from '#funds/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showSpan } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { isChanged, sumMinutes } from '../entry/entry.ts'
import { confirmableFrom, sundayOf, type Week } from './week.ts'
import { headingOfWeek, placeOfWeek, WeekParts } from './week-page.tsx'

/** What the list of weeks is asked for. */
export type WeeksList = { personId: string; year: SchoolYear; stands: 'open' | 'confirmed' | undefined }

type Props = {
  frame: Frame
  model: ServiceModel
  list: WeeksList
  years: readonly SchoolYear[]
  person: { id: string; name: string }
  isOwn: boolean
  mayKeep: boolean
  maySeeReport: boolean
  maySeeLedger: boolean
  all: readonly Week[]
  weeks: readonly Week[]
  done: string | undefined
}

/** XX-09. Somebody's weeks of a school year: the newest that waits first and whole, to be confirmed at one press. */
export function WeeksPage(props: Props) {
  const { frame, model, person, isOwn, mayKeep, all, weeks, list, done, maySeeReport, maySeeLedger } = props
  const heading = headingOf(all, frame, isOwn ? undefined : person.name)
  const first = mayKeep ? toConfirm(all, frame)[0] : undefined
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Time, {showSchoolYear(list.year)}</span> {heading}
      </h1>
      {(maySeeReport || maySeeLedger) && (
        <p class="govuk-body">
          {maySeeReport && (
            <a class="govuk-link" href="/time/report">
              Time of everyone by function
            </a>
          )}
          {maySeeReport && maySeeLedger && ' · '}
          {maySeeLedger && (
            <a class="govuk-link" href="/ledger">
              The ledger
            </a>
          )}
        </p>
      )}
      {first && (
        <>
          <h2 class="govuk-heading-m">
            {showSpan(first.startsOn, sundayOf(first.startsOn))}: {headingOfWeek(first, model)}
          </h2>
          <WeekParts {...{ frame, model, person, mayKeep }} week={first} />
        </>
      )}
      <h2 class="govuk-heading-m">All weeks</h2>
      <Filters {...props} />
      {weeks.length === 0 ? (
        <p class="govuk-body">No week fits. A week stands here once a visit of it was held, or time was added to it.</p>
      ) : (
        <Weeks {...props} />
      )}
      {weeks.length > 0 && <SaveList url="/time" query={askOfWeeks(list, isOwn)} />}
    </Page>
  )
}

/** The weeks that can be confirmed and were not, the newest first. */
export const toConfirm = (weeks: readonly Week[], { today }: { today: Week['startsOn'] }): Week[] =>
  weeks.filter(
    ({ status, startsOn, entries }) => status === 'open' && entries.length > 0 && confirmableFrom(startsOn) <= today,
  )

/** What a list asks for, as its address says it. */
export const askOfWeeks = ({ personId, year, stands }: WeeksList, isOwn: boolean): Record<string, string> => ({
  ...(!isOwn && { of: personId }),
  ...{ year: String(year), ...(stands && { stands }) },
})

function headingOf(all: readonly Week[], frame: Frame, name: string | undefined): string {
  const waiting = toConfirm(all, frame).length
  const whose = name ? ` of ${name}` : ''
  if (waiting > 0) return `${waiting} ${waiting === 1 ? 'week' : 'weeks'}${whose} to confirm`
  return all.length === 0 ? `No time${whose} yet` : `Every week${whose} is confirmed`
}

function Filters({ frame, list, years, isOwn }: Props) {
  return (
    <FilterForm frame={frame} action="/time">
      {!isOwn && <input type="hidden" name="of" value={list.personId} />}
      <Select
        name="year"
        label="School year"
        choices={years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
        value={String(list.year)}
      />
      <Select
        name="stands"
        label="Which weeks"
        choices={[
          { value: '', label: 'All' },
          { value: 'open', label: 'To be confirmed' },
          { value: 'confirmed', label: 'Confirmed' },
        ]}
        value={list.stands ?? ''}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Weeks({ model, person, weeks }: Props) {
  return (
    <ListTable
      caption="Weeks"
      rows={weeks}
      columns={[
        {
          head: 'Week',
          isName: true,
          cell: ({ startsOn }) => (
            <a class="govuk-link" href={placeOfWeek(person.id, startsOn)}>
              {showSpan(startsOn, sundayOf(startsOn))}
            </a>
          ),
        },
        {
          head: 'Time',
          isShort: true,
          cell: ({ entries }) => showDays(sumMinutes(entries), dayMinutesOf(model)),
        },
        {
          head: 'Changed',
          isShort: true,
          isLabelled: true,
          cell: ({ entries }) => entries.filter(isChanged).length || '',
        },
        {
          head: 'How it stands',
          isShort: true,
          cell: ({ status }) =>
            status === 'confirmed' ? <Tag colour="green">Confirmed</Tag> : <Tag colour="yellow">To confirm</Tag>,
        },
      ]}
    />
  )
}
