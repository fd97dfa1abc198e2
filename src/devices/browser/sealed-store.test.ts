import { describe, expect, test } from 'vitest'
import { nothingUnsent } from '#records/browser/index.ts'
import type { ReadyReview } from '#joint-reviews/both-sides/index.ts'
import type { Ready, ReadyVisit } from '../ready/ready.ts'
import type { DeviceRows, SealedRow, StoreOwner } from './device-rows.ts'
import { makeKey, openKey, whyNotAPassphrase } from './passphrase.ts'
import { numberOfPiece, openSealedStore, type KeptPiece, type KeptWords } from './sealed-store.ts'
import { countWritten, isPastItsDays, rowsToDrop, standsOf } from './store-rules.ts'

const PASSPHRASE = 'seven grey herons'
/** Few, so that a test does not wait; on a device there are 600,000. */
const ROUNDS = 1000

function memoryRows() {
  const owners = new Map<string, StoreOwner>()
  const sealed = new Map<string, SealedRow>()
  const rows: DeviceRows = {
    listOwners: () => Promise.resolve([...owners.values()]),
    putOwner: async (owner) => void owners.set(owner.owner, structuredClone(owner)),
    clear: async (owner) => {
      owners.delete(owner)
      for (const { id, owner: whose } of [...sealed.values()]) if (whose === owner) sealed.delete(id)
    },
    listSealed: (owner) => Promise.resolve([...sealed.values()].filter((row) => row.owner === owner)),
    findSealed: (id) => Promise.resolve(sealed.get(id)),
    putSealed: async (row) => void sealed.set(row.id, row),
    dropSealed: async (ids) => ids.forEach((id) => sealed.delete(id)),
  }
  const all = () =>
    JSON.stringify([...owners.values()]) +
    [...sealed.values()].map((row) => `${JSON.stringify(row)}${Buffer.from(row.sealed).toString('latin1')}`).join('\n')
  return { rows, sealed, all }
}

const visit = (visitId: string, differs: Partial<ReadyVisit> = {}): ReadyVisit => ({
  visitId,
  mayHaveRecord: true,
  schoolName: 'Hollin Bank',
  name: 'Visit 1',
  on: '2026-11-12',
  when: 'Thursday 12 November 2026',
  isHeld: true,
  atHand: [],
  writing: {
    form: {
      visitId,
      words: {
        visit: 'visit',
        record: 'record',
        governor: 'governor',
        aGovernor: 'a governor',
        anAction: 'an action',
        theme: 'theme',
        aTheme: 'a theme',
      },
      parts: [
        { id: 'summary', kind: 'prose', title: 'Summary', hint: '', section: undefined, evidenceKinds: [], beside: [] },
      ],
      agenda: [],
      owners: [],
      themes: [],
    },
    sections: [],
    entries: [],
    asides: [],
  },
  ...differs,
})

const words = (visitId: string, body: string): KeptWords => {
  const unsent = nothingUnsent({ sitting: 's', writer: 'w', visitId, sectionRevisions: {}, entryRevisions: {} })
  unsent.typed.sections.summary = { body, judgement: null, isNotDiscussed: false, restsOn: [] }
  return { visitId, unsent, heldOn: null, refused: null }
}

async function aStore(owner = 'service.ruth', over = memoryRows()) {
  const { key, kept } = await makeKey(PASSPHRASE, ROUNDS)
  const whose: StoreOwner = { owner, name: 'Ruth', deviceId: 'd', deviceKey: 'k', days: 14, kept, joinedAt: 0 }
  await over.rows.putOwner(whose)
  return { ...over, whose, kept, store: openSealedStore(over.rows, whose, key) }
}

const review = (reviewId: string): ReadyReview => ({
  ...{ reviewId, schoolName: 'Carr Mill', name: 'Joint Review', stands: 'Under way', metOn: null, own: 0 },
  form: { kinds: [], questions: [], isExplored: true, exploredFirst: '', leaders: [] },
})

