import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** The categories of need, what each takes and brings, and how a school leaves it. */
export function explainNeed({ need }: ServiceModel): HandbookPart[] {
  if (!need) return []
  const { id, says, source, start, categories, levels, reasons, purposes, nextLookMonths } = need
  const before = namesOf(categories, [start]).join()
  return [
    duty(id, says, source, `Until something is decided, a school is in: ${before}.`),
    ...categories.flatMap((each) => [
      duty(each.id, each.says, each.source, `${each.name}.`),
      ...rule(each.levels, each.levels && `Levels: ${andList(each.levels.anyOf.map(String))}.`),
      ...each.asks.flatMap((ask) => rule(ask, ask.what === 'reason' ? 'A reason is given.' : 'A purpose is named.')),
      ...each.leaves.flatMap((leave) =>
        rule(
          leave,
          `On the way to: ${andList(namesOf(categories, leave.to))}. ${leave.takes === 'evidence' ? 'What shows it is named.' : 'Another comes first.'}`,
        ),
      ),
      ...rule(
        each.limit,
        each.limit &&
          `After ${each.limit.months} months it is put forward: ${namesOf(reasons, [each.limit.putForwardAs]).join()}. A person decides.`,
      ),
    ]),
    ...(levels
      ? list(
          levels.name,
          levels.points.map((point) => ({ text: String(point), source: levels.source })),
        )
      : []),
    ...list(
      'Reasons',
      reasons.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...list(
      'Purposes',
      purposes.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...paragraph(
      nextLookMonths === undefined ? undefined : `One looks again after ${nextLookMonths} months at the latest.`,
      source,
    ),
  ]
}
