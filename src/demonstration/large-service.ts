import type pg from 'pg'
import { registerColumns } from '#imports/index.ts'
import { phaseOf, type Role, type ServiceModel, type VisitType } from '#model/index.ts'
import { searchTextOf, sortedName } from '#schools/index.ts'
import { newId } from '#shared/id.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { withoutTitle } from './bring-in-register.ts'
import { copyRows } from './copy-rows.ts'
import { headName, slugOf } from './made-up-names.ts'
import type { MadeUpRegister } from './made-up-register.ts'
import type { Making, MadeSchool } from './making.ts'
import { mainRoleOf } from './people-of-service.ts'
import { schoolRole } from './people-of-schools.ts'
import { writeSections } from './prose/write-sections.ts'

type Rows = Parameters<typeof copyRows>[2]
type Tables = Record<'people' | 'held_roles' | 'visits' | 'records' | 'record_sections' | 'actions', Rows[number][]>

const SCHOOLS_OF_ONE_ADVISER = 12
const VISITS_OF_ONE_SCHOOL = 4

/** One service of a large demonstration, straight into its tables: schools, an adviser and a head for each, and their visits. */
export async function copyService(
  owner: pg.ClientBase,
  making: Making,
  modelVersionId: string,
  register: MadeUpRegister,
): Promise<void> {
  const { stage, model, chance, foundedOn } = making
  const schools = register.schools.map((row) => ({ id: newId(), row }))
  await copyRows(
    owner,
    'schools',
    schools.map(({ id, row }) => ({
      authority_id: stage.authorityId,
      id,
      ...Object.fromEntries(registerColumns.map(({ name, cell }) => [name, cell(row)])),
      name_sorted: sortedName(row.name),
      search_text: searchTextOf(row),
    })),
  )

  const tables: Tables = { people: [], held_roles: [], visits: [], records: [], record_sections: [], actions: [] }
  const ofService = { authority_id: stage.authorityId }
  const addPerson = (name: string): string => {
    const id = newId()
    const email = `${slugOf(name)}.${tables.people.length}@${making.domain}.example.test`
    tables.people.push({ ...ofService, id, name, name_sorted: sortedName(name), email })
    return id
  }
  const give = (personId: string, role: Role | undefined, schoolId: string | null) => {
    if (!role) return
    tables.held_roles.push({
      ...ofService,
      id: newId(),
      person_id: personId,
      role: role.id,
      model_version_id: modelVersionId,
      kind: role.kind,
      scope: schoolId ? 'school' : 'authority',
      school_id: schoolId,
      started_on: foundedOn,
    })
  }
  for (const role of model.roles)
    if (role.tiedTo.includes('authority') && role.kind !== 'service-administrator')
      give(addPerson(withoutTitle(headName(chance))), role, null)

  const main = mainRoleOf(making)
  const [head, chair] = [schoolRole(model, 'headteacher'), schoolRole(model, 'chair-of-governors')]
  const open = schools.filter(({ row }) => row.statusName === 'Open')
  let adviser = ''
  for (const [at, { id, row }] of open.entries()) {
    if (at % SCHOOLS_OF_ONE_ADVISER === 0) adviser = addPerson(withoutTitle(headName(chance)))
    give(adviser, main, id)
    give(addPerson(withoutTitle(row.headName ?? headName(chance))), head, id)
    give(addPerson(withoutTitle(headName(chance))), chair, id)
    if (placed(model, row)?.served)
      addVisits(making, tables, { school: asMade(model, id, row), adviser, modelVersionId, main })
  }
  for (const table of TABLES) await copyRows(owner, table, tables[table])
}

/** In the order of their keys. */
const TABLES = ['people', 'held_roles', 'visits', 'records', 'record_sections', 'actions'] as const

type OfSchool = { school: MadeSchool; adviser: string; modelVersionId: string; main: Role }

/** A school's visits of last and this year, the older ones with an issued record, and one to come. */
function addVisits(making: Making, tables: Tables, { school, adviser, modelVersionId, main }: OfSchool): void {
  const { stage, model, chance, days } = making
  const types = model.visitTypes.filter(({ roles, record }) => roles.includes(main.id) && record.keep === 'required')
  if (types.length === 0) return
  for (let nth = 0; nth <= VISITS_OF_ONE_SCHOOL; nth++) {
    const on = nth === 0 ? days.after(chance.whole(1, 40)) : days.before(nth * 55 - chance.whole(0, 53))
    const term = days.termOn(on) ?? ''
    const type = types.find(({ terms }) => terms.includes(term)) ?? chance.one(types)
    const isHeld = nth > 0
    const isIssued = isHeld && on < days.before(12)
    const visitId = newId()
    tables.visits.push({
      authority_id: stage.authorityId,
      id: visitId,
      school_id: school.id,
      model_version_id: modelVersionId,
      visit_type: type.id,
      may_have_record: true,
      adviser_id: adviser,
      length: type.length?.is ?? 'half-day',
      purposes: type.purposes.slice(0, 1).map(({ id }) => id),
      status: isHeld ? 'held' : 'booked',
      booked_for: on,
      held_on: isHeld ? on : null,
      has_issued_record: isIssued,
      has_sent_record: isIssued,
    })
    if (isIssued) addRecord(making, tables, { school, adviser, visitId, type, on })
  }
}

type OfVisit = { school: MadeSchool; adviser: string; visitId: string; type: VisitType; on: PlainDate }

function addRecord(making: Making, tables: Tables, { school, adviser, visitId, type, on }: OfVisit): void {
  const { stage, model, chance } = making
  const form = model.recordForms.find(({ id }) => id === type.record.form)
  if (!form) return
  const ofService = { authority_id: stage.authorityId }
  const id = newId()
  const issued_at = `${addDays(on, chance.whole(2, 9))}T16:30:00Z`
  tables.records.push({
    ...ofService,
    id,
    visit_id: visitId,
    version: 1,
    status: 'issued',
    author_id: adviser,
    issued_at,
  })
  for (const section of writeSections(making, { form, type, school, isDraft: false }))
    tables.record_sections.push({
      ...ofService,
      id: newId(),
      record_id: id,
      section: section.section,
      body: section.body,
      judgement: section.judgement,
      is_not_discussed: section.isNotDiscussed,
    })
  const due_on = addDays(on, chance.whole(20, 80))
  const done_on = due_on < making.today && chance.happens(0.8) ? addDays(due_on, -3) : null
  const says = 'Report to governors on what the visit found'
  tables.actions.push({
    ...ofService,
    id: newId(),
    school_id: school.id,
    visit_id: visitId,
    says,
    owned_by: 'school',
    owner_name: 'Headteacher',
    due_on,
    done_on,
  })
}

function placed(model: ServiceModel, { phaseName, typeName, typeGroupName }: MadeSchool['row']) {
  return phaseOf(model, { phase: phaseName ?? '', type: typeName ?? '', typeGroup: typeGroupName ?? '' })
}

function asMade(model: ServiceModel, id: string, row: MadeSchool['row']): MadeSchool {
  return {
    id,
    row,
    phase: placed(model, row)?.id,
    isServed: true,
    type: undefined,
    hasEnhancedProvision: false,
    groupKinds: new Set(),
    movedOn: null,
    ownHoliday: null,
    boughtFor: new Set(),
  }
}
