import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { CollaborationKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import type { PersonToName } from './named-store.ts'

type Props = {
  part: CollaborationKind['parts'][number]
  people: readonly PersonToName[]
  answers: Answers
  findings: readonly Finding[]
}

/** Who is named for a part: of the service from a list, or, where the kind allows it, somebody else in words. */
export function PartFields({ part, people, answers, findings }: Props) {
  const [person, words] = [`person-${part.id}`, `words-${part.id}`]
  return (
    <>
      <Select
        name={person}
        label={part.least === 0 ? `${part.name} (optional)` : part.name}
        hint={part.says}
        value={answers[person] ?? ''}
        error={wrongWith(findings, person)}
        choices={[
          { value: '', label: 'Choose' },
          ...people.map(({ personId, name, schoolNames }) => ({
            value: personId,
            label: schoolNames.length > 0 ? `${name}, ${schoolNames.join(', ')}` : name,
          })),
        ]}
      />
      {part.inWords && (
        <TextInput
          name={words}
          label="Or somebody who is not in the list"
          hint="Name, and from where"
          value={answers[words]}
        />
      )}
    </>
  )
}
