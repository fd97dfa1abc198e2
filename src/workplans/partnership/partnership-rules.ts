import { namesOf, type ServiceModel, type WorkplansRule } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { byRule, firm } from '../workplan-rules.ts'
import { sumDays, type LedBy } from '../workplan.ts'
import type { AgreeingHead, DecidedSize } from './partnership.ts'

type Rule = WorkplansRule['partnerships']

/** What the rules on an agreement need to know; days in half-days. */
export type AgreementFacts = {
  name: string
  schoolYear: SchoolYear
  allocated: number
  uses: readonly { halfDays: number }[]
  isSent: boolean
  agreedOn: PlainDate
  today: PlainDate
  heads: readonly AgreeingHead[]
}

/** ES-32, ES-69. Why headteachers cannot agree so: it was not sent to them, nobody agrees, or it is half of the allocated days or less, or more than there are. */
export function whyNotAgreed(rule: Rule, facts: AgreementFacts): Finding[] {
  const { name, schoolYear, allocated, uses, isSent, agreedOn, today, heads } = facts
  const agreed = sumDays(uses)
  return [
    ...(isSent
      ? []
      : [
          firm(
            'agreed-after-it-was-sent',
            'ES-69',
            `The days of ${showSchoolYear(schoolYear)} were not sent to schools yet.`,
          ),
        ]),
    ...(agreedOn > today
      ? [firm('agreed-on-a-day-that-was', 'ES-32', 'The day on which they agreed lies ahead.', 'agreedOn-day')]
      : []),
    ...(heads.length === 0
      ? [firm('agreed-by-headteachers', 'ES-32', `Choose the headteachers of ${name} who agree.`, 'heads')]
      : []),
    ...(allocated === 0
      ? [byRule(rule.mostAgreed, `${rule.mostAgreed.says} No days are allocated to ${name} yet.`)]
      : agreed * 2 <= allocated
        ? [
            byRule(
              rule.mostAgreed,
              `${rule.mostAgreed.says} ${showHalfDays(agreed)} of ${showHalfDays(allocated)} ${agreed === 2 ? 'is' : 'are'} not a majority.`,
            ),
          ]
        : whyTooMuch(name, allocated, agreed)),
  ]
}

/** ES-32. A partnership uses no more days than were allocated to it, not by half a day. */
export function whyTooMuch(name: string, allocated: number, wanted: number): Finding[] {
  if (wanted <= allocated) return []
  return [
    firm(
      'use-within-the-days',
      'ES-32',
      `${name} has ${showHalfDays(allocated)}, and this would use ${showHalfDays(wanted)}: ${showHalfDays(wanted - allocated)} more than there ${wanted - allocated <= 2 ? 'is' : 'are'}.`,
      'days',
    ),
  ]
}

/** ES-26, ES-27. Why something cannot be taken out of a partnership's plan: what the model names for the year stays. */
export function whyItStays({ workplans }: ServiceModel, item: string): Finding[] {
  const rule = workplans?.partnerships
  const found = rule?.nonNegotiable.find(({ id }) => id === item)
  return rule && found
    ? [byRule(rule.stays, `${rule.stays.says} “${found.name}” cannot be taken out of the plan.`)]
    : []
}

/** ES-26, ES-28. Why something of what is not negotiable cannot have been done so. */
export function whyNotDone(
  model: ServiceModel,
  {
    item,
    schoolId,
    members,
    doneOn,
    today,
    heads,
  }: {
    item: string
    schoolId: string | null
    members: readonly string[]
    doneOn: PlainDate
    today: PlainDate
    heads: number
  },
): Finding[] {
  const found = model.workplans?.partnerships.nonNegotiable.find(({ id }) => id === item)
  const isWhole = schoolId === null || members.includes(schoolId)
  return [
    ...(isWhole && doneOn <= today
      ? []
      : [
          firm(
            'doing-of-this-partnership',
            'ES-26',
            isWhole ? 'The day on which it was done lies ahead.' : 'Choose a school of the partnership.',
            isWhole ? 'doneOn-day' : 'school',
          ),
        ]),
    ...(found?.withHeads && heads === 0
      ? [firm('doing-with-headteachers', 'ES-28', `${found.says} Say how many took part.`, 'heads')]
      : []),
  ]
}

/** Where a partnership stands with its days; in half-days. */
export type SizeFacts = { schools: number; due: number; allocated: number; decided: DecidedSize | undefined }

/** ES-24. Whether somebody has to decide: its size gives another number than was allocated, and nobody decided on just this. */
export function isUndecided({ schools, due, allocated, decided }: SizeFacts): boolean {
  if (allocated === 0 || due === allocated) return false
  return !(
    decided?.decision === 'kept' &&
    decided.schools === schools &&
    decided.due === due &&
    decided.allocated === allocated
  )
}

/** ES-71. How many half-days of some uses headteachers lead, alone or together with the service. */
export const ledByHeads = (uses: readonly { halfDays: number; ledBy: LedBy }[]): number =>
  sumDays(uses.filter(({ ledBy }) => ledBy !== 'service'))

/** A share in whole per cent: '38%'; nothing where there is nothing to share. */
export const percentOf = (part: number, whole: number): string | undefined =>
  whole === 0 ? undefined : `${Math.round((part * 100) / whole)}%`

/** The names of the kinds of day that go to partnerships. */
export const kindsInWords = (model: ServiceModel): string =>
  namesOf(model.days?.kinds ?? [], model.workplans?.partnerships.kinds ?? []).join('; ')
