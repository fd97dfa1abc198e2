/** A kind of file that the service keeps: what people call it, how its name may end, and how a browser is told of it. */
export type FileKind = { id: string; says: string; endings: readonly string[]; mediaType: string }

/** What may be kept as a document. The first ending is the one that a name without any is given. */
export const FILE_KINDS = [
  { id: 'pdf', says: 'a PDF', endings: ['pdf'], mediaType: 'application/pdf' },
  {
    id: 'word',
    says: 'a Word document',
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { id: 'old-word', says: 'an older Word document', endings: ['doc'], mediaType: 'application/msword' },
  {
    id: 'excel',
    says: 'an Excel workbook',
    endings: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { id: 'old-excel', says: 'an older Excel workbook', endings: ['xls'], mediaType: 'application/vnd.ms-excel' },
  { id: 'png', says: 'a picture (PNG)', endings: ['png'], mediaType: 'image/png' },
  { id: 'jpeg', says: 'a picture (JPEG)', endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  { id: 'csv', says: 'a CSV file', endings: ['csv'], mediaType: 'text/csv; charset=utf-8' },
  { id: 'text', says: 'plain text', endings: ['txt'], mediaType: 'text/plain; charset=utf-8' },
] as const satisfies readonly FileKind[]

export type FileKindId = (typeof FILE_KINDS)[number]['id']

/** The same, for reading: what is kept under an id that a database gave. */
export function kindOfFile(id: string): FileKind {
  const kind = FILE_KINDS.find((each) => each.id === id)
  if (!kind) throw new Error(`there is no kind of file ${id}`)
  return kind
}

/** The kinds as a sentence lists them. */
export const KINDS_IN_WORDS = 'PDF, Word, Excel, PNG, JPEG, plain text or CSV'

/** What a file chooser offers. */
export const ENDINGS_OFFERED = FILE_KINDS.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',')

/** 'docx' of 'Note of visit.DOCX'; empty where the name has none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
