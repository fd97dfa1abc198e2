import { problemFrom, type Posted, type Told } from './in-child.ts'
import { solve, type Limits } from './solve.ts'

const KILOBYTES = 1024

// A process of its own: it takes one problem, tells how far it is, and ends.
const tell = (told: Told) =>
  new Promise<void>((resolve) => {
    process.send?.(told, undefined, undefined, () => resolve())
  })

process.once('message', ({ problem, limits }: { problem: Posted; limits: Limits }) => {
  void solve(problemFrom(problem), limits, (progress) => void tell({ progress }))
    .then((solved) => tell({ found: { ...solved, megabytes: Math.round(process.resourceUsage().maxRSS / KILOBYTES) } }))
    .catch((error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }))
    .finally(() => process.disconnect())
})
