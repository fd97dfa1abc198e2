import { describe, expect, test } from 'vitest'
import { readOwnModel } from '#model/model-examples.ts'
import { day } from '#shared/plain-date.ts'
import { whyCannotBeAnswered, whyCannotBeAsked, whyCannotBeOpened, whyNotDone } from './first-contact-rules.ts'

const rule = readOwnModel('wiltshire').firstContact!
const school = { name: 'Avon Vale', isOpen: true }
const today = day('2010-11-15')
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('a query', () => {
  const asked = { says: 'Where?', came: 'telephone' as const, askedOn: today }
  test('WI-31: is entered up to today, of a school that is open', () => {
    expect(whyCannotBeAsked(asked, school, today)).toEqual([])
    expect(ids(whyCannotBeAsked({ ...asked, askedOn: day('2010-11-16') }, school, today))).toEqual(['query-was-asked'])
    expect(ids(whyCannotBeAsked(asked, { ...school, isOpen: false }, today))).toEqual(['contact-school-open'])
  })

  const open = { answeredOn: null, answeredByName: null, askedOn: today }
  const none = { answer: null, documentId: null, signpostedTo: null }
  test('WI-31: is answered in words, by a document that schools read, or by where to turn; never by nothing', () => {
    for (const answered of [{ answer: 'Yes.' }, { documentId: 'd' }, { signpostedTo: 'Governor services' }])
      expect(whyCannotBeAnswered(open, { ...none, ...answered }, [{ id: 'd' }])).toEqual([])
    expect(ids(whyCannotBeAnswered(open, none, []))).toEqual(['query-answer-says-something'])
    expect(ids(whyCannotBeAnswered(open, { ...none, documentId: 'x' }, [{ id: 'd' }]))).toEqual([
      'query-document-is-read-by-schools',
    ])
  })

  test('XX-05: is answered once, and whoever comes second reads by whom', () => {
    const done = { answeredOn: today, answeredByName: 'Liam', askedOn: today }
    const [found] = whyCannotBeAnswered(done, { ...none, answer: 'No.' }, [])
    expect(found?.says).toBe('Liam answered it already on Monday 15 November 2010: load the page again.')
  })
})

describe('what a school is supported in', () => {
  const opened = { kind: 'headteacher-appointment', startsOn: today, endsOn: today, supportedBy: 'liam' }
  const facts = { school, contacts: [{ personId: 'liam' }], open: [] }
  test('WI-33, WI-34: is of a kind of the model, with dates in their order, supported by a contact of the school, one at a time', () => {
    expect(whyCannotBeOpened(opened, rule, facts)).toEqual([])
    expect(whyCannotBeOpened({ ...opened, kind: 'inspection' }, rule, { ...facts, open: [opened] })).toEqual([])
    for (const [differs, more, id] of [
      [{ kind: 'party' }, {}, 'occasion-kind'],
      [{ endsOn: day('2010-11-14') }, {}, 'occasion-dates'],
      [{ supportedBy: 'joan' }, {}, 'occasion-support'],
      [{}, { open: [opened] }, 'occasion-once'],
      [{}, { school: { ...school, isOpen: false } }, 'contact-school-open'],
    ] as const)
      expect(ids(whyCannotBeOpened({ ...opened, ...differs }, rule, { ...facts, ...more })), id).toEqual([id])
  })

  test('WI-34: its steps are the model’s, each done once, on a day that has come, while it is open', () => {
    const kind = rule.occasions.find(({ id }) => id === opened.kind)
    const step = { step: 'shortlisted', doneOn: today }
    expect(whyNotDone(step, { closedOn: null }, kind, { done: [], today })).toEqual([])
    for (const [differs, closedOn, done, id] of [
      [{ step: 'dinner' }, null, [], 'occasion-step'],
      [{}, null, [step], 'occasion-step-once'],
      [{ doneOn: day('2010-11-16') }, null, [], 'occasion-step-day'],
      [{}, today, [], 'occasion-open'],
    ] as const)
      expect(ids(whyNotDone({ ...step, ...differs }, { closedOn }, kind, { done, today })), id).toEqual([id])
  })
})
