import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { dateIn } from '#web/date-answer.ts'
import type { Look } from '#work/work.ts'
import { halvesOf, VISIT_LENGTHS } from './visit.ts'

/** What would be ordered in place of a visit that was refused. */
export type ToOrder = { schoolId: string; offerId: string; schoolYear: SchoolYear; halfDays: number }

/** What can be ordered, as it is said, and where somebody orders or recommends it, as much as they wanted; no address where they may do neither. */
export type OrderInstead = { text: string; href: string | undefined }

type FindOrder = (look: Look, toOrder: ToOrder) => Promise<OrderInstead | undefined>

let findOrder: FindOrder = () => Promise.resolve(undefined)

/** How what is refused as core is ordered instead: of the room that keeps orders. */
export function learnOrders(find: FindOrder): void {
  findOrder = find
}

/** ES-20, ES-33. What the model names to be ordered where one of its rules stood against a visit; undefined where none did. */
export async function orderInstead(
  look: Look,
  {
    schoolId,
    type,
    findings,
    answers,
  }: { schoolId: string; type: VisitType; findings: readonly Finding[]; answers: Answers },
): Promise<OrderInstead | undefined> {
  const offerId = [type.onlyFor, type.atMost].find((limit) => findings.some(({ id }) => id === limit?.id))?.instead
  if (offerId === undefined) return undefined
  const length = VISIT_LENGTHS.find((each) => each === answers.length) ?? type.length?.is ?? 'half-day'
  const schoolYear = schoolYearOf(dateIn(answers, 'on') ?? look.today)
  return findOrder(look, { schoolId, offerId, schoolYear, halfDays: halvesOf(length) })
}
