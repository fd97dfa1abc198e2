import { expect, test } from 'vitest'
import { isAnchored } from './anchors.ts'
import { explainModel } from './explain-model.ts'
import { type Handbook } from './handbook.ts'
import { readOwnModel } from './model-examples.ts'
import { NEUTRAL_WORDS, type WordKey } from './neutral-words.ts'
import { type ServiceModel } from './service-model.ts'
import { showHandbookAsText } from './show-handbook.ts'
import { allMaps } from './values.ts'

const FIVE = ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham']
const partsOf = (handbook: Handbook) => handbook.sections.flatMap((section) => section.parts)

test.each(FIVE)('the handbook of %s has each rule, gate, clock and duty once, with what it says', (name) => {
  const model = readOwnModel(name)
  const rules = partsOf(explainModel(model)).filter((part) => part.kind === 'rule')
  const inModel = allMaps(model).filter(isAnchored)
  expect(inModel.length).toBeGreaterThan(10)
  expect(rules.map((rule) => rule.id).sort()).toEqual(inModel.map(({ value }) => value['id']).sort())
  for (const { value } of inModel) {
    const rule = rules.find((each) => each.id === value['id'])
    expect(rule).toMatchObject({ says: value['says'] ?? value['text'], source: value['source'] })
  }
})

test.each(FIVE)('no anchor of the handbook of %s stands twice', (name) => {
  const handbook = explainModel(readOwnModel(name))
  const anchors = partsOf(handbook).flatMap((part) => {
    if (part.kind === 'rule') return [part.id]
    return part.kind === 'heading' ? [part.anchor] : []
  })
  const all = [...handbook.sections.map((section) => section.anchor), ...anchors]
  expect(all.length).toBe(new Set(all).size)
})

test.each(FIVE)('every role, visit, form, scale, phase and group of %s has its heading', (name) => {
  const model = readOwnModel(name)
  const headings = partsOf(explainModel(model)).flatMap((part) => (part.kind === 'heading' ? [part.anchor] : []))
  const lists = { role: model.roles, 'visit-type': model.visitTypes, 'record-form': model.recordForms }
  const more = { scale: model.scales, phase: model.phases, 'group-kind': model.groupKinds, training: model.training }
  for (const [of, things] of Object.entries({ ...lists, ...more, programme: model.programmes })) {
    for (const { id } of things) expect(headings).toContain(`${of}.${id}`)
  }
})

test.each(FIVE)('nothing in the handbook of %s is said in a word that the service renames', (name) => {
  const model = readOwnModel(name)
  const text = withoutOwnWords(model, saidIn(explainModel(model)).toLowerCase())
  for (const key of Object.keys(NEUTRAL_WORDS) as WordKey[]) {
    const neutral = NEUTRAL_WORDS[key]
    if (model.words[key].one.toLowerCase() === neutral.one) continue
    for (const form of [neutral.one, neutral.many]) {
      const at = text.search(new RegExp(`\\b${form}\\b`))
      expect(at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 60), form).toBe('')
    }
  }
})

test('the handbook changes with the value that the rule uses', () => {
  const model = readOwnModel('rotherham')
  const groupKinds = model.groupKinds.map((kind) => (kind.size ? { ...kind, size: { ...kind.size, max: 5 } } : kind))
  const shown = (of: ServiceModel) => showHandbookAsText(explainModel(of))
  expect(shown(model)).toContain('2 to 3 schools.')
  expect(shown({ ...model, groupKinds })).toContain('2 to 5 schools.')
})

// What people read: ids and sources are not words.
function saidIn(handbook: Handbook): string {
  const said = partsOf(handbook).flatMap((part) => {
    if (part.kind === 'rule') return [part.says, part.comesTo ?? '']
    return part.kind === 'list' ? [part.title ?? '', ...part.items.map((item) => item.text)] : [part.text]
  })
  return [...handbook.introduction, ...handbook.sections.map((section) => section.title), ...said].join('\n')
}

// 'Local Authority' holds the neutral 'authority' and is no slip; the national register and visits have names of their own.
function withoutOwnWords(model: ServiceModel, text: string): string {
  const own = Object.values(model.words).flatMap(({ one, many, short }) => [one, many, ...(short ? [short] : [])])
  const register = [...model.phases, ...model.schoolTypes].flatMap((each) => [
    ...each.registerTypes,
    ...('registerTypeGroups' in each ? each.registerTypeGroups : []),
  ])
  return [...own, ...register, ...model.visitTypes.map((visit) => visit.name)]
    .sort((one, other) => other.length - one.length)
    .reduce((left, each) => left.replaceAll(each.toLowerCase(), '·'), text)
}
