import { type SchoolRow } from '#imports/register-file/index.ts'
import { addDays, day, type PlainDate, weekdayOf } from '#shared/plain-date.ts'
import { type Chance } from './chance.ts'
import { kindWithin, type MadeUpPhase } from './made-up-kinds.ts'
import { dioceses, headName, saintName, schoolNameStem, slugOf, streetName } from './made-up-names.ts'
import { pointIn, postcodeIn, type Town, townForSchool } from './made-up-places.ts'
import { type EstablishmentType, isAcademy, types, typeWithin } from './made-up-types.ts'

/** A made-up trust: its name and its number in the register of groups. */
export type Trust = { readonly name: string; readonly uid: string; readonly schools: number }

/** What a school is made up from. */
export type SchoolSetting = {
  readonly chance: Chance
  readonly laCode: string
  readonly laName: string
  readonly towns: readonly Town[]
  readonly trusts: readonly Trust[]
  /** The day of the extract. */
  readonly on: PlainDate
  readonly takenNames: Set<string>
}

/** One made-up open school. Its line is set by whoever puts the rows together. */
export function madeUpSchool(setting: SchoolSetting, phase: MadeUpPhase, urn: number, order: number): SchoolRow {
  const { chance, laCode, laName, on } = setting
  const kind = kindWithin(phase, chance)
  const type = typeWithin(phase, chance)
  const town = townForSchool(chance, setting.towns)
  const religiousCharacter = religionWithin(type, phase, chance)
  const name = nameFor(setting, town, kind.title, religiousCharacter)
  const [lowAge, highAge] = kind.ages
  const places = kind.classSize * chance.whole(...kind.forms) * Math.min(highAge - lowAge, 14)
  const isSmall = phase === 'primary' && chance.happens(0.2)
  const capacity = isSmall ? Math.round(places / 2.5) : places
  const pupils = Math.max(8, Math.round(capacity * (0.86 + chance.around() * 0.17)))
  const trust = isAcademy(type) && setting.trusts.length > 0 ? chance.one(setting.trusts) : undefined
  const establishmentNumber = String(kind.firstNumber + (order % 900) + (type.name.startsWith('Vol') ? 1000 : 0))
  const openedOn = isAcademy(type) ? firstOfTerm(on, chance.whole(1, 14), chance) : null
  const isMainstream = phase !== 'special' && phase !== 'pru'
  const isFaith = religiousCharacter in dioceses

  return {
    line: 0,
    urn: String(urn),
    laCode,
    laName,
    establishmentNumber,
    laestab: laCode + establishmentNumber,
    name,
    typeName: type.name,
    typeGroupName: type.group,
    statusName: 'Open',
    openedOn,
    closedOn: null,
    reasonClosed: 'Not applicable',
    phaseName: kind.phaseName,
    statutoryLowAge: lowAge,
    statutoryHighAge: highAge,
    gender: phase === 'secondary' && chance.happens(0.08) ? chance.one(['Girls', 'Boys']) : 'Mixed',
    religiousCharacter,
    dioceseName: isFaith ? chance.one(dioceses[religiousCharacter]!) : 'Not applicable',
    trustName: trust?.name ?? null,
    trustUid: trust?.uid ?? null,
    trustFlagName: trust ? `Supported by a ${trust.schools > 1 ? 'multi' : 'single'}-academy trust` : 'Not applicable',
    federationName: !trust && phase === 'primary' && chance.happens(0.04) ? `The ${town.name} Federation` : null,
    sponsors: type === types.sponsored ? (trust?.name ?? null) : null,
    pupils,
    capacity,
    censusOn: censusBefore(on),
    percentageFsm: phase === 'nursery' ? null : percentageFor(town, phase, chance),
    ukprn: `19${urn}`,
    lastChangedOn: addDays(on, -chance.whole(1, 300)),
    street: streetName(chance),
    locality: chance.happens(0.3) ? `${town.name} ${chance.one(quarters)}` : null,
    address3: null,
    town: town.name,
    county: laName,
    postcode: postcodeIn(town, chance),
    website: `https://www.${slugOf(name)}.example`,
    telephone: `01632 960${String(chance.whole(0, 999)).padStart(3, '0')}`,
    ...pointIn(town, chance),
    districtName: laName,
    wardName: `${town.name} ${chance.one(quarters)}`,
    nurseryProvision:
      phase !== 'primary' ? 'Not applicable' : lowAge < 4 ? 'Has Nursery Classes' : 'No Nursery Classes',
    officialSixthForm:
      !isMainstream || highAge < 16
        ? 'Not applicable'
        : highAge > 16
          ? 'Has a sixth form'
          : 'Does not have a sixth form',
    resourcedProvision:
      isMainstream && chance.happens(0.08) ? chance.one(['Resourced provision', 'SEN unit']) : 'Not applicable',
    linkedEstablishments: null,
    headJobTitle: trust && chance.happens(0.4) ? 'Principal' : 'Headteacher',
    headName: headName(chance),
  }
}

/** The census day, a Thursday in January, whose figures the register shows. */
export function censusBefore(on: PlainDate): PlainDate {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < '06-01' ? 1 : 0)
  const middle = day(`${year}-01-15`)
  return addDays(middle, (11 - weekdayOf(middle)) % 7)
}

/** 1 September so many school years ago, or 1 January or April, when schools become academies. */
function firstOfTerm(on: PlainDate, yearsAgo: number, chance: Chance): PlainDate {
  const year = Number(on.slice(0, 4)) - yearsAgo - 1
  return day(`${year}-${chance.one(['09', '09', '09', '01', '04'])}-01`)
}

function religionWithin(type: EstablishmentType, phase: MadeUpPhase, chance: Chance): string {
  if (type === types.controlled) return 'Church of England'
  if (type === types.aided) return chance.one(['Church of England', 'Roman Catholic'])
  if (type === types.converter && phase !== 'all-through' && chance.happens(0.2))
    return chance.one(['Church of England', 'Roman Catholic'])
  return isAcademy(type) ? 'None' : 'Does not apply'
}

/** A name that no other school of the authority has, as long as there are any: some real ones share theirs too. */
function nameFor(setting: SchoolSetting, town: Town, title: string, religion: string): string {
  const { chance, takenNames } = setting
  const faith =
    religion === 'Church of England' ? 'Church of England ' : religion === 'Roman Catholic' ? 'Catholic ' : ''
  let name = ''
  for (let attempt = 0; attempt < 6; attempt++) {
    const stem = faith === '' ? schoolNameStem(chance, town.name) : saintName(chance)
    name = `${stem} ${faith}${title}`
    if (takenNames.has(name) && attempt > 3) name = `${name}, ${town.name}`
    if (!takenNames.has(name)) break
  }
  takenNames.add(name)
  return name
}

function percentageFor(town: Town, phase: MadeUpPhase, chance: Chance): number {
  const more = phase === 'special' || phase === 'pru' ? 15 : 0
  return Math.round(Math.max(1, Math.min(75, town.percentageFsm + more + chance.around() * 12)) * 10) / 10
}

const quarters = ['North', 'South', 'East', 'West', 'Central', 'Riverside', 'Common', 'Heath'] as const
