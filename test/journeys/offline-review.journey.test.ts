import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aReview } from '../support/a-review.ts'
import { aService } from '../support/a-service.ts'
import { allThatIsStored, anAppThatGoesAway, heading, PASSPHRASE, status, switchOn, unlock } from './on-a-device.ts'
import { at360, axe, letBeWithoutConnection, useBrowser } from './support.ts'

const { openPageOf } = useBrowser()
const stopped: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stopped.splice(0)) await stop()
})

const CANARY = 'Pupils of the canary lesson explained their reasoning.'

/** A review whose questions were explored, and an officer of another team who was called onto its own. */
async function aReviewUnderWay() {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool({ name: 'Parr Brook Primary' })
  const officer = await service.addPerson({ role: 'access-and-inclusion-officer', name: 'Omar Officer', school })
  const reviewId = await aReview(service, school)
  const { owner } = service.db
  await owner.query(`update reviews set explored_on = '2026-10-12', explored_with = 'The head' where id = $1`, [
    reviewId,
  ])
  await owner.query(
    `insert into review_members (authority_id, id, review_id, person_id, role, joined_on)
     values ($1, $2, $3, $4, 'access-and-inclusion-officer', '2026-10-06')`,
    [service.authorityId, newId(), reviewId, officer],
  )
  const app = await anAppThatGoesAway(service.now)
  stopped.push(() => app.stop())
  return { ...app, service, officer, reviewId }
}

/** Begins a piece, with what every kind asks. */
async function begin(page: Page, kind: string, says: string): Promise<void> {
  await page.click('text=Write down what you saw')
  await page.locator('[data-is=ready]').waitFor()
  await page.selectOption('[name=kind]', { label: kind })
  await page.selectOption('[name=questionId]', { index: 1 })
  await page.fill('[name=seenOn-day]', '5')
  await page.fill('[name=seenOn-month]', '11')
  await page.fill('[name=seenOn-year]', '2026')
  await page.fill('[name=says]', says)
}

test('SH-39, SH-40: what a member of the team sees is written where there is no connection, lies sealed, and stands under its question once', async () => {
  const { service, officer, reviewId, app, origin, stop, start } = await aReviewUnderWay()
  const page = letBeWithoutConnection(await openPageOf(app, true, await service.signIn(officer)))
  await switchOn(page, origin)
  await unlock(page)
  await heading(page, '1 Joint LEA/School Review is ready on this device')
  await status(page, 'Joined with the service')
  await stop()

  // The way that one always goes: to the review's own page.
  await page.goto(`${origin}/reviews/${reviewId}/evidence`)
  await unlock(page)
  await heading(page, 'What you see goes here first')
  await begin(page, 'Lesson observation', CANARY)
  await page.fill('[name=ofClass]', 'Canary class 5B')
  await page.check('[name=isJoint][value=yes]')
  await page.click('text=Finish it, to be entered')
  await page.locator('.govuk-error-summary', { hasText: 'with which leader of the school' }).waitFor()
  await at360(page)
  await axe(page)
  await page.fill('[name=jointWith]', 'The head')
  await page.click('text=Finish it, to be entered')
  await heading(page, '1 piece of evidence is on this device only')
  await begin(page, "Scrutiny of pupils' work", 'Canary books of twelve pupils.')
  await page.fill('[name=subject]', 'English')
  await page.fill('[name=standard]', 'As expected')
  await page.locator('[data-save-line]', { hasText: 'Saved on this device, not finished yet.' }).waitFor()
  await page.click('text=Finish it, to be entered')
  await heading(page, '2 pieces of evidence are on this device only')
  await status(page, 'No connection')
  await at360(page)
  await axe(page)
  const stored = await allThatIsStored(page)
  expect(stored).toContain('Omar Officer')
  // Nothing shorter: two letters stand somewhere in some kilobytes of sealed bytes by chance.
  for (const secret of ['anary', 'Parr Brook', 'Why did writing fall', PASSPHRASE]) expect(stored).not.toContain(secret)

  await start()
  await page.click('button[value=send]')
  await status(page, 'Joined with the service')
  await page.locator('[data-own]', { hasText: '2 pieces of yours on the service' }).waitFor()
  await page.click('.govuk-back-link')
  await heading(page, '1 Joint LEA/School Review is ready on this device')
  const { rows } = await service.db.owner.query(
    `select e.kind, e.says, e.of_class, e.joint_with, e.standard, q.asks from review_evidence e
     join review_questions q on q.id = e.question_id where e.review_id = $1 and e.gathered_by = $2 order by e.kind`,
    [reviewId, officer],
  )
  const asks = 'Why did writing fall?'
  expect(rows).toEqual([
    {
      ...{ kind: 'lesson-observation', says: CANARY, of_class: 'Canary class 5B', joint_with: 'The head' },
      ...{ standard: null, asks },
    },
    {
      ...{ kind: 'scrutiny-of-work', says: 'Canary books of twelve pupils.', of_class: null, joint_with: null },
      ...{ standard: 'As expected', asks },
    },
  ])
})
