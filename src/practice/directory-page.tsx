import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { PracticeRule, ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { askOfPractice, type PracticeList } from './practice-list.ts'
import type { PracticeLine } from './practice-to-keep.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: PracticeRule
  list: PracticeList
  lines: readonly PracticeLine[]
  count: number
  next: string | undefined
}

const STANDS = { agreed: '', 'put-forward': ', put forward', withdrawn: ', withdrawn' } as const

/** SH-13. The directory of effective practice: what schools are good at, and for whom to ask. */
export function DirectoryPage({ frame, model, rule, list, lines, count, next }: Props) {
  const many = count > 1000 ? 'More than 1,000' : count === 0 ? 'No' : String(count)
  const heading = `${many} ${count === 1 ? 'entry' : 'entries'} of effective practice${STANDS[list.status]}`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: 'The service', href: '/service' }, { text: heading }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <Filters {...{ frame, model, rule, list }} />
      {lines.length === 0 ? (
        <p class="govuk-body">
          {rule.says} What a school is good at stands here once its head has agreed. The first is put forward from the
          page of its school.
        </p>
      ) : (
        <Lines lines={lines} />
      )}
      {lines.length > 0 && <SaveList url="/practice" query={askOfPractice(list)} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}

function Filters({ frame, model, rule, list }: Pick<Props, 'frame' | 'model' | 'rule' | 'list'>) {
  const all = (named: readonly { id: string; name: string }[]) => [
    { value: '', label: 'All' },
    ...named.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <FilterForm frame={frame} action="/practice" isInThrees>
      {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
      <Select name="aspect" label="Aspect" choices={all(rule.aspects)} value={list.aspect ?? ''} />
      <Select
        name="phase"
        label="For"
        choices={all(model.phases.filter(({ served }) => served))}
        value={list.phase ?? ''}
      />
      <Select name="kind" label="What" choices={all(rule.kinds)} value={list.kind ?? ''} />
      <Select
        name="status"
        label="How it stands"
        choices={[
          { value: '', label: 'In the directory' },
          { value: 'put-forward', label: 'Waits for the head' },
          { value: 'withdrawn', label: 'Withdrawn' },
        ]}
        value={list.status === 'agreed' ? '' : list.status}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Lines({ lines }: Pick<Props, 'lines'>) {
  return (
    <ListTable
      caption="Effective practice"
      rows={lines}
      columns={[
        {
          head: 'Strength',
          isName: true,
          cell: ({ id, strength, kindName }) => (
            <>
              <a class="govuk-link" href={`/practice/${id}`}>
                {strength}
              </a>
              <span class="wm-grid__sub">{kindName}</span>
            </>
          ),
        },
        { head: 'School', isShort: true, cell: ({ schoolName }) => schoolName },
        { head: 'Aspect', isShort: true, cell: ({ aspectName }) => aspectName },
        { head: 'For', isShort: true, cell: ({ phaseNames }) => phaseNames.join(', ') },
        { head: 'Ask for', isShort: true, isLabelled: true, cell: ({ contact }) => contact },
        {
          head: 'Checked',
          isShort: true,
          isLabelled: true,
          cell: ({ checkedOn }) => (checkedOn ? showShortDate(checkedOn) : 'not yet'),
        },
      ]}
    />
  )
}
