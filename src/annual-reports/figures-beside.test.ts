import { expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { aService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'
import { whatItFound } from './what-it-found.ts'

test('NF-49: while a report is written, the school’s figures with their source stand beside the section that tells of them, and beside no other', async () => {
  const service = await aService({ model: 'st-helens' })
  await addTerms(service)
  const school = await service.addSchool()
  await service.db.owner.query('update schools set urn = $1 where id = $2', ['930001', school])
  const adviser = await browse(service, await service.addPerson({ role: 'link-adviser', school }))
  const place = `/schools/${school}/annual-reports/2026`
  await adviser.submit(place)
  const beside = async () =>
    new Map(
      (await adviser.visit(`${place}/write`)).page
        .querySelectorAll('section.wm-section')
        .map((part) => [part.id, part.querySelector('aside')?.text.replace(/\s+/g, ' ') ?? '']),
    )
  expect((await beside()).get('part-achievement')).toContain('No figures of the school are loaded.')

  const england = ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '65%' })
  const own = ks2School({ URN: '930001', TELIG: '31', PTRWM_EXP: '48%' })
  const text = fileOfFigures(KS2_HEADINGS, own, england)
  await service.act(service.administratorId, (look) => loadFigures(look, '2018-2019_ks2final.csv', text))
  const shown = await beside()
  expect(shown.get('part-achievement')).toMatch(
    /RWM expected: 2018\/19: 48% of 31 pupils, range 32 to 65%; England 65%.*final, loaded on/,
  )
  expect(shown.get('part-celebration')).not.toContain('figures')
})

test('the heading of an issued report is its first sentence, where that is short enough', () => {
  const rule = { sections: [{ id: 'performance' }, { id: 'targets' }] } as any
  const found = (performance: string, targets = '') =>
    whatItFound({ sections: [section('targets', targets), section('performance', performance)] }, rule)
  const section = (id: string, body: string) => ({ section: id, body, revision: 1 })
  expect(found('Pupils do better than 3.2 years ago. More follows.\nAnd more.')).toBe(
    'Pupils do better than 3.2 years ago',
  )
  expect(found(' ', 'Targets were met')).toBe('Targets were met')
  expect(found(`${'Long '.repeat(40)}.`)).toBeUndefined()
  expect(found('')).toBeUndefined()
})
