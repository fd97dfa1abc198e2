import { listSchoolRows } from '#figures/readers/figures-store.ts'
import { listSchoolsToCompare } from '#profiles/service/service-store.ts'
import { getSchool } from '#schools/index.ts'
import { readSchoolFilter } from '#schools/list/school-filter.ts'
import { listSchools } from '#schools/list/school-list-store.ts'
import { readHelpList } from '#strengths/directory/directory-list.ts'
import { listHelp } from '#strengths/directory/directory-store.ts'
import { getStrengthsRule } from '#strengths/strength-policy.ts'
import { findVisit, listVisitsToDo } from '#visits/index.ts'
import { peopleActedFor } from '#work/actor.ts'
import type { Look } from '#work/work.ts'

/** The main select of the page at an address: what its floor runs. */
export async function mainSelects(look: Look, url: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, room, id, rest, measure] = pathname.split('/')
  if (room === 'schools' && id === 'figures') return figuresOfPage(look, searchParams)
  if (room === 'schools' && id && rest === 'figures')
    return listSchoolRows(look, { ids: [id] }, YEARS, measure, measure ? undefined : ['all'])
  if (room === 'schools' && !id) return listSchools(look, readSchoolFilter(Object.fromEntries(searchParams)), 51)
  if (room === 'schools' && id) return getSchool(look, id)
  if (room === 'strengths') return helpOfPage(look, searchParams)
  if (room === 'visits' && id) return findVisit(look, id)
  return listVisitsToDo(look, { people: peopleActedFor(look.actor) })
}

/** The strengths of a ring around a community, which the address names. */
async function helpOfPage(look: Look, asked: URLSearchParams): Promise<unknown> {
  const rule = getStrengthsRule(look)
  const list = readHelpList(Object.fromEntries(asked), rule)
  const within = rule.search.rings.find(({ id }) => id === list.ring)?.within ?? 'own-group'
  return listHelp(look, rule, { ...list, within }, 51)
}

const YEARS = [2019, 2018, 2017]
const EVERYTHING = { phase: '', district: '', group: '', whose: '' }

/** The schools of a page of figures with three years of one measure each. */
async function figuresOfPage(look: Look, asked: URLSearchParams): Promise<unknown> {
  const schools = await listSchoolsToCompare(look, EVERYTHING, { after: asked.get('after') ?? undefined, limit: 51 })
  const ids = schools.map(({ id }) => id)
  return listSchoolRows(look, { ids }, YEARS, 'ks2-rwm-expected', ['all'])
}
