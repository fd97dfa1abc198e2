import { capital, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { addressOfFlags, type FlagList } from './flag-list.ts'
import { mayListFlags } from './flag-policy.ts'
import { countFlagNews, listFlagNews, noteLook, type FlagNews } from './news-store.ts'

/** What is newly noticed in figures and somebody has not looked at yet: the schools of whoever works with some, a count for whoever sees all. */
export type NewlyFlagged = { schools: number; unsure: number; since: Date; lines: readonly FlagNews[]; all: string }

const SCHOOLS_SHOWN = 6
const MOST_LINES = 60

/** Whose schools are somebody's to hear of: those at which they write, or, of whoever sees the whole service, all. */
function hearsOf(look: Look): 'all' | readonly string[] | undefined {
  if (!look.model.triggers || !isAnywhere(look.reach('see-flags')) || !mayListFlags(look)) return undefined
  const write = look.reach('write')
  if (!write.everything && write.schoolIds.size > 0) return [...write.schoolIds]
  return look.reach('see-reports').everything && look.reach('see-school').everything ? 'all' : undefined
}

/** WI-49, RO-90. What is new in what figures show, for a person's first page; nothing once it was looked at, or the next edition came. */
export async function findNewlyFlagged(look: Look): Promise<NewlyFlagged | undefined> {
  const hears = hearsOf(look)
  if (!hears) return undefined
  const filter = hears === 'all' ? {} : { schoolIds: hears }
  const count = await countFlagNews(look, filter)
  if (!count) return undefined
  const isSome = hears !== 'all'
  return {
    ...count,
    lines: isSome ? await listFlagNews(look, filter, MOST_LINES) : [],
    all: addressOfFlags({ isNew: true, ...(isSome && { adviser: 'mine' }) }),
  }
}

/** Somebody reads what figures show of a school of theirs: it is no news to them any more. */
export async function lookedAtSchool(look: Look, schoolId: string): Promise<void> {
  const hears = hearsOf(look)
  if (hears && (hears === 'all' || isWithin(look.reach('write'), schoolId))) await noteLook(look, schoolId)
}

/** Somebody reads the list of all that is new to them: none of it is any more. */
export async function lookedAtList(
  look: Look,
  { isNew, trigger, standing, phase, adviser, after }: FlagList,
): Promise<void> {
  const hears = hearsOf(look)
  if (!hears || !isNew || trigger || standing || phase || after) return
  if (adviser === undefined || (adviser === 'mine' && hears !== 'all')) await noteLook(look, null)
}

/** 'Newly flagged since Tuesday 3 October 2026', a school a line with what is noticed; the reasoning is one press away. */
export function NewlyFlaggedList({ flagged, model }: { flagged: NewlyFlagged | undefined; model: ServiceModel }) {
  if (!flagged) return null
  const { schools, unsure, since, lines, all } = flagged
  const shown = [...new Set(lines.map(({ schoolId }) => schoolId))].slice(0, SCHOOLS_SHOWN)
  const left = schools - shown.length
  return (
    <section>
      <h2 class="govuk-heading-m" id="flagged">
        Newly flagged since {showDate(londonDateOf(since))}
      </h2>
      {shown.length > 0 && (
        <ul class="wm-rows wm-rows--3">
          {shown.map((id) => (
            <OneSchool model={model} lines={lines.filter(({ schoolId }) => schoolId === id)} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={all}>
            {saysHowMany(left, shown.length > 0)}
          </a>
          {shown.length === 0 &&
            unsure > 0 &&
            `, ${unsure === schools ? 'all' : unsure.toLocaleString('en-GB')} of too few pupils to be sure`}
        </p>
      )}
    </section>
  )
}

const saysHowMany = (count: number, isMore: boolean) =>
  `${count.toLocaleString('en-GB')} ${isMore ? 'more ' : ''}${count === 1 ? 'school' : 'schools'}, and why`

function OneSchool({ lines, model }: { lines: readonly FlagNews[]; model: ServiceModel }) {
  const [first] = lines
  if (!first) return null
  const names = lines.map(({ trigger, standing }) => {
    const name = model.triggers?.of.find(({ id }) => id === trigger)?.name ?? trigger
    return standing === 'unsure' ? `${name} (too few pupils to be sure)` : name
  })
  return (
    <li>
      <div>
        <a class="govuk-link wm-rows__what" href={`/schools/${first.schoolId}/flags`}>
          {first.schoolName}
        </a>
        <div>{capital(names.join('; '))}</div>
      </div>
      <div class="wm-rows__when">{showDate(londonDateOf(first.noticedAt))}</div>
    </li>
  )
}
