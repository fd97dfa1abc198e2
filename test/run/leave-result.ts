import { writeResults } from './junit.ts'

/** What came of something that counts as one test; `wrong` is empty where nothing is. */
export type Result = { name: string; says: string; seconds: number; wrong: string }

/** Leaves the result of one check, and shows what it found. */
export function leaveResult(folder: string, { name, says, seconds, wrong }: Result): void {
  const outcome = wrong === '' ? 'passed' : 'failed'
  writeResults(folder, name, [{ name: says, seconds, outcome, says: wrong }])
  if (wrong !== '') console.log(`\nFAILED  ${name}: not so that ${says}\n${wrong.trimEnd()}\n`)
}
