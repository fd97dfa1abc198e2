import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSchoolToChange } from '../get-school.ts'
import { mayMarkSchool } from '../school-policy.ts'
import { whyCannotBeMarked, whyMarkCannotEnd } from './mark.ts'
import { addMark, endMarkRow, findMark, listMarks } from './mark-store.ts'

type Asked = { mark: string; because: string; startedOn: PlainDate }

/** NF-64. Marks that something of the model applies to a school, from a day on. Throws NotFound, NotAllowed, Refused. */
export async function markSchool(work: Work, schoolId: string, asked: Asked): Promise<void> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayMarkSchool(work, school.id), work, `mark the school ${school.id}`)
  const named = work.model.schoolMarks.find(({ id }) => id === asked.mark)
  if (!named) throw new NotFound('mark of a school', asked.mark)
  refuseIf(work, whyCannotBeMarked(asked, await listMarks(work, school.id)))
  await addMark(work, { schoolId: school.id, ...asked })
  const changes = {
    mark: { after: named.name },
    startedOn: { after: asked.startedOn },
    because: { after: asked.because },
  }
  await log(work, school.id, 'school.marked', changes)
}

/** Says on which day it applied for the last time; that it did stays readable. Throws NotFound, NotAllowed, Refused. */
export async function endMark(
  work: Work,
  schoolId: string,
  id: string,
  { finishedOn, revision: shown }: { finishedOn: PlainDate; revision: number },
): Promise<void> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayMarkSchool(work, school.id), work, `mark the school ${school.id}`)
  const mark = await findMark(work, school.id, id)
  if (!mark) throw new NotFound('mark of a school', id)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'school', id: school.id, revision: mark.revision, shown })),
    ...whyMarkCannotEnd(mark, finishedOn),
  ])
  await endMarkRow(work, id, finishedOn)
  const name = work.model.schoolMarks.find((each) => each.id === mark.mark)?.name ?? mark.mark
  await log(work, school.id, 'school.mark-ended', { mark: { before: name }, finishedOn: { after: finishedOn } })
}

async function log(
  work: Work,
  id: string,
  name: string,
  changes: NonNullable<Parameters<typeof logEvent>[1]['changes']>,
) {
  await logEvent(work, { name, subjects: [{ kind: 'school', id }], audience: 'see-school', changes })
}
