import { word, type Programme, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { capital } from '#model/index.ts'
import type { Milestone } from '../programme.ts'
import { isActionOpen, rolesStillToAgree, type Tailoring, type TailoringAction } from './tailoring.ts'

/** What is proposed to change in a school's copy. */
export type ProposedChange = Pick<Tailoring, 'schoolYear' | 'change' | 'visitType' | 'fromTerm' | 'toTerm'>

type Asked = {
  model: ServiceModel
  programme: Programme
  /** The school's copy as it is, with how far each visit has come; undefined where it does not follow the programme. */
  milestones: readonly Milestone[] | undefined
  /** What waits to be agreed already. */
  waiting: readonly Pick<Tailoring, 'programme' | 'visitType' | 'fromTerm'>[]
  proposed: ProposedChange
}

/** NF-11. Everything that stands against proposing a change of a school's copy. */
export function whyChangeCannotBeProposed({ model, programme, milestones, waiting, proposed }: Asked): Finding[] {
  const { change, visitType, fromTerm, toTerm, schoolYear } = proposed
  if (!milestones)
    return [
      firm(
        'tailored-by-who-follows-it',
        `This school does not follow ${programme.name} in ${showSchoolYear(schoolYear)}.`,
      ),
    ]
  const visit = word(model, 'visit')
  const isKnown = model.visitTypes.some(({ id }) => id === visitType)
  if (change === 'add') return isKnown ? [] : [firm('tailored-kind-is-known', `Choose which ${visit} to add.`, 'added')]
  const target = milestones.find((each) => each.visitType === visitType && (each.term ?? null) === fromTerm)
  if (!target) return [firm('tailored-in-the-copy', `Choose a ${visit} of the school’s year.`, 'visit')]
  return [
    ...(waiting.some(
      (each) => each.programme === programme.id && each.visitType === visitType && each.fromTerm === fromTerm,
    )
      ? [firm('tailored-once-at-a-time', `A change of this ${visit} waits to be agreed already.`, 'visit')]
      : []),
    ...(target.state === 'held' || target.state === 'recorded'
      ? [
          firm(
            'tailored-before-it-is-held',
            `This ${visit} has been held, so that nothing of it can be changed.`,
            'visit',
          ),
        ]
      : []),
    ...(change === 'leave-out' && target.state === 'booked'
      ? [firm('left-out-before-it-is-booked', `This ${visit} is booked. Cancel it first, then leave it out.`, 'visit')]
      : []),
    ...(change === 'another-term' && toTerm === fromTerm
      ? [
          firm(
            'tailored-to-another-term',
            `${capital(visit)} and ${word(model, 'term')} are as they were: choose another.`,
            'term',
          ),
        ]
      : []),
  ]
}

/** NF-11. Why an answer to a proposed change cannot be taken. */
export function whyTailoringActionCannotBeTaken(tailoring: Tailoring, action: TailoringAction): Finding[] {
  if (isActionOpen(tailoring, action)) return []
  const state = { waiting: 'waits', 'in-force': 'is in force', refused: 'was refused', withdrawn: 'was withdrawn' }
  return [
    firm(
      'tailoring-decided',
      `This change ${state[tailoring.status]} already, so that nothing more is to be said of it.`,
    ),
  ]
}

/** NF-11. A change is in force once every role that the model names has agreed to it, and not before. */
export function isAgreedByAll({ tailoredBy }: Programme, tailoring: Pick<Tailoring, 'answers'>): boolean {
  return tailoredBy !== undefined && rolesStillToAgree(tailoredBy.roles, tailoring).length === 0
}

function firm(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'NF-11', says, weight: 'firm', ...(field && { field }) }
}
