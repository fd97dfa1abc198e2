import { addGroup, addMember, addPresence, endMembership } from '#schools/index.ts'
import type { GroupKind } from '#model/index.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { Work } from '#work/work.ts'
import { actAs } from './act-as.ts'
import { live, type Entry } from './diary.ts'
import { groupName } from './group-names.ts'
import { membersOf } from './group-members.ts'
import { momentOn, type MadeGroup, type MadeSchool, type Making } from './making.ts'

const ISSUES = [
  'Reading in key stage 2',
  'Language in the early years',
  'Writing across the curriculum',
  'Attendance and the families behind it',
  'Mathematics from Year 5 to Year 8',
  'Moving up from primary to secondary school',
]

/** Founds groups of every kind of the model, and lets one school move from one to another when this school year began. */
export async function formGroups(making: Making, schools: readonly MadeSchool[]): Promise<MadeGroup[]> {
  const groups: MadeGroup[] = []
  const names = new Set<string>()
  for (const kind of making.model.groupKinds) {
    const made = membersOf(making, kind, schools, groups).map((together, at): MadeGroup => {
      // One of a kind that is recognised or not, is not.
      const isRecognised = kind.recognised ? at !== 1 : null
      const name = groupName(making.chance, kind, together, names)
      return { id: '', kind: kind.id, name, schools: together.schools, isRecognised }
    })
    groups.push(...made)
    await live(
      making.stage,
      made.map((group, at) => foundation(making, kind, group, at)),
    )
    for (const { schools: members } of made.filter(({ isRecognised }) => isRecognised !== false))
      for (const school of members) school.groupKinds.add(kind.id)
  }
  await moveOne(making, groups)
  return groups
}

function foundation(making: Making, kind: GroupKind, group: MadeGroup, order: number): Entry {
  return {
    at: momentOn(making, addDays(making.foundedOn, 1)),
    who: making.administrator,
    async does(work) {
      group.id = await addGroup(work, {
        kind: kind.id,
        name: group.name,
        issue: kind.isArea ? null : ISSUES[order % ISSUES.length]!,
        isRecognised: group.isRecognised === null ? null : group.isRecognised,
        leadershipModel: kind.leadershipModels[order % (kind.leadershipModels.length || 1)]?.id ?? null,
        startedOn: firstDayOf(making.year - 2),
        schools: group.schools.map(({ row }) => row.urn).join('\n'),
      })
    },
  }
}

/** A school leaves its group with the end of last school year and joins another of the kind. */
async function moveOne(making: Making, groups: MadeGroup[]): Promise<void> {
  const kind = making.model.groupKinds.find(({ oneAtATime, isArea }) => oneAtATime && !isArea)
  const [from, to] = groups.filter((each) => each.kind === kind?.id)
  const school = from?.schools.at(-1)
  if (!from || !to || !school || from.schools.length < 4) return
  const finishedOn = day(`${making.year}-08-31`)
  const at = momentOn(making, day(`${making.year}-07-08`))
  const who = making.administrator
  const membership = await actAs(making.stage, who.id, at, (look) =>
    look.db
      .selectFrom('group_memberships')
      .select('id')
      .where('group_id', '=', from.id)
      .where('school_id', '=', school.id)
      .executeTakeFirstOrThrow(),
  )
  const leave = (work: Work) => endMembership(work, from.id, { membership: membership.id, finishedOn })
  const join = (work: Work) => addMember(work, to.id, { school: school.row.urn, startedOn: addDays(finishedOn, 1) })
  await live(making.stage, [
    { at, who, does: leave },
    { at, who, does: join },
  ])
  school.movedOn = addDays(finishedOn, 1)
  from.schools = from.schools.filter((each) => each !== school)
  to.schools = [...to.schools, school]
}

const PRESENCES = [
  { who: 'The mathematics hub', purpose: 'Mastery readiness: one teacher from each key stage works with the hub' },
  { who: 'Attendance team', purpose: 'Fortnightly meetings about pupils who miss a day a week or more' },
  { who: 'The English hub', purpose: 'An audit of early reading, and training of all who teach phonics' },
  { who: 'Educational psychology service', purpose: 'Training of support staff in emotion coaching' },
  { who: 'Speech and language therapy', purpose: 'Screening on entry to Reception, and a weekly group' },
]

/** Notes who else works in some of the schools. */
export function presencesIn(making: Making, schools: readonly MadeSchool[]): Entry[] {
  return schools
    .filter((_, at) => at % 3 === 0)
    .map((school, at): Entry => {
      const startedOn = making.days.before(8 + at * 9)
      const presence = PRESENCES[at % PRESENCES.length]!
      return {
        at: momentOn(making, addDays(startedOn, 1), '11:10'),
        who: making.administrator,
        does: (work) => addPresence(work, school.id, { ...presence, startedOn }),
      }
    })
}
