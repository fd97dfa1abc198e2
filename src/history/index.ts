export { SUBJECT_KINDS, type Change, type Override, type Subject, type SubjectKind } from './event.ts'
export { changesBetween, letWordsGo, logEvent, logEvents, type Happened, type NewEvent } from './log-event.ts'
export { whyChangedMeanwhile } from './changed-meanwhile.ts'
export { listTimeline, momentOfPlace, type TimelineAsk, type TimelineOf, type TimelinePage } from './timeline-store.ts'
export { listLately } from './lately-store.ts'
export { readTimelineAsk } from './read-timeline-ask.ts'
export { Timeline } from './timeline.tsx'
export { HistoryList } from './history-list.tsx'
export { describeChange, describeEvent, learnSentences, listNews, listRecordedNames } from './describe-event.ts'
export {
  after,
  before,
  subjectOf,
  type EventSentence,
  type EventSentences,
  type FieldWords,
  type PastEvent,
  type Told,
} from './past-event.ts'
