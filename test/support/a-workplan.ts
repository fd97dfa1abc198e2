import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of workplans that says nothing of them; partnerships are its clusters. */
export const A_WORKPLAN_RULE = `workplans:
  id: the-year-in-days
  says: The year is planned in days.
  source: ES-22
  of: [{ id: primary-workplan, name: Primary workplan, phases: [primary], source: ES-22 }]
  core: additional-service
  within: { id: within-what-is-funded, firm: true, says: No more than is funded., source: ES-11 }
  unseen: { id: told-to-all-at-once, firm: true, says: Nobody knows before., source: ES-69 }
  team: [link-adviser]
  areas: { group: cluster, says: Areas differ., source: ES-13 }
  partnerships:
    group: cluster
    kinds: [programme]
    agreedBy: [headteacher]
    mostAgreed: { id: most-of-them-agreed, firm: true, says: Most days are agreed., source: ES-32 }
    stays: { id: this-stays, firm: true, says: Some things stay., source: ES-26 }
    size: { id: days-by-size, firm: false, says: Days follow the size., source: ES-24 }
    newHead: { roles: [headteacher], months: 12, own: true }
    nonNegotiable: [{ id: look-at-figures, name: Figures, says: Figures are looked at., for: every-school, source: ES-28 }]
`

async function insert(service: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all = { authority_id: service.authorityId, id: newId(), ...row }
  const places = Object.keys(all).map((_, at) => `$${at + 1}`)
  await service.db.owner.query(
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')}) on conflict do nothing`,
    Object.values(all),
  )
  return all.id
}

/** Something for which a partnership uses a day of 2026/27. Gives its id. */
export const aUse = (service: TestService, group: string) =>
  insert(service, 'partnership_uses', {
    ...{ group_id: group, school_year: 2026, half_days: 2, used_for: 'Reading together', led_by: 'heads' },
    ...{ added_by: service.administratorId, added_on: service.today },
  })

/** A workplan of 2026/27 that somebody said a total of. */
export const aWorkplan = (service: TestService) =>
  insert(service, 'workplans', {
    ...{ school_year: 2026, workplan: service.model.workplans?.of[0]?.id, model_version_id: service.modelVersionId },
    ...{ half_days: 800, set_by: service.administratorId, set_on: service.today },
  })

/** What an address can name of a partnership's plan: uses, and what is not negotiable. */
export async function planItemsOf({ db, authorityId, model }: TestService): Promise<string[]> {
  const { rows } = await db.owner.query<{ id: string }>('select id from partnership_uses where authority_id = $1', [
    authorityId,
  ])
  return [...rows.map(({ id }) => id), ...(model.workplans?.partnerships.nonNegotiable ?? []).map(({ id }) => id)]
}

/** A school's partnership with days, of which headteachers agreed on most, and what came of it. */
export async function aPartnershipWithDays(service: TestService, school: string): Promise<string> {
  const { model, administratorId: by, modelVersionId, today } = service
  const rule = model.workplans?.partnerships
  const group = await service.addGroup({ kind: rule?.group ?? '', name: 'Gill Beck', schools: [school] })
  await aWorkplan(service)
  const year = { group_id: group, school_year: 2026 }
  await insert(service, 'allocations', {
    ...{
      ...year,
      role: model.workplans?.team[0],
      kind: rule?.kinds[0],
      half_days: 6,
      model_version_id: modelVersionId,
    },
    ...{ added_by: by, added_on: today },
  })
  await aUse(service, group)
  const uses = [{ halfDays: 4, usedFor: 'Reading together', ledBy: 'heads' }]
  const heads = [{ personId: by, name: 'Tom Garside', schoolId: school, schoolName: 'Hollin Bank' }]
  await insert(service, 'partnership_agreements', {
    ...{ ...year, agreed_on: today, agreed: 4, allocated: 6, uses: JSON.stringify(uses), heads: JSON.stringify(heads) },
    ...{ entered_by: by, entered_on: today },
  })
  await insert(service, 'partnership_doings', {
    ...{ ...year, item: rule?.nonNegotiable[0]?.id, done_on: today, led_by: 'together', heads: 2 },
    ...{ entered_by: by, entered_on: today },
  })
  await insert(service, 'partnership_sizes', {
    ...{ ...year, schools: 1, due: 4, allocated: 6, decision: 'kept', because: 'To the end of the year' },
    ...{ decided_by: by, decided_on: today },
  })
  return group
}
