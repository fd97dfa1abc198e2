/** How long requests that have begun may go on after somebody asked the service to stop. */
const PATIENCE = 25_000

export type Stop = {
  /** What is to be closed before everything that was named earlier. */
  first: (closing: () => Promise<void>) => void
  isAsked: () => boolean
  /** Closes everything, as if somebody had asked. */
  closeAll: () => Promise<void>
}

/**
 * On SIGTERM or Ctrl-C closes what is open, the last one first, and ends the process. Asked a second time, or when
 * something does not end in its time, it ends at once.
 */
export function stopWhenAsked(say: (line: string) => void): Stop {
  const closings: (() => Promise<void>)[] = []
  let isStopping = false
  const closeAll = async () => {
    for (const close of closings.splice(0)) await close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isStopping) process.exit(130)
      isStopping = true
      say('Stopping: requests that have begun are finished first ...')
      setTimeout(() => process.exit(1), PATIENCE).unref()
      closeAll().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  return { first: (closing) => void closings.unshift(closing), isAsked: () => isStopping, closeAll }
}
