import { type LinkRow, type SchoolRow } from '#imports/register-file/index.ts'
import { addDays, addMonths, day, type PlainDate } from '#shared/plain-date.ts'
import { type Chance } from './chance.ts'
import { type MadeUpRegister } from './made-up-register.ts'
import { types } from './made-up-types.ts'

type Setting = { readonly chance: Chance; readonly on: PlainDate; readonly nextUrn: number }

/** Gives open schools a past: the schools they were before they became academies or came together, some that only closed. */
export function withHistory(open: readonly SchoolRow[], { chance, on, nextUrn }: Setting): MadeUpRegister {
  const schools: SchoolRow[] = []
  const closed: SchoolRow[] = []
  const links: LinkRow[] = []

  function close(school: SchoolRow, closedOn: PlainDate, changes: Partial<SchoolRow>): SchoolRow {
    const row = {
      ...school,
      ...asClosed,
      ...changes,
      urn: String(nextUrn + closed.length),
      closedOn,
      lastChangedOn: closedOn,
    }
    closed.push({ ...row, ukprn: null })
    return closed.at(-1)!
  }

  function link(from: SchoolRow, to: SchoolRow, establishedOn: PlainDate, manner: string): void {
    const common = { line: 0, establishedOn }
    links.push({ ...common, urn: from.urn, linkUrn: to.urn, linkName: to.name, linkType: `Successor${manner}` })
    links.push({ ...common, urn: to.urn, linkUrn: from.urn, linkName: from.name, linkType: `Predecessor${manner}` })
  }

  for (const school of open) {
    const changed = standing(school, chance, on)
    schools.push(changed)
    const { openedOn } = changed
    const isConverter = changed.typeName?.includes('converter') ?? false
    const isSponsored = changed.typeName === types.sponsored.name
    if (openedOn && (isConverter || isSponsored) && changed.statusName !== 'Proposed to open') {
      const reasonClosed = isConverter ? 'Academy Converter' : 'For Academy'
      link(close(changed, addDays(openedOn, -1), { ...beforeAcademy(changed), reasonClosed }), changed, openedOn, '')
    } else if (changed.typeName === types.community.name && changed.statutoryLowAge === 4 && chance.happens(0.06)) {
      const closedOn = day(`${Number(on.slice(0, 4)) - chance.whole(2, 20)}-08-31`)
      const stem = changed.name.replace(/ Primary School.*$/, '')
      for (const part of [infantPart, juniorPart]) {
        const name = `${stem} ${part.title}`
        const row = close(changed, closedOn, { name, reasonClosed: 'Result of Amalgamation/Merger', ...part.ages })
        link(row, changed, addDays(closedOn, 1), ' - amalgamated')
      }
    } else if (changed.typeName === types.community.name && chance.happens(0.04)) {
      const closedOn = day(`${Number(on.slice(0, 4)) - chance.whole(3, 25)}-08-31`)
      close(changed, closedOn, { name: `${changed.town} Old ${changed.phaseName} School`, reasonClosed: 'Closure' })
    }
  }
  const lined = <Row>(rows: readonly Row[]) => rows.map((row, index) => ({ ...row, line: index + 2 }))
  return { schools: lined([...schools, ...closed]), links: lined(links) }
}

/** One school in a hundred is about to close or to open. */
function standing(school: SchoolRow, chance: Chance, on: PlainDate): SchoolRow {
  const lot = chance.share()
  if (lot < 0.006)
    return { ...school, statusName: 'Open, but proposed to close', closedOn: addDays(addMonths(on, 12), -1) }
  if (lot > 0.012 || !/^(Primary|Secondary)$/.test(school.phaseName ?? '')) return school
  const nobodyYet = { pupils: null, percentageFsm: null, censusOn: null, headName: null, headJobTitle: null }
  const type = { typeName: types.free.name, typeGroupName: types.free.group }
  return { ...school, ...type, statusName: 'Proposed to open', openedOn: addMonths(on, 12), ...nobodyYet }
}

const asClosed = {
  statusName: 'Closed',
  openedOn: null,
  trustName: null,
  trustUid: null,
  trustFlagName: 'Not applicable',
  federationName: null,
  sponsors: null,
  pupils: null,
  percentageFsm: null,
  censusOn: null,
  website: null,
  telephone: null,
  headJobTitle: null,
  headName: null,
} as const satisfies Partial<SchoolRow>

const infantPart = { title: 'Infant School', ages: { statutoryLowAge: 4, statutoryHighAge: 7 } } as const
const juniorPart = { title: 'Junior School', ages: { statutoryLowAge: 7, statutoryHighAge: 11 } } as const

/** What a school was while the authority maintained it. */
function beforeAcademy(school: SchoolRow): Partial<SchoolRow> {
  const type =
    school.typeName === types.specialConverter.name
      ? types.communitySpecial
      : school.typeName === types.alternative.name
        ? types.pru
        : school.dioceseName === 'Not applicable'
          ? types.community
          : types.aided
  const religiousCharacter = school.religiousCharacter === 'None' ? 'Does not apply' : school.religiousCharacter
  return { typeName: type.name, typeGroupName: type.group, religiousCharacter }
}
