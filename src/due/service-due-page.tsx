import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { isLate, type Due } from '#work/due.ts'
import { lateByKind } from './late/late-by.ts'
import { LateTable } from './late/late-table.tsx'
import { PagedDues } from './paged-dues.tsx'
import { askOfDues, choicesOf, duesAskedFor, type DueAsked } from './service-due.ts'

type Props = { frame: Frame; dues: readonly Due[]; asked: DueAsked; page: number }

/** Everything that is due in the service, whoever has to do it, or what of it is asked for. */
export function ServiceDuePage({ frame, dues, asked, page }: Props) {
  const shown = duesAskedFor(dues, asked, frame.today)
  const isNarrowed = Object.keys(askOfDues(asked)).length > 0
  const heading = isNarrowed ? saysShown(shown.length) : saysLate(dues.filter((due) => isLate(due, frame.today)).length)
  const late = lateByKind(dues, frame.today)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {late.length > 1 && !isNarrowed && (
        <>
          <LateTable kinds={late} today={frame.today} />
          <h2 class="govuk-heading-m govuk-!-margin-top-6">Everything that is due</h2>
        </>
      )}
      {dues.length > 0 && <Filters frame={frame} dues={dues} asked={asked} />}
      <PagedDues
        {...{ dues: shown, page, at: '/due', query: askOfDues(asked), today: frame.today }}
        showOwner
        empty={
          isNarrowed
            ? 'Nothing that is due is of this kind. Choose otherwise to see the rest.'
            : 'What people of the service have to do will stand here, the longest overdue first.'
        }
      />
      {shown.length > 0 && <SaveList url="/due" query={askOfDues(asked)} />}
    </Page>
  )
}

function saysLate(late: number): string {
  if (late === 0) return 'Nothing is late in the service'
  return late === 1 ? 'One thing is late in the service' : `${late} things are late in the service`
}

function saysShown(count: number): string {
  if (count === 0) return 'Nothing of this is due'
  return count === 1 ? 'One thing is due' : `${count} things are due`
}

function Filters({ frame, dues, asked }: { frame: Frame; dues: readonly Due[]; asked: DueAsked }) {
  const { kinds, owners, schools } = choicesOf(dues)
  const choices = (all: string, named: readonly [string, string][]) => [
    { value: '', label: all },
    ...named.map(([value, label]) => ({ value, label })),
  ]
  return (
    <FilterForm frame={frame} action="/due">
      <Select name="kind" label="What" choices={choices('Everything', kinds)} value={asked.kind ?? ''} />
      <Select name="of" label="Who has to do it" choices={choices('Anybody', owners)} value={asked.ownerId ?? ''} />
      <Select name="school" label="School" choices={choices('All schools', schools)} value={asked.schoolId ?? ''} />
      <Select
        name="when"
        label="When"
        choices={[
          { value: '', label: 'Any time' },
          { value: 'late', label: 'Late' },
          { value: 'week', label: 'Within a week' },
        ]}
        value={asked.when ?? ''}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}
