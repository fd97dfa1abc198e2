import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { countThemes } from './consultation.ts'
import { whyCannotBeAnswered, whyCannotBeOpened, whyCannotBeSettled } from './consultation-rules.ts'
import { whyCannotBeFinal, whyCannotBePublished } from './final-rules.ts'
import { isAfterTerm } from './publication.ts'

const open = { opensOn: day('2017-06-19'), closesOn: day('2017-07-07') }
const opened = { audience: 'team' as const, title: 'It', says: 'What?', othersAsked: null, ...open }
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('consultations', () => {
  test('ES-03: a consultation closes on the day it opens at the earliest, and asks somebody', () => {
    const facts = { stage: 'proposed' as const, invited: 12, others: [] }
    const today = day('2017-06-19')
    expect(ids(whyCannotBeOpened({ ...opened, closesOn: open.opensOn }, facts, today))).toEqual([])
    expect(ids(whyCannotBeOpened({ ...opened, closesOn: day('2017-06-18') }, facts, day('2017-06-01')))).toEqual([
      'consultation-closes-after-it-opens',
    ])
    expect(ids(whyCannotBeOpened(opened, { ...facts, invited: 0 }, today))).toEqual(['consultation-asks-somebody'])
    expect(ids(whyCannotBeOpened(opened, { ...facts, stage: 'final' }, today))).toEqual(['consultation-of-a-proposal'])
  })

  test('ES-03, ES-66: the team and schools are asked beside each other, and each once at a time', () => {
    const facts = { stage: 'in-consultation' as const, invited: 3, others: [{ ...open, audience: 'team' as const }] }
    expect(ids(whyCannotBeOpened(opened, facts, day('2017-07-07')))).toEqual(['consultation-one-at-a-time'])
    expect(ids(whyCannotBeOpened({ ...opened, audience: 'schools' }, facts, day('2017-07-07')))).toEqual([])
    const later = { ...opened, opensOn: day('2017-07-08'), closesOn: day('2017-07-10') }
    expect(ids(whyCannotBeOpened(later, facts, day('2017-07-08')))).toEqual([])
  })

  test('ES-03: an answer is taken in from the first day to the last', () => {
    const on = (text: string) => ids(whyCannotBeAnswered(open, day(text)))
    expect(on('2017-06-18')).toEqual(['consultation-is-open'])
    expect(on('2017-06-19')).toEqual([])
    expect(on('2017-07-07')).toEqual([])
    expect(on('2017-07-08')).toEqual(['consultation-is-open'])
  })

  test('ES-04: an outcome of no has a reason; one that somebody else entered meanwhile is not written over', () => {
    const said = { kind: 'comment' as const, outcome: null, settledByName: null, settledOn: null, revision: 1 }
    const no = { outcome: 'not-reflected' as const, because: null, theme: null, revision: 1 }
    expect(ids(whyCannotBeSettled(said, no, 'in-consultation'))).toEqual(['not-reflected-has-a-reason'])
    expect(ids(whyCannotBeSettled(said, { ...no, because: 'No money' }, 'in-consultation'))).toEqual([])
    expect(ids(whyCannotBeSettled({ ...said, revision: 2 }, { ...no, because: 'So' }, 'proposed'))).toEqual([
      'outcome-not-changed-meanwhile',
    ])
    expect(ids(whyCannotBeSettled({ ...said, outcome: 'reflected' }, { ...no, because: 'So' }, 'final'))).toEqual([
      'outcome-stands-once-final',
    ])
  })

  test('ES-67: suggestions are counted by theme, however they were typed, and comments by none', () => {
    const said = (kind: 'theme' | 'activity' | 'comment', theme: string | null) => ({ kind, theme })
    const all = [
      said('theme', 'Phonics'),
      said('theme', ' PHONICS '),
      said('activity', 'Phonics'),
      said('comment', null),
    ]
    expect(countThemes([said('theme', 'Writing'), ...all], 'theme')).toEqual([
      { theme: 'Phonics', count: 2 },
      { theme: 'Writing', count: 1 },
    ])
    expect(countThemes(all, 'activity')).toEqual([{ theme: 'Phonics', count: 1 }])
  })
})

describe('a model’s life', () => {
  const ready = {
    ...{ stage: 'in-consultation' as const, reachedBy: undefined, rule: undefined, today: day('2017-07-10') },
    ...{ consultations: [{ ...open, audience: 'team' as const }], feedback: [] },
  }
  const said = (audience: 'team' | 'schools', outcome: 'reflected' | null) => ({ audience, outcome })

  test('ES-04: a model is not final while one thing that the team said has no outcome', () => {
    expect(whyCannotBeFinal({ ...ready, feedback: [said('team', 'reflected')] })).toEqual([])
    const [found] = whyCannotBeFinal({ ...ready, feedback: [said('team', 'reflected'), said('team', null)] })
    expect(found).toMatchObject({ source: 'ES-04', weight: 'firm' })
    expect(found?.says).toBe('One thing that the team said has no outcome yet.')
  })

  test('ES-66: what schools said stands apart: without an outcome it asks for a reason, and does not block', () => {
    expect(whyCannotBeFinal({ ...ready, feedback: [said('schools', null)] })).toMatchObject([
      { source: 'ES-66', weight: 'soft' },
    ])
  })

  test('ES-01, ES-03: it is final once, and after the consultation with the team has closed', () => {
    expect(ids(whyCannotBeFinal({ ...ready, today: day('2017-07-07') }))).toEqual(['final-after-the-consultation'])
    expect(ids(whyCannotBeFinal({ ...ready, consultations: [] }))).toEqual(['final-after-the-team-was-asked'])
    expect(ids(whyCannotBeFinal({ ...ready, stage: 'final' }))).toEqual(['model-is-final-once'])
    expect(ids(whyCannotBeFinal({ ...ready, stage: 'superseded' }))).toEqual(['model-is-final-once'])
  })

  test('ES-05: what is published is final, once, and after the end of term from the day after', () => {
    const final = { kind: 'final' as const, title: 'It', says: 'It', askedBy: null, askedFor: null, askedOn: null }
    const facts = { stage: 'final' as const, before: [], today: day('2017-07-14') }
    expect(whyCannotBePublished(final, facts)).toEqual([])
    expect(ids(whyCannotBePublished(final, { ...facts, stage: 'proposed' }))).toEqual(['published-once-it-is-final'])
    const termEndsOn = day('2017-07-21')
    expect(isAfterTerm({ kind: 'final', publishedOn: termEndsOn, termEndsOn })).toBe(false)
    expect(isAfterTerm({ kind: 'final', publishedOn: day('2017-07-22'), termEndsOn })).toBe(true)
    expect(isAfterTerm({ kind: 'final', publishedOn: day('2017-07-22'), termEndsOn: null })).toBeUndefined()
    expect(isAfterTerm({ kind: 'information', publishedOn: day('2017-07-22'), termEndsOn })).toBeUndefined()
  })

  test('ES-02: information that answers a request says who asked, for what, and on a day that has come', () => {
    const sheet = {
      kind: 'information' as const,
      title: 'It',
      says: 'It',
      askedBy: 'Heads',
      askedFor: 'More',
      askedOn: null,
    }
    const facts = { stage: 'proposed' as const, before: [], today: day('2017-06-19') }
    expect(whyCannotBePublished(sheet, facts)).toEqual([])
    expect(ids(whyCannotBePublished({ ...sheet, askedFor: null }, facts))).toEqual(['information-names-the-request'])
    expect(ids(whyCannotBePublished({ ...sheet, askedOn: day('2017-06-20') }, facts))).toEqual(['request-has-come'])
  })
})
