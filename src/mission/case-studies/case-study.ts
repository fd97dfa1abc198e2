import type { MissionRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'

const own = ownRule('mission')

/** What somebody says in a case study. */
export type SaidCaseStudy = {
  kind: string
  title: string
  says: string
  valueAdded: string | null
  sustained: string | null
}

/** An example of improvement, as it was published. */
export type CaseStudy = SaidCaseStudy & {
  id: string
  modelVersionId: string
  schoolId: string | null
  schoolName: string | null
  publishedOn: PlainDate
  publishedById: string
  publishedByName: string
  withdrawnOn: PlainDate | null
  withdrawnBecause: string | null
}

/** RO-21, RO-22. What stands against publishing one: no kind of the model, no value added, nothing of how it goes on. */
export function whyCannotBePublished(
  { kinds, ...rule }: MissionRule['caseStudies'],
  { kind, valueAdded, sustained }: Pick<SaidCaseStudy, 'kind' | 'valueAdded' | 'sustained'>,
): Finding[] {
  return [
    ...(kinds.some(({ id }) => id === kind)
      ? []
      : [own('mission-case-study-kind', 'RO-21', 'Choose what kind of case study it is', 'kind')]),
    ...(valueAdded ? [] : [own(rule.id, rule.source, `${rule.says} Say what value it added.`, 'valueAdded')]),
    ...(sustained ? [] : [own(rule.id, rule.source, `${rule.says} Say how it goes on.`, 'sustained')]),
  ]
}

/** XX-05. What stands against withdrawing one. */
export const whyCannotBeWithdrawn = ({ withdrawnOn }: Pick<CaseStudy, 'withdrawnOn'>): Finding[] =>
  withdrawnOn ? [own('mission-case-study-withdrawn', 'XX-05', 'It is withdrawn already.')] : []
