import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { bookVisit, recordVisitHeld } from '#visits/index.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, keepDraft } from '#work/work.ts'
import { sendForAccuracy, sendReply } from '#replies/index.ts'
import { saveRecord } from '../save-record.ts'
import { listThemes } from './theme-store.ts'
import { subjectOfTheme } from './theme.ts'

type Made = Awaited<ReturnType<typeof aServiceWithThemes>>
let made: Made
beforeAll(async () => {
  made = await aServiceWithThemes()
})

/** A service whose records have a place for themes, with two schools of two advisers. */
async function aServiceWithThemes() {
  const service = await aService({ model: 'st-helens' })
  await addTerms(service)
  const schools = [await service.addSchool({ name: 'Hollin Bank' }), await service.addSchool({ name: 'Beck Side' })]
  const advisers: string[] = []
  for (const school of schools)
    advisers.push(await service.addPerson({ role: 'link-adviser', school, name: `Adviser of ${school.slice(-4)}` }))
  const heads: string[] = []
  for (const school of schools) heads.push(await service.addPerson({ role: 'headteacher', school, name: 'Tom Head' }))
  const ofAdmin = await browse(service, service.administratorId)
  const ofAdvisers: Browser[] = []
  for (const each of advisers) ofAdvisers.push(await browse(service, each))
  await ofAdmin.submit('/themes/new?year=2026', { name: 'Attendance', asks: 'Who rings, and when?' })
  await ofAdmin.submit('/themes/new?year=2026', { name: 'Reading' })
  const themes = await service.look(service.administratorId, (look) => listThemes(look, 2026))
  return { service, schools, advisers, heads, ofAdmin, ofAdvisers, attendance: themes[0]!, reading: themes[1]! }
}

type Line = { theme: 'attendance' | 'reading'; says: string }

/** A visit that was held and written of under some themes; issued unless it stays a draft. */
async function reviewed(at: number, lines: readonly Line[], { on = '2026-11-05', isDraft = false } = {}) {
  const { service, schools, advisers } = made
  const [school, adviser] = [schools[at]!, advisers[at]!]
  const asked = { on: day(on), at: null, adviser, length: 'half-day' as const, purposes: ['theme'] }
  const id = await service.act(adviser, (look) =>
    doWork(look, (work) => bookVisit(work, school, 'link-adviser-visit', asked)),
  )
  const held = { heldOn: day(on), revision: 1, formLeft: undefined }
  await service.act(adviser, (look) => doWork(look, (work) => recordVisitHeld(work, id, held)))
  const entries = lines.map(({ theme, says }, place) => ({
    ...{ id: newId(), kind: 'theme' as const, place, fromRevision: 0 },
    ...{ subject: subjectOfTheme(made[theme]), says },
  }))
  const due = {
    ...{ id: newId(), kind: 'action' as const, place: 0, fromRevision: 0 },
    says: 'Ring on the first day',
    due: '2026-12-11',
    isAgreed: true,
    ownedBy: 'school' as const,
  }
  await service.act(adviser, (look) =>
    keepDraft(look, (work) => saveRecord(work, id, { sections: [], entries: [...entries, due] })),
  )
  if (isDraft) return id
  const publicUrl = 'http://localhost:3000'
  await service.act(adviser, (look) => doWork(look, (work) => sendForAccuracy(work, id, { publicUrl })))
  const typed = { lines: [], says: '', wasSays: '' }
  await service.act(made.heads[at]!, (look) =>
    doWork(look, (work) => sendReply(work, id, { typed, answer: 'accurate' })),
  )
  return id
}

