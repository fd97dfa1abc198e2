import type pg from 'pg'
import { foundService } from '#set-up/index.ts'
import { readModel } from '#model/index.ts'
import { newId } from '#shared/id.ts'
import { firstDayOf, schoolYearOf } from '#shared/school-year.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { chanceOf } from './chance.ts'
import { headName, slugOf } from './made-up-names.ts'
import { firstMadeUpUrn, madeUpRegister } from './made-up-register.ts'

type Owner = Pick<pg.Client, 'query'>

/** Founds a service by a model, adopted for the current school year, with one made-up person of each of its roles. */
export async function foundExample(
  owner: Owner,
  modelText: string,
  index: number,
  now: Date,
): Promise<{ name: string; people: number }> {
  const { model } = readModel(modelText, 'the model')
  if (!model) throw new Error('A model in models/ has faults: bin/waymark model list says which.')
  const name = model.identity.authority
  const chance = chanceOf(name)
  const taken = new Set<string>()
  const aName = () => {
    for (;;) {
      const drawn = headName(chance).replace(/^\S+ /, '')
      if (taken.has(drawn) && taken.size < 100) continue
      taken.add(drawn)
      return drawn
    }
  }
  const emailOf = (person: string) => `${slugOf(person)}.${index + 1}@example.test`

  const administrator = aName()
  const laCode = String(100 + index)
  const founded = await foundService(owner, {
    name,
    laCodes: [laCode],
    modelText,
    administrator: { name: administrator, email: emailOf(administrator) },
    now,
  })
  const { authorityId, modelVersionId } = founded
  const schoolId = await addSchool(owner, authorityId, laCode, name, index)
  const groupId = newId()
  await owner.query(
    `insert into groups (authority_id, id, kind, name, name_sorted) values ($1, $2, $3, $4, lower($4))`,
    [authorityId, groupId, 'group', 'Heron Fold'],
  )
  const startedOn = firstDayOf(schoolYearOf(londonDateOf(now)))
  const roles = model.roles.filter(({ kind }) => kind !== 'service-administrator')
  for (const role of roles) {
    const [scope = 'authority'] = role.tiedTo
    const personId = newId()
    const person = aName()
    await owner.query(
      `insert into people (authority_id, id, name, name_sorted, email) values ($1, $2, $3, lower($3), $4)`,
      [authorityId, personId, person, emailOf(person)],
    )
    await owner.query(
      `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, group_id, started_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        authorityId,
        newId(),
        personId,
        role.id,
        modelVersionId,
        role.kind,
        scope,
        scope === 'school' ? schoolId : null,
        scope === 'group' ? groupId : null,
        startedOn,
      ],
    )
  }
  return { name, people: roles.length + 1 }
}

async function addSchool(owner: Owner, authorityId: string, laCode: string, laName: string, index: number) {
  const { schools } = madeUpRegister({
    seed: laName,
    laCode,
    laName: 'A made-up authority',
    schools: 1,
    firstUrn: firstMadeUpUrn + index * 100,
  })
  const school = schools.find(({ statusName }) => statusName === 'Open') ?? schools[0]!
  const id = newId()
  await owner.query(
    `insert into schools (authority_id, id, urn, la_code, name, name_sorted, search_text, status)
     values ($1, $2, $3, $4, $5, lower($5), lower($5 || ' ' || $3), 'open')`,
    [authorityId, id, school.urn, laCode, school.name],
  )
  return id
}
