import { describeEvent, listRecordedNames, listTimeline, momentOfPlace, type PastEvent } from '#history/index.ts'
import { powersOf, type Power, type ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { idsOfSchool } from './ask-concerns.ts'
import { concernsRuleOf } from './concern-policy.ts'
import { countOpened, listConfidences } from './confidence-store.ts'

/** One thing that was recorded of a school or sent to it, and where it is read. */
export type RecordedLine = { on: PlainDate; says: string; by: string | null; href: string }

export type AllRecorded = { lines: readonly RecordedLine[]; total: number; older: number | undefined }

/**
 * WI-09. Everything that was recorded of a school or sent to it, as its head may read it, the newest first: what each room says of itself in
 * its sentences (`recorded`), and what was given in confidence once it is open. What the head may not read is in it for nobody.
 */
export async function allRecordedOf(
  look: Look,
  schoolId: string,
  { after, limit }: { after: number | undefined; limit: number },
): Promise<AllRecorded> {
  const ids = await idsOfSchool(look, schoolId)
  const asReadBy = powersOfHead(look.model, concernsRuleOf(look).talkedWith)
  const ask = { after, limit, names: listRecordedNames(), asReadBy }
  const { events, total, older } = await listTimeline(look, { kind: 'school', ids, schoolIds: [schoolId] }, ask)
  const place = after === undefined ? undefined : await momentOfPlace(look, after)
  const before = place && londonDateOf(place)
  const last = older === undefined ? undefined : events.at(-1)
  const opened = await listConfidences(look, ids, { open: true, before, from: last && londonDateOf(last.at) })
  const lines = [
    ...opened.map(({ id, opensOn, writtenByName }) => ({
      ...{ on: opensOn, by: writtenByName, href: `/confidences/${id}` },
      says: 'What was given in confidence is open.',
    })),
    ...events.map((event) => lineOf(event, look.model, schoolId)),
  ]
  const sorted = lines.sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
  return { lines: sorted, total: total + (await countOpened(look, ids, before)), older }
}

/** What a head can do by the model: their powers say what they may read. */
function powersOfHead(model: ServiceModel, roles: readonly string[]): Power[] {
  return [
    ...new Set(
      roles.flatMap((role) => {
        const { here, everywhere } = powersOf(model, role)
        return [...here, ...everywhere]
      }),
    ),
  ]
}

function lineOf(event: PastEvent, model: ServiceModel, schoolId: string): RecordedLine {
  const { says, link } = describeEvent(event, model)
  return { on: londonDateOf(event.at), says, by: event.who, href: link?.href ?? placeOf(event, schoolId) }
}

/** Where a record that an event touched has its own page. */
const PLACES: Readonly<Record<string, string>> = {
  visit: '/visits',
  notice: '/notices',
  intervention: '/interventions',
  'support-team': '/support-teams',
  case: '/cases',
  plan: '/plans',
  review: '/reviews',
  order: '/orders',
  practice: '/practice',
  strength: '/strengths/points',
  help: '/brokering/needs',
  collaboration: '/collaborations',
  document: '/library',
}

/** Where it is read where its sentence does not say so: at what it touched, or else at the school. */
function placeOf({ subjects }: PastEvent, schoolId: string): string {
  const [own] = subjects.filter(({ kind }) => PLACES[kind])
  return own ? `${PLACES[own.kind] ?? ''}/${own.id}` : `/schools/${schoolId}`
}
