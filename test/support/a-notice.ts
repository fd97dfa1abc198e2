import { draftNotice, issueNotice, writeLetter } from '#notices/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { talkedAboutBy } from './a-concern.ts'
import type { TestService } from './a-service.ts'

/** What another service has of notices and this one has not: one that rests on what is judged of a school's capacity for improvement. */
export const MORE_OF_NOTICES = `notices:
  - id: to-improve
    name: To improve
    many: Ones to improve
    says: A school is told to improve.
    source: SH-67
    grounds: [{ id: none, name: No progress, source: SH-67 }]
    parts: [{ id: what, title: What, hint: What it is., source: SH-67 }]
    capacity: { id: judged, scale: sef-grades, judgedBy: [link-adviser], firm: false, says: It is judged., source: SH-68 }
    servedOn: The school
    tells: [headteacher]
    consequences: [{ id: more, name: More, source: SH-67 }]
`

/** A notice in force at a school, of a kind that needs no case; or the letter in its place. Gives its id. */
export function aNotice(service: TestService, school: string, as: 'issued' | 'letter' = 'issued'): Promise<string> {
  const next = last.then(() => make(service, school, as))
  last = next.catch(() => undefined)
  return next
}

// One after another, whoever asks at once: a school has one of a kind at a time.
let last: Promise<unknown> = Promise.resolve()

async function make(service: TestService, school: string, as: 'issued' | 'letter'): Promise<string> {
  const kind = service.model.notices.find(({ capacity }) => !capacity)
  if (!kind) throw new Error('this model has no notice that needs no case')
  if (as === 'letter') return aLetter(service, school, kind.id)
  const { rows } = await service.db.owner.query<{ id: string }>(
    `select id from notices where authority_id = $1 and school_id = $2 and kind = $3 and status = 'issued'`,
    [service.authorityId, school, kind.id],
  )
  if (rows[0]) return rows[0].id
  const written = {
    grounds: [kind.grounds[0]?.id ?? ''],
    parts: Object.fromEntries(kind.parts.map((part) => [part.id, 'Results in reading have fallen.'])),
    required: [{ what: 'A plan for reading', by: addDays(service.today, 60) }],
  }
  const act = <T>(job: Parameters<typeof doWork<T>>[1]) =>
    service.act(service.administratorId, (look) => doWork(look, job))
  await talkedAboutBy(service, school, service.today)
  const id = await act((work) => draftNotice(work, school, kind.id, written))
  await act((work) => issueNotice(work, id, { revision: 1 }))
  return id
}

/** An academy for a moment: a letter is written only of a school at which the notice is not open. */
async function aLetter(service: TestService, school: string, kind: string): Promise<string> {
  const become = (group: string, type: string) =>
    service.db.owner.query('update schools set type_group_name = $2, type_name = $3 where id = $1', [
      school,
      group,
      type,
    ])
  await become('Academies', 'Academy converter')
  const letter = { to: 'Hope Trust', says: 'Reading has not improved for two years.' }
  const id = await service.act(service.administratorId, (look) =>
    doWork(look, (work) => writeLetter(work, school, kind, letter)),
  )
  await become('Local authority maintained schools', 'Community school')
  return id
}
