import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import { aDevice } from '../../../test/support/a-device.ts'
import { aReview } from '../../../test/support/a-review.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { shutOut } from '../end-device.ts'

let service: TestService
let school: string
const who: Record<string, string> = {}
const devices = new Map<string, ReturnType<typeof aDevice>>()
/** Somebody's device, switched on once. */
const of = (name: string) => {
  const device = devices.get(name) ?? aDevice(service, who[name] ?? '')
  devices.set(name, device)
  return device
}
const rows = async (sql: string, ...values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(sql, values)).rows

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  school = await service.addSchool({ name: 'Parr Brook Primary' })
  const elsewhere = await service.addSchool({ name: 'Sutton Hey Primary' })
  const people = [
    ['farah', 'director', undefined],
    ['brian', 'school-improvement-adviser', school],
    ['ann', 'link-adviser', school],
    ['carol', 'lead-consultant', school],
    ['omar', 'access-and-inclusion-officer', elsewhere],
    ['derek', 'headteacher', school],
  ] as const
  for (const [name, role, at] of people)
    who[name] = await service.addPerson({ role, name: `${name} person`, ...(at && { school: at }) })
  // The application starts with the first of them.
  for (const name of ['omar', 'carol', 'ann', 'brian']) await of(name)
})

/** A review under way whose questions were explored, with Omar and Carol called onto its team. */
async function underWay(): Promise<{ url: string; id: string; questionId: string }> {
  const id = await aReview(service, school, 'questions')
  await rows(`update reviews set explored_on = '2026-10-12', explored_with = 'Derek' where id = $1`, id)
  for (const name of ['omar', 'carol'])
    await rows(
      `insert into review_members (authority_id, id, review_id, person_id, role, joined_on)
       values ($1, $2, $3, $4, 'lead-consultant', '2026-10-06')`,
      ...[service.authorityId, newId(), id, who[name]],
    )
  const [question] = await rows('select id from review_questions where review_id = $1', id)
  return { url: `/offline/reviews/${id}/evidence`, id, questionId: String(question?.id) }
}

const STRUCK_OUT = `status = 'struck-out', struck_out_because = 'x', struck_out_at = now(), struck_out_by = opened_by, struck_out_from = 'open'`
const strikeOut = (id: string) => rows(`update reviews set ${STRUCK_OUT} where id = $1`, id)

const DAY = { 'seenOn-day': '5', 'seenOn-month': '11', 'seenOn-year': '2026' }
const aLesson = (questionId: string, differs: object = {}) => ({
  ...{ kind: 'lesson-observation', questionId, says: 'Pupils explained.', ofClass: 'Class 5B', ...DAY },
  ...{ isJoint: 'yes', jointWith: 'Derek', ...differs },
})
const aPiece = (answers: object) => ({ id: newId(), answers })

describe('what a device is given of reviews', () => {
  test('is each under way on whose team its owner is, with its questions and kinds, and nobody’s evidence', async () => {
    const { id, questionId } = await underWay()
    await rows(
      `insert into review_evidence (authority_id, id, review_id, question_id, kind, seen_on, says, of_class, is_joint, gathered_by, gathered_at)
       values ($1, $2, $3, $4, 'lesson-observation', '2026-11-04', 'Canary words', 'Canary class', false, $5, now())`,
      ...[service.authorityId, newId(), id, questionId, who.brian],
    )
    for (const name of ['omar', 'carol', 'ann', 'brian']) {
      const { status, body } = await (await of(name)).tell('/offline/ready')
      expect([name, status, body.reviews.length, body.reviews[0]?.reviewId]).toEqual([name, 200, 1, id])
      const { form, schoolName, own } = body.reviews[0]!
      expect([schoolName, own]).toEqual(['Parr Brook Primary', name === 'brian' ? 1 : 0])
      expect(form.questions).toEqual([{ id: questionId, asks: 'Why did writing fall?', isFocus: true }])
      expect(form.kinds.map(({ name: kind }) => kind)).toEqual([
        ...['Lesson observation', 'Discussion with staff', 'Discussion with pupils', 'Discussion with governors'],
        "Scrutiny of pupils' work",
      ])
      expect(form.leaders).toEqual(['derek person'])
      expect(JSON.stringify(body)).not.toContain('Canary')
    }
    expect(await (await of('omar')).tell('/offline/ready').then(({ body }) => body.visits)).toEqual([])
    // The school's own leaders read what was seen, and enter nothing.
    await expect(of('derek')).rejects.toThrow(/not allowed|may not/i)
    devices.delete('derek')
    await strikeOut(id)
    expect((await (await of('carol')).tell('/offline/ready')).body.reviews).toEqual([])
  })

  test('a member of a team who writes of no visits finds the way to it; a leader of the school does not', async () => {
    const { id } = await underWay()
    const omar = await browse(service, who.omar)
    expect((await omar.visit(`/reviews/${id}`)).body).toContain('No signal in the classroom?')
    expect((await omar.visit('/me/devices')).body).toContain('on whose team you are')
    const derek = await browse(service, who.derek)
    expect((await derek.visit(`/reviews/${id}`)).body).not.toContain('No signal')
    expect((await derek.visit('/me/devices')).status).toBe(404)
  })
})

