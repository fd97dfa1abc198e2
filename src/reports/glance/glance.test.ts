import { beforeAll, expect, test } from 'vitest'
import { anIntervention } from '../../../test/support/an-intervention.ts'
import { aServiceToOrderFrom, buyProgramme } from '../../../test/support/an-order.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { aSupportTeam } from '../../../test/support/a-support-team.ts'
import { browse } from '../../../test/support/browse.ts'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { schoolWithCard, withCards } from '#figures/inspections/inspection-file-examples.ts'
import { unassignedMisfits } from '#trading/index.ts'
import { newId } from '#shared/id.ts'

type Made = Awaited<ReturnType<typeof aServiceToOrderFrom>>
let made: Made
let head: string

beforeAll(async () => {
  made = await aServiceToOrderFrom()
  const { service, wensum, broadland, heads, manager, adviser } = made
  head = await service.addPerson({ role: 'head-of-advisory-services', name: 'Harriet Head' })
  await buyProgramme(service, wensum, { head: heads.wensum, keeper: manager })
  await buyProgramme(service, broadland, { head: heads.broadland, keeper: manager })
  await aSupportTeam(service, wensum)
  await addTerms(service)
  await anIntervention(service, wensum)
  for (const [status, on, held] of [
    ['held', '2026-10-06', '2026-10-06'],
    ['booked', '2026-11-24', null],
    ['cancelled', '2026-11-25', null],
    ['held', '2026-06-06', '2026-06-06'],
  ])
    await service.db.owner.query(
      `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on${
        status === 'cancelled' ? ', cancelled_because' : ''
      })
       values ($1, $2, $3, $4, 'data-analysis', true, $5, 'half-day', $6, $7, $8${status === 'cancelled' ? `, 'Snow'` : ''})`,
      [service.authorityId, newId(), wensum, service.modelVersionId, adviser, status, on, held],
    )
})

const lineOf = (csv: string, school: string) => csv.split(/\r?\n/).find((row) => row.startsWith(school)) ?? ''

test('NF-08, NF-90: the head of service sees all schools at a glance, those that have bought nothing among them', async () => {
  const desk = await browse(made.service, head)
  const page = await desk.visit('/reports/schools')
  expect(page.heading).toBe('3 schools: 2 subscribe, 1 of them unassigned')
  for (const name of ['Wensum Primary School', 'Broadland Primary School', 'Fen High School'])
    expect(page.body).toContain(name)
  const csv = (await desk.visit('/reports/schools.csv')).body
  expect(csv.split(/\r?\n/)[0]).toContain('Behind')
  expect(lineOf(csv, 'Wensum')).toBe(
    'Wensum Primary School,Primary,The full service,1,2,Visit 4,Helen Adviser,–,0,0,held without any,2028: not proposed,none that is current,"1 support board, 1 intervention"',
  )
})

test('NF-03: a school that subscribes without a designated Link Adviser shows as unassigned, in the list and among what does not fit', async () => {
  const { service, broadland } = made
  const desk = await browse(service, head)
  const unassigned = await desk.visit('/reports/schools?show=unassigned')
  expect(unassigned.texts('main tbody th a')).toEqual(['Broadland Primary School'])
  expect(unassigned.body).toContain('Unassigned')
  const misfits = () => service.look(head, (look) => unassignedMisfits.list(look))
  expect(await misfits()).toEqual([
    {
      what: 'Broadland Primary School',
      says: expect.stringContaining('unassigned') as string,
      href: `/schools/${broadland}/people`,
      mend: 'Name a Link Adviser',
    },
  ])
  expect((await desk.visit('/misfits')).body).toContain('Broadland Primary School')

  await service.addPerson({ role: 'link-adviser', name: 'Old Adviser', school: broadland, finishedOn: '2026-11-11' })
  expect(await misfits()).toHaveLength(1)
  await service.addPerson({ role: 'link-adviser', name: 'Ivor Adviser', school: broadland })
  expect(await misfits()).toEqual([])
  expect((await desk.visit('/reports/schools')).heading).toBe('3 schools: 2 subscribe')
  const none = await desk.visit('/reports/schools?show=unassigned')
  expect(none.body).toContain('No school fits')
})

