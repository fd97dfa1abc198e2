import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { holdsOver, THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getMissionRule, holdsAny } from '../mission-policy.ts'
import { addCaseStudy, holdCaseStudy, listCaseStudies, markWithdrawn } from './case-study-store.ts'
import { whyCannotBePublished, whyCannotBeWithdrawn, type CaseStudy, type SaidCaseStudy } from './case-study.ts'

/** RO-21. Who publishes case studies at all. */
export const mayPublish = (look: Look): boolean => holdsAny(look, getMissionRule(look).caseStudies.by)

/** RO-21. Who publishes one of a school: whoever holds a role of the model over it; of none in particular, whoever publishes. */
export const mayPublishOf = (look: Look, schoolId: string | null): boolean =>
  mayPublish(look) && (schoolId === null || holdsOver(look.actor, getMissionRule(look).caseStudies.by, schoolId))

/** Who takes one back: whoever published it, whoever could publish it of its school, and whoever looks after the service. */
export const mayWithdraw = (look: Look, { schoolId, publishedById }: CaseStudy): boolean =>
  publishedById === look.actor.personId ||
  look.reach('keep-service').everything ||
  (schoolId !== null && mayPublishOf(look, schoolId))

/** A case study that somebody may read: published ones are for everybody of the service, withdrawn ones for who could withdraw them. Throws NotFound. */
export async function getCaseStudy(look: Look, id: string): Promise<CaseStudy> {
  getMissionRule(look)
  const [found] = isId(id) ? await listCaseStudies(look, { id, limit: 1 }) : []
  if (!found || (found.withdrawnOn && !mayWithdraw(look, found))) throw new NotFound('case study', id)
  return found
}

/** RO-21, RO-22. Publishes an example of improvement, with what it added and how it goes on. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function publishCaseStudy(work: Work, said: SaidCaseStudy, schoolId: string | null): Promise<string> {
  const { caseStudies } = getMissionRule(work)
  requireThat(mayPublishOf(work, schoolId), work, `publish a case study of ${schoolId ?? 'no school'}`)
  const texts = [
    { where: 'the title', field: 'title', text: said.title },
    { where: 'what was done', field: 'says', text: said.says },
    { where: 'the value added', field: 'valueAdded', text: said.valueAdded ?? '' },
    { where: 'how it goes on', field: 'sustained', text: said.sustained ?? '' },
  ]
  refuseIf(work, [
    ...whyCannotBePublished(caseStudies, said),
    ...(await askAboutNamesIn(work, schoolId ?? THE_SERVICE, texts)),
  ])
  const id = await addCaseStudy(work, said, schoolId)
  await logCaseStudy(work, 'published', { title: said.title, schoolId })
  return id
}

/** XX-05. A case study is withdrawn, and says why; it is read no more but by those who could. Throws NotFound, NotAllowed, Refused. */
export async function withdrawCaseStudy(work: Work, id: string, because: string): Promise<void> {
  if (isId(id)) await holdCaseStudy(work, id)
  const found = await getCaseStudy(work, id)
  requireThat(mayWithdraw(work, found), work, `withdraw the case study ${id}`)
  refuseIf(work, whyCannotBeWithdrawn(found))
  await markWithdrawn(work, id, because)
  await logCaseStudy(work, 'withdrawn', found)
}

async function logCaseStudy(
  work: Work,
  what: 'published' | 'withdrawn',
  { title, schoolId }: Pick<CaseStudy, 'title' | 'schoolId'>,
): Promise<void> {
  await logEvent(work, {
    name: `mission.case-study-${what}`,
    subjects: [schoolId ? { kind: 'school', id: schoolId } : { kind: 'authority', id: work.actor.authorityId }],
    audience: schoolId ? 'see-school' : 'see-reports',
    changes: { title: { after: title } },
  })
}
