import { beforeAll, describe, expect, test } from 'vitest'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { browse, type Answer, type Browser } from '../../test/support/browse.ts'

let browser: Browser
let record: string
let made: Awaited<ReturnType<typeof aHeldVisit>>

beforeAll(async () => {
  made = await aHeldVisit()
  browser = await browse(made.service, made.adviser)
  record = `/visits/${made.visitId}/record`
})

/** The box of a post on the page where the record is written, and the name of its line's other field. */
function boxOf({ page }: Answer, post: string) {
  const box = page.querySelector(`#part-_people input[type=checkbox][value="${post}"]`)
  const name = box?.getAttribute('name') ?? ''
  return { name, says: name.replace(/subject$/, 'says'), isTicked: box?.hasAttribute('checked') ?? false }
}
const save = (answers: Record<string, string>) => browser.submit(`${record}/write`, { next: 'write', ...answers })
const heldLines = async () => {
  const { rows } = await made.service.db.owner.query<{ kind: string; subject: string; says: string }>(
    `select e.kind, e.subject, e.says from record_entries e join records r on r.id = e.record_id
     where r.visit_id = $1 and e.subject <> '' order by e.kind desc, e.subject`,
    [made.visitId],
  )
  return rows
}

describe('who took part', () => {
  test('NF-13: the head and the chair stand ready to be ticked; the chair is a governor of whom the part is asked', async () => {
    const empty = await browser.visit(`${record}/write`)
    expect(boxOf(empty, 'Headteacher').isTicked).toBe(false)
    expect((await browser.visit(record)).texts('main').join(' ')).not.toContain('Headteacher.')
    expect(await heldLines()).toEqual([])

    const [head, chair] = [boxOf(empty, 'Headteacher'), boxOf(empty, 'Chair of Governors')]
    await save({ [head.name]: 'Headteacher', [chair.name]: 'Chair of Governors' })
    const ticked = await browser.visit(`${record}/write`)
    expect(boxOf(ticked, 'Headteacher').isTicked).toBe(true)
    expect(boxOf(ticked, 'Chair of Governors').isTicked).toBe(true)
    expect(boxOf(ticked, 'Senior leader').isTicked).toBe(false)
    // Nobody stands there twice: what is ticked is no line of the list beside it.
    expect(ticked.page.querySelectorAll('[data-entries=governor] [data-list] > *')).toHaveLength(0)
    const handIn = await browser.submit(`${record}/hand-in`)
    expect(handIn.errors).toContain('Enter for which part of it the governor was there.')

    await save({ [chair.says]: 'the last half hour' })
    expect(await heldLines()).toEqual([
      { kind: 'present', subject: 'Headteacher', says: '' },
      { kind: 'governor', subject: 'Chair of Governors', says: 'the last half hour' },
    ])
    const read = (await browser.visit(record)).texts('main').join(' ')
    expect(read).toContain('Headteacher.')
    expect(read).toContain('Chair of Governors, for the last half hour.')
    const again = await browser.submit(`${record}/hand-in`)
    expect(again.errors.join()).not.toContain('governor')
  })

  test('a tick is taken back, and a governor and a meeting apart are added beside', async () => {
    const page = await browser.visit(`${record}/write`)
    const head = boxOf(page, 'Headteacher')
    const chair = boxOf(page, 'Chair of Governors')
    // A form that is sent without the box says that it is not ticked.
    const form = page.page.querySelector('main form[method=post]')!
    const fields = form
      .querySelectorAll('input[type=hidden]')
      .map((each) => [each.getAttribute('name') ?? '', each.getAttribute('value') ?? ''])
    await browser.postAsItIs(`${record}/write`, {
      ...Object.fromEntries(fields),
      next: 'write',
      [chair.name]: 'Chair of Governors',
      [chair.says]: 'the last half hour',
    })
    const after = await browser.visit(`${record}/write`)
    expect(boxOf(after, 'Headteacher').isTicked).toBe(false)
    expect(boxOf(after, 'Chair of Governors').isTicked).toBe(true)
    expect((await heldLines()).map(({ subject }) => subject)).toEqual(['Chair of Governors'])
    expect(head.name).not.toBe('')
    expect(after.texts('main legend')).toEqual(expect.arrayContaining(['Add a governor', 'Add a meeting apart']))
  })
})
