import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { runProgramme } from '#solver/run-programme.ts'
import type { Giver } from '../fit.ts'
import { aMadeUpMatching } from './matching-examples.ts'
import { bestWays, costOfProposal, leftAfter, unmetCosts, waysOf, type Matching, type NeedToMatch } from './matching.ts'
import { matchInChild } from './solve/in-child.ts'
import { programmeOf } from './solve/programme.ts'
import { searchMatching } from './solve/search.ts'

const LIMITS = { seconds: 30 }
const quietly = () => undefined

const aNeed = (id: string, differs: Partial<NeedToMatch> = {}): NeedToMatch => ({
  ...{ id, schoolId: `school of ${id}`, halfDays: 2, aspect: 'teaching', stems: ['write'], communityId: 'south' },
  ...{ spot: undefined, strengthId: null, through: [], given: [], isPriority: false },
  ...differs,
})
const anOffer = (id: string, differs: Partial<Giver> = {}): Giver => ({
  ...{ id, title: id, aspect: 'teaching', aspectName: 'Teaching', stems: ['write'], schoolId: id, schoolName: id },
  ...{ communityId: 'south', communityName: 'South', spot: undefined, halfDays: 8, left: 8, isNotNow: false },
  ...{ confirmedOn: day('2011-09-01'), isStale: false, forGroupKind: null, forGroupName: null, people: [] },
  ...{ risk: undefined, flags: 0, asksToo: false },
  ...differs,
})
const found = async (matching: Matching) => {
  const { needs } = await searchMatching(matching, LIMITS, quietly)
  return needs.map(({ giver }) => (giver === undefined ? undefined : matching.givers[giver]?.id))
}

/** The least that any proposal costs, by trying them all. */
function leastOf(matching: Matching): number {
  const ways = waysOf(matching)
  const unmet = unmetCosts(matching, ways)
  let least = Infinity
  const go = (proposed: (number | undefined)[]) => {
    if (proposed.length === matching.needs.length) {
      if (leftAfter(matching, proposed).every((left) => left >= 0))
        least = Math.min(least, costOfProposal(ways, unmet, proposed))
      return
    }
    for (const giver of [undefined, ...matching.givers.keys()]) go([...proposed, giver])
  }
  go([])
  return least
}

const school = fc.constantFrom('a', 'b', 'c', 'd')
const aspect = fc.constantFrom('teaching', 'leading')
const stems = fc.subarray(['write', 'read', 'boy'])
const community = fc.constantFrom('south', 'north', undefined)
const need = fc.record({
  ...{ schoolId: school, aspect, stems, communityId: community, isPriority: fc.boolean() },
  halfDays: fc.integer({ min: 1, max: 4 }),
})
const offer = fc.record({
  ...{ schoolId: school, aspect, stems, communityId: community, isNotNow: fc.nat(5).map((lot) => lot === 0) },
  ...{ left: fc.integer({ min: 0, max: 6 }), risk: fc.constantFrom(undefined, undefined, 'Of concern') },
  ...{ isStale: fc.boolean(), flags: fc.nat(1), asksToo: fc.nat(6).map((lot) => lot === 0) },
})
const matchings = fc
  .tuple(fc.array(need, { minLength: 1, maxLength: 5 }), fc.array(offer, { minLength: 1, maxLength: 4 }))
  .map(([needs, offers]): Matching => ({
    needs: needs.map((differs, at) => aNeed(`n${at}`, differs)),
    givers: offers.map((differs, at) => anOffer(`o${at}`, differs)),
  }))

