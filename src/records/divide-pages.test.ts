import { expect, test } from 'vitest'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'

test('a text pasted into one section is divided by a button where no script runs, behind what stands there already', async () => {
  const { service, adviser, visitId } = await aHeldVisit()
  const desk = await browse(service, adviser)
  const page = `/visits/${visitId}/record/write`
  const [first, second] = service.model.recordForms
    .find(({ id }) => id === 'data-analysis-record')!
    .sections.filter(({ entries }) => !entries)
  await desk.submit(page, { [`body.${second!.id}`]: 'Set in June.' })
  const pasted = `Phonics is taught well.\n${second!.title}\nReading is set high.`
  await desk.submit(page, { [`body.${first!.id}`]: pasted, next: 'divide' })
  const written = (await desk.visit(page)).page
  const said = (id: string) => written.querySelector(`[name="body.${id}"]`)?.text
  expect(said(first!.id)).toBe('Phonics is taught well.')
  expect(said(second!.id)).toBe('Set in June.\n\nReading is set high.')
})
