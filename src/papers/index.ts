export { crestPanel } from './crest-panel.tsx'
export { crestRoutes } from './crest-routes.tsx'
export { findCrestWords } from './crest-store.ts'
export { FileLinks, PrintedCrest } from './file-links.tsx'
export {
  findIssuedOfRecord,
  getIssued,
  listIssuedOfSchool,
  keepIssued,
  listIssuedOfRecords,
  picturesOf,
  removeIssued,
  type IssuedDocument,
  type NewIssue,
} from './issued-store.ts'
export { paperEventSentences } from './paper-events.ts'
export { addPrinted, type ToPrint } from './printed-routes.ts'
