import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowdOfHelp, BIG_OF_HELP } from '../../test/support/a-crowd-of-help.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { helpDues } from './help-dues.ts'
import { helpPast } from './help-past.ts'
import { findMatch, listEntriesOf, listGivenBy, listMatchesOf, listPublished } from './match-store.ts'
import { countNeeds, findNeed, listAsking, listNeeds, listNeedsById } from './need-store.ts'
import {
  findProposal,
  findProposalLine,
  listNeedsToMatch,
  listProposalLines,
  listProposals,
} from './proposals/proposal-store.ts'

let service: TestService
let broker: string
let one: Awaited<ReturnType<typeof aCrowdOfHelp>>

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2026-11-12T09:00:00Z' })
  broker = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  one = await aCrowdOfHelp(service, 'Helping service')
}, 120_000)

test('the lists of needs, matches and proposals, and what is due of help, read nobody else’s rows on the way', async () => {
  await service.look(broker, async (look: Look) => {
    const asked: Asked[] = []
    const heard = { ...look, db: listening(look.db, asked) }
    expect(await listNeeds(heard, { limit: 51 })).toHaveLength(51)
    expect(
      await listNeeds(heard, { statuses: ['open'], kind: 'school-to-school', after: one.need, limit: 51 }),
    ).toBeDefined()
    await listNeeds(heard, { schoolId: one.school, limit: 51 })
    expect((await countNeeds(heard)).get('open')).toBe(100)
    await findNeed(heard, one.need)
    expect(await listNeedsById(heard, [one.need])).toHaveLength(1)
    await listAsking(heard, [one.school])
    expect(await listMatchesOf(heard, [one.need])).toHaveLength(1)
    await findMatch(heard, one.match)
    expect(await listEntriesOf(heard, one.match)).toHaveLength(2)
    expect(await listGivenBy(heard, one.school, 10)).toHaveLength(1)
    await listPublished(heard, ['coaching'], 20)
    expect(await listProposals(heard, 20)).toHaveLength(20)
    await findProposal(heard, one.proposal)
    expect(await listProposalLines(heard, one.proposal)).toHaveLength(100)
    await findProposalLine(heard, one.proposal, one.line)
    expect(await listNeedsToMatch(heard, 600)).toHaveLength(100)
    await helpDues.list(heard, { people: undefined, schoolId: undefined } as never)
    await helpPast.listUpTo(heard, '2026-11-12' as never, 20)
    expect(asked.length).toBeGreaterThanOrEqual(19)
    for (const each of asked) expect(await scansOf(look.db, each, BIG_OF_HELP), each.sql).toEqual([])
  })
}, 120_000)