describe('the themes of a year', () => {
  test('SH-23: are set for a school year by whoever heads the service, and by nobody else', async () => {
    const { ofAdmin, ofAdvisers } = made
    const page = await ofAdmin.visit('/themes?year=2026')
    expect(page.heading).toBe('2 themes in 2026/27')
    expect((await ofAdmin.visit('/themes?year=2025')).heading).toContain('No')
    expect((await ofAdvisers[0]!.visit('/themes/new')).status).toBe(403)
    expect((await ofAdvisers[0]!.post('/themes/new', { name: 'Mine' })).status).toBe(403)
    expect((await (await browse(made.service, made.heads[0])).visit('/themes')).status).toBe(404)
  })

  test('SH-23: a record has a line for what was found under a theme, chosen from those of its year, and it is read in the record', async () => {
    const { ofAdvisers } = made
    const id = await reviewed(0, [{ theme: 'attendance', says: 'The office rings by ten.' }], { isDraft: true })
    const page = await ofAdvisers[0]!.visit(`/visits/${id}/record/write`)
    const choices = page.page.querySelector('[data-entries=theme] select')?.querySelectorAll('option') ?? []
    expect(choices.map((each) => each.text)).toEqual(['Choose', 'Attendance', 'Reading'])
    expect(page.body).toContain('Who rings, and when?')
    const read = await ofAdvisers[0]!.visit(`/visits/${id}/record`)
    expect(read.texts('main p')).toContain('Attendance: The office rings by ten.')
  })

  test('SH-23: the report gathers what was found in each school, with date, cohort and how many visits have reviewed it; a draft is not in it', async () => {
    const { ofAdmin, attendance, reading } = made
    await reviewed(0, [{ theme: 'attendance', says: 'Letters go out on Fridays.' }], { on: '2026-11-06' })
    await reviewed(0, [{ theme: 'attendance', says: 'Now the office rings.' }], { on: '2026-11-10' })
    await reviewed(1, [
      { theme: 'attendance', says: 'A breakfast club.' },
      { theme: 'reading', says: 'Science books are read aloud.' },
    ])
    const page = await ofAdmin.visit(`/themes/${attendance.id}`)
    expect(page.heading).toContain('Reviewed in 2 of 2 schools')
    expect(page.texts('main p').join(' ')).toContain('By Thursday 12 November 2026, 3 visits had reviewed it')
    expect(page.texts('main h2')).toEqual(['Hollin Bank', 'Beck Side'])
    expect(page.texts('main p')).toEqual(
      expect.arrayContaining(['Letters go out on Fridays.', 'Now the office rings.', 'A breakfast club.']),
    )
    expect(page.body).not.toContain('The office rings by ten.')
    expect(page.body).toContain('6 November 2026')
    expect((await ofAdmin.visit(`/themes/${reading.id}`)).heading).toContain('Reviewed in 1 of 2 schools')
    expect((await ofAdmin.visit('/themes')).texts('td.wm-num')).toEqual(['3', '1'])
  })

  test('SH-23: an adviser reads of their own schools alone', async () => {
    const page = await made.ofAdvisers[1]!.visit(`/themes/${made.attendance.id}`)
    expect(page.heading).toContain('Reviewed in 1 of 1 schools')
    expect(page.body).not.toContain('Letters go out')
  })

  test('SH-23, XX-06: renamed or withdrawn, what was issued keeps the name of its day; withdrawn, it is no longer offered', async () => {
    const { ofAdmin, ofAdvisers, reading } = made
    const issued = await reviewed(0, [{ theme: 'reading', says: 'A quiet half hour.' }], { on: '2026-11-11' })
    await ofAdmin.submit(`/themes/${reading.id}/change`, { name: 'Reading at length' })
    await ofAdmin.submit(`/themes/${reading.id}`, {}, `form[action$=withdraw]`)
    expect((await ofAdvisers[0]!.visit(`/visits/${issued}/record`)).texts('main p')).toContain(
      'Reading: A quiet half hour.',
    )
    const draft = await reviewed(0, [], { on: '2026-11-12', isDraft: true })
    expect(
      (await ofAdvisers[0]!.visit(`/visits/${draft}/record/write`)).texts('[data-entries=theme] [data-new] option'),
    ).not.toContain('Reading')
    expect((await ofAdmin.visit(`/themes/${reading.id}`)).heading).toContain('Reviewed in 2 of 2 schools')
  })

  test('SH-23: a line without a theme, or without a word, does not go to the school', async () => {
    const id = await reviewed(1, [{ theme: 'attendance', says: '' }], { on: '2026-11-12', isDraft: true })
    const { service, advisers } = made
    await service.act(advisers[1]!, (look) =>
      keepDraft(look, (work) =>
        saveRecord(work, id, {
          sections: [],
          entries: [{ id: newId(), kind: 'theme', place: 1, subject: '', says: 'Found', fromRevision: 0 }],
        }),
      ),
    )
    const publicUrl = 'http://localhost:3000'
    const sent = service.act(advisers[1]!, (look) => doWork(look, (work) => sendForAccuracy(work, id, { publicUrl })))
    await expect(sent).rejects.toThrow(/SH-23: Choose the theme/)
  })

  test.each([
    ['nothing', { name: '' }, 'Enter the name'],
    ['too much', { name: 'x'.repeat(121) }, 'Enter the name in 120 characters or fewer'],
    ['a name that there is', { name: 'attendance' }, 'There is a theme of this name in this year already.'],
  ])('%s gets one clear sentence', async (_what, answers, says) => {
    const { status, errors } = await made.ofAdmin.submit('/themes/new?year=2026', answers)
    expect([status, errors]).toEqual([422, [says]])
  })

  test('an older page does not write over a newer', async () => {
    const { ofAdmin, attendance } = made
    await ofAdmin.submit(`/themes/${attendance.id}/change`, { name: 'Attendance each day' })
    const stale = await ofAdmin.submit(`/themes/${attendance.id}/change`, { name: 'Other', revision: '1' })
    expect(stale.errors[0]).toContain('This was changed')
    expect(await ofAdmin.submit(`/themes/${newId()}/change`).catch((error: Error) => error.message)).toContain('404')
  })
})
