import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import type { Fault } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { faultsIn } from './keep-model.ts'
import { ModelTextField } from './model-text-field.tsx'

type Props = { frame: Frame; body: string; findings: readonly Finding[] }

/** A model is pasted, checked whole, and kept where it has no fault. */
export function NewModelPage({ frame, body, findings }: Props) {
  return (
    <Page
      frame={frame}
      title="Add a model"
      findings={findings}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        { text: 'Models', href: '/models' },
        { text: 'Add a model' },
      ]}
    >
      <h1 class="govuk-heading-l">Add a model</h1>
      <p class="govuk-body">
        It is checked whole, and kept if it has no fault. It runs only once it is adopted: before that you see what it
        changes.
      </p>
      <FaultList faults={faultsIn(findings)} />
      <h2 class="govuk-heading-m">From a file</h2>
      <Form frame={frame} action="/models/upload" takesFile>
        <FileUpload
          name="file"
          label="The file of the model"
          hint="A file of YAML, of 1 MB or less."
          accept=".yaml,.yml,.txt"
          error={wrongWith(findings, 'file')}
        />
        <Button>Check and keep the file</Button>
      </Form>
      <h2 class="govuk-heading-m">Or as text</h2>
      <Form frame={frame} action="/models/new">
        <ModelTextField body={body} error={wrongWith(findings, 'body')} />
        <Button>Check and keep the text</Button>
      </Form>
    </Page>
  )
}

/** Every fault of a model: where, what is wrong, what would be right. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <ListTable
      caption={faults.length === 1 ? 'One fault' : `${faults.length} faults`}
      isCaptionSeen
      rows={faults}
      columns={[
        { head: 'Line', isShort: true, isLabelled: true, isNumber: true, cell: (fault) => fault.line },
        { head: 'Column', isShort: true, isLabelled: true, isNumber: true, cell: (fault) => fault.column },
        { head: 'What is wrong', width: 'one-half', cell: (fault) => fault.wrong },
        { head: 'What would be right', isLabelled: true, cell: (fault) => fault.right },
      ]}
    />
  )
}