const piece = (reviewId: string, says: string): KeptPiece => ({
  ...{ reviewId, pieceId: `${reviewId}-1`, answers: { says, ofClass: 'Class 5B' }, asked: 'Why?' },
  ...{ isFinished: true, isOnItsWay: false, refused: null },
})

const ready = (...visits: ReadyVisit[]): Ready => ({
  days: 14,
  at: '08:40',
  words: {
    ...{ visit: 'visit', visits: 'visits', record: 'record', records: 'records' },
    ...{ review: 'review', reviews: 'reviews' },
  },
  visits,
  reviews: [],
})

describe('the store of a device', () => {
  test('opens with its passphrase, however the letters are made, and with no other', async () => {
    const { kept } = await makeKey('café au lait, two', ROUNDS)
    expect(await openKey('café au lait, two', kept)).toBeDefined()
    expect(await openKey('cafe au lait, two', kept)).toBeUndefined()
    expect(await openKey('', kept)).toBeUndefined()
  })

  test('holds nothing that can be read: not a word, not a school', async () => {
    const { store, all } = await aStore()
    await store.keepReady(ready(visit('v1')), 1)
    await store.words.keep(words('v1', 'Phonics in the canary class is taught well.'))
    expect((await store.words.find('v1'))?.unsent.typed.sections.summary?.body).toContain('canary')
    for (const secret of ['canary', 'Phonics', 'Hollin Bank', 'Visit 1', PASSPHRASE])
      expect(all()).not.toContain(secret)
  })

  test('holds evidence of a review as it holds a record: sealed, until it is sent, and of no other review', async () => {
    const { store, rows, all } = await aStore()
    await store.keepReady({ ...ready(), reviews: [review('r1'), review('r2')] }, 1)
    const kept = piece('r1', 'Pupils of the canary class explain.')
    await store.pieces.keep(kept)
    expect(await store.pieces.find(numberOfPiece(kept))).toEqual(kept)
    for (const secret of ['canary', 'Class 5B', 'Carr Mill', 'Joint Review']) expect(all()).not.toContain(secret)
    await expect(store.pieces.keep(piece('r9', 'Elsewhere.'))).rejects.toThrow('no such review')
    expect(countWritten(await rows.listSealed('service.ruth'))).toBe(1)
    // Issued meanwhile, it is no more among what the service gives: what was written of it is still here, and can be read.
    await store.keepReady(ready(), 2)
    expect((await store.reviews.list()).map(({ reviewId }) => reviewId)).toEqual(['r1'])
    expect(await store.pieces.list()).toEqual([kept])
    await store.pieces.drop(numberOfPiece(kept))
    await store.keepReady(ready(), 3)
    expect([await store.reviews.list(), await store.pieces.list()]).toEqual([[], []])
  })

  test('is nobody else’s to open, even on the same device', async () => {
    const over = memoryRows()
    const ruth = await aStore('service.ruth', over)
    const tom = await aStore('service.tom', over)
    await ruth.store.keepReady(ready(visit('v1')), 1)
    expect(await tom.store.visits.list()).toEqual([])
    const asRuth = openSealedStore(over.rows, ruth.whose, (await makeKey('tom’s own words', ROUNDS)).key)
    expect(await asRuth.visits.list()).toEqual([])
  })

  test('is not deceived by a row that was laid in another’s place', async () => {
    const { store, sealed } = await aStore()
    await store.keepReady(ready(visit('v1'), visit('v2', { schoolName: 'Far Away' })), 1)
    const [one, other] = [...sealed.values()].filter(({ kind }) => kind === 'visit')
    sealed.set(one!.id, { ...other!, id: one!.id })
    expect((await store.visits.list()).map(({ schoolName }) => schoolName)).toEqual(['Far Away'])
  })

  test('NF-86, NF-87: has no place for a visit of which nothing may be written, nor for a word of it', async () => {
    const { store, sealed } = await aStore()
    const forbidden = { ...visit('v4'), mayHaveRecord: false } as unknown as ReadyVisit
    await store.keepReady(ready(forbidden), 1)
    await store.visits.keep(forbidden)
    await expect(store.words.keep(words('v4', 'Objectives'))).rejects.toThrow('no such visit')
    await store.visits.keep(
      visit('v5', { writing: { ...visit('v5').writing, form: { ...visit('v5').writing.form, parts: [] } } }),
    )
    expect([...sealed.values()].filter(({ kind }) => kind !== 'facts')).toEqual([])
  })

  test('keeps what was written, though its visit is no more among those that come, and nothing else', async () => {
    const { store } = await aStore()
    await store.keepReady(ready(visit('v1'), visit('v2')), 1)
    await store.words.keep(words('v1', 'Mine.'))
    await store.keepReady(ready(visit('v3')), 2)
    expect((await store.visits.list()).map(({ visitId }) => visitId).sort()).toEqual(['v1', 'v3'])
    expect(await store.words.list()).toHaveLength(1)
  })

  test('that was taken off this device in another tab stays off', async () => {
    const { store, rows, sealed } = await aStore()
    await store.keepReady(ready(visit('v1')), 1)
    await rows.clear('service.ruth')
    await store.keepReady(ready(visit('v1')), 2)
    expect([sealed.size, (await rows.listOwners()).length]).toEqual([0, 0])
  })
})

