import { drawn } from '#solver/drawn.ts'
import type { Place, Problem, Server } from './problem.ts'

const SIDE = 60_000
const TERMS = 3
const PHASES = ['primary', 'secondary'] as const
/** Everyone together has so many times what is due. */
const ENOUGH = 1.25

/** A made-up authority of sixty kilometres a side: so many schools, groups and people, three terms, two phases, most places served by somebody already. */
export function aMadeUpProblem(size: { schools: number; groups: number; people: number }, seed = 42): Problem {
  const draw = drawn(seed)
  const upTo = (most: number) => Math.floor(draw() * most)
  const spot = () => ({ easting: draw() * SIDE, northing: draw() * SIDE })
  const phases = new Map<string, string>()
  const all = size.schools + size.groups
  const places = Array.from({ length: all }, (_, at): Place => {
    const id = `place-${at}`
    const isGroup = at >= size.schools
    if (!isGroup) phases.set(id, PHASES[at % 5 === 0 ? 1 : 0])
    return {
      ...{ id, name: `Place ${at}`, spot: spot(), pinnedTo: undefined },
      dueByTerm: isGroup ? [6, 5, 5] : [1 + upTo(3), 1 + upTo(2), 1 + upTo(2)],
      servedBy: draw() < 0.7 ? `server-${upTo(size.people)}` : undefined,
    }
  })
  const due = places.reduce((sum, { dueByTerm }) => sum + dueByTerm.reduce((all, each) => all + each, 0), 0)
  const each = Math.ceil((due * ENOUGH) / size.people / TERMS)
  const servers = Array.from({ length: size.people }, (_, at): Server => {
    const id = `server-${at}`
    phases.set(id, PHASES[at % 4 === 0 ? 1 : 0])
    return { id, name: `Server ${at}`, leftByTerm: Array.from({ length: TERMS }, () => each), spot: spot() }
  })
  return {
    ...{ places, servers, terms: TERMS, weights: { change: 30, misfit: 60, unfair: 20 } },
    misfitsOf(place, server) {
      const [theirs, own] = [phases.get(place.id), phases.get(server.id)]
      if (theirs === undefined || theirs === own) return []
      return [{ rule: 'own-phase', says: 'Work in another phase asks for training.', isFirm: own === 'primary' }]
    },
  }
}