test('each filter shows its schools, and what makes no sense is as if it were not', async () => {
  const desk = await browse(made.service, head)
  const shown = async (show: string) => (await desk.visit(`/reports/schools?show=${show}`)).texts('main tbody th a')
  expect(await shown('bought')).toEqual(['Broadland Primary School', 'Wensum Primary School'])
  expect(await shown('not-bought')).toEqual(['Fen High School'])
  expect(await shown('with-team')).toEqual(['Wensum Primary School'])
  expect(await shown('with-intervention')).toEqual(['Wensum Primary School'])
  expect(await shown('flagged')).toEqual([])
  expect(await shown('nonsense&after=nothing')).toHaveLength(3)
})

test('nobody sees it who does not know of the work of all schools', async () => {
  const { service, adviser, heads } = made
  const officer = await service.addPerson({ role: 'data-officer', name: 'Dan Data' })
  for (const who of [adviser, heads.wensum, officer]) {
    const desk = await browse(service, who)
    expect((await desk.visit('/reports/schools')).status).toBe(404)
    expect((await desk.visit('/reports/schools.csv')).status).toBe(404)
  }
  expect((await (await browse(service, officer)).visit('/reports')).body).not.toContain('/reports/schools"')
})

test('NF-08: a report card is told by its areas, the weakest first, in marks with a legend, and to who hears the page in words', async () => {
  const { rows } = await made.service.db.owner.query<{ urn: string }>('select urn from schools where id = $1', [
    made.wensum,
  ])
  const file = fileOfFigures(withCards(), schoolWithCard({ URN: rows[0]?.urn ?? '', Achievement: 'Needs attention' }))
  await made.service.act(made.service.administratorId, (look) => loadFigures(look, 'as_at_2026-02-28.csv', file))
  const desk = await browse(made.service, head)
  const page = await desk.visit('/reports/schools')
  const cell = page.page.querySelectorAll('td').find((each) => each.text.includes('Needs attention: Achievement'))
  expect(cell?.querySelectorAll('svg').map((mark) => mark.querySelectorAll('[fill=currentColor]').length)).toEqual([
    2, 3,
  ])
  expect(cell?.querySelector('.govuk-visually-hidden')?.text).toMatch(/^1 needs attention, \d expected standard\./)
  const legend = page.page.querySelector('p.wm-grades')
  expect(legend?.text).toContain('Urgent improvement')
  expect(legend?.querySelectorAll('svg')).toHaveLength(5)
  const line = lineOf((await desk.visit('/reports/schools.csv')).body, 'Wensum')
  expect(line).toContain('Needs attention: Achievement; Expected standard: ')
  expect(page.body).not.toContain('no overall grade')
})

test('NF-08: what is noticed of too few pupils to be sure is shown as such and found, and a school that is behind says with what', async () => {
  const { service, broadland } = made
  const { rows } = await service.db.owner.query<{ urn: string }>('select urn from schools where id = $1', [broadland])
  const file = fileOfFigures(KS2_HEADINGS, ks2School({ URN: rows[0]?.urn ?? '', LEA: '926', PTRWM_EXP: '55%' }))
  await service.act(service.administratorId, (look) =>
    loadFigures(look, '2018-2019_ks2final.csv', file, { year: 2019, release: 'final' }),
  )
  const desk = await browse(service, head)
  const page = await desk.visit('/reports/schools?show=flagged')
  expect(page.texts('main tbody th a')).toEqual(['Broadland Primary School'])
  const [row] = page.page.querySelectorAll('main tbody tr')
  expect(row?.text).toContain('1 with too few pupils to be sure')
  expect(row?.text).toContain('Behind: ')
  expect(row?.text).toMatch(/Targets\s*2028: not proposed/)
  expect(row?.text).toMatch(/Hypotheses\s*none yet/)
  expect(row?.text).toMatch(/Self-evaluation\s*none that is current/)
  expect(lineOf((await desk.visit('/reports/schools.csv')).body, 'Broadland')).toContain(',0,1,')
})
