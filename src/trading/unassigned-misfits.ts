import { aWord, word } from '#model/index.ts'
import { MOST_MISFITS, type MisfitSource } from '#work/misfit.ts'
import { listUnassigned } from './unassigned-store.ts'

/** NF-03. Schools that subscribe and are unassigned, for those who keep the service's people. */
export const unassignedMisfits: MisfitSource = {
  kind: { id: 'subscribed-unassigned', title: 'Schools that have bought, and have nobody named for them' },
  async list(look) {
    if (look.model.offers.length === 0 || !look.reach('keep-people').everything) return []
    const schools = await listUnassigned(look, MOST_MISFITS + 1)
    return schools.map(({ id, name }) => ({
      what: name,
      says: `Its order of the ${word(look.model, 'programme')} is accepted, and it is unassigned: nobody is its ${word(look.model, 'linkAdviser')}.`,
      href: `/schools/${id}/people`,
      mend: `Name ${aWord(look.model, 'linkAdviser')}`,
    }))
  },
}
