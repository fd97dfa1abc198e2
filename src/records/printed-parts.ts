import type { Block } from '#print/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'

/** Who else has something to say in a visit's record as it is printed: from its heading on, or nothing. */
export type PrintedPartSource = (look: Look, found: VisitInModel) => Promise<readonly Block[]>

const sources: PrintedPartSource[] = []

/** What other rooms add to a record in its Word and PDF files, such as what came of the hypotheses of its visit. */
export function learnPrintedParts(...from: readonly PrintedPartSource[]): void {
  for (const source of from) if (!sources.includes(source)) sources.push(source)
}

/** What other rooms say of a visit in its record today; with the record that is issued it is kept, and fixed. */
export async function listPrintedParts(look: Look, found: VisitInModel): Promise<Block[]> {
  return (await Promise.all(sources.map((source) => source(look, found)))).flat()
}
