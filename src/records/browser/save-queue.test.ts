import { describe, expect, test } from 'vitest'
import type { TypedSave, TypedSaved } from '../save-wire.ts'
import { openSaveQueue, type Around, type SaveState, type Sent } from './save-queue.ts'
import { nothingUnsent, type Unsent } from './unsent.ts'

const content = (body: string) => ({ body, judgement: null, isNotDiscussed: false, restsOn: [] })

/** A page with a clock that is moved by hand, a service that answers as it is told, and a computer that keeps. */
function aPage(answer: (save: TypedSave) => Sent | Promise<Sent> = (save) => saved(save)) {
  const sends: TypedSave[] = []
  const states: SaveState[] = []
  const kept = new Map<string, Unsent>()
  let timers: { at: number; job: () => void }[] = []
  let clock = 0
  let ids = 0
  const around: Around = {
    async send(save) {
      sends.push(structuredClone(save))
      return answer(save)
    },
    async keep(unsent) {
      kept.set(unsent.sitting, unsent)
      return true
    },
    async forget(sitting) {
      kept.delete(sitting)
    },
    after(ms, job) {
      const timer = { at: clock + ms, job }
      timers.push(timer)
      return () => (timers = timers.filter((each) => each !== timer))
    },
    now: () => clock,
    newId: () => `save-${(ids += 1)}`,
    tell: (state) => states.push(state),
    hear: () => undefined,
  }
  const unsent = nothingUnsent({
    ...{ sitting: 'page', writer: 'ruth', visitId: 'visit' },
    ...{ sectionRevisions: { evaluation: 3 }, entryRevisions: {} },
  })
  return {
    queue: openSaveQueue(unsent, '14:00', around),
    ...{ sends, states, kept, around },
    async pass(ms: number) {
      const until = clock + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0]
        if (!next) break
        timers = timers.filter((each) => each !== next)
        clock = next.at
        next.job()
        await settle()
      }
      clock = until
      await settle()
    },
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

function saved({ sections, entries }: TypedSave): Sent {
  const after = (revision: number) => ({ revision: revision + 1 })
  const answer: TypedSaved = {
    sections: Object.fromEntries(sections.map(({ section, fromRevision }) => [section, after(fromRevision)])),
    entries: Object.fromEntries(entries.map(({ id, fromRevision }) => [id, after(fromRevision)])),
    at: '14:32',
    asides: [],
  }
  return { how: 'saved', saved: answer }
}

describe('what is typed', () => {
  test('is sent a second after the last word, and not before', async () => {
    const { queue, pass, sends, states } = aPage()
    queue.typeSection('evaluation', content('Rea'))
    await pass(900)
    queue.typeSection('evaluation', content('Reading'))
    await pass(900)
    expect(sends).toEqual([])
    await pass(100)
    expect(sends.map(({ sections }) => sections)).toEqual([
      [{ section: 'evaluation', ...content('Reading'), fromRevision: 3 }],
    ])
    expect(states.at(-1)).toEqual({ how: 'saved', at: '14:32' })
  })

  test('is sent every four seconds while the writer does not pause', async () => {
    const { queue, pass, sends } = aPage()
    for (let word = 0; word < 25; word += 1) {
      queue.typeSection('evaluation', content(`word ${word}`))
      await pass(400)
    }
    expect(sends.length).toBeGreaterThanOrEqual(2)
    expect(sends[0]?.sections[0]?.body).toBe('word 9')
  })

  test('goes on from the revision that its own save made', async () => {
    const { queue, pass, sends } = aPage()
    queue.typeSection('evaluation', content('One'))
    await pass(1000)
    queue.typeSection('evaluation', content('Two'))
    await pass(1000)
    expect(sends.map(({ sections }) => sections[0]?.fromRevision)).toEqual([3, 4])
  })

  test('is on this computer within a quarter of a second, and gone from it once the service has it', async () => {
    const { queue, pass, kept } = aPage()
    queue.typeSection('evaluation', content('Reading'))
    await pass(250)
    expect(kept.get('page')?.typed.sections.evaluation?.body).toBe('Reading')
    await pass(1000)
    expect(kept.size).toBe(0)
  })
})

