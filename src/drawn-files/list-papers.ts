import { chargesHeldOf } from '#charges/index.ts'
import { concernsHeldOf } from '#concerns/index.ts'
import { coursesHeldOf } from '#courses/index.ts'
import { daysHeldOf } from '#days/index.ts'
import { annualReportsHeldOf } from '#annual-reports/index.ts'
import { fundsHeldOf } from '#funds/index.ts'
import { supportsHeldOf } from '#core-work/index.ts'
import { queriesHeldOf } from '#first-contact/index.ts'
import { flagsHeldOf } from '#flags/index.ts'
import { hypothesesHeldOf } from '#hypotheses/index.ts'
import { interventionsHeldOf } from '#interventions/index.ts'
import { noticesHeldOf } from '#notices/index.ts'
import { listIssuedOfSchool, getIssued, picturesOf } from '#papers/index.ts'
import { listNotesOfSchool } from '#past-notes/index.ts'
import { toPdf } from '#print/index.ts'
import { caseReviewsHeldOf } from '#case-reviews/index.ts'
import { practiceHeldOf } from '#practice/index.ts'
import { figuresHeldOf } from '#mission/index.ts'
import { collaborationsHeldOf } from '#collaborations/index.ts'
import { designationsHeldOf } from '#designations/index.ts'
import { commissionsHeldOf } from '#commissions/index.ts'
import { strengthsHeldOf } from '#strengths/index.ts'
import { helpHeldOf } from '#brokering/index.ts'
import { partnershipHeldOf } from '#partnership/index.ts'
import { caseSupportHeldOf } from '#case-support/index.ts'
import { casesHeldOf } from '#cases/index.ts'
import { reviewsHeldOf } from '#joint-reviews/index.ts'
import { needHeldOf } from '#need/index.ts'
import { plansHeldOf } from '#plans/index.ts'
import { requestsHeldOf } from '#requests/index.ts'
import { selfEvaluationsHeldOf } from '#self-evaluation/index.ts'
import { supportTeamsHeldOf } from '#support-teams/index.ts'
import { targetsHeldOf } from '#targets/index.ts'
import { workplansHeldOf } from '#workplans/index.ts'
import { ordersHeldOf } from '#trading/index.ts'
import { toCsv, type CsvCell } from '#web/csv.ts'
import type { HeldOfSchool } from '#work/held.ts'
import type { Look } from '#work/work.ts'
import type { Paper } from './drawn-file.ts'
import * as person from './held-of-person-store.ts'
import * as school from './held-of-school-store.ts'

/** Reads something in a transaction of its own: what is drawn out may take minutes. */
export type Reads = <T>(job: (look: Look) => Promise<T>) => Promise<T>

type Rows = readonly (readonly CsvCell[])[]

const sheet = (name: string, head: readonly string[], rows: () => Promise<Rows>): Paper => ({
  name,
  make: async () => Buffer.from(toCsv([head, ...(await rows())])),
})

/** What each room holds of a school; a table without a row is no paper. */
const ROOMS: readonly HeldOfSchool[] = [
  requestsHeldOf,
  ordersHeldOf,
  chargesHeldOf,
  fundsHeldOf,
  selfEvaluationsHeldOf,
  targetsHeldOf,
  annualReportsHeldOf,
  daysHeldOf,
  workplansHeldOf,
  interventionsHeldOf,
  noticesHeldOf,
  supportTeamsHeldOf,
  hypothesesHeldOf,
  flagsHeldOf,
  concernsHeldOf,
  needHeldOf,
  casesHeldOf,
  plansHeldOf,
  reviewsHeldOf,
  caseSupportHeldOf,
  caseReviewsHeldOf,
  partnershipHeldOf,
  queriesHeldOf,
  supportsHeldOf,
  practiceHeldOf,
  strengthsHeldOf,
  commissionsHeldOf,
  figuresHeldOf,
  helpHeldOf,
  collaborationsHeldOf,
  designationsHeldOf,
  coursesHeldOf,
]

async function papersOfRooms(read: Reads, id: string): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const held of ROOMS) {
    const { tables, files } = await read((look) => held(look, id))
    for (const { name, head, rows } of tables)
      if (rows.length > 0) papers.push(sheet(`${name}.csv`, head, () => Promise.resolve(rows)))
    for (const { name, fileId } of files) papers.push({ name: name.split('/').map(leaf).join('/'), fileId })
  }
  return papers
}

const HISTORY = ['When', 'What', 'By', 'Details']