describe('evidence that was written without a connection', () => {
  test('SH-39, SH-40: is entered once under its question, however often it comes, and tells with whom a lesson was seen', async () => {
    const { url, id, questionId } = await underWay()
    const omar = await of('omar')
    const typing = await browse(service, who.omar)
    await typing.post(`/reviews/${id}/evidence/keep`, { says: 'Half a sentence at the office' })
    const lesson = aPiece(aLesson(questionId))
    const work = aPiece({
      ...{ kind: 'scrutiny-of-work', questionId, says: 'Books of twelve.', ...DAY },
      ...{ subject: 'English', standard: 'As expected' },
    })
    const [one, same] = await Promise.all([omar.tell(url, lesson), omar.tell(url, lesson)])
    expect([one.status, same.status]).toEqual([200, 200])
    for (const piece of [work, work, lesson]) expect((await omar.tell(url, piece)).status).toBe(200)
    expect(
      await rows(
        `select id, question_id, kind, is_joint, joint_with, subject, gathered_by, seen_on::text from review_evidence
         where review_id = $1 order by kind`,
        id,
      ),
    ).toEqual([
      {
        ...{ id: lesson.id, question_id: questionId, kind: 'lesson-observation', is_joint: true, joint_with: 'Derek' },
        ...{ subject: null, gathered_by: who.omar, seen_on: '2026-11-05' },
      },
      {
        ...{ id: work.id, question_id: questionId, kind: 'scrutiny-of-work', is_joint: null, joint_with: null },
        ...{ subject: 'English', gathered_by: who.omar, seen_on: '2026-11-05' },
      },
    ])
    const told = await rows(
      `select e.name from events e join event_subjects s on s.event_id = e.id where s.subject_id = $1 and e.name = 'review.evidence-entered'`,
      id,
    )
    expect(told).toHaveLength(2)
    // What its writer is typing on the service is another piece.
    expect((await typing.visit(`/reviews/${id}/evidence`)).page.querySelector('textarea[name=says]')?.text).toContain(
      'Half a sentence',
    )
    for (const name of ['omar', 'brian', 'derek'])
      expect((await (await browse(service, who[name])).visit(`/reviews/${id}`)).body).toContain('Class 5B')
    const farah = (await (await browse(service, who.farah)).visit(`/reviews/${id}`)).body
    expect([farah.includes('Pupils explained.'), farah.includes('Class 5B')]).toEqual([true, false])
    // Struck out in between: that it was entered is told all the same, and nothing is changed.
    await strikeOut(id)
    expect((await omar.tell(url, lesson)).status).toBe(200)
  })

  const REFUSED: [what: string, change: string, differs: object, says: string][] = [
    ['its question was taken out', '', { questionId: newId() }, 'The question of which it told is no longer there.'],
    ['it is of no question', '', { questionId: '' }, 'Choose the question of which it tells'],
    [
      'SH-38: nothing was explored yet',
      `explored_on = null, explored_with = null`,
      {},
      'The key questions are explored with the school',
    ],
    ['it was struck out', STRUCK_OUT, {}, 'was struck out meanwhile'],
    ['it was evaluated before', `met_on = '2026-10-20', met_with = 'Leaders'`, {}, 'It was evaluated before that day'],
    ['SH-40: a lesson is graded', '', { says: 'Graded 2.' }, 'A lesson bears no grade'],
    ['SH-40: a lesson does not say with whom it was seen', '', { jointWith: '' }, 'with which leader'],
    [
      'SH-40: its class stands in what everybody reads',
      '',
      { says: 'Pupils of Class 5B explained.' },
      'Take “Class 5B” out',
    ],
    ['its day lies ahead', '', { 'seenOn-day': '30' }, 'That day lies ahead'],
    ['it has no day', '', { 'seenOn-day': '' }, 'the day on which it was seen'],
    ['it says nothing', '', { says: ' ' }, 'Enter what it shows'],
    ['it says too much', '', { says: 'x'.repeat(10_001) }, 'in 10000 characters or fewer'],
  ]
  test.each(REFUSED)('is not taken where %s, and it is said why', async (_what, change, differs, says) => {
    const { url, id, questionId } = await underWay()
    if (change) await rows(`update reviews set ${change} where id = $1`, id)
    const { status, body } = await (await of('carol')).tell(url, aPiece(aLesson(questionId, differs)))
    expect([status, body.says]).toEqual([422, expect.stringContaining(says)])
    expect(await rows('select id from review_evidence where review_id = $1', id)).toEqual([])
  })

  test('is not taken of a review that was issued, nor of somebody who left its team, and it is said why', async () => {
    const issued = await aReview(service, school, 'issued')
    const [question] = await rows('select id from review_questions where review_id = $1', issued)
    const late = await (
      await of('ann')
    ).tell(`/offline/reviews/${issued}/evidence`, aPiece(aLesson(String(question?.id))))
    expect([late.status, late.body.says]).toEqual([422, expect.stringContaining('was issued meanwhile')])
    const { url, id, questionId } = await underWay()
    await rows(`update review_members set left_on = '2026-11-10' where review_id = $1`, id)
    const carol = await (await of('carol')).tell(url, aPiece(aLesson(questionId)))
    expect([carol.status, carol.body.says]).toEqual([422, expect.stringContaining('not on the team of this')])
    expect((await (await of('carol')).tell('/offline/ready')).body.reviews).toEqual([])
    // An officer of another team knows of it no more: the device says the sentence itself.
    expect((await (await of('omar')).tell(url, aPiece(aLesson(questionId)))).body.why).toBe('not-there')
    expect(await rows('select id from review_evidence where review_id = $1', id)).toEqual([])
  })

  test('that seems to name somebody asks for a reason, which goes with it the next time', async () => {
    const { url, questionId } = await underWay()
    const ann = await of('ann')
    const piece = aPiece(aLesson(questionId, { says: 'Kevin Longbottom explained his reasoning to Sarah Pickering.' }))
    const asked = await ann.tell(url, piece)
    expect([asked.status, asked.body.findings]).toEqual([
      422,
      [expect.objectContaining({ id: 'names-nobody', weight: 'soft', field: 'says' })],
    ])
    const answers = { ...piece.answers, 'reason.names-nobody': 'They are in a book that was read.' }
    expect((await ann.tell(url, { ...piece, answers })).status).toBe(200)
  })

  test('comes from no device but its owner’s that is switched on, and to no other review than theirs', async () => {
    const { url, id, questionId } = await underWay()
    const piece = aPiece(aLesson(questionId))
    const lost = await aDevice(service, who.ann ?? '')
    await service.act(who.ann ?? '', (look) => doWork(look, (work) => shutOut(work, lost.deviceId)))
    expect([(await lost.tell(url, piece)).status, (await lost.tell('/offline/ready')).status]).toEqual([403, 403])
    const brian = await of('brian')
    expect((await brian.tell(url, { ...piece, device: 'x'.repeat(43) })).status).toBe(403)
    expect((await brian.tell(`/offline/reviews/${newId()}/evidence`, piece)).status).toBe(404)
    expect((await brian.tell('/offline/reviews/none/evidence', piece)).status).toBe(404)
    // A number that is another's piece brings nobody's words in, and tells nothing of that piece.
    await (await of('carol')).tell(url, piece)
    const taken = await brian.tell(url, piece)
    expect([taken.status, taken.body.says]).toEqual([422, expect.stringContaining('Its number is another piece’s.')])
    expect(await rows('select gathered_by from review_evidence where review_id = $1', id)).toEqual([
      { gathered_by: who.carol },
    ])
  })

  test.each([
    ['without a number', { id: 'seven' }],
    ['without what was written', { answers: 'all' }],
    ['without its device', { device: undefined }],
    ['with a field too long to be one', { answers: { says: 'x'.repeat(20_001) } }],
  ])('is not read %s', async (_what, differs) => {
    const { url, questionId } = await underWay()
    const { status, body } = await (await of('ann')).tell(url, { ...aPiece(aLesson(questionId)), ...differs })
    expect([status, body.findings?.length]).toEqual([422, 1])
  })
})
