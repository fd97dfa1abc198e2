import { findNewestRecord, linesOf, listRecords, saveRecord } from '#records/index.ts'
import { checkRecord, handInRecord } from '#checks/index.ts'
import { answerMarks, findSentReply, issueRecord, sendForAccuracy, sendReply, isAccuracyAsked } from '#replies/index.ts'
import type { VisitType } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type Making } from './making.ts'
import type { writeSections } from './prose/write-sections.ts'
import { weekdayAfter } from './weekdays.ts'

/** How far a record comes that is written: to its check or back from it, with the school, replied to, put to the head of service, or issued. */
export const WAYS_OF_RECORD = ['checking', 'returned', 'sent', 'replied', 'put', 'issued'] as const
export type WayOfRecord = (typeof WAYS_OF_RECORD)[number]

type Sections = ReturnType<typeof writeSections>

type Played = {
  type: VisitType
  adviser: MadePerson
  /** Who checks what others write, where the model asks for a check. */
  checker: MadePerson
  /** Who leads the school on a day. */
  headOn: (on: PlainDate) => MadePerson | undefined
  sections: Sections
  written: PlainDate
  way: WayOfRecord
  visitId: () => string
}

/** The way of a record that is written: sent to be read, replied to, answered, issued. Gives the day on which it was issued, if it was. */
export function playRecord(making: Making, played: Played): { entries: Entry[]; issued: PlainDate | undefined } {
  const { chance, model, today, publicUrl } = making
  const { type, adviser: who, headOn, sections, written, way, visitId } = played
  const at = (from: PlainDate, least: number, most: number) =>
    notAfter(today, weekdayAfter(addDays(from, chance.whole(least, most))))
  const issue = (on: PlainDate, time = '17:20'): Entry => ({
    at: momentOn(making, on, time),
    who,
    does: (work) => issueRecord(work, visitId()),
  })
  const checked = type.record.checkedBy ? checkOf(making, played) : []
  if (checked.length > 0 && (way === 'checking' || way === 'returned')) return { entries: checked, issued: undefined }
  if (!isAccuracyAsked(model, type, 1)) {
    const issued = at(written, 1, 5)
    return { entries: [...checked, issue(issued)], issued }
  }
  const sent = at(written, 1, 3)
  const sending: Entry = {
    at: momentOn(making, sent, '17:15'),
    who,
    does: (work) => sendForAccuracy(work, visitId(), { publicUrl }),
    reasons: { 'reply-without-address': 'The headteacher signs in every week and reads it there.' },
  }
  const send = [...checked, sending]
  if (way === 'sent' || !headOn(sent)) return { entries: send, issued: undefined }

  const lastDay = fiveSchoolDaysAfter(making, sent)
  const goesOut = way !== 'replied' && way !== 'put'
  const silent = goesOut && lastDay < addDays(today, -2) && lastDay < addDays(sent, 12) && chance.happens(0.12)
  if (silent) {
    const issued = weekdayAfter(addDays(lastDay, 1))
    return { entries: [...send, issue(issued)], issued }
  }
  const replied = notAfter(today, notAfter(lastDay, at(sent, 1, 4)))
  const head = headOn(replied)
  const prose = model.recordForms.find(({ id }) => id === type.record.form)?.sections.filter(({ entries }) => !entries)
  const line = lineToMark(sections.filter(({ section }) => prose?.some(({ id }) => id === section)))
  const isMarked = line !== undefined && (!goesOut || chance.happens(0.2))
  if (!head) return { entries: send, issued: undefined }
  const reply = (lines: Parameters<typeof sendReply>[2]['typed']['lines']): Entry => ({
    at: momentOn(making, replied, '18:05'),
    who: head,
    does: (work) =>
      sendReply(work, visitId(), {
        typed: { lines, says: '', wasSays: '' },
        answer: lines.length > 0 ? 'marked' : 'accurate',
      }),
  })
  if (!isMarked) return { entries: [...send, reply([])], issued: replied }

  const marked = reply([{ ...line, kind: 'fact-wrong', says: WRONG, was: '' }])
  if (way === 'replied') return { entries: [...send, marked], issued: undefined }
  const answered = at(replied, 1, 3)
  const answer: Entry = {
    at: momentOn(making, answered, '16:50'),
    who,
    does: (work) => answerAll(work, visitId(), way === 'put'),
  }
  if (way === 'put') return { entries: [...send, marked, answer], issued: undefined }
  const amend: Entry = {
    at: momentOn(making, answered, '16:55'),
    who,
    does: (work) => amendLine(work, visitId(), { sections, ...line }),
    isDraft: true,
  }
  return { entries: [...send, marked, answer, amend, issue(answered)], issued: answered }
}