describe('with the service away', () => {
  test('the same save goes again under the same id, less and less often, and what is typed meanwhile waits', async () => {
    let isAway = true
    const { queue, pass, sends, states, kept } = aPage((save) => (isAway ? { how: 'away' } : saved(save)))
    queue.typeSection('evaluation', content('One'))
    await pass(1000)
    queue.typeSection('evaluation', content('Two'))
    await pass(60_000)
    expect(new Set(sends.map(({ id }) => id))).toEqual(new Set(['save-1']))
    expect(sends.length).toBeLessThan(8)
    expect(states.at(-1)).toEqual({ how: 'away', since: '14:00', isKept: true })
    expect(kept.get('page')).toMatchObject({
      sent: { id: 'save-1' },
      typed: { sections: { evaluation: content('Two') } },
    })

    isAway = false
    await pass(30_000)
    expect(sends.at(-1)).toMatchObject({ id: 'save-2', sections: [{ body: 'Two', fromRevision: 4 }] })
    expect(queue.isAllSent()).toBe(true)
    expect(kept.size).toBe(0)
  })

  test('it is said to be saved once what was typed meanwhile has arrived too, and not at the first save', async () => {
    let isAway = true
    const heldUp: (() => void)[] = []
    const { queue, pass, states } = aPage(async (save) => {
      if (isAway) return { how: 'away' }
      if (save.id === 'save-2') await new Promise<void>((resolve) => heldUp.push(resolve))
      return saved(save)
    })
    queue.typeSection('evaluation', content('One'))
    await pass(1000)
    queue.typeSection('summary', content('Two'))
    isAway = false
    await pass(2000)
    expect(heldUp).toHaveLength(1)
    expect(states.at(-1)).toEqual({ how: 'away', since: '14:00', isKept: true })
    heldUp[0]?.()
    await pass(0)
    expect(states.at(-1)).toEqual({ how: 'saved', at: '14:32' })
  })

  test('waits as long as the service asks', async () => {
    const { queue, pass, sends } = aPage(() => ({ how: 'away', retryAfterMs: 10_000 }))
    queue.typeSection('evaluation', content('One'))
    await pass(10_900)
    expect(sends).toHaveLength(1)
    await pass(200)
    expect(sends).toHaveLength(2)
  })

  test('a page that opens again goes on with what another left behind', async () => {
    const first = aPage(() => ({ how: 'away' }))
    first.queue.typeSection('evaluation', content('One'))
    await first.pass(1000)
    first.queue.typeSection('evaluation', content('Two'))
    await first.pass(300)
    const left = first.kept.get('page')!
    const sends: TypedSave[] = []
    const next = openSaveQueue(left, '15:00', {
      ...first.around,
      async send(save) {
        sends.push(save)
        return saved(save)
      },
    })
    expect(await next.flush()).toBe(true)
    expect(
      sends.map(({ id, sections }) => [id === left.sitting, sections[0]?.body, sections[0]?.fromRevision]),
    ).toEqual([
      [false, 'One', 3],
      [false, 'Two', 4],
    ])
    expect(sends[0]?.id).toBe('save-1')
  })
})

describe('what the service will not have', () => {
  test('stays on this computer with the reason, and goes with the next words', async () => {
    let says = 'Write 200,000 characters or fewer'
    const { queue, pass, sends, states, kept } = aPage((save) => (says ? { how: 'refused', says } : saved(save)))
    queue.typeSection('evaluation', content('Too long'))
    await pass(5000)
    expect(sends).toHaveLength(1)
    expect(states.at(-1)).toEqual({ how: 'refused', says, isKept: true })
    expect(kept.get('page')?.typed.sections.evaluation?.body).toBe('Too long')
    says = ''
    queue.typeSection('summary', content('Shorter'))
    await pass(1000)
    expect(
      sends
        .at(-1)
        ?.sections.map(({ section }) => section)
        .sort(),
    ).toEqual(['evaluation', 'summary'])
  })

  test('is not sent in the name of somebody else', async () => {
    const { queue, pass, states, kept } = aPage(() => ({ how: 'somebody-else' }))
    queue.typeSection('evaluation', content('Mine'))
    await pass(1000)
    expect(states.at(-1)).toEqual({ how: 'somebody-else', isKept: true })
    expect(kept.get('page')?.writer).toBe('ruth')
  })
})

test('a line that was put beside another’s goes on as a line of its own', async () => {
  const line = (says: string) => ({
    ...{ kind: 'recommendation' as const, place: 0, subject: '', says, isAgreed: true, ownedBy: null, ownerName: null },
    ...{ due: '', knownBy: '', isNotDiscussed: false, answer: null },
  })
  const { queue, pass, sends } = aPage((save) => {
    const entries = Object.fromEntries(
      save.entries.map(({ id }) => [id, id === 'line' ? { revision: 1, id: 'copy' } : { revision: 2 }]),
    )
    // Typed while the save is on its way, under the old id.
    if (save.id === 'save-1') queue.typeEntry('line', line('In the hall'))
    return { how: 'saved', saved: { sections: {}, entries, at: '14:32', asides: [] } }
  })
  queue.typeEntry('line', line('In the'))
  await pass(3000)
  expect(sends.map(({ entries }) => entries.map(({ id, says, fromRevision }) => [id, says, fromRevision]))).toEqual([
    [['line', 'In the', 0]],
    [['copy', 'In the hall', 1]],
  ])
})
