export { applyImport } from './apply-import.ts'
export { CHANGES_SHOWN, listChanges, listFaults, listImportChangesOfSchool } from './change-store.ts'
export { discardImport } from './discard-import.ts'
export { runEnglandImport, type EnglandImport } from './england/england-import.ts'
export {
  OWN_KINDS,
  type Held,
  type Import,
  type ImportChange,
  type ImportCounts,
  type ImportFault,
  type ImportKind,
  type OwnKind,
  type SchoolImportChange,
} from './import.ts'
export { mayLoadData } from './import-policy.ts'
export { fileFinding, FAULTS_KEPT, type FileRead } from './import-file.ts'
export { whyCannotBeApplied, whyCannotBeUndone } from './import-rules.ts'
export {
  addImport,
  findNewestApplied,
  getImport,
  getImportToChange,
  keepPreview,
  markApplied,
  markDiscarded,
  markUndone,
  type ImportWithNames,
} from './import-store.ts'
export { StatusTag } from './imports-page.tsx'
export { importRoutes } from './import-routes.tsx'
export { headingOf, importSentences, KIND_WORDS } from './import-words.ts'
export { listInUse } from './register/in-use-store.ts'
export { previewImport, previewLinks, previewRegister } from './preview-import.ts'
export { registerColumns } from './register/register-columns.ts'
export { runLinksImport, runRegisterImport, type ImportRun } from './run-import.ts'
export {
  closeness,
  columnNames,
  isBlank,
  matchColumns,
  nearest,
  plainHeading,
  readRecords,
  readTable,
  type ByteSource,
  type ColumnMatch,
  type CsvRecord,
  type RowFault,
  type Table,
  type WantedColumn,
} from './table-file/index.ts'
export { takeOverSchool } from './england/take-over-school.ts'
export { undoImport } from './undo-import.ts'
