import { expect, test } from 'vitest'
import { aVisitToPrepare, FILES } from '#preparation/preparation-examples.ts'
import { lookWell, tabTo, useBrowser } from './support.ts'

const { openPage } = useBrowser()

test.each([true, false])(
  'a head does the school’s part on a telephone by keyboard, and the adviser marks the visit as ready, JavaScript %s',
  async (javaScript) => {
    const { service, head, adviser, page: visit } = await aVisitToPrepare('school-improvement', '2027-05-20')
    const at = { now: '2027-05-03T09:00:00Z' }
    const office = await openPage(service, { personId: adviser, javaScript, at })
    await office.goto(`${visit}/activities`)
    await office.fill('[name=says]', 'Books of six pupils')
    await office.click('main button[type=submit]')
    await office.waitForURL('**/activities?done=proposed')
    await lookWell(office)

    const desk = await openPage(service, { personId: head, javaScript, at })
    await desk.setViewportSize({ width: 360, height: 740 })
    await desk.goto(visit)
    await lookWell(desk)
    await tabTo(desk, 'main a.govuk-button')
    await desk.keyboard.press('Enter')
    await desk.waitForURL('**/preparation')
    expect(await desk.textContent('h1')).toContain('What we ask of you before 20 May 2027')
    await lookWell(desk)

    await desk.click('text=sets the focus')
    await tabTo(desk, 'textarea[name=says]')
    await desk.keyboard.type('Reasoning in mathematics')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Enter')
    await desk.waitForURL('**/focus-set?done=answered')
    await lookWell(desk)
    await desk.goto(`${visit}/requests/access-to-evidence`)
    await desk.setInputFiles('[name=file]', { name: 'where.pdf', mimeType: 'application/pdf', buffer: FILES.pdf })
    await desk.click('form[enctype] button')
    await desk.waitForURL('**?done=handed')
    await lookWell(desk)
    await desk.goto(`${visit}/activities`)
    await desk.click('button[value=confirmed]')
    await desk.waitForURL('**/activities?done=answered')

    await office.goto(`${visit}/ready`)
    await lookWell(office)
    await office.click('main button[type=submit]')
    await office.waitForURL(`**${visit}`)
    expect(await office.textContent('.govuk-tag--green')).toBe('Ready')
    await lookWell(office)
    for (const place of ['agenda', 'questions', 'preparation', 'requests/ask']) {
      await office.goto(`${visit}/${place}`)
      await lookWell(office)
    }
  },
  60_000,
)