test.each([
  ['', '', 'Enter a passphrase of 10 characters or more'],
  ['nine sign', 'nine sign', 'Enter a passphrase of 10 characters or more'],
  ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', 'Enter a passphrase that is harder to guess: it repeats itself'],
  ['seven grey herons', 'seven grey heron', 'The two passphrases are not the same'],
  ['ten signs!', 'ten signs!', undefined],
])('“%s” and “%s” as a passphrase', (passphrase, again, says) => {
  expect(whyNotAPassphrase(passphrase, again)).toBe(says)
})

const A_DAY = 86_400_000

test.each([
  ['on its last day', 14 * A_DAY, false],
  ['a moment after it', 14 * A_DAY + 1, true],
  ['by a clock that was set an hour back', -3_600_000, false],
  ['by a clock that was set an hour on, on the last day but one', 13 * A_DAY + 3_600_000, false],
])('what is ready is past its days %s: %s', (_when, now, isPast) => {
  expect(isPastItsDays({ joinedAt: 0, days: 14 }, now)).toBe(isPast)
})

test('what is no more to come goes, unless something was written of it', () => {
  const row = (kind: SealedRow['kind'], of: string) => ({ id: `service.ruth/${kind}/${of}`, kind })
  const rows = [
    ...[row('visit', 'a'), row('visit', 'b'), row('words', 'b'), row('visit', 'c'), row('facts', 'all')],
    ...[row('review', 'd'), row('piece', 'd/1'), row('review', 'e')],
  ]
  expect(rowsToDrop(rows, ['a'])).toEqual(['service.ruth/visit/c', 'service.ruth/review/e'])
})

test.each([
  [{ isHeld: true }, undefined, 'Ready; nothing is written yet.'],
  [{ isHeld: true }, { refused: null, heldOn: null }, 'Saved on this device, not sent yet.'],
  [{ isHeld: false }, { refused: null, heldOn: null }, 'Saved on this device, not sent: say first that it took place.'],
  [{ isHeld: false }, { refused: null, heldOn: '2026-11-12' }, 'Saved on this device, not sent yet.'],
  [{ isHeld: true }, { refused: 'It was issued.', heldOn: null }, 'Saved on this device only. It was issued.'],
])('of a visit %o with %o it says where its words are', (differs, kept, says) => {
  expect(standsOf(visit('v1', differs), kept).says).toBe(says)
})
