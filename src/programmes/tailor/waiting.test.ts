import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { browse } from '../../../test/support/browse.ts'
import { aSchoolOnItsProgramme } from '../programme-examples.ts'

const norfolk = readFileSync('models/norfolk.yaml', 'utf8')
/** Norfolk with a rule that normally holds: a change may go ahead of those who agree. */
const normally = norfolk.replace(/(id: tailored-by-three\n.*\n\s+firm: )true/, '$1false')

describe('a change before everyone has agreed', () => {
  test('NF-11: where the rule is firm there is no way ahead of those who have not agreed', async () => {
    const { service, school, adviser, propose } = await aSchoolOnItsProgramme()
    const id = await propose(adviser)
    const browser = await browse(service, adviser)
    expect((await browser.visit(`/schools/${school}/programme`)).body).not.toContain('put-in-force')
    const url = `/schools/${school}/tailorings/${id}/put-in-force`
    expect((await browser.visit(url)).status).toBe(404)
    expect((await browser.post(url, { 'reason.tailored-by-three': 'In a hurry' })).status).toBe(404)
    const { rows } = await service.db.owner.query('select status from tailorings where id = $1', [id])
    expect(rows).toEqual([{ status: 'waiting' }])
  })

  test('XX-16: where the rule is not firm it asks for a reason, which is kept and counted, and then the change is in force', async () => {
    const { service, school, adviser, head, propose, agree } = await aSchoolOnItsProgramme(normally)
    const id = await propose(adviser)
    await agree(head, id)
    const browser = await browse(service, adviser)
    const url = `/schools/${school}/tailorings/${id}/put-in-force`
    expect((await browser.visit(`/schools/${school}/programme`)).page.querySelector(`a[href="${url}"]`)).not.toBeNull()

    const asked = await browser.submit(url)
    expect(asked.status).toBe(422)
    expect(asked.errors[0]).toContain('Not agreed yet: Chair of Governors.')
    const done = await browser.submit(url, { 'reason.tailored-by-three': 'The chair has resigned' })
    expect(done.goesTo).toContain('done=in-force')
    const { rows } = await service.db.owner.query(
      `select e.overrides from events e where e.authority_id = $1 and e.name = 'programme.tailored-ahead'`,
      [service.authorityId],
    )
    expect(rows[0].overrides).toMatchObject([
      { id: 'tailored-by-three', weight: 'soft', reason: 'The chair has resigned' },
    ])
    const counted = await (await browse(service, service.administratorId)).visit('/reports/reasons')
    expect(counted.texts('main').join(' ')).toContain('The chair has resigned')
    const again = await browser.post(url, { 'reason.tailored-by-three': 'Again' })
    expect(again.errors[0]).toContain('is in force already')
  })
})

test('NF-11: what waits for one’s agreement stands in the list of what waits, and what one has proposed on its other side', async () => {
  const { service, school, adviser, head, chair, propose, agree } = await aSchoolOnItsProgramme()
  const id = await propose(adviser)
  const waits = async (who: string) => {
    const { heading, page } = await (await browse(service, who)).visit('/waiting')
    return { heading, hrefs: page.querySelectorAll('.wm-rows a').map((link) => link.getAttribute('href')) }
  }
  const place = `/schools/${school}/programme?schoolYear=2026#waiting`
  expect(await waits(chair)).toEqual({ heading: 'One thing waits for your answer', hrefs: [place] })
  expect(await waits(head)).toMatchObject({ hrefs: [place] })
  expect(await waits(adviser)).toEqual({ heading: 'Nothing waits for your answer', hrefs: [place] })
  await agree(head, id)
  expect((await waits(head)).hrefs).toEqual([])
  await agree(chair, id)
  expect((await waits(chair)).hrefs).toEqual([])
  expect((await waits(adviser)).hrefs).toEqual([])
  const stranger = await service.addPerson({ role: 'chair-of-governors', school: await service.addSchool() })
  expect((await waits(stranger)).hrefs).toEqual([])
})
