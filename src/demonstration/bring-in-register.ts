import { Readable } from 'node:stream'
import { runLinksImport, runRegisterImport, type ImportRun } from '#imports/index.ts'
import type { SchoolRow } from '#imports/register-file/index.ts'
import { phaseOf, schoolTypeOf, type ServiceModel } from '#model/index.ts'
import { day, type PlainDate } from '#shared/plain-date.ts'
import { actAs, openAs, sessionOf } from './act-as.ts'
import { asGiasCsv, asLinksCsv } from './gias-csv.ts'
import type { MadeUpPhase, PhaseMix } from './made-up-kinds.ts'
import { headName } from './made-up-names.ts'
import { firstMadeUpUrn, madeUpRegister, type MadeUpRegister } from './made-up-register.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'

/** How the register names each kind of school, and how many parts of a service's schools it makes up. */
const KINDS: Readonly<Record<MadeUpPhase, { phase: string; type: string; parts: number }>> = {
  nursery: { phase: 'Nursery', type: 'Local authority nursery school', parts: 2 },
  primary: { phase: 'Primary', type: 'Community school', parts: 27 },
  secondary: { phase: 'Secondary', type: 'Community school', parts: 7 },
  'all-through': { phase: 'All-through', type: 'Academy converter', parts: 1 },
  special: { phase: 'Not applicable', type: 'Community special school', parts: 2 },
  pru: { phase: 'Not applicable', type: 'Pupil referral unit', parts: 1 },
}

/** Mostly schools of the phases that the service works with, and of each other phase of the model one or two. */
export function phaseMixOf(model: ServiceModel): PhaseMix {
  const mix = Object.entries(KINDS).flatMap(([kind, { phase, type, parts }]) => {
    const known = phaseOf(model, { phase, type, typeGroup: '' })
    return known ? [[kind, known.served ? parts : 1]] : []
  })
  return Object.fromEntries(mix) as PhaseMix
}

/** A service's register as it is today, with no two heads of one name. */
export function registerOf(making: Making, index: number, schools: number): MadeUpRegister {
  const { model, chance, laCode, year, today } = making
  const published = day(`${year}-09-20`)
  const made = madeUpRegister({
    seed: model.identity.authority,
    laCode,
    laName: 'A made-up authority',
    schools,
    phaseMix: phaseMixOf(model),
    firstUrn: firstMadeUpUrn + index * 400,
    on: published < today ? published : today,
  })
  const taken = new Set<string>()
  const rows = made.schools.map((row) => {
    let name = row.headName
    while (name && taken.has(withoutTitle(name))) name = headName(chance)
    if (name) taken.add(withoutTitle(name))
    return { ...row, headName: name }
  })
  return { ...made, schools: withFederations(rows) }
}

/** No federation is of one school: the next that could be in it is. */
function withFederations(rows: readonly SchoolRow[]): SchoolRow[] {
  const alone = rows.filter(
    ({ federationName }) => federationName && rows.filter((row) => row.federationName === federationName).length === 1,
  )
  const free = rows.filter(
    (row) =>
      row.statusName === 'Open' &&
      row.phaseName === 'Primary' &&
      row.typeGroupName === 'Local authority maintained schools' &&
      !row.federationName,
  )
  const joining = new Map(alone.map(({ federationName }, at) => [free[at * 3]?.urn, federationName]))
  return rows.map((row) => ({ ...row, federationName: joining.get(row.urn) ?? row.federationName }))
}

export const withoutTitle = (name: string) => name.replace(/^\S+ /, '')

/** Last summer's register, and the links, when the service began; this school year's as soon as it is out. */
export async function bringInRegister(making: Making, register: MadeUpRegister): Promise<void> {
  const { foundedOn, year, today } = making
  const before = register.schools.filter(({ statusName }) => statusName !== 'Proposed to open').map(asOfLastYear)
  await runRegisterImport(await asAdministrator(making, foundedOn), csv('edubasealldata.csv', asGiasCsv(before)))
  await runLinksImport(
    await asAdministrator(making, foundedOn),
    csv('links_edubasealldata.csv', asLinksCsv(register.links)),
  )
  const next = day(`${year}-09-21`)
  if (next < today)
    await runRegisterImport(await asAdministrator(making, next), csv('edubasealldata.csv', asGiasCsv(register.schools)))
}

async function asAdministrator(making: Making, on: PlainDate): Promise<ImportRun> {
  const { stage, administrator } = making
  const hash = await sessionOf(stage, administrator.id)
  const moment = momentOn(making, on, '08:45')
  return {
    pool: stage.pool,
    as: (db, client) => openAs(stage, hash, moment, db, client),
  }
}

function csv(name: string, lines: Iterable<string>) {
  return { name, mediaType: 'text/csv', stream: Readable.from([[...lines].join('')].map((text) => Buffer.from(text))) }
}

/** A year ago a school in three had other numbers on roll. */
function asOfLastYear(row: SchoolRow, order: number): SchoolRow {
  if (order % 3 !== 0 || row.pupils === null) return row
  return { ...row, pupils: Math.max(8, row.pupils + (order % 2 === 0 ? -4 : 7)) }
}

/** The schools that are open, as the service has them now, by the order of the register. */
export async function readSchools(making: Making, register: MadeUpRegister): Promise<MadeSchool[]> {
  const { stage, administrator, now, model } = making
  const known = await actAs(stage, administrator.id, now, (look) =>
    look.db.selectFrom('schools').select(['id', 'urn', 'status']).execute(),
  )
  const ids = new Map(known.map(({ id, urn }) => [urn, id]))
  return register.schools.flatMap((row) => {
    const id = ids.get(row.urn)
    if (!id || row.statusName === 'Closed' || row.statusName === 'Proposed to open') return []
    const provision = row.resourcedProvision
    const hasEnhancedProvision = provision !== null && provision !== 'Not applicable'
    const entry = {
      phase: row.phaseName ?? '',
      type: row.typeName ?? '',
      typeGroup: row.typeGroupName ?? '',
      enhancedProvision: hasEnhancedProvision,
    }
    const phase = phaseOf(model, entry)
    return [
      {
        id,
        row,
        phase: phase?.id,
        isServed: phase?.served ?? false,
        type: schoolTypeOf(model, entry)?.id,
        hasEnhancedProvision,
        groupKinds: new Set<string>(),
        movedOn: null,
        ownHoliday: null,
        boughtFor: new Set(),
      },
    ]
  })
}
