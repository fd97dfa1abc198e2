import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type NeedRule, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { DayInput } from '#web/form-page.tsx'
import type { Frame } from '#web/frame.ts'
import { SortKept } from '#web/sort-kept.tsx'
import { MOST_NEED, type NeedChoices, type NeedList } from './need-list.ts'

type Props = { frame: Frame; model: ServiceModel; need: NeedRule; list: NeedList; choices: NeedChoices }

/** What the list can be narrowed by; it stands in its address. */
export function NeedFilters({ frame, model, need, list, choices }: Props) {
  const all = (label: string) => ({ value: '', label })
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const since = showShortDate(list.since)
  return (
    <FilterForm frame={frame} action="/need" isInThrees>
      <SortKept sort={list.sort} usual={MOST_NEED} />
      <Select
        name="phase"
        label="Phase"
        choices={[all('All phases'), ...choices.phases.map((value) => ({ value, label: value }))]}
        value={list.phase}
      />
      <Select
        name="group"
        label={capital(word(model, 'group'))}
        choices={[all(`All ${word(model, 'group', { form: 'many' })}`), ...choices.groups.map(named)]}
        value={list.group}
      />
      <Select
        name="whose"
        label="Whose schools"
        choices={[all('All schools'), { value: 'mine', label: 'My schools' }, ...choices.advisers.map(named)]}
        value={list.whose}
      />
      <Select
        name="category"
        label={capital(word(model, 'needCategory'))}
        choices={[all('All'), ...need.categories.map(named)]}
        value={list.category}
      />
      <Select
        name="moved"
        label={`Against ${since}`}
        choices={[
          all('All'),
          { value: 'more', label: 'Needs more' },
          { value: 'less', label: 'Needs less' },
          { value: 'same', label: 'The same' },
        ]}
        value={list.moved}
      />
      <Select
        name="look"
        label="Next look"
        choices={[all('All'), { value: 'overdue', label: 'Overdue' }]}
        value={list.isOverdue ? 'overdue' : ''}
      />
      <DayInput name="since" label="Compared with which day?" usual={list.since} answers={{}} findings={[]} />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}
