import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import type { Publication } from '#measures/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = {
  frame: Frame
  publications: readonly Pick<Publication, 'name' | 'publisher' | 'where'>[]
  findings: readonly Finding[]
}

/** Where a file of figures is chosen: one place for all of them. */
export function AddFiguresPage({ frame, publications, findings }: Props) {
  const title = 'Add a file of figures'
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: 'Figures', href: '/figures' }, { text: title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Choose a file just as it was published, or a spreadsheet of your own with a row for each school. What it is
            is found out by its columns. You see what it holds before anybody else does.
          </p>
          <Form frame={frame} action="/figures/add" takesFile>
            <FileUpload
              name="file"
              label="File"
              hint="A .csv file of up to 200 MB, or a .csv or .xlsx spreadsheet of your own of up to 20 MB"
              accept=".csv,.xlsx,text/csv"
              error={wrongWith(findings, 'file')}
            />
            <p class="govuk-body">A file of all England takes up to half a minute to be read.</p>
            <Button preventDoubleClick>Show what it holds</Button>
          </Form>
          <h2 class="govuk-heading-s">Known by their columns</h2>
          <ul class="govuk-list govuk-list--bullet">
            {publications.map(({ name, publisher, where }) => (
              <li>
                {name} ({publisher}): {where}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  )
}
