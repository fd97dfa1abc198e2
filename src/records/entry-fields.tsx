import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { wrongWith } from '#web/form.tsx'
import { fieldOf } from './field-names.ts'
import { ownerKey, type Owner } from './owner.ts'
import type { EntryContent, RecordEntry } from './record.ts'
import { subjectOfTheme, themeOfSubject } from './themes/theme.ts'
import type { WritingForm, WritingPart } from './writing-form.ts'

/** What the fields of a line need beside the line itself. */
export type EntryAround = {
  words: WritingForm['words']
  owners: readonly Owner[]
  evidenceKinds: WritingPart['evidenceKinds']
  themes: WritingForm['themes']
  /** The mark by which a page that is posted shows whether anybody touched a line; none where no page is. */
  mark: (content: EntryContent) => string
  findings: readonly Finding[]
}

type Props = EntryAround & { entry: RecordEntry }

/** The fields of a line of one kind. */
export function EntryFields(props: Props) {
  const { entry, words } = props
  const said = fieldsOf(props)
  if (entry.kind === 'evidence')
    return (
      <>
        <Select
          {...said('subject')}
          label="Kind"
          value={entry.subject}
          choices={[
            { value: '', label: 'Choose' },
            ...props.evidenceKinds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Textarea {...said('says')} label="What it showed" rows={3} value={entry.says} />
      </>
    )
  if (entry.kind === 'theme')
    return (
      <>
        <Select
          {...said('subject')}
          label={capitalOf(words.theme)}
          value={entry.subject}
          choices={[{ value: '', label: 'Choose' }, ...themeChoices(props)]}
        />
        <Textarea {...said('says')} label="What was found" rows={4} value={entry.says} />
      </>
    )
  if (entry.kind === 'recommendation')
    return (
      <>
        <Textarea {...said('says')} label="What is recommended" rows={3} value={entry.says} />
        <Agreed {...props} />
      </>
    )
  if (entry.kind === 'governor')
    return (
      <div class="wm-cols wm-cols--2">
        <TextInput {...said('subject')} label={`Which ${words.governor}`} value={entry.subject} />
        <TextInput {...said('says')} label="For which part" hint="For example, the last half hour" value={entry.says} />
      </div>
    )
  if (entry.kind === 'meeting')
    return (
      <>
        <TextInput {...said('subject')} label="With whom" hint="By their post" value={entry.subject} />
        <Textarea {...said('says')} label="What came of it" rows={2} value={entry.says} />
      </>
    )
  return <ActionFields {...props} />
}

const capitalOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** SH-23. The themes to choose from, and the one that the line has had since before it was withdrawn or renamed. */
function themeChoices({ entry, themes }: Props) {
  const own = themeOfSubject(entry.subject)
  const isOther = own && !themes.some((theme) => subjectOfTheme(theme) === entry.subject)
  return [...themes, ...(isOther ? [own] : [])].map((theme) => ({ value: subjectOfTheme(theme), label: theme.name }))
}

function ActionFields(props: Props) {
  const { entry, owners } = props
  const said = fieldsOf(props)
  const due = toPlainDate(entry.due)
  return (
    <>
      <TextInput {...said('says')} label="What will be done" value={entry.says} />
      <div class="wm-cols wm-cols--2">
        <Select
          {...said('owner')}
          label="Who"
          value={ownerKey(entry)}
          choices={owners.map((owner) => ({ value: ownerKey(owner), label: owner.label }))}
        />
        <TextInput
          {...said('due')}
          label="By when"
          hint="For example, 11 December 2026"
          value={due ? showShortDate(due) : entry.due}
        />
      </div>
      <TextInput {...said('knownBy')} label="We shall know by" value={entry.knownBy} />
      <Agreed {...props} />
    </>
  )
}

/** NF-27. Whether it was agreed during the visit. */
function Agreed({ entry, words, findings }: Props) {
  return (
    <Checkboxes
      name={fieldOf(entry.id, 'agreed')}
      id={`${entry.id}-agreed`}
      small
      choices={[{ value: 'yes', label: `Agreed during the ${words.visit}` }]}
      values={entry.isAgreed ? ['yes'] : []}
      error={wrongWith(findings, `${entry.id}-agreed`)}
    />
  )
}

/** Name, id and error of one field of the line. */
function fieldsOf({ entry, findings }: Props) {
  return (field: string) => ({
    name: fieldOf(entry.id, field),
    id: `${entry.id}-${field}`,
    error: wrongWith(findings, `${entry.id}-${field}`),
  })
}
