import type { GroupKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { capitalKind } from './group-kinds.ts'

type Described = { isRecognised: boolean | null; leadershipModel: string | null }

/** ES-34, RO-67. What a kind of group needs said of it: whether it is recognised, and one of the ways in which it may be led. */
export function whyGroupIsNotDescribed(kind: GroupKind, { isRecognised, leadershipModel }: Described): Finding[] {
  const findings: Finding[] = []
  const refuse = (id: string, field: string, says: string) =>
    findings.push({ kind: 'group-not-described', id, source: kind.source, says, field, weight: 'firm' })
  if (kind.recognised && isRecognised === null)
    refuse('recognised-or-not', 'isRecognised', `${capitalKind(kind)} is recognised or not: say which`)
  if (leadershipModel !== null && !kind.leadershipModels.some(({ id }) => id === leadershipModel))
    refuse('known-way-to-lead', 'leadershipModel', 'Choose how it is led from the list')
  return findings
}

/** What is kept of a group: a kind that is not recognised or not, or is led in no named way, keeps nothing of that. */
export function describedAs<T extends Described>(kind: GroupKind, described: T): T {
  return {
    ...described,
    isRecognised: kind.recognised ? described.isRecognised : null,
    leadershipModel: kind.leadershipModels.length > 0 ? described.leadershipModel : null,
  }
}
