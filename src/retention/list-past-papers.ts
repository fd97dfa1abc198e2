import { capital, keepingFor, keptUntil, pastDateUpTo, word } from '#model/index.ts'
import { listNotesUpTo } from '#past-notes/index.ts'
import { listPartsUpTo } from '#preparation/index.ts'
import { listRecordsUpTo } from '#records/index.ts'
import { listOrdersWithWordsUpTo } from '#trading/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { KEPT_BY_ROOMS, type ClassOfRoom } from './kept-by-rooms.ts'
import type { DisposableClass, PastPaper } from './past-paper.ts'

/** So many of a class are shown at a time; the others come when these are gone. */
export const AT_A_TIME = 50

type Made = Omit<PastPaper, 'keptUntil' | 'of'>

/** What is past its date today by the model in force, the oldest first; one more than is shown of a class, where there are more. */
export async function listPastPapers(look: Look): Promise<PastPaper[]> {
  const { model } = look
  const nameOf = (id: string) => model.visitTypes.find((type) => type.id === id)?.name ?? capital(word(model, 'visit'))
  const offerOf = (id: string) => model.offers.find((offer) => offer.id === id)?.name ?? 'an order'
  const [records, parts, notes, orders] = await Promise.all([
    listed(look, 'record', async (day) =>
      (await listRecordsUpTo(look, day, AT_A_TIME + 1)).map(({ visitId, visitType, heldOn, ...school }) => ({
        ...{ id: visitId, title: `${capital(word(model, 'record'))}: ${nameOf(visitType)}`, madeOn: heldOn, ...school },
      })),
    ),
    listed(look, 'school-part', async (day) =>
      (await listPartsUpTo(look, day, AT_A_TIME + 1)).map(({ visitId, visitType, on, parts: _, ...school }) => ({
        ...{ id: visitId, title: `The school’s part before ${nameOf(visitType)}`, madeOn: on, ...school },
      })),
    ),
    listed(look, 'past-note', async (day) =>
      (await listNotesUpTo(look, day, AT_A_TIME + 1)).flatMap(({ id, title, schoolId, schoolName, writtenOn }) =>
        schoolId && writtenOn ? [{ id, title, schoolId, schoolName: schoolName ?? '', madeOn: writtenOn }] : [],
      ),
    ),
    listed(look, 'order', async (day) =>
      (await listOrdersWithWordsUpTo(look, day, AT_A_TIME + 1)).map(({ offer, begunOn, ...order }) => ({
        ...{ ...order, title: `What was said of an order: ${offerOf(offer)}`, madeOn: begunOn },
      })),
    ),
  ])
  const rooms: PastPaper[][] = []
  for (const of of Object.keys(KEPT_BY_ROOMS) as ClassOfRoom[])
    rooms.push(await listed(look, of, (day) => KEPT_BY_ROOMS[of].listUpTo(look, day, AT_A_TIME + 1)))
  return [...records, ...parts, ...notes, ...orders, ...rooms.flat()]
}

async function listed(
  { model, today }: Look,
  of: DisposableClass,
  list: (day: PlainDate) => Promise<Made[]>,
): Promise<PastPaper[]> {
  const keeping = keepingFor(model, of)
  const day = pastDateUpTo(keeping, today)
  if (!day) return []
  return (await list(day)).flatMap((made) => {
    const until = keptUntil(keeping, made.madeOn)
    return until ? [{ of, ...made, keptUntil: until }] : []
  })
}