/**
 * What is held of a school, paper by paper: its facts, people, visits, actions and history as tables; what was issued to it,
 * attached, handed in and written before, as files. WI-09: neither drafts nor what was given in confidence.
 */
export async function papersOfSchool(read: Reads, id: string): Promise<Paper[]> {
  const { issued, attached, parts, notes } = await read(async (look) => ({
    issued: await listIssuedOfSchool(look, id),
    attached: await school.attachedToRecordsOf(look, id),
    parts: await school.partsOfSchool(look, id),
    notes: await listNotesOfSchool(look, id),
  }))
  const rows = (of: (look: Look, schoolId: string) => Promise<Rows>) => () => read((look) => of(look, id))
  return [
    sheet('School.csv', ['What', 'Says'], rows(school.factsOfSchool)),
    sheet('People.csv', ['Name', 'Role', 'From', 'Until'], rows(school.peopleOfSchool)),
    sheet('Visits.csv', ['Booked for', 'Held on', 'Kind', 'Status', 'By', 'Form left'], rows(school.visitsOfSchool)),
    sheet('Actions.csv', ['What', 'Whose', 'By whom', 'Due', 'Done', 'Struck out'], rows(school.actionsOfSchool)),
    sheet('What the school said before visits.csv', ['Visit', 'Asked', 'Said', 'Came on'], () =>
      Promise.resolve(parts.map(({ on, item, says, cameOn }) => [on, item, says, cameOn])),
    ),
    sheet('History.csv', HISTORY, () => read(async (look) => (await school.historyOfSchool(look, id)).map(inRow))),
    ...(await papersOfRooms(read, id)),
    ...issued.map(({ id: documentId, title, issuedAt, version }): Paper => ({
      name: `Issued/${issuedAt.toISOString().slice(0, 10)} ${leaf(title)} v${version}.pdf`,
      async make() {
        const { document, pictures } = await read(async (look) => {
          const found = await getIssued(look, documentId)
          return { document: found.content, pictures: await picturesOf(look, found) }
        })
        return toPdf(document, pictures)
      },
    })),
    ...attached.map(({ on, fileId, fileName }): Paper => ({ name: `Attached/${on} ${leaf(fileName)}`, fileId })),
    ...parts.flatMap(({ cameOn, fileId, fileName }): Paper[] =>
      fileId ? [{ name: `Handed in/${cameOn} ${leaf(fileName ?? '')}`, fileId }] : [],
    ),
    ...notes.map(({ writtenOn, title, fileId, kind }): Paper => ({
      name: `Past notes/${writtenOn} ${leaf(title)}.${ENDINGS[kind ?? 'pdf'] ?? 'pdf'}`,
      fileId,
    })),
  ]
}

const ENDINGS: Readonly<Record<string, string>> = { word: 'docx', 'old-word': 'doc', pdf: 'pdf' }

/** What is held of a person, as tables. */
export function papersOfPerson(read: Reads, id: string): Promise<Paper[]> {
  const rows = (of: (look: Look, personId: string) => Promise<Rows>) => () => read((look) => of(look, id))
  const history = () => read((look) => person.historyOfPerson(look, id))
  return Promise.resolve([
    sheet('Person.csv', ['What', 'Says'], rows(person.factsOfPerson)),
    sheet('Roles.csv', ['Role', 'Where', 'Standing', 'Note', 'From', 'Until'], rows(person.rolesOfPerson)),
    sheet('Training, leave and cover.csv', ['What', 'Which', 'From', 'Until', 'Note'], rows(person.timeOfPerson)),
    sheet('Visits.csv', ['Booked for', 'Kind', 'School', 'Status'], rows(person.visitsOfPerson)),
    sheet('Messages.csv', ['When', 'To', 'Subject', 'Text'], rows(person.messagesTo)),
    sheet('Done about the person.csv', HISTORY, async () => (await history()).about.map(inRow)),
    sheet('Done by the person.csv', ['When', 'What'], async () =>
      (await history()).by.map(({ at, name }) => [at.toISOString(), name]),
    ),
  ])
}

function inRow({ at, name, who, changes }: school.PastDeed): readonly CsvCell[] {
  const details = Object.entries(changes).map(([field, { before, after }]) => {
    const became = shown(after)
    return before === undefined ? `${field}: ${became}` : `${field}: ${shown(before)} → ${became}`
  })
  return [at.toISOString(), name, who ?? 'The service itself', details.join('; ')]
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))

/** A name that leads into no other folder. */
const leaf = (name: string) => name.replaceAll('/', ' ')
