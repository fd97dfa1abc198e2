import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import type { Appointment } from '#diary/index.ts'
import { word, type ServiceModel } from '#model/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { NewlyFlaggedList, type NewlyFlagged } from '#flags/index.ts'
import { LateFromSchools, type LateFromSchool } from '#preparation/index.ts'
import type { LatestRecord } from '#records/index.ts'
import { LatelyRepliedList, type LatelyReplied, type OthersReceived } from '#replies/index.ts'
import { showTime, type BriefVisit } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import { ChangesInSchools, type SchoolChanges } from './changes-in-schools.tsx'
import { DuesAtFirst } from './dues-at-first.tsx'
import { isLate, type Due } from '#work/due.ts'
import { ServiceSection, type ServiceAtAGlance } from './service-at-a-glance.tsx'
import { Fortnight } from './fortnight-days.tsx'
import { LatestRecords, nameIn } from './latest-records-list.tsx'
import { countNew, headlineOf, newRecordsOf, toRead } from './my-week-headline.ts'

export type MyWeek = {
  dues: readonly Due[]
  /** What came late before one's visits, or has not come. */
  lateFromSchools: readonly LateFromSchool[]
  /** What changed lately in the schools of whoever makes visits, and in those that somebody watches. */
  changes: SchoolChanges
  /** What figures newly show, and the person has not looked at yet. */
  flagged: NewlyFlagged | undefined
  visits: readonly BriefVisit[]
  /** What else than visits stands in one's time this fortnight. */
  appointments: readonly Appointment[]
  records: readonly LatestRecord[]
  /** Of these, what the person was sent, and whether they have opened it. */
  opened: ReadonlyMap<string, boolean>
  /** How much of all that they were sent they have not opened. */
  unopened: number
  /** What other rooms sent them, room by room. */
  others: readonly OthersReceived[]
  /** Whether they were ever sent a record. */
  wasSent: boolean
  /** What schools replied lately to what the person wrote. */
  replies: readonly LatelyReplied[]
  modelOf: (versionId: string) => ServiceModel
  /** How many proposed or unconfirmed dates wait for this person's answer. */
  waitingForMe: number
  /** Whether the person makes visits themselves; a head or a governor receives them. */
  makesVisits: boolean
  /** How many things are late in the whole service, for those who see that. */
  lateInService: number | undefined
  /** What whoever answers for the service sees first: which schools worry it, what each is given, what is late and whose. */
  service: ServiceAtAGlance | undefined
  /** How much does not fit with something else, for those who mend it. */
  misfits: number | undefined
  /** What the person can set about from here. */
  ways: readonly { text: string; href: string }[]
  /** How many first steps of a new service are left, for those who take them. */
  firstStepsLeft: number
}

/** Everyone's first page: what is late and mine, what is today and tomorrow, what was sent, and the fortnight as days. */
export function MyWeekPage({ frame, model, week: given }: { frame: Frame; model: ServiceModel; week: MyWeek }) {
  const { today } = frame
  const week = { ...given, visits: [...given.visits].sort(byTime) }
  const late = week.dues.filter((due) => isLate(due, today))
  const soon = week.visits.filter(({ bookedFor }) => bookedFor === today || bookedFor === addDays(today, 1))
  const hasDues = week.makesVisits || week.dues.length > 0
  const { count: fresh } = countNew(week, today)
  const [first, ...more] = week.ways
  const placeOfNew = fresh > newRecordsOf(week, today).length ? '/received' : '#records'
  return (
    <Page frame={frame} title="My week">
      <h1 class="govuk-heading-xl wm-h1">
        <span class="govuk-caption-xl">My week · {showDate(today)}</span>{' '}
        {headlineOf(model, week, late.length, soon, today)}
      </h1>
      {week.firstStepsLeft > 0 && (
        <InsetText>
          <a class="govuk-link" href="/first-steps">
            {week.firstStepsLeft === 1 ? 'One first step' : `${week.firstStepsLeft} first steps`} of this service{' '}
            {week.firstStepsLeft === 1 ? 'is' : 'are'} left
          </a>
        </InsetText>
      )}
      <Stats
        items={[
          ...(week.service
            ? [
                { number: week.service.worries, what: 'schools that worry the service', href: '/worries' },
                { number: week.lateInService ?? 0, what: 'late in the service', href: '/due?when=late' },
              ]
            : []),
          ...(hasDues ? [{ number: late.length, what: 'late and mine', href: '#late' }] : []),
          ...(week.makesVisits
            ? []
            : toRead(model, week, today).map(({ count, says }, at) => ({
                ...{ number: count, what: says },
                href: at === 0 ? placeOfNew : '#received',
              }))),
          ...(week.waitingForMe > 0
            ? [
                {
                  number: week.waitingForMe,
                  what: week.waitingForMe === 1 ? 'waits for your answer' : 'wait for your answer',
                  href: '/waiting',
                },
              ]
            : []),
          { number: soon.length, what: 'today and tomorrow', href: '#soon' },
          ...(week.service
            ? []
            : [
                {
                  number: week.visits.length,
                  what: `${word(model, 'visit', { count: week.visits.length })} this fortnight`,
                  href: '#fortnight',
                },
              ]),
          ...(week.flagged ? [{ number: week.flagged.schools, what: 'newly flagged', href: '#flagged' }] : []),
          ...(week.misfits ? [{ number: week.misfits, what: 'to put right: they do not fit', href: '/misfits' }] : []),
        ]}
      />
      {first && <LinkButton href={first.href}>{first.text}</LinkButton>}
      {more.length > 0 && (
        <ul class="wm-tools">
          {more.map(({ text, href }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {week.service && <ServiceSection model={model} today={today} service={week.service} />}
      {hasDues && <DuesAtFirst dues={week.dues} today={today} />}
      <LateFromSchools late={week.lateFromSchools} />
      <LatelyRepliedList replies={week.replies} modelOf={week.modelOf} />
      {!week.makesVisits && <LatestRecords model={model} week={week} today={today} />}
      <section>
        <h2 class="govuk-heading-m" id="soon">
          Today and tomorrow
        </h2>
        {soon.length === 0 ? (
          <p class="govuk-body">No {word(model, 'visit')} today or tomorrow.</p>
        ) : (
          <ul class="wm-rows wm-rows--3">
            {soon.map((visit) => (
              <li>
                <div>
                  <a class="govuk-link wm-rows__what" href={`/visits/${visit.id}`}>
                    {nameIn(week, visit)} at {visit.schoolName}
                  </a>
                  {!week.makesVisits && <div>{visit.adviserName}</div>}
                </div>
                <div class="wm-rows__when">
                  {visit.bookedFor === today ? 'today' : 'tomorrow'}
                  {visit.startsAtMinute !== null && `, ${showTime(visit.startsAtMinute)}`}
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <NewlyFlaggedList flagged={week.flagged} model={model} />
      <ChangesInSchools changes={week.changes} model={model} />
      {week.makesVisits && <LatestRecords model={model} week={week} today={today} />}
      <h2 class="govuk-heading-m" id="fortnight">
        The fortnight
      </h2>
      <Fortnight
        model={model}
        today={today}
        visits={week.visits}
        appointments={week.appointments}
        nameOf={(visit) => nameIn(week, visit)}
      />
    </Page>
  )
}

/** By day and by time; what has no time yet stands last in its day. */
function byTime(one: BriefVisit, other: BriefVisit): number {
  if (one.bookedFor !== other.bookedFor) return one.bookedFor < other.bookedFor ? -1 : 1
  return (one.startsAtMinute ?? Infinity) - (other.startsAtMinute ?? Infinity) || 0
}
