import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { Bid } from './bids/bid.ts'
import { listBids } from './bids/bid-store.ts'
import type { Designation, Specialist } from './designation.ts'
import { getDesignationsRule } from './designation-policy.ts'
import { listDesignations } from './designation-store.ts'
import { listSpecialists } from './specialists/specialist-store.ts'

/** A designation. Throws NotFound. */
export async function getDesignation(look: Look, id: string): Promise<Designation> {
  getDesignationsRule(look)
  const [found] = isId(id) ? await listDesignations(look, { id }) : []
  if (!found) throw new NotFound('designation', id)
  return found
}

/** A bid. Throws NotFound. */
export async function getBid(look: Look, id: string): Promise<Bid> {
  getDesignationsRule(look)
  const [found] = isId(id) ? await listBids(look, id) : []
  if (!found) throw new NotFound('bid', id)
  return found
}

/** Somebody who was designated as a specialist. Throws NotFound. */
export async function getSpecialist(look: Look, id: string): Promise<Specialist> {
  getDesignationsRule(look)
  const [found] = isId(id) ? await listSpecialists(look, { id }) : []
  if (!found) throw new NotFound('specialist', id)
  return found
}
