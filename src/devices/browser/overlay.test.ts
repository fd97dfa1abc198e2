import { expect, test } from 'vitest'
import { nothingUnsent, type RecordEntry, type TypedSave, type Writing } from '#records/browser/index.ts'
import { answersOf, revisionsOf, withSaved, withUnsent } from './overlay.ts'

const said = (body: string) => ({ body, judgement: null, isNotDiscussed: false, restsOn: [] })
const action = (id: string, says: string, place = 0): RecordEntry => ({
  ...{ id, kind: 'action', place, subject: '', says, isAgreed: true, ownedBy: 'school', ownerName: null },
  ...{ due: '', knownBy: '', isNotDiscussed: false, answer: null, actionId: null, revision: 2 },
})

const lineOf = ({ id: _id, actionId: _actionId, revision: _revision, ...line }: RecordEntry) => line
const typedLine = (...of: Parameters<typeof action>) => lineOf(action(...of))

const writing = (differs: Partial<Writing> = {}): Writing => ({
  form: {
    ...{ visitId: 'v1', parts: [], agenda: [], owners: [], themes: [] },
    words: { visit: '', record: '', governor: '', aGovernor: '', anAction: '', theme: '', aTheme: '' },
  },
  sections: [{ ...said('On the service.'), section: 'summary', revision: 3 }],
  entries: [action('a1', 'Read daily')],
  asides: [],
  ...differs,
})

const typed = () => {
  const unsent = nothingUnsent({ sitting: 's', writer: 'w', visitId: 'v1', ...revisionsOf(writing()) })
  unsent.typed.sections.summary = said('Typed here.')
  return unsent
}

test('what was typed here stands over what the service gave, newest last', () => {
  const unsent = typed()
  unsent.sent = {
    ...{ id: 'x', sitting: 's', writer: 'w', entries: [] },
    sections: [
      { ...said('On its way.'), section: 'summary', fromRevision: 3 },
      { ...said('Only on its way.'), section: 'targets', fromRevision: 0 },
    ],
  }
  const { sections } = withUnsent(writing(), unsent)
  expect(answersOf(sections)).toMatchObject({ 'body.summary': 'Typed here.', 'body.targets': 'Only on its way.' })
})

test('a line that was added here stands in its place, and one that was taken out does not', () => {
  const unsent = typed()
  const line = typedLine('a2', 'Count daily', 1)
  unsent.typed.entries.a2 = line
  unsent.typed.entries.a1 = { ...line, isRemoved: true }
  expect(withUnsent(writing(), unsent).entries.map(({ id, says }) => [id, says])).toEqual([['a2', 'Count daily']])
})

const save = (body: string): TypedSave => ({
  ...{ id: 'x', sitting: 's', writer: 'w', entries: [] },
  sections: [{ ...said(body), section: 'summary', fromRevision: 3 }],
})

test('what the service took is the newer state here, with the revision to go on from', () => {
  const after = withSaved(writing(), save('Taken.'), {
    sections: { summary: { revision: 4 } },
    entries: {},
    asides: [],
    at: '',
  })
  expect(after.sections).toMatchObject([{ body: 'Taken.', revision: 4 }])
  expect(revisionsOf(after).sectionRevisions).toEqual({ summary: 4 })
})

test('XX-05: what was overtaken is laid over nothing, and its other text is to be chosen', () => {
  const after = withSaved(writing(), save('Mine.'), {
    sections: { summary: { revision: 3, isBeside: true } },
    entries: {},
    asides: [{ id: 'b', section: 'summary' }],
    at: '',
  })
  expect(after.sections).toMatchObject([{ body: 'On the service.', revision: 3 }])
  expect(after.asides).toEqual([{ id: 'b', section: 'summary' }])
})

test('a line that goes on under another id does so here too', () => {
  const line = { ...typedLine('a1', 'Read twice daily'), id: 'a1' }
  const after = withSaved(
    writing(),
    { ...save(''), sections: [], entries: [{ ...line, fromRevision: 1 }] },
    { sections: {}, entries: { a1: { revision: 1, id: 'a9' } }, asides: [], at: '' },
  )
  expect(after.entries.map(({ id, says }) => [id, says])).toEqual([
    ['a1', 'Read daily'],
    ['a9', 'Read twice daily'],
  ])
})
