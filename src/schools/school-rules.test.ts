import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { aMembership, aSchool } from './school-examples.ts'
import {
  answersFor,
  isMaintained,
  phaseOfSchool,
  saysWhoAnswers,
  typeOfSchool,
  whySchoolCannotBeSo,
  whyUrnCannotBeTaken,
} from './school-rules.ts'

const today = day('2026-11-12')
const modelOf = (name: string) => readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name).model!

test('a school in a trust is answered for by the trust, from its first day to its last', () => {
  const times = { startedOn: day('2020-09-01'), finishedOn: day('2026-11-12') }
  expect(answersFor(aSchool(), [aMembership(times)], today)).toMatchObject({ by: 'trust', name: 'Fell Trust' })
  expect(answersFor(aSchool(), [aMembership(times)], day('2026-11-13'))).toEqual({ by: 'governing-body' })
  expect(answersFor(aSchool(), [aMembership(times)], day('2020-08-31'))).toEqual({ by: 'governing-body' })
})

test('a maintained school is answered for by its governing body, a voluntary aided one with its diocese', () => {
  const aided = aSchool({ typeName: 'Voluntary aided school', dioceseName: 'Diocese of Fellside' })
  expect(saysWhoAnswers(answersFor(aSchool(), [], today))).toBe('its governing body answers for it')
  expect(saysWhoAnswers(answersFor(aided, [], today))).toBe(
    'its governing body answers for it, with the Diocese of Fellside',
  )
  const member = aMembership({ kind: 'diocese', groupName: 'Diocese of Dale' })
  expect(answersFor(aided, [member], today)).toMatchObject({ diocese: 'Diocese of Dale' })
  const controlled = aSchool({ typeName: 'Voluntary controlled school', dioceseName: 'Diocese of Fellside' })
  expect(answersFor(controlled, [], today)).toEqual({ by: 'governing-body' })
})

test('any other school is answered for by its proprietor', () => {
  const independent = aSchool({ typeName: 'Other independent school', typeGroupName: 'Independent schools' })
  expect(saysWhoAnswers(answersFor(independent, [], today))).toBe('its proprietor answers for it')
})

test('a community special school is maintained, a non-maintained one and an academy are not', () => {
  const special = { typeGroupName: 'Special schools' }
  expect(isMaintained({ ...special, typeName: 'Community special school' })).toBe(true)
  expect(isMaintained({ ...special, typeName: 'Non-maintained special school' })).toBe(false)
  expect(isMaintained({ typeGroupName: 'Academies', typeName: 'Academy converter' })).toBe(false)
})

const maintained = 'Local authority maintained schools'

test.each([
  ['special', 'Community special school', 'Special schools', 'Not applicable', null, true],
  ['special', 'Academy special converter', 'Academies', 'Not applicable', null, false],
  ['pupil-referral-unit', 'Pupil referral unit', maintained, 'Not applicable', null, true],
  ['enhanced-provision', 'Community school', maintained, 'Primary', 'Resourced provision', true],
  ['enhanced-provision', 'Academy converter', 'Academies', 'Secondary', 'SEN unit', false],
  ['mainstream-primary', 'Community school', maintained, 'Primary', 'Not applicable', true],
  ['mainstream-secondary', 'Academy converter', 'Academies', 'Secondary', null, false],
])(
  'ES-56: %s is told from %s, maintained or academy',
  (type, typeName, typeGroupName, phaseName, provision, isLocal) => {
    const school = aSchool({ typeName, typeGroupName, phaseName, resourcedProvision: provision })
    expect(typeOfSchool(modelOf('essex'), school)?.id).toBe(type)
    expect(isMaintained(school)).toBe(isLocal)
  },
)

test.each([
  ['university-technical-college', 'University technical college', 'Free Schools'],
  ['free-school', 'Free schools', 'Free Schools'],
  ['academy', 'Academy sponsor led', 'Academies'],
  ['maintained', 'Foundation school', maintained],
])('RO-13: %s is a type of school of its own', (type, typeName, typeGroupName) => {
  const school = aSchool({ typeName, typeGroupName, phaseName: 'Secondary' })
  expect(typeOfSchool(modelOf('rotherham'), school)?.id).toBe(type)
})

test.each([
  ['RO-113', 'rotherham', 'Community school', 'Primary', 'primary'],
  ['RO-113', 'rotherham', 'Community school', 'Nursery', 'primary'],
  ['RO-113', 'rotherham', 'Community special school', 'Not applicable', 'special'],
  ['RO-113', 'rotherham', 'Academy converter', 'Secondary', 'secondary'],
  ['RO-113', 'rotherham', 'Academy converter', 'All-through', 'secondary'],
  ['SH-104', 'st-helens', 'Local authority nursery school', 'Nursery', 'early-years'],
  ['SH-104', 'st-helens', 'Community school', 'Primary', 'primary'],
  ['SH-104', 'st-helens', 'Community school', 'Secondary', 'secondary'],
])('%s: in %s a %s of the phase %s is of the phase %s', (_row, model, typeName, phaseName, phase) => {
  expect(phaseOfSchool(modelOf(model), aSchool({ typeName, phaseName }))?.id).toBe(phase)
})

const life = {
  status: 'open',
  openedOn: undefined,
  closedOn: undefined,
  lowAge: undefined,
  highAge: undefined,
} as const
test.each([
  ['closed without a day', { status: 'closed' }, ['closed-has-a-date']],
  ['closed tomorrow', { status: 'closed', closedOn: day('2026-11-13') }, ['closed-is-past']],
  ['closed today', { status: 'closed', closedOn: day('2026-11-12') }, []],
  ['open with a closing day', { closedOn: day('2027-08-31') }, ['open-has-no-end']],
  ['proposed to close', { status: 'proposed-to-close', closedOn: day('2027-08-31') }, []],
  [
    'closed before it opened',
    { status: 'closed', openedOn: day('2020-09-01'), closedOn: day('2020-08-31') },
    ['closed-after-opened'],
  ],
  ['ages the wrong way round', { lowAge: 11, highAge: 3 }, ['ages-in-order']],
  ['one age', { lowAge: 3, highAge: 3 }, []],
  ['several at once', { status: 'closed', lowAge: 11, highAge: 3 }, ['closed-has-a-date', 'ages-in-order']],
] as const)('what is entered of a school holds together: %s', (_case, given, ids) => {
  expect(whySchoolCannotBeSo({ ...life, ...given }, today).map(({ id }) => id)).toEqual(ids)
})

test('a URN names one school, which may keep it', () => {
  const holder = { id: 'a', name: 'Ashfield' }
  expect(whyUrnCannotBeTaken(holder, 'b')).toHaveLength(1)
  expect(whyUrnCannotBeTaken(holder, 'a')).toEqual([])
  expect(whyUrnCannotBeTaken(undefined)).toEqual([])
})
