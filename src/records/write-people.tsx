import { Checkboxes } from '#govuk/checkboxes.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { wrongWith } from '#web/form.tsx'
import { fieldOf } from './field-names.ts'
import { blankEntry, type EntryContent, type RecordEntry } from './record.ts'
import { linesOfTicks } from './ticks.ts'
import type { PersonToTick } from './writing-form.ts'

type Props = {
  people: readonly PersonToTick[]
  entries: readonly RecordEntry[]
  visit: string
  findings: readonly Finding[]
  mark: (content: EntryContent) => string
}

/** NF-13. Whoever of the school the visit was booked with, to be ticked; of a governor also for which part. */
export function WritePeople({ people, entries, visit, findings, mark }: Props) {
  const lines = linesOfTicks(people, entries).map(({ person, held }, place) => ({
    ...person,
    id: held?.id ?? person.id,
    content: held ?? blankEntry(person.kind),
    place: held?.place ?? place,
    revision: held?.revision ?? 0,
  }))
  if (lines.length === 0) return null
  return (
    <div>
      {lines.map(({ id, kind, content, place, revision }) =>
        Object.entries({ kind, place, from: revision, was: mark(content) }).map(([field, value]) => (
          <input
            type="hidden"
            name={fieldOf(id, field)}
            value={value}
            {...(field === 'kind' && { 'data-entry': id })}
          />
        )),
      )}
      <Checkboxes
        name="took-part"
        legend={`Who took part in the ${visit}?`}
        legendSize="s"
        small
        choices={lines.map(({ id, post }) => ({
          name: fieldOf(id, 'subject'),
          id: `${id}-subject`,
          value: post,
          label: post,
        }))}
        values={lines.filter(({ content }) => content.subject !== '').map(({ post }) => post)}
      />
      {lines
        .filter(({ kind }) => kind === 'governor')
        .map(({ id, post, content }) => (
          <TextInput
            name={fieldOf(id, 'says')}
            id={`${id}-says`}
            label={`${post}: for which part?`}
            hint="For example, the last half hour"
            value={content.says}
            error={wrongWith(findings, `${id}-says`) ?? wrongWith(findings, `${id}-subject`)}
          />
        ))}
    </div>
  )
}
