import type { FastifyInstance } from 'fastify'
import { showTimeOfDay } from '#shared/show-date.ts'
import { findCrestWords } from '#papers/index.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Finding } from '#shared/finding.ts'
import { attachmentRoutes } from './attachments/attachment-routes.tsx'
import { asideRoutes } from './aside-routes.tsx'
import { listAsides } from './aside-store.ts'
import { asShownTo, getRecordToRead } from './issued-record.ts'
import { correctRecord } from './correct-record.ts'
import { getVisit } from '#visits/index.ts'
import { dividePosted } from './divide-posted.ts'
import { correctRecordForm, recordAnswers, saveRecordForm, type PostedRecord } from './record-form.ts'
import { whyNoDate } from './entry-rules.ts'
import { recordFormOf, whyRecordIsNotWhole } from './record-rules.ts'
import type { Look } from '#work/work.ts'
import { isOpenFor, type SentContent } from './record.ts'
import { CorrectRecordPage } from './correct-record-page.tsx'
import { RecordPage } from './record-page.tsx'
import type { RecordPanel } from './record-panel.ts'
import { findNewestRecord, findSavedAt } from './record-store.ts'
import { besideParts } from './write-aids.ts'
import { entriesShown, markOfEntry } from './entry-form.ts'
import { makeWritingForm } from './make-writing-form.ts'
import { saveRecord } from './save-record.ts'
import { recordFileRoutes } from './record-file-routes.ts'
import { mayWriteRecord } from './record-policy.ts'
import { getVisitWithRecord, toWriteRecord, type VisitWithRecord } from './visit-with-record.ts'
import { saveRoutes } from './save-routes.ts'
import { orStruckOut, strikeOutRecordRoutes } from './struck-out/strike-out-routes.tsx'
import { mayStrikeOutRecord } from './struck-out/struck-out-policy.ts'
import { themeRoutes } from './themes/theme-routes.tsx'
import { listThemesToReview } from './themes/theme-store.ts'
import { keepMended, listNotesToMend } from './notes-to-mend.ts'
import { NotWrittenNowPage, WriteRecordPage } from './write-record-page.tsx'

/**
 * The record of a visit: written, read, issued and corrected. Where the model forbids one, none of these is there. `panels`
 * are what later rooms add to the page on which it is read.
 */
export function recordRoutes(app: FastifyInstance, web: Web, panels: readonly RecordPanel[] = []): void {
  addForm(app, web, '/visits/:visitId/record/write', {
    guard: (seen) => toWriteRecord(seen),
    show: (seen, answers, findings) => writePage(seen, answers, findings),
    schema: saveRecordForm,
    isDraft: true,
    async act(work, value, { params }) {
      const { next } = value
      const sections = next === 'divide' ? await dividedOf(work, params.visitId ?? '', value) : value.sections
      await saveRecord(work, params.visitId ?? '', { ...value, sections })
      if (Object.keys(value.mended).length > 0) await keepMended(work, params.visitId ?? '', value.mended)
      const record = `/visits/${params.visitId}/record`
      const [noDate] = (value.entries ?? []).flatMap((entry) =>
        entry.isRemoved ? [] : whyNoDate({ due: '', ...entry }),
      )
      if (noDate) return `${record}/write?saved=yes#${noDate.field}`
      if (next === 'read') return record
      if (next === 'attach') return `${record}/attachments`
      return `${record}/write?saved=yes${typeof next === 'string' ? '' : `#${next.place}`}`
    },
  })

  saveRoutes(app, web)
  asideRoutes(app, web)
  recordFileRoutes(app, web)
  attachmentRoutes(app, web)
  themeRoutes(app, web)
  strikeOutRecordRoutes(app, web)

  addPage(app, web, '/visits/:visitId/record', (seen) =>
    readPage(seen, panels).catch((error: unknown) => orStruckOut(seen, error)),
  )

  addForm(app, web, '/visits/:visitId/record/correct', {
    guard: (seen) => toWriteRecord(seen),
    async show({ frame, look, params }, answers, findings) {
      return (
        <CorrectRecordPage
          {...await getVisit(look, params.visitId ?? '')}
          frame={frame}
          answers={answers}
          findings={findings}
        />
      )
    },
    schema: correctRecordForm,
    async act(work, { because }, { params }) {
      await correctRecord(work, params.visitId ?? '', because)
      return `/visits/${params.visitId}/record/write`
    },
  })
}

