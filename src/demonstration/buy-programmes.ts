import { acceptOrder, placeOrder, recommendOffer } from '#trading/index.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import type { PostBook } from './post-book.ts'

/**
 * NF-90. Where a programme must be bought, most schools order it each summer and the service accepts; only they are visited under it.
 * Of late one more has ordered it, and one was recommended something beside it: both wait for an answer.
 */
export function buyProgrammes(making: Making, { posts }: PostBook, schools: readonly MadeSchool[]): Entry[] {
  const { model, year, administrator, foundedOn } = making
  const offer = model.offers.find(({ programme, price, origins }) => {
    const sold = model.programmes.find(({ id }) => id === programme)
    return sold?.bought && price.per === 'school-year' && origins.includes('school')
  })
  if (!offer) return []
  const inPost = (kind: string, school: MadeSchool, on: PlainDate) =>
    posts.find((post) => post.role.kind === kind && isInPost(post, school, on))?.person
  const keeper = posts.find(({ role }) => role.kind === 'business-manager')?.person ?? administrator
  const order = (school: MadeSchool, schoolYear: number, on: PlainDate): Entry[] => {
    const who = inPost('headteacher', school, on)
    if (!who) return []
    let placed = ''
    const asked = { schoolYear, halfDays: null, need: null }
    const places = async (work: Parameters<Entry['does']>[0]) => {
      placed = await placeOrder(work, school.id, offer.id, asked)
    }
    const placing: Entry = { at: momentOn(making, on, '10:20'), who, does: places }
    if (on > addDays(making.today, -3)) return [placing]
    const accepting = { at: momentOn(making, addDays(on, 2), '15:10'), who: keeper }
    return [placing, { ...accepting, does: (work) => acceptOrder(work, placed, 1) }]
  }
  const served = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')
  const years = [
    { schoolYear: year - 1, from: addDays(foundedOn, 3) },
    { schoolYear: year, from: day(`${year}-03-20`) },
    { schoolYear: year + 1, from: day(`${year + 1}-03-20`) },
  ].filter(({ from }) => addDays(from, 8) < making.today)
  const buyers = served.filter((_, at) => at % 7 !== 3)
  const bought = buyers.flatMap((school, at) =>
    years.flatMap(({ schoolYear, from }) => {
      const entries = order(school, schoolYear, addDays(from, at % 3))
      if (entries.length > 1) school.boughtFor.add(schoolYear)
      return entries
    }),
  )
  const late = served.find(({ boughtFor }) => !boughtFor.has(year))
  return [...bought, ...(late ? order(late, year, addDays(making.today, -2)) : []), ...recommended()]

  /** What an adviser recommends beside it. */
  function recommended(): Entry[] {
    const extra = model.offers.find(({ price, origins }) => price.per === 'agreed' && origins.includes('service'))
    const on = addDays(making.today, -5)
    const school = buyers.find((each) => inPost('adviser', each, on))
    const who = school && inPost('adviser', school, on)
    if (!extra || !school || !who) return []
    const asked = { schoolYear: year, halfDays: null, need: 'Support in mathematics in Years 5 and 6.' }
    const does: Entry['does'] = (work) => recommendOffer(work, school.id, extra.id, asked)
    return [{ at: momentOn(making, on, '11:35'), who, does }]
  }
}
