import type { HeldOfSchool } from '#work/held.ts'
import { listCases } from '#cases/index.ts'
import { listMeetingsOf } from './meeting-store.ts'
import { listRequestsOf } from './request-store.ts'
import { listCaseMembers, listLog } from './team-store.ts'

const MOST = 1000

/** Who was named to the teams of a school's cases, their meetings, what was asked and what they told each other, as it is held. */
export const caseSupportHeldOf: HeldOfSchool = async (look, schoolId) => {
  const ids = (await listCases(look, { schoolId, limit: MOST })).map(({ id }) => id)
  const members = (await Promise.all(ids.map((id) => listCaseMembers(look, id)))).flat()
  const log = (await Promise.all(ids.map((id) => listLog(look, id, MOST)))).flat()
  const meetings = [...(await listMeetingsOf(look, ids)), ...(await listMeetingsOf(look, ids, { isOff: true }))]
  return {
    tables: [
      {
        name: 'Teams of cases',
        head: ['Name', 'From', 'What they do', 'Since', 'Until'],
        rows: members.map(({ name, comesFrom, does, startedOn, finishedOn }) => [
          ...[name, comesFrom, does, startedOn, finishedOn],
        ]),
      },
      {
        name: 'Meetings on cases',
        head: ['Planned for', 'Held', 'Who was there', 'What was settled', 'Closed by', 'Taken off', 'Why'],
        rows: meetings.map(({ meetsOn, heldOn, attendance, settled, closedByName, ...off }) => [
          ...[meetsOn, heldOn],
          attendance
            .filter(({ present }) => present)
            .map(({ name, people }) => `${name}: ${people.join(', ')}`)
            .join('; '),
          ...[settled, closedByName, off.takenOffOn, off.takenOffBecause],
        ]),
      },
      {
        name: 'Help asked for in cases',
        head: ['Asked', 'By', 'For what', 'What came of it', 'Who comes', 'Half-days', 'From', 'Why not'],
        rows: (await listRequestsOf(look, ids)).map((each) => [
          ...[each.askedOn, each.askedByName, each.asks, each.status, each.specialistName, each.halfDays],
          ...[each.comesOn, each.declinedBecause],
        ]),
      },
      {
        name: 'Logs of cases',
        head: ['When', 'Who', 'What'],
        rows: log.map(({ at, byName, says }) => [at.toISOString(), byName, says]),
      },
    ],
    files: [],
  }
}
