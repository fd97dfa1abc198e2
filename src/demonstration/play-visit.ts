import { completeAction, listActions } from '#actions/index.ts'
import { attachToRecord, saveRecord } from '#records/index.ts'
import { bookVisit, cancelVisit, moveVisit, recordVisitHeld } from '#visits/index.ts'
import type { VisitType } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { aTimetable } from './a-file.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'
import { playHypotheses } from './play-hypotheses.ts'
import { playPreparation } from './play-preparation.ts'
import { listThemesOf, underThemes } from './themes-of-year.ts'
import { actionsFrom } from './prose/actions.ts'
import { playAtVisit } from './play-at-visit.ts'
import { playReport, type ReportOutcome } from './play-report.ts'
import { playRecord, WAYS_OF_RECORD, type WayOfRecord } from './play-record.ts'
import { partsWithoutLines, writeLines, type AgreedBy } from './prose/write-lines.ts'
import { writeSections } from './prose/write-sections.ts'
import { weekdayAfter, weekdayBefore } from './weekdays.ts'

/** How far a visit has come. */
export type Outcome = 'booked' | 'unsaid' | 'held' | 'draft' | 'cancelled' | 'moved' | WayOfRecord

export type PlayedVisit = {
  school: MadeSchool
  type: VisitType
  adviser: MadePerson
  /** Since when the adviser works with the school: nothing is booked before. */
  since: PlainDate
  /** And until when, where that has ended. */
  until: PlainDate | null
  /** Who leads the school on a day. */
  headOn: (on: PlainDate) => MadePerson | undefined
  on: PlainDate
  /** Where it goes when it is moved. */
  movedTo?: PlainDate
  time?: number
  length: 'whole-day' | 'half-day'
  outcome: Outcome
  /** How far the report of the year comes that rests on it. */
  report?: ReportOutcome
  reasons?: Record<string, string>
  /** Who leads the school today, and does its part before a visit. */
  head: MadePerson | undefined
  /** Who checks what others write, where the model asks for a check. */
  checker: MadePerson
}

/** What is written where a meeting of the same day has no time. */
const ROOM_IN_THE_DAY = { 'adviser-in-meeting': 'The meeting is after school.' }

