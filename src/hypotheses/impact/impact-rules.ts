import type { Action } from '#actions/index.ts'
import type { Intervention } from '#interventions/index.ts'
import { word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { firstDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Visit } from '#visits/index.ts'
import type { Behind, ImpactEntry, TypedImpact } from './impact.ts'

/** More than this nobody reviews briefly. */
export const MOST_ENTRIES = 60

/** The school year in which the latest results came about, up to the visit: they are of the year before. */
export function yearBehind({ heldOn, bookedFor }: Pick<Visit, 'heldOn' | 'bookedFor'>): {
  year: SchoolYear
  from: PlainDate
  until: PlainDate
} {
  const on = heldOn ?? bookedFor
  const year = (schoolYearOf(on) - 1) as SchoolYear
  return { year, from: firstDayOf(year), until: on }
}

/** NF-45. The actions and the support behind the latest results: what was done or was to be done in that year, and what the service did. */
export function behindResults(
  model: ServiceModel,
  { from, until }: { from: PlainDate; until: PlainDate },
  { actions, interventions, programmes }: Found,
): Behind[] {
  const isWithin = (on: PlainDate | null) => on !== null && from <= on && on <= until
  return [
    ...actions
      .filter(({ doneOn, dueOn }) => isWithin(doneOn) || (doneOn === null && isWithin(dueOn)))
      .map(({ id, says, doneOn }) => ({
        key: `action.${id}`,
        title: says,
        when: doneOn ? `done ${showShortDate(doneOn)}` : 'not done',
      })),
    ...interventions
      .filter(({ status, startedOn }) => status !== 'struck-out' && status !== 'written' && isWithin(startedOn))
      .map(({ id, kind, startedOn, endedOn }) => ({
        key: `intervention.${id}`,
        title: model.interventions.find((each) => each.id === kind)?.name ?? kind,
        when: `from ${showShortDate(startedOn)}${endedOn ? ` to ${showShortDate(endedOn)}` : ''}`,
      })),
    ...programmes.map(({ orderId, programme }) => ({
      key: `programme.${orderId}`,
      title: model.programmes.find(({ id }) => id === programme)?.name ?? programme,
      when: `${word(model, 'programme')} of that year`,
    })),
  ]
}

type Found = {
  actions: readonly Action[]
  interventions: readonly Intervention[]
  programmes: readonly { orderId: string; programme: string }[]
}

/** What is reviewed: what was behind the results, and what was written of before though it is not there any more. */
export function linesOfImpact(behind: readonly Behind[], entries: readonly ImpactEntry[]) {
  const others = entries.filter(({ key }) => !behind.some((each) => each.key === key))
  return [...behind, ...others.map(({ key, title }) => ({ key, title, when: '' }))].map((each) => ({
    ...each,
    entry: entries.find(({ key }) => key === each.key),
  }))
}

/** NF-45. Why what was written cannot be kept: of nothing, of what is not there, of more than is reviewed. */
export function whyImpactCannotBe(
  lines: readonly { key: string }[],
  typed: readonly TypedImpact[],
  isIssued: boolean,
  model: ServiceModel,
): Finding[] {
  const own = typed.filter(({ title }) => title !== undefined)
  const isThere = ({ key, title }: TypedImpact) => title !== undefined || lines.some((each) => each.key === key)
  return [
    ...(isIssued
      ? [
          firm(
            'impact-before-its-record',
            `The ${word(model, 'record')} is issued: what it says of impact is fixed with it.`,
          ),
        ]
      : []),
    ...(typed.length === 0 ? [firm('impact-is-said', 'Say of at least one what difference it made.')] : []),
    ...(typed.every(isThere)
      ? []
      : [firm('impact-of-what-is-there', 'One of these is no longer there. Load the page again.')]),
    ...(lines.length + own.length > MOST_ENTRIES
      ? [firm('impact-enough', `A review of impact has ${MOST_ENTRIES} entries at most.`)]
      : []),
  ]
}

const firm = (kind: string, says: string): Finding => ({ kind, id: kind, source: 'NF-45', says, weight: 'firm' })
