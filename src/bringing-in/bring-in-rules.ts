import type { Import } from '#imports/index.ts'
import { quoted } from '#files/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { OwnColumn } from './columns.ts'

const firm = ownRule('bring-in')

/** XX-13. Columns are matched until the file is brought in; after that they are history. */
export function whyCannotBePreviewed({ status }: Pick<Import, 'status'>): Finding[] {
  if (status === 'uploaded' || status === 'previewed') return []
  const says =
    status === 'discarded'
      ? 'This file was thrown away. Add it again.'
      : 'This file was brought in already. To bring it in again, add it again.'
  return [firm('import-status', 'XX-13', says)]
}

/** XX-15. Each column that is needed is there, is a heading of the file, and stands for one thing. */
export function whyColumnsCannotBe(
  columns: Readonly<Record<string, string>>,
  wanted: readonly OwnColumn[],
  headings: readonly string[],
): Finding[] {
  const takenFor = new Map<string, string>()
  return wanted.flatMap(({ key, label, required }): Finding[] => {
    const heading = columns[key]
    const field = `column.${key}`
    if (heading === undefined)
      return required ? [firm('columns', 'XX-15', `Choose the column for: ${label}`, field)] : []
    if (!headings.includes(heading))
      return [
        firm('columns', 'XX-15', `The file has no column ${quoted(heading)}. Choose another for: ${label}`, field),
      ]
    const before = takenFor.get(heading)
    takenFor.set(heading, label)
    if (before === undefined) return []
    return [firm('columns', 'XX-15', `${quoted(heading)} cannot be both ${before} and ${label}`, field)]
  })
}

/** XX-13. What is written is what the preview showed, row for row; else nothing is. */
export function whyOutcomeDiffers(
  counts: Import['counts'],
  taken: { outcomes: readonly { outcome: { kind: string } }[] },
): Finding[] {
  const count = (kind: string) => taken.outcomes.filter(({ outcome }) => outcome.kind === kind).length
  if (counts.rows === taken.outcomes.length && counts.new === count('new') && counts.changed === count('changed'))
    return []
  const says =
    'What is held here has changed since this preview was made. Nothing was written: make the preview again from the same file.'
  return [firm('import-outdated', 'XX-13', says)]
}
