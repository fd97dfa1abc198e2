import { acceptedPartners } from '#deciding-group/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool, isOpen, phaseOfSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { strengthEvent } from './strength-events.ts'
import { getStrengthsRule, mayAudit, mayOffer } from './strength-policy.ts'
import { marksOf, whyCannotBeSaid, whyIsOver, whyNotOfPartner } from './strength-rules.ts'
import { findPoint, findPointToChange } from './strength-store.ts'
import { addPoint, setOpen, takeOutPoint } from './strength-writes-store.ts'
import type { Point, PointOwner, PointSaid } from './strength.ts'

/** A point that the person may read. Throws NotFound. */
export async function getPoint(look: Look, id: string): Promise<Point> {
  getStrengthsRule(look)
  const point = isId(id) ? await findPoint(look, id) : undefined
  if (!point) throw new NotFound('point of an audit', id)
  return point
}

/** RO-56, RO-46. Says something in the audit of a school, or of the service itself; it is unverified. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function sayPoint(work: Work, owner: PointOwner, said: PointSaid): Promise<string> {
  const rule = getStrengthsRule(work)
  const school = owner.schoolId ? await getSchool(work, owner.schoolId) : undefined
  requireThat(mayAudit(work, owner), work, `audit ${owner.schoolId ?? 'the service'}`)
  refuseIf(work, [
    ...whyCannotBeSaid(rule, said, school && { name: school.name, isOpen: isOpen(school) }),
    ...whyNotOfPartner(owner.partner, owner.partner ? await acceptedPartners(work) : undefined),
    ...(await namesIn(work, owner, said)),
  ])
  const marks = marksOf(rule, said, school && phaseOfSchool(work.model, school)?.id)
  const id = await addPoint(work, owner, { ...said, marks })
  await logEvent(work, strengthEvent('said', { id, schoolId: owner.schoolId, ...said }))
  return id
}

/** RO-60. Says a point anew: the one before is withdrawn and stays in the history, the new one waits to be verified. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function sayPointAnew(
  work: Work,
  id: string,
  { revision, ...said }: PointSaid & { revision: number },
): Promise<string> {
  const rule = getStrengthsRule(work)
  const owner = await getPoint(work, id)
  requireThat(mayAudit(work, owner), work, `change the point ${id}`)
  const point = await getToDo(work, id, revision)
  const school = point.schoolId ? await getSchool(work, point.schoolId) : undefined
  refuseIf(work, [
    ...whyCannotBeSaid(rule, said, school && { name: school.name, isOpen: isOpen(school) }),
    ...(await namesIn(work, point, said)),
  ])
  await takeOutPoint(work, id, 'Said anew')
  const marks = marksOf(rule, said, school && phaseOfSchool(work.model, school)?.id)
  const anew = await addPoint(work, point, { ...said, marks }, id)
  await logEvent(work, strengthEvent('said-anew', { id: anew, schoolId: point.schoolId, ...said }))
  return anew
}

/** RO-60. A point is no longer said, with a reason; it stays in the history. Throws NotFound, NotAllowed, Refused. */
export async function withdrawPoint(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  const before = await getPoint(work, id)
  requireThat(mayAudit(work, before), work, `withdraw the point ${id}`)
  const point = await getToDo(work, id, revision)
  await takeOutPoint(work, id, because)
  await logEvent(work, strengthEvent('withdrawn', point, { because: { after: because } }))
}

/** RO-65. The head opens an area to develop to other schools, or closes it again. Throws NotFound, NotAllowed, Refused. */
export async function openPoint(
  work: Work,
  id: string,
  { revision, isOpen: opens }: { revision: number; isOpen: boolean },
): Promise<void> {
  const before = await getPoint(work, id)
  requireThat(mayOffer(work, before), work, `open the point ${id}`)
  const point = await getToDo(work, id, revision)
  await setOpen(work, id, opens && !(point.sort === 'strength' || point.sort === 'expertise'))
  await logEvent(work, strengthEvent(opens ? 'opened' : 'closed', point))
}

/** A point held for a deed. Throws NotFound; Refused where it is over or changed meanwhile. */
export async function getToDo(work: Work, id: string, shown: number): Promise<Point> {
  const point = await findPointToChange(work, id)
  if (!point) throw new NotFound('point of an audit', id)
  const { revision } = point
  const over = whyIsOver(point)
  refuseIf(work, over.length > 0 ? over : await whyChangedMeanwhile(work, { kind: 'strength', id, revision, shown }))
  return point
}

/** XX-12. Nobody of a classroom is named in an audit: it is asked about. */
const namesIn = (look: Look, { schoolId }: Pick<PointOwner, 'schoolId'>, { title, about, evidence }: PointSaid) =>
  schoolId
    ? askAboutNamesIn(look, schoolId, [
        { where: 'what it is', field: 'title', text: title },
        { where: 'what there is to say', field: 'about', text: about },
        { where: 'what shows it', field: 'evidence', text: evidence ?? '' },
      ])
    : []
