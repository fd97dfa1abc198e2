import { loadOf, type Served } from './proposal.ts'
import { sumOf, type Place, type Problem, type Server, type Sizes } from './problem.ts'

/** Why nobody is proposed for a place, in the words of the constraint that prevents it. */
export type Unserved = { place: number; says: string }

/** How a problem speaks of its terms: 'the autumn term', one for each. */
export type TermNames = readonly string[]

/**
 * For each place that a proposal leaves to nobody, what prevents it: no firm rule lets anybody serve it; nobody who fits has so many days in a
 * term, even without any other place; or those who fit are needed elsewhere.
 */
export function whyUnserved(problem: Problem, served: Served, terms: TermNames): Unserved[] {
  const load = loadOf(problem, served)
  return served.flatMap((server, at) => {
    const place = problem.places[at]
    return server !== undefined || !place ? [] : [{ place: at, says: whyOf(problem, place, load, terms) }]
  })
}

function whyOf(problem: Problem, place: Place, load: readonly (readonly number[])[], terms: TermNames): string {
  const { servers } = problem
  if (servers.length === 0) return 'Nobody has days left in this year.'
  const chosen = servers.find(({ id }) => id === place.pinnedTo)
  if (place.pinnedTo !== undefined && !chosen) return 'Whoever was chosen for it has no days left in this year.'
  const asked = chosen ? [chosen] : servers
  const kept = asked.map((server) => problem.misfitsOf(place, server).filter(({ isFirm }) => isFirm))
  const fitting = asked.filter((_, at) => kept[at]?.length === 0)
  if (fitting.length === 0) {
    const rules = [...new Set(kept.flatMap((misfits) => misfits.map(({ says }) => says)))]
    return chosen ? `${chosen.name} cannot serve it. ${rules.join(' ')}` : `Nobody may serve it. ${rules.join(' ')}`
  }
  const who = chosen
    ? chosen.name
    : fitting.length === 1
      ? (fitting[0]?.name ?? '')
      : `none of the ${fitting.length} who fit`
  const short = place.dueByTerm.findIndex((due, term) =>
    fitting.every(({ leftByTerm }) => (leftByTerm[term] ?? 0) < due),
  )
  if (short !== -1) {
    const most = Math.max(...fitting.map(({ leftByTerm }) => leftByTerm[short] ?? 0))
    const has = fitting.length === 1 ? `${who} has` : `${who} has more than`
    return `It is due ${halves(place.dueByTerm[short] ?? 0)} in ${terms[short] ?? 'the year'}, and ${has} ${halves(Math.max(0, most))} to give then.`
  }
  const left = (server: Server, term: number) =>
    (server.leftByTerm[term] ?? 0) - (load[servers.indexOf(server)]?.[term] ?? 0)
  const tight = place.dueByTerm.findIndex((due, term) => fitting.every((server) => left(server, term) < due))
  const term = tight === -1 ? 0 : tight
  const free = Math.max(0, ...fitting.map((server) => left(server, term)))
  const those = fitting.length === 1 ? `${who} has` : `of the ${fitting.length} who fit nobody has more than`
  return tight === -1
    ? `Those who fit have days left in each term, but nobody has enough in every one of them: it is due ${halves(sumOf(place.dueByTerm))} in all.`
    : `Other places take up those who fit: in ${terms[term] ?? 'the year'} it is due ${halves(place.dueByTerm[term] ?? 0)}, and ${those} ${halves(free)} left.`
}

const halves = (halfDays: number) => `${halfDays / 2} ${halfDays === 2 ? 'day' : 'days'}`

/** A term by its position, with the half-days that are due and those that are left to give. */
export type ShortTerm = { term: number; due: number; left: number }

/** Where more is due in a term than all who serve have left: what no proposal can mend. */
export function shortTerms({ places, servers, terms }: Sizes & { terms: number }): ShortTerm[] {
  return Array.from({ length: terms }, (_, term) => ({
    term,
    due: sumOf(places.map(({ dueByTerm }) => dueByTerm[term] ?? 0)),
    left: sumOf(servers.map(({ leftByTerm }) => Math.max(0, leftByTerm[term] ?? 0))),
  })).filter(({ due, left }) => due > left)
}
