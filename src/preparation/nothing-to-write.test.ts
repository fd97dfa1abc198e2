import { describe, expect, test } from 'vitest'
import { aServiceToVisit, book, booking } from '../../test/support/a-visit.ts'
import { addTraining } from '../../test/support/a-year.ts'
import { browse, testApp } from '../../test/support/browse.ts'
import { listRoutes } from '../../test/support/list-routes.ts'
import { day } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'

const TABLES = [
  'preparation_requests',
  'preparation_answers',
  'key_questions',
  'school_agenda_items',
  'monitoring_activities',
  'ready_visits',
]

async function aFourthVisit() {
  const world = await aServiceToVisit()
  const { service, school, adviser } = world
  await addTraining(service, adviser, 'headteacher-performance-management')
  const governor = await service.addPerson({ role: 'nominated-governor', school })
  await book(service, adviser, school, 'data-analysis', booking(adviser))
  const on = day('2026-12-10')
  const visit = await book(service, adviser, school, 'performance-management', booking(adviser, { on }))
  return { ...world, governor, visit }
}

describe('a visit of which nothing may be written', () => {
  test('NF-87: has no page and takes no word before it, whoever asks', async () => {
    const { service, adviser, head, governor, visit } = await aFourthVisit()
    const pages = /^\/visits\/:visitId\/(preparation|requests|answers|questions|agenda|activities|ready|not-ready)/
    const routes = listRoutes(await testApp(service.now)).filter(({ url }) => pages.test(url))
    expect(routes.length).toBeGreaterThan(15)
    const item = service.model.visitTypes.find(({ id }) => id === 'performance-management')!.schoolPrepares[0]!.id
    const words = {
      says: 'Objective 1',
      asks: 'Objective 1?',
      item,
      daysBefore: '1',
      because: 'Objective 1',
      revision: '1',
    }
    for (const one of [adviser, head, governor, service.administratorId]) {
      const browser = await browse(service, one)
      for (const { url, methods } of routes) {
        const address = url.replace(':visitId', visit).replace(/:\w+/g, item)
        if (methods.includes('GET')) expect([address, (await browser.visit(address)).status]).toEqual([address, 404])
        if (methods.includes('POST')) {
          const answer = await browser.post(address, { ...words, answer: 'confirmed', how: 'at-visit' })
          expect([address, answer.status]).toEqual([address, 404])
        }
      }
      const shown = await browser.visit(`/visits/${visit}`)
      expect(shown.page.querySelector('main textarea')).toBeNull()
      expect(shown.texts('.govuk-task-list__item').join(' ')).not.toMatch(/school’s part|Agenda|Ready|hypotheses/)
    }
    const said = await service.db.owner.query(
      `select 1 from events where authority_id = $1 and changes::text like '%Objective%'`,
      [service.authorityId],
    )
    expect(said.rows).toEqual([])
  })

  test('NF-81: names its three discussions, and has no place to prepare any of them', async () => {
    const { service, adviser, visit } = await aFourthVisit()
    const shown = await (await browse(service, adviser)).visit(`/visits/${visit}`)
    const lines = shown.texts('details li')
    for (const meeting of [
      'With the headteacher',
      'With the nominated governors',
      'With the headteacher and representative governors together',
    ])
      expect(lines).toContain(meeting)
    expect(shown.page.querySelector('main form[method=post]')).toBeNull()
  })

  test.each(TABLES)('NF-87: not even the owner of the database can hang a row of %s on it', async (table) => {
    const { service, adviser, visit } = await aFourthVisit()
    const { owner } = service.db
    const { rows: columns } = await owner.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_name = $1 and is_nullable = 'NO' and column_default is null`,
      [table],
    )
    const values: Record<string, unknown> = { authority_id: service.authorityId, id: newId(), visit_id: visit }
    for (const { name, type } of columns)
      values[name] ??= name.endsWith('_by')
        ? adviser
        : type.startsWith('timestamp') || type === 'date'
          ? '2026-11-12'
          : type === 'integer'
            ? 1
            : type === 'boolean'
              ? true
              : name === 'kind'
                ? 'done'
                : 'Objective 1'
    if (table === 'preparation_answers') values.item = 'anything'
    for (const mayHaveRecord of [true, false]) {
      const row = { ...values, may_have_record: mayHaveRecord }
      const names = Object.keys(row)
      const insert = owner.query(
        `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        Object.values(row),
      )
      await expect(insert).rejects.toThrow(mayHaveRecord ? /foreign key/ : /check constraint ".*(hang_on|visits_to)/)
    }
  })

  test('NF-87: every table of preparation hangs on a visit by the key that only one with a record has', async () => {
    const { service } = await aFourthVisit()
    const { rows } = await service.db.owner.query<{ name: string }>(
      `select conrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confrelid = 'visits'::regclass and pg_get_constraintdef(oid) like '%may_have_record)%' order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(TABLES))
  })
})
