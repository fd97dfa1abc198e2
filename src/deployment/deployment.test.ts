import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMadeUpProblem } from './deployment-examples.ts'
import { costOfProposal, greedyProposal, overloads, type Served } from './proposal.ts'
import { sumOf, type Place, type Problem, type Server } from './problem.ts'
import { shortTerms, whyUnserved } from './reasons.ts'
import { solveInChild } from './solve/in-child.ts'
import { solve } from './solve/solve.ts'

const LIMITS = { seconds: 30, gap: 0 }
const TERMS = ['the autumn term', 'the spring term']
const quietly = () => undefined

const aPlace = (id: string, dueByTerm: number[], differs: Partial<Place> = {}): Place => ({
  ...{ id, name: id, dueByTerm, spot: undefined, servedBy: undefined, pinnedTo: undefined },
  ...differs,
})
const aServer = (id: string, leftByTerm: number[], differs: Partial<Server> = {}): Server => ({
  ...{ id, name: id, leftByTerm, spot: undefined },
  ...differs,
})
const aProblem = (places: Place[], servers: Server[], differs: Partial<Problem> = {}): Problem => ({
  ...{ places, servers, terms: 2, weights: { change: 30, misfit: 60, unfair: 20 }, misfitsOf: () => [] },
  ...differs,
})
const whoIn = ({ servers }: Problem, served: Served) =>
  served.map((server) => (server === undefined ? undefined : servers[server]?.id))

/** The least that any proposal costs, by trying them all. */
function leastOf(problem: Problem): number {
  const { places, servers } = problem
  let least = Infinity
  const go = (served: (number | undefined)[]) => {
    if (served.length === places.length) {
      if (overloads(problem, served).length === 0) least = Math.min(least, costOfProposal(problem, served))
      return
    }
    for (const server of [undefined, ...servers.keys()]) go([...served, server])
  }
  go([])
  return least
}

