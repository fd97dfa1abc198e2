import { addLeave } from '#people/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { listOfferable, listVisits, offerTimes, OLDEST_FIRST, strikeOutVisit } from '#visits/index.ts'
import { Refused } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type Making } from './making.ts'
import type { ServicePeople } from './people-of-service.ts'

const SCHOOLS = 5
/** Whatever stands in the time of whoever offers, they mean to make room. */
const MAKES_ROOM = 'The other appointment can be moved once a school has chosen.'
const REASONS = {
  'adviser-elsewhere': MAKES_ROOM,
  'adviser-in-meeting': MAKES_ROOM,
  'adviser-not-working': MAKES_ROOM,
  'adviser-on-leave': MAKES_ROOM,
}

/** Times on offer to several schools, a visit that was struck out, and leave into which booked visits fall. */
export function whatWentOtherwise(making: Making, { advisers }: ServicePeople): Entry[] {
  const [first, second, third] = advisers
  const { today, administrator } = making
  const asked = (work: Work) => requireThat(true, work, 'show what went otherwise')
  // What there is to be offered, struck out or fallen into is found when its moment has come; where nothing is, nothing happens.
  const entry = (at: string, who: { id: string }, does: Entry['does']): Entry => ({
    at: momentOn(making, addDays(today, -1), at),
    who,
    isDraft: true,
    does,
  })
  return [
    ...(first ? [entry('17:40', first, (work) => (asked(work), offerSomeTimes(making, work, first)))] : []),
    ...(second ? [entry('17:41', second, (work) => (asked(work), strikeOneOut(work, second)))] : []),
    ...(third ? [entry('17:42', administrator, (work) => (asked(work), takeLeave(work, third)))] : []),
  ]
}

/** Of the first kind of visit that can be, to some of the adviser's schools that have none of it this year. */
async function offerSomeTimes({ model, days }: Making, work: Work, { id: adviser }: MadePerson): Promise<void> {
  const times = [14, 15, 17].map((ahead, at) => ({
    number: at + 1,
    on: days.after(ahead),
    at: 9 * 60 + at * 135,
    places: 2,
  }))
  for (const type of model.visitTypes.filter(({ record }) => record.keep !== 'forbidden')) {
    const without = (await listOfferable(work, model, type, adviser)).filter(({ hasOn }) => hasOn === null)
    const schools = without.slice(0, SCHOOLS).map(({ id }) => id)
    if (schools.length < 2) continue
    const length = type.length?.is ?? 'half-day'
    const purposes = type.purposes.slice(0, 1).map(({ id }) => id)
    try {
      await offerTimes({ ...work, reasons: REASONS }, type.id, {
        adviser,
        length,
        times,
        closesOn: days.after(9),
        schools,
        purposes,
      })
      return
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  }
}

/** The last of the visits that somebody has booked, of those of which something may be written: it was entered twice. */
async function strikeOneOut(work: Work, { id }: MadePerson): Promise<void> {
  const ahead = { status: 'booked', adviserIds: [id], from: addDays(work.today, 10), limit: 20 } as const
  const visit = (await listVisits(work, ahead)).find(({ mayHaveRecord }) => mayHaveRecord)
  if (visit) await strikeOutVisit(work, visit.id, { reason: 'twice', more: null, revision: visit.revision })
}

/** Leave on a day on which a visit was booked already: it does not fit until somebody moves it. */
async function takeLeave(work: Work, { id }: MadePerson): Promise<void> {
  const ahead = {
    status: 'booked',
    adviserIds: [id],
    from: addDays(work.today, 6),
    sort: OLDEST_FIRST,
    limit: 1,
  } as const
  const [visit] = await listVisits(work, ahead)
  if (visit) await addLeave(work, id, visit.bookedFor, visit.bookedFor)
}