/** Handed in by its author, and the morning after passed by somebody else, or returned with a comment; or it still waits for that. */
function checkOf(making: Making, { type, adviser: who, checker, written, way, visitId }: Played): Entry[] {
  const met = type.qualityChecks.map(({ id }) => id)
  const handIn: Entry = {
    at: momentOn(making, written, '17:10'),
    who,
    async does(work) {
      const [record] = await listRecords(work, visitId())
      await handInRecord(work, visitId(), record?.revision ?? 0)
    },
  }
  if (way === 'checking') return [handIn]
  const result = way === 'returned' ? RETURNED : ({ outcome: 'passed', met, says: '' } as const)
  const check: Entry = {
    at: momentOn(making, notAfter(making.today, weekdayAfter(addDays(written, 1))), '10:50'),
    who: checker,
    does: (work) => checkRecord(work, visitId(), result),
  }
  return [handIn, check]
}

const RETURNED = { outcome: 'returned', met: [], says: 'Say in the evaluation which figures it rests on.' } as const

const WRONG = 'The deputy headteacher was there throughout, and it reads as if she had not been.'
const PRESENT = ', with the deputy headteacher there throughout.'

/** A sentence of prose near the beginning, of which a head could say something. */
function lineToMark(sections: Sections): { section: string; line: number } | undefined {
  const first = ({ body }: Sections[number]) => linesOf(body)[0]?.text ?? ''
  const section = sections.find((each) => /[.!?]$/.test(first(each)) && !first(each).includes('deputy'))
  return section && { section: section.section, line: 1 }
}

/** Says the first line of a section otherwise, as the section stands by now. */
async function amendLine(work: Work, visitId: string, { sections, section }: { sections: Sections; section: string }) {
  const told = sections.find((each) => each.section === section)!
  const held = (await findNewestRecord(work, visitId))?.sections.find((each) => each.section === section)
  const [first] = linesOf(told.body)
  const body = (held?.body ?? told.body).replace(first?.text ?? '', `${first?.text.replace(/[.!?]$/, '')}${PRESENT}`)
  await saveRecord(work, visitId, { sections: [{ ...told, body, restsOn: [], fromRevision: held?.revision ?? 1 }] })
}

async function answerAll(work: Work, visitId: string, isPut: boolean): Promise<void> {
  const [record] = await listRecords(work, visitId)
  const marks = (record && (await findSentReply(work, record.id)))?.marks ?? []
  const answers = marks.map(({ id }) =>
    isPut
      ? ({ markId: id, outcome: 'put-to-head-of-service', answer: 'My notes of the day say otherwise.' } as const)
      : ({ markId: id, outcome: 'changed', answer: '' } as const),
  )
  await answerMarks(work, visitId, answers)
}

/** The last day for a reply, as every model of a demonstration counts it. */
function fiveSchoolDaysAfter({ days }: Making, on: PlainDate): PlainDate {
  let date = on
  for (let left = 5; left > 0;) {
    date = addDays(date, 1)
    if (days.isSchoolDay(date) || date > addDays(on, 60)) left -= 1
  }
  return date
}

const notAfter = (last: PlainDate, on: PlainDate) => (on > last ? last : on)
