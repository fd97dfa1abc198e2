import {
  addAgendaItem,
  addQuestion,
  answerActivity,
  answerRequest,
  askForEvidence,
  markReady,
  openToSchool,
  proposeActivity,
} from '#preparation/index.ts'
import type { VisitType } from '#model/index.ts'
import { addDays, daysBetween, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'
import { focusOf } from './prose/write-sections.ts'
import { weekdayBefore } from './weekdays.ts'

type Prepared = {
  school: MadeSchool
  type: VisitType
  adviser: MadePerson
  /** Who leads the school today; without, nobody there does its part. */
  head: MadePerson | undefined
  on: PlainDate
}

/** How far ahead both sides think of a visit. */
const AHEAD = 45

/** What is done before a visit that is near: of some schools nothing yet, of others a part, of some all of it, so that it is ready. */
export function playPreparation(making: Making, visit: Prepared, booked: PlainDate, visitId: () => string): Entry[] {
  const { today } = making
  const { school, type, adviser, head, on } = visit
  const left = daysBetween(today, on)
  if (left < 1 || left > AHEAD || type.record.keep === 'forbidden') return []
  const focus = focusOf(school)
  const yesterday = weekdayBefore(addDays(today, -1))
  const then = booked > yesterday ? booked : yesterday
  // How far the school has come: told by its number, so that the same day makes the same schools.
  const far = Number(school.row.urn) % 4
  const by = (who: MadePerson, time: string, does: Entry['does']): Entry => ({
    at: momentOn(making, then, time),
    who,
    does,
  })
  const confirmed = type.readyWhen?.confirmed ?? []
  const proposed: string[] = []
  const entries = [
    by(adviser, '17:30', (work) =>
      addQuestion(work, visitId(), {
        asks: `What has changed in ${focus.subject} since the last visit, and how do you know?`,
        isShared: true,
      }),
    ),
    by(adviser, '17:31', (work) =>
      addQuestion(work, visitId(), {
        asks: `Who leads ${focus.subject} when the headteacher is away?`,
        isShared: far !== 1,
      }),
    ),
    by(adviser, '17:32', (work) =>
      askForEvidence(work, visitId(), { says: `Work of six pupils: ${focus.group}`, daysBefore: Math.min(left, 3) }),
    ),
    ...confirmed.map((item) =>
      by(adviser, '17:33', async (work) => {
        const says = `Two lessons of ${focus.subject}, seen with a leader of the school`
        proposed.push(await proposeActivity(work, visitId(), { item, says }))
      }),
    ),
  ]
  if (!head || far === 0) return entries
  const items = type.schoolPrepares.filter(({ id }) => !confirmed.includes(id))
  for (const { id, document, sets } of far === 2 ? items : items.slice(0, far === 1 ? 1 : 2))
    entries.push(
      by(head, '17:40', (work) =>
        answerRequest(work, visitId(), id, {
          says: sets === 'focus' || !document ? `We look at ${focus.subject} first, for ${focus.group}.` : null,
          file: document ? aDocument(focus.finding) : undefined,
        }),
      ),
    )
  const [place] = openToSchool(type)
  if (place)
    entries.push(
      by(head, '17:41', (work) =>
        addAgendaItem(work, visitId(), { item: place.id, says: `Help with ${focus.subject}`, isSupportNeed: true }),
      ),
    )
  if (far === 2) entries.push(...makeReady(by, head, adviser, proposed, confirmed.length, visitId))
  return entries
}

/** The school confirms what was proposed to it, and the visit is ready. */
function makeReady(
  by: (who: MadePerson, time: string, does: Entry['does']) => Entry,
  head: MadePerson,
  adviser: MadePerson,
  proposed: readonly string[],
  count: number,
  visitId: () => string,
): Entry[] {
  const confirms = Array.from({ length: count }, (_, at) =>
    by(head, '17:45', (work) =>
      answerActivity(work, visitId(), proposed[at] ?? '', { answer: 'confirmed', says: null, revision: 1 }),
    ),
  )
  return [...confirms, by(adviser, '17:50', (work) => markReady(work, visitId()))]
}

function aDocument(says: string) {
  const content = Buffer.from(`Our own view, in one page.\n\n${says}\n`)
  return {
    name: 'our-own-view.txt',
    mediaType: 'text/plain',
    bytes: content.length,
    async *stream() {
      yield await Promise.resolve(content)
    },
    remove: () => Promise.resolve(),
  }
}
