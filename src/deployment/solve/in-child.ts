import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Misfit, Place, Problem, Server, Weights } from '../problem.ts'
import type { Limits, Progress, Solved } from './solve.ts'

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

export type Told = { progress: Progress } | { found: Found } | { failed: string }

/** What the search may take of memory in a process of its own, in megabytes. */
const MEMORY = 512
/** Beyond its time a search that does not end by itself is ended, in milliseconds. */
const PATIENCE = 30_000

/** Searches in a process of its own, so that the service answers meanwhile. Throws where the search fails or does not end in time. */
export function solveInChild(problem: Problem, limits: Limits, tell: (progress: Progress) => void): Promise<Found> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [], {
      execArgv: [`--max-old-space-size=${MEMORY}`, '--import', 'tsx'],
      serialization: 'advanced',
    })
    const late = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 1000 + PATIENCE)
    child.on('message', (told: Told) => {
      if ('progress' in told) return tell(told.progress)
      if ('found' in told) resolve(told.found)
      else reject(new Error(told.failed))
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearTimeout(late)
      reject(new Error(`the search ended with ${signal ?? code}`))
    })
    child.send({ problem: postedOf(problem), limits })
  })
}

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