describe('ES-13, ES-68: who serves whom is proposed', () => {
  test('at the least cost that there is, and never beyond what somebody has left', async () => {
    const half = fc.integer({ min: 0, max: 4 })
    const spot = fc.record({
      easting: fc.integer({ max: 40_000, min: 0 }),
      northing: fc.integer({ max: 40_000, min: 0 }),
    })
    const place = fc.tuple(
      fc.tuple(half, half),
      spot,
      fc.constantFrom('a', 'b', undefined),
      fc.constantFrom('a', undefined),
    )
    const server = fc.tuple(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), spot)
    const problems = fc
      .tuple(
        fc.array(place, { minLength: 1, maxLength: 4 }),
        fc.array(server, { minLength: 1, maxLength: 3 }),
        fc.nat(5),
      )
      .map(([places, servers, barred]) =>
        aProblem(
          places.map(([due, spot, servedBy, pinnedTo], at) => aPlace(`p${at}`, due, { spot, servedBy, pinnedTo })),
          servers.map(([left, spot], at) => aServer('abc'[at] ?? '', left, { spot })),
          {
            misfitsOf: ({ id }, server) =>
              (id.charCodeAt(1) + server.id.charCodeAt(0)) % 5 === barred
                ? [{ rule: 'r', says: 'No.', isFirm: barred % 2 === 0 }]
                : [],
          },
        ),
      )
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { served, cost, gap } = await solve(problem, LIMITS, quietly)
        expect(overloads(problem, served)).toEqual([])
        expect(cost).toBeCloseTo(leastOf(problem), 4)
        expect(gap).toBeLessThan(1e-6)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test('whoever serves a place goes on with it, unless somebody is nearer by more than the change is worth', async () => {
    const far = { easting: 20_000, northing: 0 }
    const near = { easting: 1000, northing: 0 }
    const at = { easting: 0, northing: 0 }
    const servers = [aServer('ann', [9, 9], { spot: far }), aServer('ben', [9, 9], { spot: near })]
    const of = async (due: number[]) => {
      const problem = aProblem([aPlace('school', due, { spot: at, servedBy: 'ann' })], servers)
      return whoIn(problem, (await solve(problem, LIMITS, quietly)).served)
    }
    expect(await of([1, 0])).toEqual(['ann'])
    expect(await of([1, 1])).toEqual(['ben'])
  })

  test('whom a person chose for a place serves it, whatever it costs', async () => {
    const servers = [aServer('ann', [9, 9]), aServer('ben', [9, 9])]
    const problem = aProblem([aPlace('school', [2, 2], { servedBy: 'ann', pinnedTo: 'ben' })], servers)
    expect(whoIn(problem, (await solve(problem, LIMITS, quietly)).served)).toEqual(['ben'])
  })

  test('the work falls in fair parts where nothing speaks against it', async () => {
    const places = Array.from({ length: 6 }, (_, at) => aPlace(`p${at}`, [2, 2]))
    const problem = aProblem(places, [aServer('ann', [20, 20]), aServer('ben', [20, 20])])
    const who = whoIn(problem, (await solve(problem, LIMITS, quietly)).served)
    expect(who.filter((each) => each === 'ann')).toHaveLength(3)
  })

  test('in a process of its own, which tells how far it is while this one goes on', async () => {
    const problem = aMadeUpProblem({ schools: 40, groups: 5, people: 6 })
    let beats = 0
    const pulse = setInterval(() => (beats += 1), 20)
    const told: number[] = []
    const found = await solveInChild(problem, { seconds: 20, gap: 0.01 }, ({ gap }) => told.push(gap))
    clearInterval(pulse)
    expect(beats).toBeGreaterThan(5)
    expect(told.length).toBeGreaterThan(0)
    expect(found.gap).toBeLessThanOrEqual(0.01)
    expect(found.bound).toBeLessThanOrEqual(found.cost + 1e-6)
    expect(found.cost).toBeLessThanOrEqual(found.greedyCost)
    expect(found.greedyCost).toBeCloseTo(costOfProposal(problem, greedyProposal(problem)), 6)
    expect(overloads(problem, found.served)).toEqual([])
  }, 60_000)
})

describe('what cannot be met is named with what prevents it', () => {
  const reasonsOf = async (problem: Problem) => {
    const { served } = await solve(problem, LIMITS, quietly)
    return whyUnserved(problem, served, TERMS).map(({ place, says }) => `${problem.places[place]?.id}: ${says}`)
  }
  const ann = aServer('Ann', [4, 2])
  const ben = aServer('Ben', [4, 4])

  test('nobody has any days', async () => {
    expect(await reasonsOf(aProblem([aPlace('school', [1, 1])], []))).toEqual([
      'school: Nobody has days left in this year.',
    ])
  })
  test('no rule lets anybody serve it', async () => {
    const misfitsOf = () => [{ rule: 'own', says: 'Nobody serves the school that they lead.', isFirm: true }]
    expect(await reasonsOf(aProblem([aPlace('school', [1, 1])], [ann], { misfitsOf }))).toEqual([
      'school: Nobody may serve it. Nobody serves the school that they lead.',
    ])
  })
  test('whoever was chosen for it may not, or has no days', async () => {
    const pinned = [aPlace('school', [1, 1], { pinnedTo: 'Ann' })]
    const misfitsOf = () => [{ rule: 'own', says: 'Nobody serves the school that they lead.', isFirm: true }]
    expect(await reasonsOf(aProblem(pinned, [ann, ben], { misfitsOf }))).toEqual([
      'school: Ann cannot serve it. Nobody serves the school that they lead.',
    ])
    expect(await reasonsOf(aProblem(pinned, [ben]))).toEqual([
      'school: Whoever was chosen for it has no days left in this year.',
    ])
  })
  test('nobody who fits has so many days in a term', async () => {
    expect(await reasonsOf(aProblem([aPlace('school', [6, 1])], [ann, ben]))).toEqual([
      'school: It is due 3 days in the autumn term, and none of the 2 who fit has more than 2 days to give then.',
    ])
    expect(await reasonsOf(aProblem([aPlace('school', [1, 3])], [ann]))).toEqual([
      'school: It is due 1.5 days in the spring term, and Ann has 1 day to give then.',
    ])
  })
  test('those who fit are needed elsewhere, and in which term there is too little in all', async () => {
    const problem = aProblem([aPlace('great', [4, 2]), aPlace('small', [1, 0])], [aServer('Ann', [4, 2])])
    expect(await reasonsOf(problem)).toEqual([
      'small: Other places take up those who fit: in the autumn term it is due 0.5 days, and Ann has 0 days left.',
    ])
    expect(shortTerms(problem)).toEqual([{ term: 0, due: 5, left: 4 }])
  })
})

test('what is due to a made-up authority fits what its people have', () => {
  const { places, servers } = aMadeUpProblem({ schools: 40, groups: 5, people: 6 })
  const due = sumOf(places.map(({ dueByTerm }) => sumOf(dueByTerm)))
  expect(due).toBeLessThan(sumOf(servers.map(({ leftByTerm }) => sumOf(leftByTerm))))
})
