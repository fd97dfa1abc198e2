import type { Limits, Progress, Told } from './in-child.ts'

const KILOBYTES = 1024

/** The other side of `searchInChild`: a process of its own that takes one problem, tells how far it is, and ends. */
export function answerParent<Posted, Found extends object>(
  search: (posted: Posted, limits: Limits, tell: (progress: Progress) => void) => Promise<Found>,
): void {
  const tell = (told: Told<Found>) =>
    new Promise<void>((resolve) => {
      process.send?.(told, undefined, undefined, () => resolve())
    })
  process.once('message', ({ posted, limits }: { posted: Posted; limits: Limits }) => {
    void search(posted, limits, (progress) => void tell({ progress }))
      .then((found) => tell({ found: { ...found, megabytes: Math.round(process.resourceUsage().maxRSS / KILOBYTES) } }))
      .catch((error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }))
      .finally(() => process.disconnect())
  })
}