/** Everything that is done about one visit, from its booking as far as it has come. */
export function playVisit(making: Making, visit: PlayedVisit): Entry[] {
  const { chance, model, today } = making
  const { school, type, adviser: who, on, outcome, since, time, length, reasons } = visit
  const purposes = type.purposes.length === 0 ? [] : [...new Set([type.purposes[0]!.id, chance.one(type.purposes).id])]
  const lead = on < today ? chance.whole(9, 30) : chance.whole(2, 16)
  const booked = earliest(since, weekdayBefore(on < today ? addDays(on, -lead) : addDays(today, -lead)))
  let visitId = ''
  const does = (at: Date, deed: Entry['does'], more: Partial<Entry> = {}): Entry => ({ at, who, does: deed, ...more })
  const entries = [
    does(
      momentOn(making, booked, booked === on ? '08:10' : '16:20'),
      async (work) => {
        visitId = await bookVisit(work, school.id, type.id, { on, at: time ?? null, adviser: who.id, length, purposes })
      },
      // Of a visit of which nothing may be written no reason is either, but one of a list.
      { reasons: { ...(type.record.keep === 'forbidden' ? {} : ROOM_IN_THE_DAY), ...reasons } },
    ),
  ]
  if (outcome === 'booked') entries.push(...playPreparation(making, visit, booked, () => visitId))
  const isHeld = !['booked', 'unsaid', 'cancelled', 'moved'].includes(outcome)
  if (isHeld || outcome === 'booked')
    entries.push(...playHypotheses(making, { school, type, adviser: who, on, booked, isHeld, visitId: () => visitId }))
  const changed = weekdayBefore(addDays(today, -1))
  if (outcome === 'cancelled') {
    const because = type.record.keep === 'forbidden' ? 'Illness' : 'The headteacher is on jury service that week'
    entries.push(
      does(momentOn(making, changed, '16:40'), (work) => cancelVisit(work, visitId, { because, revision: 1 })),
    )
  }
  if (outcome === 'moved' && visit.movedTo) {
    const to = visit.movedTo
    const move: Entry['does'] = (work) => moveVisit(work, visitId, { on: to, at: time ?? null, revision: 1 })
    entries.push(does(momentOn(making, changed, '16:45'), move, { ...(reasons && { reasons }) }))
  }
  if (!isHeld) return entries
  entries.push(
    does(momentOn(making, on, '15:40'), (work) =>
      recordVisitHeld(work, visitId, { heldOn: on, formLeft: 'yes', revision: 1 }),
    ),
  )
  const form = model.recordForms.find(({ id }) => id === type.record.form)
  if (outcome === 'held' || !form || type.record.keep === 'forbidden') return entries
  const written = notAfter(today, weekdayAfter(addDays(on, chance.whole(1, 4))))
  const agreed = actionsFrom(making, school, chance.whole(0, 2)).map((each) => ({
    ...each,
    dueOn: weekdayAfter(addDays(written, each.after)),
  }))
  const told = writeSections(making, { form, type, school, isDraft: outcome === 'draft' })
  const lines = outcome === 'draft' ? [] : writeLines(making, { form, school, adviser: who, agreed })
  const sections = [...told, ...(outcome === 'draft' ? [] : partsWithoutLines(form, lines))]
  if (Number(school.row.urn) % 5 === 0)
    entries.push(
      does(momentOn(making, written, '16:55'), async (work) => {
        const file = await aTimetable(making, school, on)
        await attachToRecord(work, visitId, { title: 'Timetable of the day', file })
      }),
    )
  entries.push(
    does(
      momentOn(making, written, '17:05'),
      async (work) => {
        const { prose, entries } = underThemes(sections, form, await listThemesOf(work, form, on))
        await saveRecord(work, visitId, {
          sections: prose.map((section) => ({ ...section, restsOn: [], fromRevision: 0 })),
          entries: [...lines, ...entries],
        })
      },
      {
        isDraft: true,
      },
    ),
  )
  if (!isWay(outcome)) return entries
  entries.push(
    ...playAtVisit(making, {
      school,
      typeId: type.id,
      adviser: who,
      headOn: visit.headOn,
      on,
      written,
      visitId: () => visitId,
    }),
  )
  const way = playRecord(making, { ...visit, sections, written, way: outcome, visitId: () => visitId })
  const done = way.issued ? doneOf(making, visit, agreed, way.issued) : []
  const isLast = type.id === model.annualReport?.restsOn?.visitType && way.issued && !visit.until
  const begunOn = isLast && way.issued ? weekdayAfter(addDays(way.issued, 3)) : undefined
  const report = begunOn ? playReport(making, { ...visit, begunOn, outcome: visit.report ?? 'issued' }) : []
  return [...entries, ...way.entries, ...done, ...report]
}

const isWay = (outcome: Outcome): outcome is WayOfRecord => (WAYS_OF_RECORD as readonly string[]).includes(outcome)

/** What of that which was agreed is done by now: most of what was due, none before its record went out. */
function doneOf(
  making: Making,
  { school, adviser, until }: PlayedVisit,
  agreed: readonly AgreedBy[],
  issued: PlainDate,
): Entry[] {
  const { chance, today } = making
  return agreed.flatMap(({ says, dueOn }): Entry[] => {
    const doneOn = weekdayBefore(addDays(dueOn, -chance.whole(1, 10)))
    if (!(dueOn < today && doneOn > issued && chance.happens(0.8))) return []
    return [
      {
        at: momentOn(making, doneOn, '12:10'),
        who: until && until < doneOn ? making.administrator : adviser,
        async does(work) {
          const open = (await listActions(work, school.id)).find((each) => each.says === says && each.doneOn === null)
          if (!open) throw new Error(`nothing open says ${says}`)
          await completeAction(work, school.id, open.id)
        },
      },
    ]
  })
}

const earliest = (since: PlainDate, on: PlainDate) => (on < since ? since : on)
const notAfter = (last: PlainDate, on: PlainDate) => (on > last ? last : on)
