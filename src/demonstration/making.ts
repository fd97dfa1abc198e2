import type { Role, ServiceModel } from '#model/index.ts'
import type { SchoolRow } from '#imports/register-file/index.ts'
import { type PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Stage } from './act-as.ts'
import type { Chance } from './chance.ts'
import type { SchoolDays } from './school-days.ts'

/** A school of a made-up service, as the making of the rest needs it. */
export type MadeSchool = {
  id: string
  row: SchoolRow
  /** The model's phase, and whether the service works with it. */
  phase: string | undefined
  isServed: boolean
  /** The model's type of school. */
  type: string | undefined
  hasEnhancedProvision: boolean
  /** The kinds of the model's groups that it stands in today. */
  groupKinds: Set<string>
  /** When it moved from one group to another; what was planned for the old one is not made up. */
  movedOn: PlainDate | null
  /** The school years for which it has bought what must be, and is visited under it. */
  boughtFor: Set<SchoolYear>
  /** Days on which it has no pupils and others have. */
  ownHoliday: { startedOn: PlainDate; finishedOn: PlainDate } | null
}

export type MadeGroup = { id: string; kind: string; name: string; schools: MadeSchool[]; isRecognised: boolean | null }

export type MadePerson = { id: string; name: string; email: string | null }

/** Somebody's time in a role, over the schools that it reaches. */
export type MadePost = {
  person: MadePerson
  role: Role
  schools: readonly MadeSchool[]
  /** Whether it is held over a group, and begins anew for a school that joins it. */
  isByGroup: boolean
  startedOn: PlainDate
  finishedOn: PlainDate | null
}

/** What one made-up service is made with. */
export type Making = {
  stage: Stage
  model: ServiceModel
  chance: Chance
  now: Date
  today: PlainDate
  /** The school year of today. */
  year: SchoolYear
  /** The summer before last school year: the service, its schools and people are entered on it. */
  foundedOn: PlainDate
  administrator: MadePerson
  /** What stands in web addresses for the service. */
  domain: string
  laCode: string
  /** The address that links in messages begin with. */
  publicUrl: string
  days: SchoolDays
}

/** A moment on a day, never after the present one. */
export function momentOn({ now, today }: Pick<Making, 'now' | 'today'>, on: PlainDate, time = '09:30'): Date {
  const moment = new Date(`${on}T${time}:00Z`)
  return on >= today || moment > now ? now : moment
}
