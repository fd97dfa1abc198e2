import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { findGroup, showMeasureYear } from '#measures/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { isShare } from '../range-of.ts'
import { groupsMeasured, yearsOfMeasure } from './figures-ask.ts'
import type { FiguresList } from './read-service-figures.ts'

type Props = { frame: Frame; model: ServiceModel; list: FiguresList }

/** What a list of figures can be asked for; it stands in the list's address. */
export function ServiceFilters({ frame, model, list: { ask, choices, measures } }: Props) {
  const all = (label: string) => ({ value: '', label })
  const plain = (each: string) => ({ value: each, label: each })
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const measured = new Set(choices.measured.map(({ measure }) => measure))
  const pupils = groupsMeasured(choices, ask).flatMap((id) => findGroup(measures, id) ?? [])
  return (
    <FilterForm frame={frame} action="/schools/figures" isInThrees>
      <Select
        name="measure"
        label="Measure"
        choices={measures.measures
          .filter(({ id }) => measured.has(id) || id === ask.measure.id)
          .map(({ id, short }) => ({ value: id, label: short }))}
        value={ask.measure.id}
      />
      <Select
        name="year"
        label="Year"
        choices={yearsOfMeasure(choices, ask.measure.id).map((year) => ({
          value: String(year),
          label: showMeasureYear(year),
        }))}
        value={String(ask.year)}
      />
      <Select
        name="pupils"
        label="Pupils"
        choices={[
          all('All pupils'),
          ...pupils.filter(({ id }) => id !== 'all').map((group) => named({ ...group, name: capital(group.name) })),
        ]}
        value={ask.pupils === 'all' ? '' : ask.pupils}
      />
      <Select
        name="phase"
        label="Phase"
        choices={[all('All phases'), ...choices.phases.map(plain)]}
        value={ask.phase}
      />
      <Select
        name="district"
        label="District"
        choices={[all('All districts'), ...choices.districts.map(plain)]}
        value={ask.district}
      />
      <Select
        name="group"
        label={capital(word(model, 'group'))}
        choices={[all(`All ${word(model, 'group', { form: 'many' })}`), ...choices.groups.map(named)]}
        value={ask.group}
      />
      <Select
        name="whose"
        label="Whose schools"
        choices={[all('All schools'), { value: 'mine', label: 'My schools' }, ...choices.advisers.map(named)]}
        value={ask.whose}
      />
      {isShare(ask.measure) && (
        <Select
          name="order"
          label="In order of"
          choices={[all('Name'), { value: 'estimate', label: 'The estimate' }]}
          value={ask.isRanked ? 'estimate' : ''}
        />
      )}
      <Button kind="secondary">Show</Button>
    </FilterForm>
  )
}