/** Each text of what was posted, divided at the titles of the other sections. */
async function dividedOf(look: Look, visitId: string, { sections, untouched }: PostedRecord) {
  const { model, type } = await getVisit(look, visitId)
  const form = recordFormOf(model, type)
  return form ? dividePosted(form, sections, untouched) : sections
}

async function writePage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await toWriteRecord(seen)
  const { look, frame } = seen
  const [newest, beside] = await Promise.all([findNewestRecord(look, found.visit.id), besideParts(look, found)])
  const draft = newest && isOpenFor(newest, 'write') ? newest : undefined
  // What somebody typed and could not be saved any more is shown to them all the same.
  const isTyped = Object.keys(answers).length > 0
  if (newest && !draft && !isTyped) return <NotWrittenNowPage {...found} frame={frame} record={newest} />
  const [asides, savedAt, themes, notes] = await Promise.all([
    draft ? listAsides(look, draft.id) : [],
    draft ? findSavedAt(look, draft.id) : undefined,
    listThemesToReview(look, found),
    draft ? listNotesToMend(look, found, draft) : [],
  ])
  const entries = entriesShown(draft?.entries ?? [], answers)
  return (
    <WriteRecordPage
      {...found}
      frame={frame}
      writing={makeWritingForm({ ...found, version: newest?.version ?? 1, beside, themes })}
      writerId={look.actor.personId}
      saved={savedAt && `Saved on the service, ${showTimeOfDay(savedAt)}`}
      attached={draft?.attachments.length ?? 0}
      entries={entries}
      toMend={toMend(found, { sections: draft?.sections ?? [], entries }, seen.query.mend === 'yes')}
      asides={asides}
      notes={notes}
      answers={recordAnswers(found.form, draft?.sections ?? [], answers)}
      findings={findings}
      mark={markOfEntry}
    />
  )
}

/** What is shown to be wrong beside its line: dates that are none, always; all that is lacking, for who came to mend it. */
function toMend({ type, form, model }: VisitWithRecord, record: SentContent, isAll: boolean): readonly Finding[] {
  if (!isAll) return record.entries.flatMap(whyNoDate)
  return whyRecordIsNotWhole(record, type, form, model).filter(({ weight }) => weight !== 'mark')
}

async function readPage(seen: Seen, panels: readonly RecordPanel[]) {
  const found = await getVisitWithRecord(seen)
  const { look, query, frame } = seen
  const { record, others } = await getRecordToRead(look, found, query.version)
  const [shown, ...parts] = await Promise.all([
    asShownTo(look, found, record),
    ...panels.map((show) => show(look, found, record)),
  ])
  const shownParts = parts.flatMap((part) => part ?? [])
  for (const { afterwards } of shownParts) if (afterwards) seen.afterwards(afterwards)
  return (
    <RecordPage
      {...found}
      frame={frame}
      record={shown}
      parts={shownParts}
      others={others}
      crest={await findCrestWords(look)}
      mayWrite={mayWriteRecord(look, found.visit)}
      mayStrikeOut={mayStrikeOutRecord(look, found.visit, record)}
      done={DONE[query.done ?? '']}
    />
  )
}

const DONE: Record<string, string> = {
  sent: 'Sent to the school, to be read for accuracy',
  'sent-again': 'The school was written to again',
  answered: 'Your answers are saved',
  issued: 'Issued: it is with the school',
}
