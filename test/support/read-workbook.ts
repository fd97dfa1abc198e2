import readSheet from 'read-excel-file/node'

/** The rows of the first sheet of a workbook, as a spreadsheet shows them. */
export async function readWorkbook(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const read = (await readSheet(bytes)) as unknown
  const [first] = read as { data?: unknown[][] }[]
  return first?.data ?? (read as unknown[][])
}
