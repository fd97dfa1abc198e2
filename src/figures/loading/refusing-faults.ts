import { FileFault } from '#files/index.ts'
import { fileFinding } from '#imports/index.ts'
import { Refused } from '#work/failures.ts'

/** Turns what is wrong with a whole file of figures into a refusal of one sentence. */
export async function refusingFaults<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job()
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    const where = error.line !== null && error.line > 1 ? ` (line ${error.line.toLocaleString('en-GB')})` : ''
    throw new Refused([fileFinding(`${error.message}${where}. Nothing was saved: choose the file as it was published`)])
  }
}
