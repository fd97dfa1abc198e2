import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Button } from '#govuk/button.tsx'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage, StruckOutNote } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { getRecordToRead } from '../issued-record.ts'
import { getVisitWithRecord } from '../visit-with-record.ts'
import { restoreRecord, strikeOutRecord } from './strike-out-record.ts'
import { mayKnowOfStruckOut, mayStrikeOutRecord } from './struck-out-policy.ts'
import { listStruckOut } from './struck-out-store.ts'

const aVersion = z.coerce.number('Load the page again').int('Load the page again').min(1, 'Load the page again')

/** Striking out a record that was made in error, what was struck out, and taking it back. */
export function strikeOutRecordRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/record/strike-out', {
    guard: toStrikeOut,
    show: showForm,
    schema: strikeOutForm.extend({ version: aVersion }),
    async act(work, value, { params }) {
      await strikeOutRecord(work, params.visitId ?? '', value)
      return `/visits/${params.visitId}?done=struck-out`
    },
  })
  addPage(app, web, '/visits/:visitId/record/struck-out', (seen) => showStruckOut(seen))
  addDeed(app, web, '/visits/:visitId/record/restore', {
    guard: toKnow,
    show: (seen, _answers, findings) => showStruckOut(seen, findings),
    schema: z.object({ version: aVersion }),
    async act(work, { version }, { params }) {
      await restoreRecord(work, params.visitId ?? '', version)
      return `/visits/${params.visitId}?done=restored`
    },
  })
}

async function toStrikeOut(seen: Seen) {
  const found = await getVisitWithRecord(seen)
  const { look, query } = seen
  const { record } = await getRecordToRead(look, found, query.version)
  requireThat(mayStrikeOutRecord(look, found.visit, record), look, 'strike out this record')
  return { ...found, record }
}

async function showForm(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { visit, model, type, record } = await toStrikeOut(seen)
  const called = word(model, 'record')
  return (
    <StrikeOutPage
      {...{ frame: seen.frame, answers, findings }}
      title={`Strike out this ${called}`}
      caption={`${visit.schoolName}, ${visitName(model, type)}, ${showDate(visit.heldOn ?? visit.bookedFor)}`}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: visitName(model, type), href: `/visits/${visit.id}` },
        { text: capital(called), href: `/visits/${visit.id}/record` },
      ]}
      revision={record.revision}
      takesWords
    >
      <input type="hidden" name="version" value={record.version} />
      For what was made in error; what is only wrong in a line is corrected with a new version. Struck out, nobody reads
      it any more, and its {word(model, 'action', { form: 'many' })} that are open go with it.
      {record.sentAt || record.issuedAt ? ' The headteacher is told.' : ''}
    </StrikeOutPage>
  )
}

/** What was struck out of a visit's record, for those who could read it. Throws NotFound. */
async function toKnow(seen: Seen) {
  const found = await getVisitWithRecord(seen)
  const struckOut = (await listStruckOut(seen.look, found.visit.id)).filter((each) =>
    mayKnowOfStruckOut(seen.look, found.visit, each),
  )
  if (struckOut.length === 0) throw new NotFound('record that was struck out', found.visit.id)
  return { ...found, struckOut }
}

/** What stands in the place of a record that was struck out, for those who look for it; what else is not there stays so. */
export async function orStruckOut(seen: Seen, error: unknown) {
  if (error instanceof NotFound) return showStruckOut(seen)
  throw error
}

async function showStruckOut(seen: Seen, findings: readonly Finding[] = []) {
  const { visit, model, type, struckOut } = await toKnow(seen)
  const { frame, look } = seen
  const title = `This ${word(model, 'record')} was struck out`
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: visitName(model, type), href: `/visits/${visit.id}` },
        { text: 'Struck out' },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {visit.schoolName}, {visitName(model, type)}
        </span>{' '}
        {title}
      </h1>
      {struckOut.map((each) => (
        <>
          <StruckOutNote what={`Version ${each.version}`} at={each.at} by={each.by} because={each.because} />
          {mayStrikeOutRecord(look, visit, each) && (
            <Form frame={frame} action={`/visits/${visit.id}/record/restore`}>
              <input type="hidden" name="version" value={each.version} />
              <Button kind="secondary" preventDoubleClick>
                Take version {each.version} back
              </Button>
            </Form>
          )}
        </>
      ))}
    </Page>
  )
}
