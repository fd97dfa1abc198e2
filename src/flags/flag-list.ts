import type { ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import type { Look } from '#work/work.ts'
import { FLAG_STANDINGS, type FlagStanding } from './flag.ts'
import type { FlagFilter } from './flag-store.ts'

/** What a list of flags is asked for in its address; what makes no sense there is as if it were not. */
export type FlagList = {
  trigger: string | undefined
  standing: FlagStanding | undefined
  phase: string | undefined
  /** 'mine', or the id of whoever is named for the schools. */
  adviser: string | undefined
  /** Only what is newly noticed. */
  isNew: boolean
  after: string | undefined
}

/** What an address asks of the list. */
export function readFlagList(model: ServiceModel, query: Readonly<Record<string, string>>): FlagList {
  return {
    trigger: model.triggers?.of.find(({ id }) => id === query.trigger)?.id,
    standing: FLAG_STANDINGS.find((each) => each === query.standing),
    phase: phasesOfRegister(model).find((each) => each === query.phase),
    adviser: query.adviser === 'mine' || (query.adviser && isId(query.adviser)) ? query.adviser : undefined,
    isNew: query.new === 'yes',
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** The phases, as the register has them, of the schools that the service serves. */
export const phasesOfRegister = ({ phases }: ServiceModel): string[] => [
  ...new Set(phases.filter(({ served }) => served).flatMap(({ registerPhases }) => [...registerPhases])),
]

/** The same as the store is asked. */
export function filterOf(look: Look, { adviser, ...list }: FlagList): FlagFilter {
  return {
    ...list,
    adviser: adviser === 'mine' ? undefined : adviser,
    schoolIds: adviser === 'mine' ? ownSchoolsOf(look.actor) : undefined,
  }
}

/** What a list asks for, as its address says it: all of it, from its first flag. */
export function askOfFlags({ trigger, standing, phase, adviser, isNew }: Partial<FlagList>): Record<string, string> {
  return {
    ...(trigger && { trigger }),
    ...(standing && { standing }),
    ...(phase && { phase }),
    ...(adviser && { adviser }),
    ...(isNew && { new: 'yes' }),
  }
}

/** The address of a list. */
export function addressOfFlags(list: Partial<FlagList>): string {
  const query = new URLSearchParams({ ...askOfFlags(list), ...(list.after && { after: list.after }) }).toString()
  return `/flags${query ? `?${query}` : ''}`
}
