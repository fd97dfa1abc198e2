import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { listHoldersOver, rolesWith } from '#people/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { practiceEvent } from './practice-events.ts'
import { getPracticeRule, mayAgree, mayCheck, mayPutForward, mayWithdraw } from './practice-policy.ts'
import { whyCannotBePutForward, whyNotOpenFor } from './practice-rules.ts'
import { addPractice, findPractice, findPracticeToChange, mark, sayAnew, takeOut } from './practice-store.ts'
import type { Practice, PracticeSaid } from './practice.ts'

/** The entry, for somebody who may know of it. Throws NotFound. */
export async function getPractice(look: Look, id: string): Promise<Practice> {
  getPracticeRule(look)
  const practice = isId(id) ? await findPractice(look, id) : undefined
  if (!practice) throw new NotFound('entry of practice', id)
  return practice
}

/** SH-13. Puts forward what a school is good at; where its head does, it stands at once. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function putForward(work: Work, schoolId: string, said: PracticeSaid): Promise<string> {
  getPracticeRule(work)
  const school = await getSchool(work, schoolId)
  requireThat(mayPutForward(work, schoolId), work, `put forward practice of ${schoolId}`)
  refuseIf(work, [
    ...whyCannotBePutForward(work.model, said, { name: school.name, isOpen: isOpen(school) }),
    ...(await namesIn(work, schoolId, said)),
  ])
  const isAgreed = mayAgree(work, schoolId)
  const id = await addPractice(work, schoolId, said, isAgreed)
  await logEvent(work, practiceEvent(isAgreed ? 'agreed' : 'put-forward', { id, schoolId, strength: said.strength }))
  if (!isAgreed) await tellHead(work, schoolId, id)
  return id
}

/** What an entry says is changed; by anybody but the head it waits for the head again. Throws NotFound, NotAllowed, Refused. */
export async function changePractice(
  work: Work,
  id: string,
  { revision, ...said }: PracticeSaid & { revision: number },
): Promise<void> {
  const { schoolId } = await getPractice(work, id)
  requireThat(mayPutForward(work, schoolId), work, `change the entry ${id}`)
  const practice = await getToDo(work, id, 'change', revision)
  const model = await work.modelOf(practice.modelVersionId)
  refuseIf(work, [
    ...whyCannotBePutForward(model, said, { name: practice.schoolName, isOpen: true }),
    ...(await namesIn(work, schoolId, said)),
  ])
  const isAgreed = mayAgree(work, schoolId)
  await sayAnew(work, id, said, isAgreed)
  await logEvent(work, practiceEvent('changed', { id, schoolId, strength: said.strength }))
  if (!isAgreed) await tellHead(work, schoolId, id)
}

/** SH-13. The head of the school agrees: every school of the service sees it. Throws NotFound, NotAllowed, Refused. */
export async function agreePractice(work: Work, id: string, revision: number): Promise<void> {
  const { schoolId } = await getPractice(work, id)
  requireThat(mayAgree(work, schoolId), work, `agree the entry ${id}`)
  const practice = await getToDo(work, id, 'agree', revision)
  await mark(work, id, 'agreed')
  await logEvent(work, practiceEvent('agreed', practice))
}

/** SH-13. Who advises the school has seen that it is so, today. Throws NotFound, NotAllowed, Refused. */
export async function checkPractice(work: Work, id: string, revision: number): Promise<void> {
  const { schoolId } = await getPractice(work, id)
  requireThat(mayCheck(work, schoolId), work, `check the entry ${id}`)
  const practice = await getToDo(work, id, 'check', revision)
  await mark(work, id, 'checked')
  await logEvent(work, practiceEvent('checked', practice))
}

/** An entry is taken out, or declined, with a reason. Throws NotFound, NotAllowed, Refused. */
export async function withdrawPractice(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  const { schoolId } = await getPractice(work, id)
  requireThat(mayWithdraw(work, schoolId), work, `withdraw the entry ${id}`)
  const practice = await getToDo(work, id, 'withdraw', revision)
  await takeOut(work, id, because)
  await logEvent(work, practiceEvent('withdrawn', practice, { because: { after: because } }))
}

async function getToDo(work: Work, id: string, action: Parameters<typeof whyNotOpenFor>[1], shown: number) {
  const practice = await findPracticeToChange(work, id)
  if (!practice) throw new NotFound('entry of practice', id)
  const { revision } = practice
  const closed = whyNotOpenFor(practice, action)
  const stale = await whyChangedMeanwhile(work, { kind: 'practice', id, revision, shown })
  refuseIf(work, closed.length > 0 ? closed : stale)
  return practice
}

/** XX-12. Nobody of a classroom is named in the directory: it is asked about. */
const namesIn = (look: Look, schoolId: string, { strength, about, evidence }: PracticeSaid) =>
  askAboutNamesIn(look, schoolId, [
    { where: 'the strength', field: 'strength', text: strength },
    { where: 'what there is to see', field: 'about', text: about },
    { where: 'what shows it', field: 'evidence', text: evidence ?? '' },
  ])

async function tellHead(work: Work, schoolId: string, id: string): Promise<void> {
  if (work.tellsNobody) return
  const heads = await listHoldersOver(work, schoolId, rolesWith(work.model, 'reply'), { isOfService: false })
  for (const { personId, name, email } of heads)
    if (email)
      await sendMessage(work, {
        ...{ toPersonId: personId, address: email, subject: 'Put forward for the directory of effective practice' },
        body: [
          `Dear ${name},`,
          'Something that your school is good at was put forward. Other schools see it once you have agreed.',
          pageLink(`/practice/${id}`),
        ].join('\n\n'),
      })
}
