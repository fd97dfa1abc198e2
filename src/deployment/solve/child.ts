import { answerParent } from '#solver/child-frame.ts'
import { problemFrom, type Posted } from './in-child.ts'
import { solve, type Solved } from './solve.ts'

answerParent<Posted, Solved>((posted, limits, tell) => solve(problemFrom(posted), limits, tell))
