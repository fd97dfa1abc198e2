import { saysInspectionSource } from '#figures/index.ts'
import { forPrint } from '#pictures/for-print.ts'
import { inspectionsPicture } from '#pictures/inspections-picture.tsx'
import type { Block, Picture } from '#print/index.ts'
import { historyOf, type HeldInspections } from './history.ts'

/** The name under which the picture of inspections stands in a document. */
export const INSPECTIONS_PICTURE = 'inspections'

/** The latest inspections alone are printed, as wide and at most as high, in millimetres, as leaves the rest of a page. */
const [MOST, WIDTH, HEIGHT] = [3, 162, 66]

/** Drawn wider than a screen, its words wrap seldom and are larger on paper. */
const DRAWN = 760

/** SH-101. A school's inspections in a printed profile: the line with its breaks, what it says, and where it is from; nothing where none is held. */
export async function inspectionsForPrint(
  held: HeldInspections,
): Promise<{ blocks: Block[]; byName: Record<string, Picture> }> {
  const { publication, inspections, newest } = held
  if (!publication || inspections.length === 0) return { blocks: [], byName: {} }
  const picture = inspectionsPicture(historyOf(publication, inspections.slice(-MOST)))
  const drawn = await forPrint(picture, DRAWN)
  const widthMm = Math.min(WIDTH, Math.floor((HEIGHT * drawn.width) / drawn.height))
  return {
    blocks: [
      { kind: 'heading', level: 1, text: 'Inspections' },
      { kind: 'picture', picture: INSPECTIONS_PICTURE, says: picture.says, widthMm },
      ...(newest ? [{ kind: 'paragraph' as const, tone: 'quiet' as const, text: saysInspectionSource(newest) }] : []),
    ],
    byName: { [INSPECTIONS_PICTURE]: drawn },
  }
}
