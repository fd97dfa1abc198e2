import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { Refused } from '#work/failures.ts'
import type { Found, Named } from './places-store.ts'

type Props = {
  /** The name of the text; the choice made among what it may mean has `Id` after it. */
  name: string
  label: string
  hint?: string
  answers: Answers
  findings: readonly Finding[]
  /** What the text may mean, when that is not plain. */
  matches: readonly Named[]
  /** Those who are likely, to choose from in place of typing. */
  likely?: readonly Named[]
}

/** A school, group or person by name: typed, and chosen among those that may be meant. Works without JavaScript. */
export function Choose({ name, label, hint, answers, findings, matches, likely = [] }: Props) {
  const error = wrongWith(findings, name)
  const chosen = answers[`${name}Id`]
  return (
    <>
      {matches.length === 0 && likely.length > 0 && (
        <Select
          name={`${name}Id`}
          label={label}
          value={chosen}
          choices={[{ value: '', label: 'Choose, or enter a name below' }, ...likely.map(asOption)]}
        />
      )}
      <TextInput
        name={name}
        label={likely.length > 0 ? 'Or a name' : label}
        hint={hint}
        value={answers[name]}
        error={error}
        spellcheck={false}
      />
      {matches.length > 0 && (
        <Radios
          name={`${name}Id`}
          legend="Which one do you mean?"
          legendSize="s"
          value={chosen}
          choices={matches.map(({ id, name: label, says }) => ({ value: id, label, hint: says }))}
        />
      )}
    </>
  )
}

function asOption({ id, name, says }: Named) {
  return { value: id, label: says ? `${name}, ${says}` : name }
}

/** Which one is meant. Throws Refused, which shows the form again with all that may be, until it is plain. */
export function pick(typed: string | null, chosenId: string | undefined, found: Found, field: string): Named {
  const { isExact, matches } = found
  const chosen = matches.find(({ id }) => id === chosenId)
  if (chosen) return chosen
  const [only] = matches
  if (isExact && matches.length === 1 && only) return only
  throw new Refused([
    {
      kind: 'form',
      id: 'form-which',
      source: 'XX-15',
      says: matches.length > 0 ? 'Choose which one you mean' : `Nothing here is called ${typed ?? 'that'}`,
      field,
      weight: 'firm',
    },
  ])
}
