import { listFlags } from '#flags/index.ts'
import type { NonNegotiable } from '#model/index.ts'
import { listedForInspection } from '#self-evaluation/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Partnership } from './get-partnership.ts'
import { listDoings, listNewHeads } from './partnership-store.ts'
import type { Doing } from './partnership.ts'

/** A school for which something is not negotiable, why, and whether it was done. */
export type SchoolOfItem = {
  schoolId: string
  schoolName: string
  because: string | undefined
  doneOn: PlainDate | null
}

/** What is not negotiable, with the schools for which it is; undefined where somebody may not know for which. */
export type ItemShown = { item: NonNegotiable; schools: readonly SchoolOfItem[] | undefined; doings: readonly Doing[] }

const MOST_FLAGS = 1000

/**
 * ES-28 to ES-31. What is not negotiable in a partnership's year, each with its schools from where they are known: the list of inspections and
 * what figures show for those who may read these, appointments for all.
 */
export async function itemsOf(look: Look, found: Partnership, show: (date: PlainDate) => string): Promise<ItemShown[]> {
  const { group, rule, known, schoolYear, items } = found
  const members = found.members.filter(({ schoolId }) => known.has(schoolId))
  const ids = members.map(({ schoolId }) => schoolId)
  const [doings, newHeads, listed, flags] = await Promise.all([
    listDoings(look, group.id, schoolYear),
    listNewHeads(look, ids, { ...rule.newHead, schoolYear }),
    found.may.seeDays ? listedForInspection(look, schoolYear) : undefined,
    ids.length > 0 && items.some((each) => each.for === 'noticed-in-figures')
      ? listFlags(look, { schoolIds: ids }, MOST_FLAGS)
      : [],
  ])
  const nameOf = new Map(members.map(({ schoolId, schoolName }) => [schoolId, schoolName]))
  const schoolsOf = (item: NonNegotiable): Omit<SchoolOfItem, 'doneOn'>[] | undefined => {
    if (item.for === 'every-school') return members.map((each) => ({ ...each, because: undefined }))
    if (item.for === 'newly-led')
      return newHeads.map(({ schoolId, schoolName, name, startedOn }) => ({
        ...{ schoolId, schoolName, because: `${name}, since ${show(startedOn)}` },
      }))
    if (item.for === 'likely-to-be-inspected')
      return listed
        ?.filter(({ schoolId }) => nameOf.has(schoolId))
        .map(({ schoolId, evaluatedOn }) => ({
          ...{ schoolId, schoolName: nameOf.get(schoolId) ?? '' },
          because: evaluatedOn ? `evaluated ${show(evaluatedOn)}` : 'not evaluated yet',
        }))
    const its = flags.filter(({ flag }) => item.triggers.includes(flag.trigger))
    return [...new Set(its.map(({ schoolId }) => schoolId))].map((schoolId) => ({
      ...{ schoolId, schoolName: nameOf.get(schoolId) ?? '', because: undefined },
    }))
  }
  return items.map((item) => {
    const its = doings.filter((each) => each.item === item.id)
    return {
      ...{ item, doings: its },
      schools: schoolsOf(item)?.map((school) => ({
        ...school,
        doneOn: its.find(({ schoolId }) => schoolId === null || schoolId === school.schoolId)?.doneOn ?? null,
      })),
    }
  })
}
