import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { OwnKind } from '../bringing-in.ts'
import { kindWords } from '../bring-in-words.ts'
import { columnsOf } from '../columns.ts'
import { CRUMBS } from './choose-page.tsx'

type Props = { frame: Frame; kind: OwnKind; model: ServiceModel; findings: readonly Finding[] }

/** Where a spreadsheet is chosen. */
export function AddFilePage({ frame, kind, model, findings }: Props) {
  const { title, says, has } = kindWords(kind, model)
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={[...CRUMBS, { text: title }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{says}</p>
          <Form frame={frame} action={`/bring-in/${kind}/add`} takesFile>
            <FileUpload
              name="file"
              label="Spreadsheet"
              hint="A .csv or .xlsx file of up to 20 MB and 5,000 rows; of a workbook the first sheet"
              accept=".csv,.xlsx,text/csv"
              error={wrongWith(findings, 'file')}
            />
            <Button preventDoubleClick>Go on to its columns</Button>
          </Form>
          <h2 class="govuk-heading-s">Columns that are looked for</h2>
          <p class="govuk-body">Whatever they are called; each row needs {has}.</p>
          <ul class="govuk-list govuk-list--bullet">
            {columnsOf(kind, model).map(({ label }) => (
              <li>{label}</li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  )
}
