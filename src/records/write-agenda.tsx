import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { fieldOf } from './field-names.ts'
import { blankEntry, type EntryContent, type RecordEntry } from './record.ts'
import type { AgendaItem } from './writing-form.ts'

type Props = {
  agenda: readonly AgendaItem[]
  entries: readonly RecordEntry[]
  mark: (content: EntryContent) => string
}

/** NF-22, NF-66. The items of the agenda: each can be marked as not discussed, and where the model asks for yes or no, nothing else may be entered. */
export function WriteAgenda({ agenda, entries, mark }: Props) {
  const items = agenda.map(({ id: unmarked, item, text, isAsked }, place) => {
    const held = entries.find(({ kind, subject }) => kind === 'agenda' && subject === item)
    const id = held?.id ?? unmarked
    const content = held ?? { ...blankEntry('agenda'), subject: item }
    return { id, text, isAsked, content, place, revision: held?.revision ?? 0 }
  })
  return (
    <div data-entries="agenda">
      {items.map(({ id, content, place, revision }) => {
        const hidden = { kind: 'agenda', place, subject: content.subject, from: revision, was: mark(content) }
        return Object.entries(hidden).map(([field, value]) => (
          <input
            type="hidden"
            name={fieldOf(id, field)}
            value={value}
            {...(field === 'kind' && { 'data-entry': id })}
          />
        ))
      })}
      {items
        .filter(({ isAsked }) => isAsked)
        .map(({ id, text, content }) => (
          <Radios
            name={fieldOf(id, 'answer')}
            id={`${id}-answer`}
            legend={text}
            small
            inline
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
              { value: 'skip', label: 'Not discussed' },
            ]}
            value={content.isNotDiscussed ? 'skip' : (content.answer ?? undefined)}
          />
        ))}
      <Checkboxes
        name="not-discussed"
        legend="Tick what was not discussed"
        legendSize="s"
        small
        choices={items
          .filter(({ isAsked }) => !isAsked)
          .map(({ id, text }) => ({
            name: fieldOf(id, 'answer'),
            id: `${id}-answer`,
            value: `skip:${id}`,
            label: text,
          }))}
        values={items.filter(({ content }) => content.isNotDiscussed).map(({ id }) => `skip:${id}`)}
      />
    </div>
  )
}
