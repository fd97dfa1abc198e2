import { render } from 'preact-render-to-string'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aHeldVisit } from '../../../test/support/a-visit.ts'
import { browse } from '../../../test/support/browse.ts'
import { getReady } from '../ready/get-ready.ts'
import { WriteView } from './write-view.tsx'

// What other rooms lay beside a part stands there whoever asks first.
learnFromRooms()

test('the record is written in the same parts, hints and fields without a connection as with one', async () => {
  const { service, adviser, visitId } = await aHeldVisit()
  const at = { now: '2026-11-05T16:00:00Z' }
  const [visit] = (await service.look(adviser, (look) => getReady(look), at)).visits
  expect(visit?.visitId).toBe(visitId)
  const offline = render(<WriteView visit={visit!} kept={undefined} saved="" />)
  const online = (await (await browse(service, adviser, at)).visit(`/visits/${visitId}/record/write`)).body
  expect(fieldsOf(offline)).toEqual(fieldsOf(online))
  expect(fieldsOf(offline)).toContain('body.evaluation')
  for (const part of ['h2', '.wm-help p', '.wm-contents a', 'label', 'legend'])
    expect(textsOf(offline, part), part).toEqual(textsOf(online, part))
})

/** The names of what is typed; a new line's number is another each time, and a page that is posted carries seals of its own. */
function fieldsOf(html: string): string[] {
  const names = parse(html)
    .querySelectorAll('.wm-write input, .wm-write textarea, .wm-write select')
    .map((each) => (each.getAttribute('name') ?? '').replace(/[0-9a-f-]{36}/, 'line'))
  return [...new Set(names)].sort()
}

function textsOf(html: string, selector: string): string[] {
  return parse(html)
    .querySelectorAll(`.wm-write ${selector}`)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
}

test('on this device a visit is said to have taken place as booked, or on another day around it', async () => {
  const { service, adviser } = await aHeldVisit()
  const at = { now: '2026-11-05T16:00:00Z' }
  const { visits } = await service.look(adviser, (look) => getReady(look), at)
  const booked = {
    ...visits[0]!,
    isHeld: false,
    on: '2026-11-05',
    otherDays: [{ value: '2026-11-04', label: 'Wednesday' }],
  }
  const words = (heldOn: string) => ({ visitId: booked.visitId, heldOn, refused: null, unsent: undefined as never })
  const shown = (heldOn: string) => {
    const page = parse(render(<WriteView visit={booked} kept={words(heldOn)} saved="" />))
    return {
      asBooked: page.querySelector('input[name=held]')?.hasAttribute('checked'),
      other: page.querySelector('select[name=held-day] option[selected]')?.getAttribute('value'),
    }
  }
  expect(shown('2026-11-05')).toEqual({ asBooked: true, other: undefined })
  expect(shown('2026-11-04')).toEqual({ asBooked: false, other: '2026-11-04' })
})
