import type { VNode } from 'preact'
import { LinkButton } from '#govuk/link-button.tsx'
import { HistoryList, Timeline, type TimelineAsk, type TimelinePage } from '#history/index.ts'
import { capital, type ServiceModel } from '#model/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { crumbsToGroup } from './group-crumbs.ts'
import { kindName, leadershipName } from './group-kinds.ts'
import { countsAsRecognised, type Group, type Member } from './group.ts'
import { MemberTable } from './member-table.tsx'

type Props = {
  frame: Frame
  model: ServiceModel
  today: PlainDate
  group: Group
  members: readonly Member[]
  timeline: TimelinePage
  ask: TimelineAsk & { kind: string | undefined }
  panels: readonly VNode[]
  may: { keep: boolean; readHistory: boolean; seeAll: boolean }
}

/** A group: what it is for, who is in it now and who was before, who leads it, and what happened. */
export function GroupPage({ frame, model, today, group, members, timeline, ask, panels, may }: Props) {
  const now = members.filter((member) => coversDay(member, today))
  const others = members.filter((member) => !now.includes(member))
  return (
    <Page frame={frame} title={group.name} breadcrumbs={crumbsToGroup(frame, undefined, group.name)}>
      <h1 class="govuk-heading-xl govuk-!-margin-bottom-2">{group.name}</h1>
      <p class="govuk-body">{factsOf(model, group).join(' · ')}</p>
      {group.issue && <p class="govuk-body">{group.issue}</p>}
      <div class="wm-cols wm-cols--side">
        <div>
          <MemberTable model={model} members={now} title={countOf(now, may.seeAll)} group={group} mayKeep={may.keep} />
          {may.keep && !group.finishedOn && (
            <LinkButton kind="secondary" href={`/groups/${group.id}/members/add`}>
              Add a school
            </LinkButton>
          )}
          {others.length > 0 && (
            <MemberTable model={model} members={others} title="Before and to come" group={group} mayKeep={false} />
          )}
          {may.readHistory ? (
            <section id="happened">
              <h2 class="govuk-heading-m">History</h2>
              <HistoryList events={timeline.events} model={model} />
              <Older group={group} timeline={timeline} />
            </section>
          ) : (
            <Timeline
              page={timeline}
              {...{ model, today }}
              href={`/groups/${group.id}`}
              kind={ask.kind}
              isOlder={!!ask.after}
            />
          )}
        </div>
        <div>
          {panels}
          {may.keep && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/groups/${group.id}/change`}>
                Change or end this {kindName(model, group.kind)}
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

function Older({ group, timeline: { older, total, events } }: Pick<Props, 'group' | 'timeline'>) {
  if (older === undefined) return null
  return (
    <p class="wm-s">
      <a class="govuk-link" href={`/groups/${group.id}?after=${older}#happened`}>
        {total - events.length} older
      </a>
    </p>
  )
}

/** Who knows of a few schools only is not told that these are all. */
function countOf(members: readonly Member[], isWhole: boolean): string {
  if (!isWhole) return members.length === 1 ? 'The school in it that you can see' : 'Schools in it that you can see'
  if (members.length === 0) return 'No schools yet'
  return members.length === 1 ? '1 school' : `${members.length} schools`
}

function factsOf(model: ServiceModel, group: Group): string[] {
  const { startedOn, finishedOn, code } = group
  const leads = leadershipName(model, group.kind, group.leadershipModel)
  return [
    capital(kindName(model, group.kind)),
    ...(code ? [`number ${code}`] : []),
    ...howRecognised(model, group),
    ...(leads ? [`led by: ${leads.toLowerCase()}`] : []),
    ...(startedOn ? [`since ${showShortDate(startedOn)}`] : []),
    ...(finishedOn ? [`until ${showShortDate(finishedOn)}`] : []),
  ]
}

/** ES-34. Whether a group of a kind that may be recognised or not is; where nobody said so, that it counts as recognised. */
function howRecognised(model: ServiceModel, group: Group): string[] {
  if (group.isRecognised !== null) return [group.isRecognised ? 'recognised' : 'not recognised']
  const asks = model.groupKinds.some(({ id, recognised }) => id === group.kind && recognised)
  return asks && countsAsRecognised(group) ? ['counts as recognised, for nobody said that it is not'] : []
}
