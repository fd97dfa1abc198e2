import { after, before, type EventSentences, type PastEvent } from '#history/index.ts'

const said = (event: PastEvent, field: string): string => String(after(event, field))

/** How the history tells of the mission. */
export const missionSentences: EventSentences = {
  kinds: {},
  sentences: {
    'mission.start-said': (event) => `The mission is said to have begun on ${said(event, 'startedOn')}.`,
    'mission.figure-given': (event) =>
      `A figure was given for the mission: ${said(event, 'measure')}, ${said(event, 'year')}: ${said(event, 'figure')}.`,
    'mission.figure-replaced': (event) =>
      `A figure of the mission was given anew: ${said(event, 'measure')}, ${said(event, 'year')}: ${said(event, 'figure')}, and before ${String(before(event, 'figure'))}.`,
    'mission.figures-given': (event) =>
      `Figures of ${said(event, 'schools')} schools were given for the mission: ${said(event, 'measure')}, ${said(event, 'year')}.`,
    'mission.evaluation-opened': (event) => `An evaluation of the work was opened: ${said(event, 'evaluation')}.`,
    'mission.evaluation-judged': (event) =>
      `Somebody judged in an evaluation of the work: ${said(event, 'evaluation')}.`,
    'mission.evaluation-concluded': (event) => `An evaluation of the work was concluded: ${said(event, 'evaluation')}.`,
    'mission.evaluation-followed': (event) =>
      `It was said what followed an evaluation of the work: ${said(event, 'evaluation')}.`,
    'mission.case-study-published': (event) => `A case study was published: ${said(event, 'title')}.`,
    'mission.case-study-withdrawn': (event) => `A case study was withdrawn: ${said(event, 'title')}.`,
    'mission.report-written': (event) => `A report of progress was written: ${said(event, 'title')}.`,
    'mission.report-presented': (event) =>
      `Progress was presented to ${said(event, 'to')} on ${said(event, 'on')}: ${said(event, 'title')}.`,
  },
  recorded: ['mission.case-study-published', 'mission.figure-given', 'mission.figure-replaced'],
  fields: {
    measure: { label: 'Measure' },
    year: { label: 'School year' },
    figure: { label: 'Figure' },
    schools: { label: 'Schools' },
    title: { label: 'Title' },
    to: { label: 'To' },
    on: { label: 'On' },
    evaluation: { label: 'Evaluation' },
    startedOn: { label: 'Began on' },
  },
}
