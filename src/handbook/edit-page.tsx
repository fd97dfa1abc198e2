import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Fault, Role } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { Changes } from './changes.tsx'
import type { HandbookChange } from './compare-handbooks.ts'
import type { ModelVersion } from './model-version.ts'
import { FaultList } from './new-model-page.tsx'

/** What was found of a text that was looked at: its faults, or what it changes in the handbook. */
export type Checked = { faults: readonly Fault[]; changes: readonly HandbookChange[] }

type Props = Shown & { version: ModelVersion; body: string; checked: Checked | undefined }

const crumbs = (version: ModelVersion) => [
  { text: 'Handbook', href: '/handbook' },
  { text: 'Models', href: '/models' },
  { text: version.title, href: `/models/${version.id}` },
]

/** XX-02. The text of a model to change: looked at first, with its faults or with the handbook before and after, and kept then. */
export function EditPage({ frame, answers, findings, version, body, checked }: Props) {
  const { faults, changes } = checked ?? { faults: [], changes: [] }
  const isGood = checked !== undefined && faults.length === 0
  const at = `/models/${version.id}/edit`
  const title = isGood ? headingOf(changes.length) : 'Change the text of the model'
  return (
    <Page
      frame={frame}
      title={title}
      findings={[...findings, ...faultsSay(faults)]}
      breadcrumbs={[...crumbs(version), { text: 'Change the text' }]}
    >
      <span class="govuk-caption-l">
        {version.title}, written for {showSchoolYear(version.writtenFor)}
      </span>
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      {isGood && (
        <>
          <Changes changes={changes} />
          <Form frame={frame} action={at}>
            <input type="hidden" name="body" value={body} />
            <Reasons findings={findings} answers={answers} />
            <Button preventDoubleClick>Keep it as a further version</Button>
          </Form>
          <h2 class="govuk-heading-m">Or change it further</h2>
        </>
      )}
      {!isGood && (
        <p class="govuk-body">
          The version that is kept stays as it is: what you keep here is a further one, and it runs only once it is
          adopted. You see first what it changes in the handbook.
        </p>
      )}
      <FaultList faults={faults} />
      <Form frame={frame} action={`${at}/check`}>
        <Textarea
          name="body"
          label="The text of the model"
          hint="The name of a thing may change; its id stays."
          rows={30}
          spellcheck={false}
          autocomplete="off"
          value={body}
          error={wrongWith(findings, 'body') ?? (faults.length > 0 ? faultsSay(faults)[0]?.says : undefined)}
        />
        <Button kind={isGood ? 'secondary' : undefined}>Check it, and show what changes</Button>
      </Form>
    </Page>
  )
}

function faultsSay(faults: readonly Fault[]): Finding[] {
  if (faults.length === 0) return []
  const many = faults.length === 1 ? 'one fault, which is' : `${faults.length} faults, which are`
  const says = `This text has ${many} listed with the line. Nothing was kept.`
  return [{ kind: 'model-faults', id: 'model-faults', source: 'XX-02', says, field: 'body', weight: 'firm' }]
}

function headingOf(count: number): string {
  if (count === 0) return 'It changes nothing in the handbook'
  return `It changes ${count === 1 ? 'one place' : `${count} places`} of the handbook`
}

type TitlesProps = Shown & { version: ModelVersion; roles: readonly Role[]; says: string | undefined }

/** ES-14. The job titles of a model to revise; whoever holds a role keeps it, and what it lets them do. */
export function TitlesPage({ version, roles, says, ...shown }: TitlesProps) {
  return (
    <FormPage
      {...shown}
      title="Change job titles"
      caption={version.title}
      breadcrumbs={crumbs(version)}
      button="Show what changes"
    >
      <p class="govuk-body">
        {says} Whoever holds a role keeps it, with the schools and the rights that go with it. You see first what
        changes in the handbook.
      </p>
      {roles.map(({ id, name }) => (
        <TextInput
          name={`title.${id}`}
          label={name}
          value={shown.answers[`title.${id}`] ?? name}
          error={wrongWith(shown.findings, `title.${id}`)}
        />
      ))}
    </FormPage>
  )
}
