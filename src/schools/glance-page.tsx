import type { VNode } from 'preact'
import { Timeline, type TimelineAsk, type TimelinePage } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { findGroupKind } from './groups/group-kinds.ts'
import type { Membership } from './groups/group.ts'
import { FirstLine, LifeLine } from './glance-lines.tsx'
import { BeforeAndAfter, FromTheRegister, GroupsBefore, WhoElse } from './glance-side.tsx'
import type { Presence } from './presences/presence.ts'
import type { SchoolLink } from './school-links-store.ts'
import type { SchoolPanel } from './school-panel.ts'
import { WatchButton } from './watching/watch-button.tsx'
import { isByHand, type School } from './school.ts'

export type GlanceProps = {
  frame: Frame
  model: ServiceModel
  today: PlainDate
  school: School
  memberships: readonly Membership[]
  presences: readonly Presence[]
  links: readonly SchoolLink[]
  timeline: TimelinePage
  ask: TimelineAsk & { kind: string | undefined }
  findings: readonly Finding[]
  /** What the later rooms show of this school to this person. */
  shown: readonly { place: SchoolPanel['place']; node: VNode | undefined }[]
  /** Whether the reader watches it; undefined for who watches none. */
  isWatched: boolean | undefined
  may: { keep: boolean; readHistory: boolean; seeDates: boolean }
}

/** A school at a glance: who it is, who answers for it, what is open, what happened, and who else is there. */
export function GlancePage(props: GlanceProps) {
  const { frame, model, today, school, timeline, ask, shown, isWatched, may } = props
  const at = (place: SchoolPanel['place']) => shown.flatMap((each) => (each.place === place ? (each.node ?? []) : []))
  return (
    <Page frame={frame} title={school.name} findings={props.findings} breadcrumbs={crumbs(props)}>
      <h1 class="govuk-heading-xl govuk-!-margin-bottom-2">{school.name}</h1>
      {isWatched !== undefined && <WatchButton frame={frame} school={school} watched={isWatched} />}
      <FirstLine {...props} />
      <PeopleLine school={school} people={at('people')} />
      <LifeLine {...props} />
      {at('card').length > 0 && <div class="wm-cards">{at('card')}</div>}
      <div class="wm-cols wm-cols--side">
        <div>
          {at('open').length > 0 && (
            <>
              <h2 class="govuk-heading-m">Open now</h2>
              <ul class="wm-stats">{at('open')}</ul>
            </>
          )}
          <Timeline
            page={timeline}
            model={model}
            today={today}
            href={`/schools/${school.id}`}
            kind={ask.kind}
            isOlder={ask.after !== undefined}
          />
        </div>
        <div>
          {at('side')}
          <WhoElse {...props} />
          <BeforeAndAfter {...props} />
          <GroupsBefore {...props} />
          <FromTheRegister school={school} />
          <ul class="govuk-list wm-s">
            {may.seeDates && (
              <li>
                <a class="govuk-link" href={`/schools/${school.id}/calendar`}>
                  Its year: terms, and days on which pupils stay at home
                </a>
              </li>
            )}
            {may.readHistory && (
              <li>
                <a class="govuk-link" href={`/schools/${school.id}/history`}>
                  The whole history: who, when, before and after
                </a>
              </li>
            )}
            {may.keep && isByHand(school) && (
              <li>
                <a class="govuk-link" href={`/schools/${school.id}/change`}>
                  Change what is kept of this school
                </a>
              </li>
            )}
          </ul>
        </div>
      </div>
    </Page>
  )
}

/** Who is who in it, as the later rooms know, and how to reach its office. */
function PeopleLine({ school, people }: { school: School; people: readonly VNode[] }) {
  const { telephone } = school
  const office = telephone && (
    <>
      School office{' '}
      <a class="govuk-link wm-nowrap" href={`tel:${telephone.replaceAll(/[^\d+]/g, '')}`}>
        {telephone}
      </a>
    </>
  )
  const parts = [...people, ...(office ? [office] : [])]
  if (parts.length === 0) return null
  return (
    <p class="govuk-body">
      {parts.map((part, place) => (
        <>
          {place > 0 && ' · '}
          {part}
        </>
      ))}
    </p>
  )
}

function crumbs({ school, memberships, model, today }: GlanceProps) {
  const area = memberships.find((each) => coversDay(each, today) && findGroupKind(model, each.kind)?.oneAtATime)
  return [
    { text: 'Schools', href: '/schools' },
    ...(area ? [{ text: area.groupName, href: `/groups/${area.groupId}` }] : []),
    { text: school.name },
  ]
}
