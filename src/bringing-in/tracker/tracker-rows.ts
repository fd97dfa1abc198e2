import { showShortDate } from '#shared/show-date.ts'
import type { Work } from '#work/work.ts'
import type { BeginRows, Outcome, OwnRow } from '../bringing-in.ts'
import { schoolIn } from '../known.ts'
import type { KnownSchool } from '../known-store.ts'
import { dateIn, refuseRow, shortTextIn, textIn } from '../read-cells.ts'
import { matchKind } from './match-kind.ts'
import { takeAction } from './take-action.ts'
import { takePastVisit } from './take-past-visit.ts'
import { takeNextVisit } from './take-next-visit.ts'
import { whyTextCannotBeTaken } from './tracker-rules.ts'
import { Refused } from '#work/failures.ts'
import { modelsOfYears, openHand } from './open-hand.ts'
import type { Hand, Part, TrackerRow } from './tracker-row.ts'

/** The old tracker: of each school the last visit, the next one, and what was agreed; several rows a school. */
export const beginTracker: BeginRows = async (work, rows, importId) => {
  const hand = await openHand(work, rows, importId)
  const modelOn = modelsOfYears(work)
  return {
    async take(rowWork, row) {
      const takeBack = hand.visits.mark()
      try {
        return await takeTrackerRow({ ...rowWork, modelOn }, row, hand)
      } catch (error) {
        // A row counts whole or not at all.
        takeBack()
        throw error
      }
    },
    async write(own) {
      await hand.visits.write(own)
      await hand.actions.write(own)
    },
  }
}

async function takeTrackerRow(work: Work, row: OwnRow, hand: Hand): Promise<Outcome> {
  const school = schoolIn(hand.known, row)
  const tracker = readRow(work, row, school)
  const parts: Part[] = []
  for (const take of [takePastVisit, takeNextVisit, takeAction]) {
    const part = await take(work, tracker, hand)
    if (part) parts.push(part)
  }
  const made = parts.flatMap((part) => part.made ?? [])
  return {
    kind: made.length > 0 ? 'new' : 'unchanged',
    urn: school.urn,
    name: school.name,
    schoolId: school.id,
    shown: Object.fromEntries(parts.filter((part) => part.made).map(({ key, says }) => [key, says])),
    made,
    spoke: parts.flatMap(({ spoke }) => spoke),
  }
}

/** Reads a row, and refuses what may not be held before anything of it is looked at. Throws Refused. */
function readRow(work: Work, row: OwnRow, school: KnownSchool): TrackerRow {
  const typed = textIn(row, 'visitType')
  const type = typed === '' ? undefined : matchKind(work.model, typed)
  const texts = { note: textIn(row, 'note'), action: textIn(row, 'action') }
  const forbidden = type ? whyTextCannotBeTaken(type, texts) : []
  if (forbidden.length > 0) throw new Refused(forbidden)
  const tracker: TrackerRow = {
    row,
    school,
    type,
    lastOn: dateIn(row, 'lastOn'),
    nextOn: dateIn(row, 'nextOn'),
    action: shortTextIn(row, 'action', 1000),
    dueOn: dateIn(row, 'dueOn') ?? null,
  }
  if (!tracker.lastOn && !tracker.nextOn && tracker.action === '')
    refuseRow('The row has neither a date nor anything agreed')
  if (tracker.nextOn && tracker.nextOn < work.today)
    refuseRow(`${showShortDate(tracker.nextOn)} has passed. If it took place then, enter it as the last one`, 'nextOn')
  return tracker
}