describe('RO-29, RO-47: who helps is proposed for all open needs at once', () => {
  test('the least that there is, nobody over what is left, whoever needs it or gives no help just now for nobody', async () => {
    await fc.assert(
      fc.asyncProperty(matchings, async (matching) => {
        const { needs, cost, isProven } = await searchMatching(matching, LIMITS, quietly, 1)
        const proposed = needs.map(({ giver }) => giver)
        expect(leftAfter(matching, proposed).every((left) => left >= 0)).toBe(true)
        for (const [at, giver] of proposed.entries()) {
          if (giver === undefined) continue
          const { isNotNow, asksToo, schoolId } = matching.givers[giver]!
          expect([isNotNow, asksToo, schoolId === matching.needs[at]?.schoolId]).toEqual([false, false, false])
        }
        expect([cost, isProven]).toEqual([leastOf(matching), true])
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('whoever is left out of the search could not have been better: the same comes of a search among all', async () => {
    for (const [seed, days] of [
      [1, 3],
      [2, 6],
      [3, 2],
    ] as const) {
      const matching = aMadeUpMatching({ needs: 40, offers: 120, days }, seed)
      const all = waysOf(matching)
      const { model } = programmeOf(matching, all, unmetCosts(matching, all))
      const whole = await runProgramme(model, { seconds: 30, gap: 0, slack: 0.5, cost: 0, start: undefined }, quietly)
      const few = await searchMatching(matching, LIMITS, quietly, 2)
      expect(few).toMatchObject({ cost: Math.round(whole.bound), isProven: true })
      expect(few.entered.ways).toBeLessThan(few.entered.of)
    }
  }, 120_000)

  test('of those who could help with a need so many are looked at as others could stand in the way, and one', () => {
    const givers = ['a', 'b', 'c', 'd'].map((id) => anOffer(id))
    expect(bestWays(waysOf({ needs: [aNeed('n')], givers })).map((each) => each.length)).toEqual([1])
    expect(bestWays(waysOf({ needs: [aNeed('n'), aNeed('m')], givers })).map((each) => each.length)).toEqual([2, 2])
  })

  test('the last days go where nobody else can help, though another would think of them first', async () => {
    const near = anOffer('near', { left: 2 })
    const far = anOffer('far', { communityId: 'north' })
    const choosy = aNeed('choosy', { communityId: 'north', aspect: 'leading', stems: ['head'], strengthId: 'near' })
    const matching = { needs: [aNeed('easy'), choosy], givers: [near, far] }
    expect(await found(matching)).toEqual(['far', 'near'])
    const { needs, oneByOne } = await searchMatching(matching, LIMITS, quietly)
    expect(oneByOne.met).toBe(1)
    // Who would come to mind first, and who could still come next, stand beside it.
    expect(needs[0]).toMatchObject({ first: 0, giver: 1, next: undefined })
  })

  test('a need of a core priority comes before one outside where days are short, and not before three', async () => {
    const givers = [anOffer('only', { left: 2 })]
    expect(await found({ needs: [aNeed('outside'), aNeed('core', { isPriority: true })], givers })).toEqual([
      undefined,
      'only',
    ])
    const three = ['a', 'b', 'c'].map((id) => aNeed(id, { halfDays: 1 }))
    const large = aNeed('core', { isPriority: true, halfDays: 3 })
    expect(await found({ needs: [large, ...three], givers: [anOffer('only', { left: 3 })] })).toEqual([
      undefined,
      'only',
      'only',
      'only',
    ])
  })

  test('who is at risk helps only where nobody else does', async () => {
    const risky = anOffer('risky', { risk: 'Of concern' })
    expect(await found({ needs: [aNeed('n')], givers: [risky, anOffer('far', { communityId: undefined })] })).toEqual([
      'far',
    ])
    expect(await found({ needs: [aNeed('n')], givers: [risky] })).toEqual(['risky'])
  })

  test('a need that nobody can meet says why', async () => {
    const why = async (differs: Partial<NeedToMatch>, givers: Giver[]) =>
      (await searchMatching({ needs: [aNeed('n', differs)], givers }, LIMITS, quietly)).needs[0]?.whyNobody
    expect(await why({ aspect: 'finance', stems: ['budget'] }, [anOffer('a')])).toContain('Nobody else offers anything')
    expect(await why({}, [anOffer('a', { isNotNow: true })])).toContain('give no help just now')
    expect(await why({ halfDays: 9 }, [anOffer('a')])).toContain('Nobody who offers it has 4.5 days left')
    expect(await why({ given: ['head'] }, [anOffer('a')])).toContain('holds the role that it asks for')
    expect(await why({}, [anOffer('a', { asksToo: true })])).toContain('ask for help with the same themselves')
    const both = { needs: [aNeed('n'), aNeed('m')], givers: [anOffer('a', { left: 2 })] }
    expect((await searchMatching(both, LIMITS, quietly)).needs.map(({ whyNobody }) => whyNobody)).toContain(
      'All who offer it were needed for others.',
    )
  })

  test('in a process of its own', async () => {
    const matching = aMadeUpMatching({ needs: 20, offers: 60, days: 4 })
    const here = await searchMatching(matching, LIMITS, quietly)
    const there = await matchInChild(matching, LIMITS, quietly)
    expect(there).toMatchObject({ needs: here.needs, cost: here.cost, isProven: true })
  }, 60_000)
})
