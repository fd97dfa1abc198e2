import type { WantedColumn } from '#imports/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import type { OwnKind } from './bringing-in.ts'

/** A column that is looked for: what it is called here, and by which headings people know it. */
export type OwnColumn = WantedColumn<string> & { label: string; hint?: string }

/** The columns of a kind of spreadsheet, in the authority's words. */
export function columnsOf(kind: OwnKind, model: ServiceModel): readonly OwnColumn[] {
  return { people: peopleColumns, advisers: adviserColumns, tracker: trackerColumns }[kind](model)
}

const URN = ['URN', 'School URN', 'Establishment URN', 'School number', 'School']
const ROLE = ['Role', 'Job title', 'Position', 'Post', 'Job']
const FROM = ['Started on', 'Start date', 'First day', 'From', 'Start', 'Date of appointment', 'Since']
const UNTIL = ['Finished on', 'End date', 'Last day', 'Until', 'End', 'To']

function column(key: string, label: string, names: readonly string[], required = false, hint?: string): OwnColumn {
  return { key, label, names: [...new Set([label, ...names])], required, ...(hint && { hint }) }
}

function peopleColumns(model: ServiceModel): OwnColumn[] {
  const group = word(model, 'group')
  return [
    column('name', 'Name', ['Full name', 'Person', 'Contact name', 'Contact', 'Name of person'], true),
    column('email', 'Email', ['E-mail', 'Email address', 'E-mail address', 'Mail'], false, 'By it a person is known'),
    column('telephone', 'Telephone', ['Phone', 'Telephone number', 'Phone number', 'Mobile', 'Tel']),
    column('role', 'Role', ROLE, true),
    column('urn', 'URN of the school', URN),
    column('group', capital(group), ['Group', 'Name of group', 'Partnership', 'Cluster', 'Trust']),
    column('startedOn', 'First day', FROM, false, 'Today where it is empty'),
    column('finishedOn', 'Last day', UNTIL),
  ]
}

function adviserColumns(model: ServiceModel): OwnColumn[] {
  const adviser = capital(word(model, 'linkAdviser'))
  return [
    column('adviser', adviser, ['Adviser', 'Advisor', 'Adviser e-mail', 'E-mail', 'Name', 'Partner', 'Officer'], true),
    column('urn', 'URN of the school', URN, true),
    column('role', 'Role', ROLE, false, `${adviser} where it is empty`),
    column('startedOn', 'First day', FROM, false, 'Today where it is empty'),
  ]
}

function trackerColumns(model: ServiceModel): OwnColumn[] {
  const visit = word(model, 'visit')
  const action = word(model, 'action')
  return [
    column('urn', 'URN of the school', URN, true),
    column('lastOn', `Last ${visit} on`, ['Last visit', 'Last visit on', 'Date of last visit', 'Last visited']),
    column('lastBy', `Last ${visit} by`, ['Last visit by', 'Visited by', 'By', 'Adviser', 'Officer']),
    column('nextOn', `Next ${visit} on`, ['Next visit', 'Next visit on', 'Date of next visit', 'Booked for']),
    column('nextBy', `Next ${visit} by`, ['Next visit by', 'Next adviser']),
    column('visitType', `Kind of ${visit}`, ['Kind of visit', 'Visit type', 'Type of visit', 'Type', 'Visit']),
    ...purposeColumn(model),
    column(
      'note',
      'Notes',
      ['Note', 'Comments', 'Record', 'Record of visit', 'Outcome', 'Summary'],
      false,
      'They stay in your file. Chosen, they show where something was written that may not be',
    ),
    column('action', `Open ${action}`, ['Open action', 'Action', 'Actions', 'Agreed action', 'Next step']),
    column('owner', 'Owner', ['Action owner', 'Owned by', 'Who', 'Responsible'], false, 'The school where it is empty'),
    column('dueOn', 'Due on', ['Due', 'Due date', 'Deadline', 'By when']),
  ]
}

/** Only where the service's visits have purposes. */
function purposeColumn({ visitTypes }: ServiceModel): OwnColumn[] {
  if (!visitTypes.some(({ purposes }) => purposes.length > 0)) return []
  return [column('purpose', 'Purpose', ['Purpose of visit', 'Reason for visit', 'What for'])]
}
