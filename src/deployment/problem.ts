/** Where something lies on the national grid, in metres. */
export type Spot = { easting: number; northing: number }

/** A school or a group that somebody is to serve in a year. */
export type Place = {
  id: string
  name: string
  /** Half-days that it is due, term by term. */
  dueByTerm: readonly number[]
  spot: Spot | undefined
  /** Who serves it already. */
  servedBy: string | undefined
  /** Whom a person chose for it: nobody else is proposed. */
  pinnedTo: string | undefined
}

/** Somebody of whose days some are left. */
export type Server = {
  id: string
  name: string
  /** Half-days that they still have to give, term by term. */
  leftByTerm: readonly number[]
  /** Where they set out from. */
  spot: Spot | undefined
}

/** Why somebody does not fit a place: firm, and they are never proposed; soft, and it costs. */
export type Misfit = { rule: string; says: string; isFirm: boolean }

/** What a proposal is judged by, each in the kilometres that it is worth: so that a planner can weigh one against another. */
export type Weights = {
  /** A place gets somebody else than whoever serves it now. */
  change: number
  /** Somebody does not quite fit a place. */
  misfit: number
  /** A half-day beyond somebody's fair share of the work. */
  unfair: number
}

/** All that a proposal of who serves whom rests on; what it costs is in kilometres of travel, or what is worth as many. */
export type Problem = {
  places: readonly Place[]
  servers: readonly Server[]
  terms: number
  weights: Weights
  /** Why a server does not fit a place; nothing where they do. */
  misfitsOf: (place: Place, server: Server) => readonly Misfit[]
}

/** One of those who could serve a place, and what that would cost. */
export type Way = { place: number; server: number; cost: number }

/** What nobody serves costs more than all else together, for each half-day: it is left only where nothing else fits. */
export const UNSERVED = 10_000

/** So much more than an even part of the work is still fair. */
export const FAIR_WITHIN = 1.1

const METRES = 1000

/** How far it is between two spots as the crow flies, in kilometres; nothing where either is not known. */
export function kilometresBetween(one: Spot | undefined, other: Spot | undefined): number {
  if (!one || !other) return 0
  return Math.hypot(one.easting - other.easting, one.northing - other.northing) / METRES
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** Everyone who could serve each place, place by place: whoever is chosen for it alone, or all whom no firm rule keeps away. */
export function waysOf(problem: Problem): Way[] {
  const { places, servers, misfitsOf } = problem
  return places.flatMap((place, at) =>
    servers.flatMap((server, by): Way[] => {
      if (place.pinnedTo !== undefined && place.pinnedTo !== server.id) return []
      const misfits = misfitsOf(place, server)
      return misfits.some(({ isFirm }) => isFirm)
        ? []
        : [{ place: at, server: by, cost: costOf(problem, place, server, misfits.length) }]
    }),
  )
}

/** Each half-day is a journey there, in whole kilometres; then what else there is against it. Whole costs let the search end sooner: between two there is none. */
function costOf({ weights }: Problem, place: Place, server: Server, misfits: number): number {
  const travel = Math.round(kilometresBetween(place.spot, server.spot) * sumOf(place.dueByTerm))
  const isChange = place.servedBy !== undefined && place.servedBy !== server.id
  return travel + (isChange ? weights.change : 0) + misfits * weights.misfit
}

/** Of places what they are due, and of servers what they have left. */
export type Sizes = {
  places: readonly Pick<Place, 'dueByTerm'>[]
  servers: readonly Pick<Server, 'leftByTerm'>[]
}

/** How many half-days are a fair part for each server: of all that is due, as much as they have of all that is left, and a tenth more. */
export function fairShares({ places, servers }: Sizes): number[] {
  const due = sumOf(places.map(({ dueByTerm }) => sumOf(dueByTerm)))
  const left = servers.map(({ leftByTerm }) => sumOf(leftByTerm))
  const all = sumOf(left)
  return left.map((own) => (all === 0 ? 0 : Math.ceil((due * own * FAIR_WITHIN) / all)))
}
