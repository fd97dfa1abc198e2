import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How far a search has come: what its best so far costs, and below what none can cost; in seconds of the search. */
export type Progress = { seconds: number; cost: number; bound: number; gap: number }

/** For how long a search goes on, in seconds, and within what share of the best it may end. */
export type Limits = { seconds: number; gap: number }

/** What a process of a search tells: how far it is, what it found with the most memory that it took in megabytes, or why it failed. */
export type Told<Found> = { progress: Progress } | { found: Found & { megabytes: number } } | { failed: string }

/** What a search may take of memory in a process of its own, in megabytes. */
const MEMORY = 512
/** Beyond its time a search that does not end by itself is ended, in milliseconds. */
const PATIENCE = 30_000

/**
 * Searches in a process of its own, so that the service answers meanwhile: `child` is the address of a file that answers with `answerParent`. Throws where the search
 * fails or does not end in time.
 */
export function searchInChild<Posted extends object, Found extends object>(
  child: URL,
  posted: Posted,
  limits: Limits,
  tell: (progress: Progress) => void,
  patience = PATIENCE,
): Promise<Found & { megabytes: number }> {
  return new Promise((resolve, reject) => {
    const forked = fork(fileURLToPath(child), [], {
      execArgv: [`--max-old-space-size=${MEMORY}`, '--import', 'tsx'],
      serialization: 'advanced',
    })
    let isLate = false
    const late = setTimeout(
      () => {
        isLate = true
        forked.kill('SIGKILL')
      },
      limits.seconds * 1000 + patience,
    )
    forked.on('message', (told: Told<Found>) => {
      if ('progress' in told) return tell(told.progress)
      if ('found' in told) resolve(told.found)
      else reject(new Error(told.failed))
    })
    forked.on('error', reject)
    forked.on('exit', (code, signal) => {
      clearTimeout(late)
      reject(new Error(isLate ? 'the search did not end in time' : `the search ended with ${signal ?? code}`))
    })
    // Where it ends before it has read, its end says so.
    forked.send({ posted, limits }, (error) => error && reject(error))
  })
}
