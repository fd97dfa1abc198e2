import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { kindName } from '../groups/group-kinds.ts'
import type { Group } from '../groups/group.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { SortKept } from '#web/sort-kept.tsx'
import { BY_NAME, GOVERNING_BODIES, LIFE_CHOICES, PROPRIETORS, type SchoolFilter } from './school-filter.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  filter: SchoolFilter
  groups: readonly Group[]
  /** Whether the reader sees other schools than their own. */
  seesBeyond: boolean
}

/** What a list of schools can be narrowed by; it stands in the list's address. */
export function ListFilters({ frame, model, filter, groups, seesBeyond }: Props) {
  const trusts = groups.filter(({ kind }) => kind === 'trust')
  return (
    <FilterForm frame={frame} action="/schools" isInThrees>
      <SortKept sort={filter.sort} usual={BY_NAME} />
      <TextInput name="q" id="list-q" label="Name, URN, postcode or town" type="search" value={filter.q} />
      <Select
        name="whose"
        label="Whose schools"
        value={filter.isMine ? 'mine' : filter.isWatched ? 'watched' : ''}
        choices={[
          { value: '', label: 'All schools' },
          ...(seesBeyond ? [{ value: 'mine', label: 'My schools' }] : []),
          { value: 'watched', label: 'Watched by me' },
        ]}
      />
      <Select name="phase" label="Phase" value={filter.phase ?? ''} choices={choices('All phases', model.phases)} />
      <Select name="type" label="Type" value={filter.type ?? ''} choices={choices('All types', model.schoolTypes)} />
      <Select
        name="status"
        label="Status"
        value={filter.status}
        choices={Object.entries(LIFE_CHOICES).map(([value, { says }]) => ({ value, label: says }))}
      />
      <Select
        name="group"
        label={capital(word(model, 'group'))}
        value={filter.group ?? ''}
        choices={[
          { value: '', label: `All ${word(model, 'group', { form: 'many' })}` },
          ...groups.map(({ id, name, kind }) => ({ value: id, label: `${name} (${kindName(model, kind)})` })),
        ]}
      />
      <Select
        name="body"
        label="Who answers for it"
        value={filter.body ?? ''}
        choices={[
          { value: '', label: 'Everyone' },
          { value: GOVERNING_BODIES, label: 'Governing bodies' },
          { value: PROPRIETORS, label: 'Other proprietors' },
          ...trusts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function choices(all: string, named: readonly { id: string; name: string }[]) {
  return [{ value: '', label: all }, ...named.map(({ id, name }) => ({ value: id, label: name }))]
}
