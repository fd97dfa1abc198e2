import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowdOfHelp, BIG_OF_HELP } from '../../test/support/a-crowd-of-help.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { auditsBySchool } from './audits-store.ts'
import { findCommunity, listCommunity } from './community-store.ts'
import { listCommunities, listHelp } from './directory/directory-store.ts'
import { listOfferingGroups } from './directory/offer-store.ts'
import { listOffersOnHand } from './directory/offers-on-hand.ts'
import { listPausesOf } from './not-now/not-now-store.ts'
import { listChecksOf, listPointsOf } from './strength-store.ts'

let service: TestService
let one: Awaited<ReturnType<typeof aCrowdOfHelp>>

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2026-11-12T09:00:00Z' })
  one = await aCrowdOfHelp(service, 'Strong service')
}, 120_000)

test('the search for help, ring by ring, in words and without, and the lists of audits read nobody else’s rows on the way', async () => {
  await service.look(service.administratorId, async (look: Look) => {
    const asked: Asked[] = []
    const heard = { ...look, db: listening(look.db, asked) }
    const rule = look.model.strengths!
    for (const within of ['own-group', 'other-groups', 'service', 'beyond'] as const)
      for (const [words, aspect] of [
        ['', undefined],
        ['boys writing', undefined],
        ['', 'finance'],
      ] as const) {
        const ask = { words, aspect, mark: undefined, within, home: one.group, after: undefined }
        const found = await listHelp(heard, rule, ask, 51)
        // Ten schools at home, ninety elsewhere; nobody outside a community, and no partners.
        if (within === 'own-group') expect(found).toHaveLength(words || aspect ? 10 : 40)
        else expect(found).toHaveLength(within === 'other-groups' ? 51 : 0)
      }
    await listHelp(
      heard,
      rule,
      { words: '', aspect: undefined, mark: undefined, within: 'other-groups', home: one.group, after: one.point },
      51,
    )
    await listCommunities(heard, rule.group, [one.school])
    await findCommunity(heard, rule.group, one.group)
    await listCommunity(heard, one.group)
    await auditsBySchool(heard, rule, { after: undefined, limit: 51 })
    await listPointsOf(heard, { schoolId: one.school })
    await listChecksOf(heard, one.point)
    await listOfferingGroups(heard, one.school, rule.offered.groups)
    await listPausesOf(heard, one.school)
    expect(await listOffersOnHand(heard)).toHaveLength(400)
    expect(asked.length).toBeGreaterThanOrEqual(22)
    for (const each of asked) expect(await scansOf(look.db, each, BIG_OF_HELP), each.sql).toEqual([])
  })
}, 120_000)
