import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { NationalKind } from './import.ts'
import { KIND_WORDS } from './import-words.ts'

type Props = { frame: Frame; kind: NationalKind; findings: readonly Finding[] }

const words: Readonly<Record<NationalKind, { title: string; says: string; hint: string }>> = {
  register: {
    title: 'Add a register file',
    says: 'Choose the file of establishments that Get information about schools publishes, whole or as the result of a search, just as it came. Only your service’s own schools are taken from it. You see what is new and what would change before anything is written.',
    hint: 'A .csv file of up to 200 MB, such as edubasealldata20261112.csv',
  },
  links: {
    title: 'Add a file of links between schools',
    says: 'Choose the file of links that Get information about schools publishes, just as it came. It says which school followed which, so that a school’s history stays readable under its new number. Add the register first: only links of schools that stand here are taken.',
    hint: 'A .csv file of up to 200 MB, such as links_edubasealldata20261112.csv',
  },
}

/** Where a national file is chosen. */
export function AddImportPage({ frame, kind, findings }: Props) {
  const { title, says, hint } = words[kind]
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: 'Imports', href: '/imports' }, { text: KIND_WORDS[kind].name }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{says}</p>
          <Form frame={frame} action={`/imports/${kind}/add`} takesFile>
            <FileUpload
              name="file"
              label="File"
              hint={hint}
              accept=".csv,text/csv"
              error={wrongWith(findings, 'file')}
            />
            <p class="govuk-body">A file of all England takes up to half a minute to be read.</p>
            <Button preventDoubleClick>Show what would change</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
