import { removeStoredFile } from '#files/index.ts'
import { letWordsGo, logEvents, type Happened, type Subject } from '#history/index.ts'
import { findTakenToChange, markDisposed } from '#past-notes/index.ts'
import { removeParts } from '#preparation/index.ts'
import { listRecords, removeWhatRecordsSaid } from '#records/index.ts'
import { removeWordsOfOrder } from '#trading/index.ts'
import { getVisitToChange } from '#visits/index.ts'
import { lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { isOfRoom, KEPT_BY_ROOMS, type ClassOfRoom } from './kept-by-rooms.ts'
import { listPastPapers } from './list-past-papers.ts'
import { keyOf, type PastPaper } from './past-paper.ts'
import { mayDispose } from './retention-policy.ts'
import { whyCannotBeDisposedOf, whyRecordStays } from './retention-rules.ts'

/**
 * XX-06. What is past its date goes, by a person and with a reason: what it said is gone for good, and that it was, when it
 * went and why stays in its school's history. Throws NotAllowed, Refused.
 */
export async function disposeOfPapers(
  work: Work,
  { papers, because }: { papers: readonly string[]; because: string },
): Promise<void> {
  requireThat(mayDispose(work), work, 'dispose of what is past its date')
  const past = await listPastPapers(work)
  refuseIf(work, whyCannotBeDisposedOf(papers, past.map(keyOf)))
  const chosen = past.filter((paper) => papers.includes(keyOf(paper)))
  for (const paper of chosen) await dispose(work, paper, because)
  const gone = await logEvents(
    work,
    chosen.map((paper) => eventOf(work, paper, because)),
  )
  // Last, for the history lets its words go only of what it says was disposed of.
  await letWordsGo(work, gone)
}

async function dispose(work: Work, paper: PastPaper, because: string): Promise<void> {
  const { of } = paper
  if (isOfRoom(of)) await KEPT_BY_ROOMS[of].remove(work, paper.id)
  else await DISPOSE[of](work, paper, because)
}

const DISPOSE: Readonly<
  Record<Exclude<PastPaper['of'], ClassOfRoom>, (work: Work, paper: PastPaper, because: string) => Promise<void>>
> = {
  async record(work, { id }, because) {
    await getVisitToChange(work, id)
    refuseIf(work, whyRecordStays(await listRecords(work, id)))
    await removeWhatRecordsSaid(work, id, because)
  },
  async 'school-part'(work, { id }, because) {
    await getVisitToChange(work, id)
    await removeParts(work, id, because)
  },
  async 'past-note'(work, { id }, because) {
    const note = await findTakenToChange(work, id)
    await markDisposed(work, id, because)
    if (note?.fileId) await removeStoredFile(work, note.fileId)
  },
  async order(work, { id }) {
    await removeWordsOfOrder(work, id)
  },
}

const SUBJECT_OF = { record: 'visit', 'school-part': 'visit', 'past-note': 'document', order: 'order' } as const

function eventOf(work: Work, { of, id, title, schoolId, madeOn }: PastPaper, because: string): Happened {
  const kind = isOfRoom(of) ? KEPT_BY_ROOMS[of].subject : SUBJECT_OF[of]
  const own = kind === 'school' ? [] : [{ kind, id }]
  const whose: Subject = schoolId ? { kind: 'school', id: schoolId } : { kind: 'authority', id: work.actor.authorityId }
  return {
    name: 'paper.disposed-of',
    subjects: [whose, ...own],
    audience: 'read-records',
    kept: [],
    changes: {
      ...{ title: { after: title }, madeOn: { after: madeOn }, because: { after: because } },
      ...(isOfRoom(of) && wordsThatGo(work, of, { madeOn, isOfService: schoolId === null })),
    },
  }
}

/** Of what has a subject of its own all that the history said of it, of what is its school's or the whole service's what was said up to the end of its school year. */
function wordsThatGo(
  { today }: Work,
  of: ClassOfRoom,
  { madeOn, isOfService }: { madeOn: PastPaper['madeOn']; isOfService: boolean },
): Happened['changes'] {
  const { subject: usual, wordsOf } = KEPT_BY_ROOMS[of]
  const subject = usual === 'school' && isOfService ? 'authority' : usual
  const upTo = subject === 'school' || subject === 'authority' ? lastDayOf(schoolYearOf(madeOn)) : today
  return { wordsOf: { after: wordsOf }, subject: { after: subject }, upTo: { after: upTo } }
}
