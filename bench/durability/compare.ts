import type pg from 'pg'
import type { Mail } from '../../test/support/mail-server.ts'
import { compareLetters, type Written } from './compare-letters.ts'
import type { FilledService } from './fill-service.ts'
import type { Promised } from './promises.ts'

/** What was looked for and found, and every promise that was broken, each in a sentence. */
export type Found = {
  promised: number
  found: number
  doubled: number
  letters: { written: number; distinct: number; arrivals: number }
  broken: string[]
}

/** What is asked once for the whole service: what stands there of each visit, by its name. */
type Row = { visit: string; name: string; times: number; text: string }

const OF_A_RECORD = 'join records r on r.authority_id = x.authority_id and r.id = x.record_id where x.authority_id = $1'
const STANDS = {
  texts: `select r.visit_id as visit, x.section as name, x.revision as times, x.body as text from record_sections x ${OF_A_RECORD}`,
  saves: `select r.visit_id as visit, x.id::text as name, 1 as times, '' as text from record_saves x ${OF_A_RECORD}`,
  asides: `select r.visit_id as visit, x.section as name, 1 as times, '' as text from record_asides x ${OF_A_RECORD}`,
  events: `select s.subject_id as visit, e.name, 1 as times, '' as text from events e join event_subjects s
    on s.authority_id = e.authority_id and s.event_id = e.id and s.subject_kind = 'visit' where e.authority_id = $1`,
  things: `select r.visit_id as visit, 'check asked for' as name, 1 as times, '' as text from record_checks x ${OF_A_RECORD}
    union all select r.visit_id, 'reply sent', 1, '' from record_replies x ${OF_A_RECORD} and x.status = 'sent'
    union all select r.visit_id, 'text sent', 1, '' from record_sendings x ${OF_A_RECORD}
    union all select visit_id, 'document issued', 1, '' from issued_documents where authority_id = $1
    union all select visit_id, 'record', 1, '' from records where authority_id = $1`,
} as const
type Kind = keyof typeof STANDS

/** What an event leaves behind besides itself, once for each time it happened. */
const LEFT_BEHIND: Record<string, string> = {
  'record.handed-in': 'check asked for',
  'record.sent': 'text sent',
  'record.replied': 'reply sent',
  'record.issued': 'document issued',
}

/** Compares all that was promised with what stands in the database and has come to the mail server. */
export async function compare(
  owner: pg.Client,
  { authorityId, visits }: FilledService,
  promises: ReadonlyMap<string, Promised>,
  mails: readonly Mail[],
): Promise<Found> {
  const found: Found = {
    ...{ promised: 0, found: 0, doubled: 0, broken: [] },
    letters: { written: 0, distinct: new Set(mails.map(({ messageId }) => messageId)).size, arrivals: mails.length },
  }
  const expect: Expect = (what, promised, there) => {
    found.promised += promised
    found.found += Math.min(promised, there)
    found.doubled += Math.max(0, there - promised)
    if (there !== promised) found.broken.push(`${what}: promised ${promised} times, there ${there} times`)
  }
  const stands = await readWhatStands(owner, authorityId)
  for (const [visit, promised] of promises)
    compareVisit(visit, promised, (kind) => stands.get(`${kind} ${visit}`) ?? [], expect, found.broken)

  const { rows: kept } = await owner.query<{ key: string; answer: string }>(
    'select key, answer from form_posts where authority_id = $1',
    [authorityId],
  )
  const answers = new Map(kept.map(({ key, answer }) => [key, answer]))
  for (const [key, goesTo] of [...promises.values()].flatMap(({ keys }) => [...keys]))
    expect(`the answer ${goesTo} to the form ${key}`, 1, answers.get(key) === goesTo ? 1 : 0)

  const { rows: written } = await owner.query<Written>(
    `select message_id as "messageId", sent_at is not null as "isSent", address, subject from messages where authority_id = $1`,
    [authorityId],
  )
  found.letters.written = written.length
  compareLetters(written, { visits, promises, mails }, expect, found.broken)
  return found
}

type Expect = (what: string, promised: number, there: number) => void

async function readWhatStands(owner: pg.Client, authorityId: string): Promise<Map<string, Row[]>> {
  const stands = new Map<string, Row[]>()
  for (const [kind, text] of Object.entries(STANDS))
    for (const row of (await owner.query<Row>(text, [authorityId])).rows) {
      const at = `${kind} ${row.visit}`
      stands.set(at, [...(stands.get(at) ?? []), row])
    }
  return stands
}

function compareVisit(
  visit: string,
  { texts, saves, events }: Promised,
  stands: (kind: Kind) => Row[],
  expect: Expect,
  broken: string[],
): void {
  const times = (kind: Kind, name?: string) =>
    stands(kind)
      .filter((row) => name === undefined || row.name === name)
      .reduce((total, row) => total + row.times, 0)
  for (const [section, { body, revision }] of texts) {
    expect(`saves of ${section} of the visit ${visit}`, revision, times('texts', section))
    if (stands('texts').find(({ name }) => name === section)?.text !== body)
      broken.push(`the section ${section} of the visit ${visit} is not what was acknowledged`)
  }
  for (const save of saves) expect(`the save ${save}`, 1, times('saves', save))
  if (times('saves') > saves.size) expect(`saves of the visit ${visit} besides`, 0, times('saves') - saves.size)
  expect(`texts beside others of the visit ${visit}, whose writer was alone,`, 0, times('asides'))
  expect(`record of the visit ${visit}`, texts.size > 0 ? 1 : 0, times('things', 'record'))
  for (const name of new Set([...events.keys(), ...stands('events').map((row) => row.name)])) {
    const promised = events.get(name) ?? 0
    expect(`${name} of the visit ${visit}`, promised, times('events', name))
    const left = LEFT_BEHIND[name]
    if (left) expect(`${left} of the visit ${visit}`, promised, times('things', left))
  }
}
