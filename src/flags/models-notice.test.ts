import { expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aService, type ModelName } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

const behind = { TFSM6CLA1A: '30', PTRWM_EXP_FSM6CLA1A: '10%', PTRWM_EXP_NotFSM6CLA1A: '80%', TNotFSM6CLA1A: '30' }
const level = { TFSM6CLA1A: '30', PTRWM_EXP_FSM6CLA1A: '78%', PTRWM_EXP_NotFSM6CLA1A: '80%', TNotFSM6CLA1A: '30' }
const slow = { READPROG: '-6.0', READPROG_LOWER: '-7.0', READPROG_UPPER: '-5.0' }

test.each<[string, ModelName, Record<string, string>, RegExp[]]>([
  [
    'SH-30: St Helens looks where there is evidence of underachievement',
    'st-helens',
    { ...behind, ...slow },
    [/Low progress in reading\. .*−6/, /Disadvantaged pupils are far behind\. .*a gap of 70 points/],
  ],
  ['SH-30: and nowhere else', 'st-helens', level, []],
  ['ES-31: Essex looks at what vulnerable pupils reach', 'essex', behind, [/Disadvantaged pupils are far behind\. /]],
  ['ES-31: and not where all reach the same', 'essex', { ...level, ...slow }, []],
])('%s', async (_what, model, cells, noticed) => {
  learnFromRooms()
  const service = await aService({ model, now: '2019-12-12T09:00:00Z', schoolYear: 2019 })
  const school = await service.addSchool({ name: 'Avon Vale Primary School', urn: '940001' })
  const others = Array.from({ length: 40 }, (_, at) => {
    const value = (at - 10) / 10
    return ks2School({
      ...{ URN: String(150_000 + at), LEA: '801', ESTAB: String(3000 + at), READPROG: value.toFixed(1) },
      ...{ READPROG_LOWER: (value - 2).toFixed(1), READPROG_UPPER: (value + 2).toFixed(1) },
    })
  })
  const own = ks2School({ URN: '940001', LEA: '984', ESTAB: '2001', READPROG: '3.0', ...cells })
  await service.act(service.administratorId, (look) =>
    loadFigures(look, '2018-2019_ks2final.csv', fileOfFigures(KS2_HEADINGS, own, ...others), {
      year: 2019,
      release: 'final',
    }),
  )
  const page = await (await browse(service, service.administratorId)).visit(`/schools/${school}/flags`)
  const lines = page.texts('main li')
  expect(lines).toHaveLength(noticed.length)
  for (const says of noticed) expect(lines.join(' | ')).toMatch(says)
})
