import { randomUUID } from 'node:crypto'
import { newId } from '#shared/id.ts'
import type { Asker, Place } from './ask.ts'
import type { VisitToWrite } from './fill-service.ts'
import type { Promised } from './promises.ts'

type Standing = { token: string; writer: string }
type Saved = { sections: Record<string, { revision: number; isBeside?: true }>; asides: unknown[] }
type Writing = { place: Place; visit: VisitToWrite; promised: Promised; adviser: Asker }

/** Some of those who save ask again, though they were answered: an answer can be lost after it was given. */
const REPEATS = 0.2
const MOST_AT_ONCE = 4

/** Types into sections of a record, a word into a few of them at a time, as the page of a writer sends it. */
export async function typeInto(writing: Writing, sections: readonly string[]): Promise<void> {
  const { adviser, visit, place } = writing
  const url = `/visits/${visit.id}/record/saves`
  const { token, writer } = JSON.parse((await adviser.get(url)).body) as Standing
  const sitting = randomUUID()
  const send = async (body: string) =>
    adviser.post(url, body, { 'content-type': 'application/json', 'x-csrf-token': token })
  const left = [...sections]
  let before: { body: string; outcome: string } | undefined
  while (left.length > 0) {
    const save = nextSave(writing, left.splice(0, 1 + Math.floor(place.chance() * MOST_AT_ONCE)))
    const body = JSON.stringify({ ...save, sitting, writer, entries: [] })
    const outcome = readOutcome(writing, save, await send(body))
    if (outcome === undefined) return
    if (place.chance() < REPEATS) {
      // The one before the last where there is one: what was typed since stands over it.
      const again = before ?? { body, outcome }
      place.tally.repeated += 1
      const second = sectionsOf((await send(again.body)).body)
      if (second !== again.outcome) broken(writing, `a save that was sent again was answered with ${second}`)
    }
    before = { body, outcome }
  }
}

function nextSave({ promised }: Writing, sections: readonly string[]) {
  return {
    id: newId(),
    sections: sections.map((section) => {
      const { body, revision } = promised.texts.get(section) ?? { body: '', revision: 0 }
      const word = `w${randomUUID().slice(0, 8)}`
      const content = { body: body ? `${body} ${word}` : word, judgement: null, isNotDiscussed: false, restsOn: [] }
      return { section, ...content, fromRevision: revision }
    }),
  }
}

/** Notes what was acknowledged. Undefined where it was not taken, which nobody expects of a writer who is alone. */
function readOutcome(writing: Writing, save: ReturnType<typeof nextSave>, answer: { status: number; body: string }) {
  if (answer.status !== 200) {
    broken(writing, `a save was answered with ${answer.status}: ${answer.body.slice(0, 200)}`)
    return undefined
  }
  const saved = JSON.parse(answer.body) as Saved
  for (const { section, body, fromRevision } of save.sections) {
    const { revision, isBeside } = saved.sections[section] ?? { revision: undefined }
    if (revision !== fromRevision + 1 || isBeside || saved.asides.length > 0)
      broken(writing, `the section ${section} did not stand as it was acknowledged when it was saved next`)
    writing.promised.texts.set(section, { body, revision: fromRevision + 1 })
  }
  writing.promised.saves.add(save.id)
  return sectionsOf(answer.body)
}

/** In the order of their names: what is kept is kept without any. */
function sectionsOf(body: string): string {
  const { sections } = JSON.parse(body) as Partial<Saved>
  return sections ? JSON.stringify(Object.entries(sections).sort(([one], [other]) => (one < other ? -1 : 1))) : body
}

function broken({ place, visit }: Writing, says: string): void {
  place.tally.broken.push(`visit ${visit.id}: ${says}`)
}
