import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest, the longest before all. What begins last keeps one worker busy while the other has nothing left to do. */
const LONGEST = [
  'src/demonstration/demonstration.test.ts',
  'test/house/access.test.ts',
  'test/house/words.test.ts',
  'test/start/durability.start.test.ts',
  'test/journeys/every-page.journey.test.ts',
  'test/start/installation.start.test.ts',
  'test/journeys/writing.journey.test.ts',
]

/** A clean checkout knows of no earlier run: the longest files first, then the others as Vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`))
      return (project.config.sequence.groupOrder + 1) * 100 + (at < 0 ? LONGEST.length : at)
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
