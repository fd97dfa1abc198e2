import { removeStoredFile } from '#files/index.ts'
import { logEvents, type Happened } from '#history/index.ts'
import { findTakenToChange, markDisposed } from '#past-notes/index.ts'
import { removeParts } from '#preparation/index.ts'
import { listRecords, removeWhatRecordsSaid } from '#records/index.ts'
import { removeWordsOfOrder } from '#trading/index.ts'
import { getVisitToChange } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
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
  for (const paper of chosen) await DISPOSE[paper.of](work, paper, because)
  await logEvents(
    work,
    chosen.map((paper) => eventOf(paper, because)),
  )
}

const DISPOSE: Readonly<Record<PastPaper['of'], (work: Work, paper: PastPaper, because: string) => Promise<void>>> = {
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

function eventOf({ of, id, title, schoolId, madeOn }: PastPaper, because: string): Happened {
  return {
    name: 'paper.disposed-of',
    subjects: [
      { kind: 'school', id: schoolId },
      { kind: SUBJECT_OF[of], id },
    ],
    audience: 'read-records',
    kept: [],
    changes: { title: { after: title }, madeOn: { after: madeOn }, because: { after: because } },
  }
}
