import { sql } from 'kysely'
import type { SecretRoles } from '#people/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { isAnywhere } from '#work/reach.ts'
import { isOpenToSchools } from './send-year.ts'

/**
 * ES-68, ES-69. Who of the team works where in a year that was not sent yet is known to the team alone, taught to the room of people: a role that
 * begins in such a year is not there for schools.
 */
export const secretRoles: SecretRoles = {
  isHidden(look) {
    const { workplans } = look.model
    if (!workplans || isAnywhere(look.reach('see-days')) || look.reach('keep-people').everything) return undefined
    const year = sql<number>`extract(year from h.started_on - interval '8 months')::integer`
    return sql<boolean>`(h.role = any (${[...workplans.team]}::text[]) and h.person_id <> ${look.actor.personId}
      and coalesce((select not bool_or(w.status = 'sent') from workplans w where w.authority_id = h.authority_id and w.school_year = ${year}),
        ${year} > ${schoolYearOf(look.today)}))`
  },
  async isSecret(look, { role, startedOn }) {
    const isOfTeam = look.model.workplans?.team.includes(role) ?? false
    return isOfTeam && !(await isOpenToSchools(look, schoolYearOf(startedOn)))
  },
}
