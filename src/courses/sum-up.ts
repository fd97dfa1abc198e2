import type { CoursesRule } from '#model/index.ts'
import { countOf } from './course.ts'

/** How often each answer was given, the best first, and what that comes to in one line. */
export function sumUp(
  { evaluation: { answers } }: CoursesRule,
  given: readonly { answer: number }[],
): { heading: string; lines: readonly { answer: string; count: number }[] } {
  if (given.length === 0) return { heading: 'Nobody has said yet how useful it was', lines: [] }
  const lines = answers.map((answer, at) => ({ answer, count: given.filter((each) => each.answer === at).length }))
  const good = lines.slice(0, Math.ceil(answers.length / 2))
  const count = good.reduce((sum, each) => sum + each.count, 0)
  const says = good.map(({ answer }) => `“${answer.toLowerCase()}”`).join(' or ')
  return { heading: `${count} of ${countOf(given.length, 'person', 'people')} who answered said ${says}`, lines }
}
