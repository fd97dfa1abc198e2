import type { FastifyInstance } from 'fastify'
import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { mayCharge, maySeeCharges } from '../charge/charge-policy.ts'
import { listChargesNotDrawn } from '../charge/charge-store.ts'
import { signed } from '../charge/charges-table.tsx'
import { nothingForm } from '../charges-form.ts'
import { drawChargesFile } from './draw-file.ts'
import { findFile, listFiles } from './file-store.ts'
import { COLUMNS_OF_CHARGES, type FinanceFile } from './finance-file.ts'

/** Files for the finance system: drawn once, and had again as they were. */
export function financeFileRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/charges/files', (seen) => showFiles(seen, []))
  addDeed(app, web, '/charges/files/draw', {
    async guard({ look }) {
      requireFiles(look)
    },
    show: (seen, _answers, findings) => showFiles(seen, findings),
    schema: nothingForm,
    async act(work) {
      await drawChargesFile(work)
      return '/charges/files?done=drawn'
    },
  })
  addPage(app, web, '/charges/files/:financeFileId/file', async ({ look, params }) => {
    requireFiles(look)
    const id = params.financeFileId ?? ''
    const file = isId(id) ? await findFile(look, id) : undefined
    if (!file) throw new NotFound('file', id)
    return { fileName: fileName(file), type: 'text/csv; charset=utf-8', body: file.body }
  })
}

const SAYS = { charges: 'Charges', owed: 'Owed' } as const
const fileName = ({ kind, number }: Pick<FinanceFile, 'kind' | 'number'>) => `${SAYS[kind]} ${number}.csv`

function requireFiles(look: Look): void {
  if (!maySeeCharges(look)) throw new NotFound('page', 'files of charges')
  requireThat(mayCharge(look), look, 'draw files of charges')
}

async function showFiles({ look, frame, query }: Seen, findings: readonly Finding[]) {
  requireFiles(look)
  const [files, waiting] = [await listFiles(look), (await listChargesNotDrawn(look)).length]
  const done = query.done === 'drawn' ? 'The file is drawn: save it below' : undefined
  return <FilesPage {...{ frame, findings, files, waiting, done }} />
}

type Props = {
  frame: Frame
  findings: readonly Finding[]
  files: readonly FinanceFile[]
  waiting: number
  done: string | undefined
}

/** The files that were drawn, the newest first, and the lines that wait for the next. */
function FilesPage({ frame, findings, files, waiting, done }: Props) {
  const heading =
    waiting === 0 ? 'Every line is in a file' : `${waiting === 1 ? '1 line is' : `${waiting} lines are`} in no file yet`
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Charges', href: '/charges' }, { text: 'Files' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Files for the finance system</span> {heading}
      </h1>
      {waiting > 0 && (
        <Form frame={frame} action="/charges/files/draw">
          <Button preventDoubleClick>Draw the file</Button>
        </Form>
      )}
      {files.length > 0 && (
        <ListTable
          caption="Files"
          rows={files}
          columns={[
            {
              head: 'File',
              isName: true,
              cell: (file) => (
                <a class="govuk-link" href={`/charges/files/${file.id}/file`}>
                  {fileName(file)}
                </a>
              ),
            },
            { head: 'Drawn', cell: ({ drawnOn, drawnByName }) => `${showShortDate(day(drawnOn))}, ${drawnByName}` },
            { head: 'Lines', isNumber: true, isLabelled: true, cell: ({ lines }) => lines },
            { head: 'Comes to', isNumber: true, isLabelled: true, cell: ({ pence }) => signed(pence) },
          ]}
        />
      )}
      <Details summary="What stands in its columns">
        <ul class="govuk-list govuk-list--bullet">
          {COLUMNS_OF_CHARGES.map(({ head, means }) => (
            <li>
              {head}: {means}
            </li>
          ))}
        </ul>
      </Details>
    </Page>
  )
}
