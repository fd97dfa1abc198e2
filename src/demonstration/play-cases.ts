import type { Entry } from './diary.ts'
import type { MadeSchool, Making } from './making.ts'
import { playCase } from './play-case.ts'
import { playEvaluations } from './play-evaluations.ts'
import { playMonitoring } from './play-monitoring.ts'
import { playNotices } from './play-notices.ts'
import { playPlans } from './play-plans.ts'
import type { PostBook } from './post-book.ts'

/** Cases as they were lived: planned with both sides, handed over, met for, written to where it went wrong, and looked at again. */
export function playCases(making: Making, schools: readonly MadeSchool[], book: PostBook): Entry[] {
  return [playPlans, playCase, playNotices, playMonitoring, playEvaluations].flatMap((play) =>
    play(making, schools, book),
  )
}
