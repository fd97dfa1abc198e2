import { afterAll, beforeAll, expect, test } from 'vitest'
import { runDurability, type Outcome } from '../../bench/durability/run-durability.ts'

// A shortened bin/bench durability: the server and its database are killed while records are written, checked, replied to and
// issued, on a database that waits for the disk.
let outcome: Outcome

beforeAll(async () => {
  // Both once more at the end: what was acknowledged last of all outlives everything, too.
  const kills = { server: 1, database: 2 }
  outcome = await runDurability({ kills, clients: 16, visits: 200, longestLife: 600, say: () => undefined })
}, 180_000)

afterAll(() => outcome?.close(), 60_000)

test('every answer that was acknowledged is there after each kill, nothing is there twice, and no letter is lost', () => {
  expect(outcome.broken).toEqual([])
  expect(outcome.found).toBe(outcome.promised)
  expect(outcome.doubled).toBe(0)
  expect(outcome.letters.distinct).toBe(outcome.letters.written)
})

test('it was a load, and answers were lost', () => {
  const { acknowledged, unknown, repeated } = outcome.tally
  expect(acknowledged).toBeGreaterThan(100)
  expect(unknown).toBeGreaterThan(10)
  expect(repeated).toBeGreaterThan(5)
})

test.each([
  [
    'a save that is gone',
    'delete from record_saves where id = (select min(id::text)::uuid from record_saves)',
    'the save',
  ],
  [
    'a save that is there twice',
    `insert into record_saves (authority_id, id, record_id, saved_by, saved_at, outcome)
     select authority_id, gen_random_uuid(), record_id, saved_by, saved_at, outcome from record_saves limit 1`,
    'besides',
  ],
  [
    'a word that is gone',
    `update record_sections set body = '' where id = (select s.id from record_sections s join records r
     on r.id = s.record_id where r.status <> 'issued' limit 1)`,
    'is not what was acknowledged',
  ],
  [
    'a step that was taken twice',
    `with event as (insert into events (authority_id, id, at, actor_id, name, audience, changes)
     select authority_id, gen_random_uuid(), at, actor_id, name, audience, changes from events where name = 'record.handed-in' limit 1
     returning authority_id, id, sequence) insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
     select authority_id, gen_random_uuid(), id, sequence, 'visit', (select visit_id from records limit 1) from event`,
    'record.handed-in',
  ],
  [
    'an answer that was forgotten',
    'delete from form_posts where key = (select min(key::text)::uuid from form_posts)',
    'to the form',
  ],
])('what cannot fail proves nothing: %s is found', async (_name, change, says) => {
  const broken = await outcome.compareAfter(change)
  expect(broken.length).toBeGreaterThan(0)
  expect(broken.join('\n')).toContain(says)
})
