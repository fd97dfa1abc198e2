import { searchInChild, type Limits, type Progress } from '#solver/in-child.ts'
import type { Misfit, Place, Problem, Server, Weights } from '../problem.ts'
import type { Solved } from './solve.ts'

/** A problem as it is handed to another process: who does not fit where, by their positions. */
export type Posted = {
  places: readonly Place[]
  servers: readonly Server[]
  terms: number
  weights: Weights
  misfits: readonly (readonly [place: number, server: number, misfits: readonly Misfit[]])[]
}

/** What was found, and the most memory that it took, in megabytes. */
export type Found = Solved & { megabytes: number }

/** Searches in a process of its own, so that the service answers meanwhile. Throws where the search fails or does not end in time. */
export const solveInChild = (problem: Problem, limits: Limits, tell: (progress: Progress) => void): Promise<Found> =>
  searchInChild<Posted, Solved>(new URL('./child.ts', import.meta.url), postedOf(problem), limits, tell)

function postedOf({ misfitsOf, ...problem }: Problem): Posted {
  const { places, servers } = problem
  const misfits = places.flatMap((place, at) =>
    servers.flatMap((server, by) => {
      const found = misfitsOf(place, server)
      return found.length === 0 ? [] : [[at, by, found] as const]
    }),
  )
  return { ...problem, misfits }
}

/** The problem again, on the other side. */
export function problemFrom({ misfits, ...posted }: Posted): Problem {
  const placeAt = new Map(posted.places.map(({ id }, at) => [id, at]))
  const serverAt = new Map(posted.servers.map(({ id }, at) => [id, at]))
  const known = new Map(misfits.map(([place, server, found]) => [`${place} ${server}`, found]))
  return {
    ...posted,
    misfitsOf: (place, server) => known.get(`${placeAt.get(place.id)} ${serverAt.get(server.id)}`) ?? [],
  }
}
