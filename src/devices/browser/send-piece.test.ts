import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ReadyReview } from '#joint-reviews/both-sides/index.ts'
import { pieceStands, reviewStands, whyNotFinished } from './piece-rules.ts'
import type { KeptPiece, SealedStore } from './sealed-store.ts'
import { sendPiece } from './send-piece.ts'

const PIECE: KeptPiece = {
  ...{ reviewId: 'r1', pieceId: 'p1', asked: 'Why?', isFinished: true, isOnItsWay: false, refused: null },
  answers: { says: 'Pupils explain.' },
}

afterEach(() => vi.unstubAllGlobals())

/** A store with one piece, in a tab that has it to itself, and a service that answers so. */
function aSending(answer: () => Promise<unknown>, kept: KeptPiece = PIECE) {
  const held = new Map([['r1/p1', kept]])
  const sent: unknown[] = []
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, _how: object, job: (lock: object) => unknown) => job({}) },
  })
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) => {
    sent.push([url, JSON.parse(body), held.get('r1/p1')?.isOnItsWay])
    return answer()
  })
  const store = {
    owner: { deviceKey: 'key' },
    findFacts: () => Promise.resolve({ words: { review: 'Joint Review' } }),
    pieces: {
      find: (number: string) => Promise.resolve(held.get(number)),
      keep: async (piece: KeptPiece) => void held.set('r1/p1', piece),
      drop: async (number: string) => void held.delete(number),
    },
  } as unknown as SealedStore
  return { send: () => sendPiece(store, kept, 'token'), held: () => held.get('r1/p1'), sent }
}

const failure = (status: number, body: object) => () =>
  Promise.resolve({ ok: false, status, json: () => Promise.resolve(body) })

describe('a piece of evidence that is sent', () => {
  test('goes with its number, and is gone from the device once the service has it', async () => {
    const { send, held, sent } = aSending(() => Promise.resolve({ ok: true, json: () => Promise.resolve({}) }))
    expect(await send()).toBe('entered')
    expect(held()).toBeUndefined()
    const body = { device: 'key', id: 'p1', answers: PIECE.answers }
    expect(sent).toEqual([['/offline/reviews/r1/evidence', body, true]])
  })

  test('stays as it is, and goes again as it is, where no answer came', async () => {
    const { send, held } = aSending(() => Promise.reject(new Error('gone')))
    expect(await send()).toBe('away')
    expect(held()).toEqual({ ...PIECE, isOnItsWay: true })
    expect(pieceStands(held()!).says).toContain('goes again')
  })

  test('is kept with the sentence that says why it was refused', async () => {
    const findings = [
      { kind: 'x', id: 'x', source: 'SH-40', says: 'A lesson bears no grade.', weight: 'firm', field: 'says' },
    ]
    const { send, held } = aSending(failure(422, { why: 'refused', says: 'A lesson bears no grade.', findings }))
    expect(await send()).toBe('refused')
    expect(held()).toEqual({ ...PIECE, refused: { says: 'A lesson bears no grade.', findings } })
    expect(pieceStands(held()!)).toEqual({ says: 'Saved on this device only. A lesson bears no grade.', waits: true })
    expect(reviewStands({ own: 0 }, [held()!]).says).toContain('1 of them not taken')
  })

  test.each([
    ['not-there', 404],
    ['not-allowed', 403],
  ])('says whom to turn to where the review is %s for its writer', async (why, status) => {
    const { send, held } = aSending(failure(status, { why, says: 'No.' }))
    expect(await send()).toBe('refused')
    expect(held()?.refused?.says).toContain('not on the team of this Joint Review any more')
  })

  test.each([
    ['sign-in', 401, 'signed-out'],
    ['somebody-else', 409, 'somebody-else'],
  ])('waits, with nothing said of it, where it came to %s', async (why, status, ended) => {
    const { send, held } = aSending(failure(status, { why, says: 'No.' }))
    expect([await send(), held()]).toEqual([ended, PIECE])
  })

  test('does not go while its writer has not finished it', async () => {
    const { send, sent } = aSending(() => Promise.reject(new Error('asked')), { ...PIECE, isFinished: false })
    expect([await send(), sent]).toEqual(['open', []])
  })
})

const REVIEW: Pick<ReadyReview, 'form' | 'metOn'> = {
  metOn: null,
  form: {
    kinds: [
      { kind: 'lesson-observation', name: 'Lesson observation', asks: 'lesson' },
      { kind: 'scrutiny-of-work', name: 'Scrutiny of work', asks: 'work' },
      { kind: 'discussion-with-staff', name: 'Discussion with staff', asks: 'discussion' },
    ],
    questions: [{ id: 'q1', asks: 'Why?', isFocus: true }],
    ...{ isExplored: false, exploredFirst: 'Questions first.', leaders: [] },
  },
}
const DAY = { 'seenOn-day': '5', 'seenOn-month': '10', 'seenOn-year': '2004' }
const LESSON = { kind: 'lesson-observation', questionId: 'q1', says: 'Pupils explain.', isJoint: 'no', ...DAY }

test('SH-39: a piece of each kind is finished where it was seen once it tells of a question', () => {
  expect(whyNotFinished(REVIEW, LESSON)).toEqual([])
  expect(whyNotFinished(REVIEW, { ...LESSON, kind: 'discussion-with-staff' })).toEqual([])
  expect(
    whyNotFinished(REVIEW, { ...LESSON, kind: 'scrutiny-of-work', subject: 'English', standard: 'As expected' }),
  ).toEqual([])
  const wrong = whyNotFinished(REVIEW, { kind: '', 'seenOn-day': '31', 'seenOn-month': '2', 'seenOn-year': '2004' })
  expect(wrong.map(({ field }) => field)).toEqual(['kind', 'questionId', 'seenOn', 'says'])
  expect(whyNotFinished(REVIEW, { ...LESSON, questionId: 'q0' })[0]?.says).toContain('no longer there')
})

test.each([
  ['nothing said of a leader', { isJoint: '' }, 'Say whether it was seen with a leader of the school.'],
  ['no name of the leader', { isJoint: 'yes' }, 'Say with which leader of the school it was seen.'],
  ['a grade', { says: 'Graded 2.' }, 'A lesson bears no grade: say what was seen and what pupils learnt.'],
  [
    'its class in the text',
    { says: 'Class 5B explained.', ofClass: 'class 5b' },
    'Take “class 5b” out of what it shows',
  ],
])('SH-40: a lesson with %s is not finished on a device', (_what, differs, says) => {
  const wrong = whyNotFinished(REVIEW, { ...LESSON, ...differs })
  expect([wrong.length, wrong[0]?.says]).toEqual([1, expect.stringContaining(says)])
})
