export { AttachedPart } from './attachments/attachment-list.tsx'
export { attachToRecord } from './attachments/attach-to-record.ts'
export type { Attachment } from './attachments/attachment.ts'
export { listRecordsUpTo, removeWhatRecordsSaid, type RecordsOfVisit } from './dispose-store.ts'
export { agreeActions } from './agree-actions.ts'
export { partsOf, type FormPart } from './form-parts.ts'
export { readParts, type ReadPart } from './read-parts.ts'
export { SectionAsRead } from './section-as-read.tsx'
export { fixRecord } from './fix-record.ts'
export type { PrintedReply } from './print-record.ts'
export { evidenceKindsOf } from './entry-rules.ts'
export { listEarlierRecords, type EarlierRecord } from './earlier-records.ts'
export { listLatestRecords, type LatestRecord } from './latest-records.ts'
export { restoreRecord, strikeOutRecord } from './struck-out/strike-out-record.ts'
export { setTheme } from './themes/set-theme.ts'
export { listThemes } from './themes/theme-store.ts'
export { mayReadThemes } from './themes/theme-policy.ts'
export { subjectOfTheme, type Theme } from './themes/theme.ts'
export { leadingToLines } from './where-to-mend.ts'
export { lineNow } from './line-now.ts'
export { linesOf, type Line } from './lines.ts'
export { askAboutNames, askAboutNamesIn, type TextToAsk } from './names/ask-about-names.ts'
export { listAsides } from './aside-store.ts'
export { RECORD_RULES } from './house-rules.ts'
export { recordEventSentences } from './record-events.ts'
export { mayIssueRecord, mayReadRecord, mayWriteRecord } from './record-policy.ts'
export {
  recordFormOf,
  whyNotCheckedYet,
  whyNotOpenFor,
  whyRecordCannotBeWritten,
  whyRecordCannotGo,
  whyRecordIsNotWhole,
  whyTextsWait,
} from './record-rules.ts'
export { recordRoutes } from './record-routes.tsx'
export { learnNotesToMend, type NotesToMend } from './notes-to-mend.ts'
export { learnPrintedParts, type PrintedPartSource } from './printed-parts.ts'
export { learnBesideParts, type BesideSource } from './write-aids.ts'
export { findWriting } from './find-writing.ts'
export { saveTyped } from './save-typed.ts'
export { recordAnswers, saveRecordForm } from './record-form.ts'
export { divideSave, outcomeOfSections, type SaveOutcome, type SectionSave } from './save-rules.ts'
export { settlingForm, TwoTexts, type Settling } from './two-texts.tsx'
export type { Standing, TypedSave } from './save-wire.ts'
export { typedSaveSchema } from './save-schema.ts'
export type { TypedSaved } from './save-wire.ts'
export { changeRecord, findNewestRecord, listAnsweredRecords, listRecords, markVisitSent } from './record-store.ts'
export { addSending, findSending, type Sending } from './sending-store.ts'
export { recordSchoolPanel } from './school-panel.tsx'
export { recordVisitPanel } from './visit-panel.tsx'
export { saveRecord, type SaveRecord } from './save-record.ts'
export { correctRecord } from './correct-record.ts'
export { getVisitWithRecord, toWriteRecord, type VisitWithRecord } from './visit-with-record.ts'
export {
  isOpenFor,
  RECORD_ACTIONS,
  type RecordEntry,
  type RecordSection,
  type RecordStatus,
  type SentContent,
  type VisitRecord,
} from './record.ts'
export { gatherYear, type GatheredRecord } from './gather-year.ts'
export type { RecordNote, RecordPanel, RecordPart } from './record-panel.ts'
