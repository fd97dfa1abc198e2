import type { TestService } from '../../../test/support/a-service.ts'
import { addFile, fileOfFigures } from '../figure-examples.ts'

const THEN = ['URN at time of latest graded inspection', 'School name at time of latest graded inspection']
const PREVIOUS = ['URN at time of previous graded inspection', 'School name at time of previous graded inspection']
const AREAS = ['quality of education', 'behaviour and attitudes', 'personal development']

/** The headings of the layout before report cards, as far as anything is read of it. */
export const BEFORE_CARDS = [
  ...['URN', 'LAESTAB', 'School name', 'Local authority'],
  ...['Latest ungraded inspection number since last graded inspection', 'Date of latest ungraded inspection'],
  ...['Ungraded inspection publication date', 'URN at time of the ungraded inspection'],
  ...['School name at time of the latest ungraded inspection', 'Ungraded inspection overall outcome'],
  ...['Inspection number of latest graded inspection', 'Inspection type', 'Inspection start date', 'Publication date'],
  ...[...THEN, 'Overall effectiveness', 'Category of concern', 'Quality of education', 'Behaviour and attitudes'],
  ...['Personal development', 'Effectiveness of leadership and management', 'Safeguarding is effective?'],
  ...['Early years provision (where applicable)', 'Sixth form provision (where applicable)'],
  ...['Previous inspection number', 'Previous inspection start date', 'Previous publication date', ...PREVIOUS],
  ...['Previous graded inspection overall effectiveness', 'Previous category of concern'],
  ...[...AREAS.map((area) => `Previous ${area}`), 'Previous effectiveness of leadership and management'],
  ...['Previous safeguarding is effective?', 'Previous early years provision (where applicable)'],
  'Previous sixth form provision (where applicable)',
]

const OF_CARD = [
  ...['Safeguarding standards', 'Inclusion', 'Curriculum and teaching', 'Achievement', 'Attendance and behaviour'],
  ...['Personal development and wellbeing', 'Early years (where applicable)', 'Post-16 provision (where applicable)'],
  'Leadership and governance',
]

/** The headings of the layout since report cards, as far as anything is read of it; `date` is what a month calls the day of a grade. */
export const withCards = (date: 'judgement' | 'grade' = 'judgement') => [
  ...['URN', 'LAESTAB', 'School name', 'Local authority', 'Inspection number of latest full inspection'],
  ...['Inspection type', 'Inspection start date', 'Publication date', 'URN at time of latest full inspection'],
  ...['School name at time of latest full inspection', 'Category of concern'],
  ...OF_CARD.flatMap((area) => [area, `${area.replace(' (where applicable)', '')} - date of ${date}`]),
  ...['Inspection number of latest OEIF graded inspection', 'Inspection type of latest OEIF graded inspection'],
  'Inspection start date of latest OEIF graded inspection',
  'Publication date of latest OEIF graded inspection',
  ...['URN at time of latest OEIF graded inspection', 'School name at time of latest OEIF graded inspection'],
  ...['Latest OEIF category of concern', 'Latest OEIF overall effectiveness'],
  ...[...AREAS, 'effectiveness of leadership and management'].map((area) => `Latest OEIF ${area}`),
  ...['Latest OEIF  safeguarding is effective?', 'Latest OEIF early years provision (where applicable)'],
  ...['Latest OEIF sixth form provision (where applicable)', 'Latest ungraded inspection number'],
  ...['Date of latest ungraded inspection', 'Ungraded inspection publication date'],
  ...['URN at time of the ungraded inspection', 'School name at time of the ungraded inspection'],
  'Ungraded inspection overall outcome',
]

/** A school as the layout before report cards has it: graded Good in May 2024, and Requires improvement before. */
export function inspectedSchool(cells: Readonly<Record<string, string>>): Record<string, string> {
  const urn = cells['URN'] ?? ''
  return {
    ...{ LAESTAB: '9842001', 'School name': 'Made Up Primary School', 'Local authority': 'Made Up' },
    ...{ 'Inspection number of latest graded inspection': `1${urn}`, 'Inspection type': 'S5 Inspection' },
    ...{ 'Inspection start date': '21/05/2024', 'Publication date': '11/09/2024', [THEN[0]!]: urn },
    ...{ 'Overall effectiveness': '2', 'Quality of education': '2', 'Behaviour and attitudes': '1' },
    ...{ 'Personal development': '2', 'Effectiveness of leadership and management': '2' },
    ...{ 'Safeguarding is effective?': 'Yes', 'Early years provision (where applicable)': '2' },
    ...{ 'Sixth form provision (where applicable)': '9', 'Previous inspection number': `ITS${urn}` },
    ...{
      'Previous inspection start date': '08/05/2018',
      'Previous publication date': '09/06/2018',
      [PREVIOUS[0]!]: urn,
    },
    ...{ 'Previous graded inspection overall effectiveness': '3', 'Previous quality of education': '9' },
    ...{ 'Previous behaviour and attitudes': '9', 'Previous personal development': '9' },
    ...{ 'Previous effectiveness of leadership and management': '3', 'Previous safeguarding is effective?': 'Yes' },
    ...{ 'Previous early years provision (where applicable)': '0' },
    ...{ 'Previous sixth form provision (where applicable)': '9' },
    ...cells,
  }
}

/** A school as the layout since report cards has it: one report card, and no inspection of another kind. */
export function schoolWithCard(cells: Readonly<Record<string, string>>): Record<string, string> {
  const empty = Object.fromEntries([...withCards('judgement'), ...withCards('grade')].map((name) => [name, 'NULL']))
  const started = cells['Inspection start date'] ?? '06/01/2026'
  const grades = OF_CARD.map((area) => [area, 'Expected standard'] as const)
  const on = (['judgement', 'grade'] as const).flatMap((date) =>
    OF_CARD.map((area) => [`${area.replace(' (where applicable)', '')} - date of ${date}`, started] as const),
  )
  return {
    ...empty,
    ...{ LAESTAB: '9842001', 'School name': 'Made Up Primary School', 'Local authority': 'Made Up' },
    ...{ 'Inspection number of latest full inspection': `2${cells['URN'] ?? ''}`, 'Inspection type': 'S5 Inspection' },
    ...{ 'Inspection start date': started, 'Publication date': '10/02/2026', 'Category of concern': '' },
    ...Object.fromEntries([...grades, ...on]),
    ...{ 'Safeguarding standards': 'Met', 'Post-16 provision (where applicable)': 'Not applicable' },
    ...{ 'URN at time of latest full inspection': cells['URN'] ?? '' },
    ...cells,
  }
}

/** A file of inspections of a school, of which it is still to be said as at which day it is. Gives its id. */
export async function aFileOfInspections(service: TestService, urn: string): Promise<string> {
  const text = fileOfFigures(BEFORE_CARDS, inspectedSchool({ URN: urn }))
  return (await service.act(service.administratorId, (look) => addFile(look, 'ofsted.csv', text))).id
}
