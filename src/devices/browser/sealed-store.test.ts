import { describe, expect, test } from 'vitest'
import { nothingUnsent } from '#records/browser/index.ts'
import type { ReadyVisit } from '../ready/ready-visit.ts'
import type { DeviceRows, SealedRow, StoreOwner } from './device-rows.ts'
import { makeKey, openKey, whyNotAPassphrase } from './passphrase.ts'
import { openSealedStore, type KeptWords } from './sealed-store.ts'
import { isPastItsDays, standsOf, visitsToDrop } from './store-rules.ts'

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

const ready = (...visits: ReadyVisit[]) => ({
  days: 14,
  at: '08:40',
  words: { visit: 'visit', visits: 'visits', record: 'record', records: 'records' },
  visits,
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
    await store.keepWords(words('v1', 'Phonics in the canary class is taught well.'))
    expect((await store.findWords('v1'))?.unsent.typed.sections.summary?.body).toContain('canary')
    for (const secret of ['canary', 'Phonics', 'Hollin Bank', 'Visit 1', PASSPHRASE])
      expect(all()).not.toContain(secret)
  })

  test('is nobody else’s to open, even on the same device', async () => {
    const over = memoryRows()
    const ruth = await aStore('service.ruth', over)
    const tom = await aStore('service.tom', over)
    await ruth.store.keepReady(ready(visit('v1')), 1)
    expect(await tom.store.listVisits()).toEqual([])
    const asRuth = openSealedStore(over.rows, ruth.whose, (await makeKey('tom’s own words', ROUNDS)).key)
    expect(await asRuth.listVisits()).toEqual([])
  })

  test('is not deceived by a row that was laid in another’s place', async () => {
    const { store, sealed } = await aStore()
    await store.keepReady(ready(visit('v1'), visit('v2', { schoolName: 'Far Away' })), 1)
    const [one, other] = [...sealed.values()].filter(({ kind }) => kind === 'visit')
    sealed.set(one!.id, { ...other!, id: one!.id })
    expect((await store.listVisits()).map(({ schoolName }) => schoolName)).toEqual(['Far Away'])
  })

  test('NF-86, NF-87: has no place for a visit of which nothing may be written, nor for a word of it', async () => {
    const { store, sealed } = await aStore()
    const forbidden = { ...visit('v4'), mayHaveRecord: false } as unknown as ReadyVisit
    await store.keepReady(ready(forbidden), 1)
    await store.keepVisit(forbidden)
    await expect(store.keepWords(words('v4', 'Objectives'))).rejects.toThrow('no such visit')
    await store.keepVisit(
      visit('v5', { writing: { ...visit('v5').writing, form: { ...visit('v5').writing.form, parts: [] } } }),
    )
    expect([...sealed.values()].filter(({ kind }) => kind !== 'facts')).toEqual([])
  })

  test('keeps what was written, though its visit is no more among those that come, and nothing else', async () => {
    const { store } = await aStore()
    await store.keepReady(ready(visit('v1'), visit('v2')), 1)
    await store.keepWords(words('v1', 'Mine.'))
    await store.keepReady(ready(visit('v3')), 2)
    expect((await store.listVisits()).map(({ visitId }) => visitId).sort()).toEqual(['v1', 'v3'])
    expect(await store.listWords()).toHaveLength(1)
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

test('a visit that was called off meanwhile goes, unless something was written of it', () => {
  expect(visitsToDrop(['a', 'b', 'c'], ['a'], ['b'])).toEqual(['c'])
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
