import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aWrittenRecord } from '../support/a-record.ts'
import { linkSentTo } from '../support/links-sent.ts'
import { at360, axe, useBrowser } from './support.ts'

const { openPage } = useBrowser()

const SENT = 'Phonics is weak in Reception. Only seven of thirty read well.'
const ISSUED = 'Phonics is weak in Reception. Nine of thirty read well.'
const PLACE = '#says-evaluation-2'

test.each([true, false])(
  'XX-06: a record goes to its head by link, is corrected in one line, answered, issued, and read by the chair; JavaScript %s',
  async (javaScript) => {
    const held = await aWrittenRecord({ evaluation: SENT })
    const { service, adviser, head, school, visitId } = held
    const chair = await service.addPerson({ role: 'chair-of-governors', school, name: 'Cara Okoye' })
    const look = async (page: Page) => {
      if (javaScript) await axe(page)
      await at360(page)
    }

    const desk = await openPage(service, { personId: adviser, javaScript })
    await desk.goto(`/visits/${visitId}`)
    await look(desk)
    await desk.click('a.govuk-button:has-text("to read for accuracy")')
    await desk.click('button:has-text("Send it to be read")')
    await desk.waitForURL('**/record?done=sent')
    await look(desk)

    // The head, on whatever is at hand, who leaves it and comes back on another.
    const link = await linkSentTo(service, head)
    const phone = await openPage(service, { javaScript })
    await phone.goto(link)
    await look(phone)
    await phone.click('.wm-letter__part:has-text("Only seven of thirty") summary')
    await phone.fill(PLACE, 'It was nine.')
    if (javaScript) {
      await phone.press(PLACE, 'Tab')
      await phone.locator('[data-kept]', { hasText: 'Kept. Nothing has been sent yet.' }).waitFor()
    } else {
      await phone.click('.wm-letter__part:has-text("Only seven of thirty") button:has-text("Keep this")')
      await phone.waitForURL('**?kept=yes')
    }
    const laptop = await openPage(service, { javaScript })
    await laptop.goto(link)
    expect(await laptop.inputValue(PLACE)).toBe('It was nine.')
    await look(laptop)
    await laptop.click('button:has-text("Send my 1 correction")')
    await laptop.waitForSelector('h1:has-text("Thank you. Your reply was sent")')
    await look(laptop)
    await phone.reload()
    expect(await phone.textContent('h1')).toBe('The reply was sent')

    await desk.goto('/')
    await desk.click('main a:has-text("Answer what the school says is wrong")')
    await look(desk)
    await desk.check('text=It is to be changed')
    await desk.click('button:has-text("Save my answers")')
    await desk.waitForURL('**/record/write#part-evaluation')
    expect(await desk.textContent('#part-evaluation .wm-comment')).toContain('It was nine.')
    await look(desk)
    await desk.fill('[name="body.evaluation"]', ISSUED)
    await desk.click('button[value=read]')
    await desk.waitForURL('**/record')
    await desk.click('a.govuk-button:has-text("Issue it")')
    await look(desk)
    await desk.click('main form button:has-text("Issue it")')
    await desk.waitForURL('**/record?done=issued')
    expect(await desk.textContent('main')).toContain('Not opened yet')

    const governor = await openPage(service, { personId: chair, javaScript })
    await governor.goto('/')
    await governor.click('main a:has-text("All that you were sent")')
    expect(await governor.textContent('h1')).toBe('1 record of visit waits to be opened')
    await look(governor)
    await governor.click('main .wm-rows a')
    expect(await governor.textContent('article')).toContain('Nine of thirty read well.')
    expect(await governor.textContent('article')).not.toContain('seven')
    await look(governor)
    await desk.reload()
    expect(await desk.textContent('main')).toContain('Opened at')
  },
  60_000,
)
