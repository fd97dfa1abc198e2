import { saysInspectionSource } from '#figures/index.ts'
import { forPrint } from '#pictures/for-print.ts'
import { inspectionsPicture } from '#pictures/inspections-picture.tsx'
import { WIDE } from '#pictures/picture.tsx'
import type { Block, Picture } from '#print/index.ts'
import { headingOf, historyOf, type HeldInspections } from './history.ts'
import { sourcesOf } from './read-history.ts'

/** The name under which the picture of inspections stands in a document. */
export const INSPECTIONS_PICTURE = 'inspections'

/** SH-101. A school's inspections in a printed profile: the line with its breaks, what it says, and where it is from; nothing where none is held. */
export async function inspectionsForPrint(
  held: HeldInspections,
): Promise<{ blocks: Block[]; byName: Record<string, Picture> }> {
  const { publication, inspections } = held
  if (!publication || inspections.length === 0) return { blocks: [], byName: {} }
  const picture = inspectionsPicture(historyOf(publication, inspections))
  const sources = sourcesOf(held).map((source): Block => ({
    kind: 'paragraph',
    tone: 'quiet',
    text: saysInspectionSource(source),
  }))
  return {
    blocks: [
      { kind: 'heading', level: 1, text: `Inspections: ${headingOf(held)}` },
      { kind: 'picture', picture: INSPECTIONS_PICTURE, says: picture.says, widthMm: 165 },
      { kind: 'paragraph', text: picture.says },
      ...sources,
    ],
    byName: { [INSPECTIONS_PICTURE]: await forPrint(picture, WIDE) },
  }
}
