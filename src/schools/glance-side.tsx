import { Details } from '#govuk/details.tsx'
import type { ServiceModel } from '#model/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { NameOfLink } from './glance-lines.tsx'
import { kindName } from './groups/group-kinds.ts'
import type { Membership } from './groups/group.ts'
import type { Presence } from './presences/presence.ts'
import type { SchoolLink } from './school-links-store.ts'
import { isByHand, type School } from './school.ts'

type Props = {
  model: ServiceModel
  today: PlainDate
  school: School
  memberships: readonly Membership[]
  presences: readonly Presence[]
  links: readonly SchoolLink[]
  may: { keep: boolean }
}

/** Who else works in the school, since when and for what. */
export function WhoElse({ school, presences, today, may }: Props) {
  const now = presences.filter(({ finishedOn }) => finishedOn === null || finishedOn >= today)
  return (
    <section id="who-else">
      <h2 class="govuk-heading-m">Who else is in this school</h2>
      {now.length === 0 && <p class="wm-s">Nobody else that the service knows of.</p>}
      {now.length > 0 && (
        <ul class="wm-rows">
          {now.map(({ id, who, purpose, startedOn, finishedOn }) => (
            <li>
              <strong>{who}</strong>
              <span>
                {purpose}, {startedOn <= today ? 'since' : 'from'} {showShortDate(startedOn)}
                {finishedOn && ` to ${showShortDate(finishedOn)}`}
              </span>
              {may.keep && (
                <a class="govuk-link" href={`/schools/${school.id}/presences/${id}/end`}>
                  No longer here<span class="govuk-visually-hidden">: {who}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {may.keep && (
        <p class="wm-s">
          <a class="govuk-link" href={`/schools/${school.id}/presences/add`}>
            Add who else works here
          </a>
        </p>
      )}
    </section>
  )
}

/** XX-13. The schools that it was before, and what it became. */
export function BeforeAndAfter({ links }: Props) {
  if (links.length === 0) return null
  const ways = [
    { direction: 'before', title: 'Before' },
    { direction: 'after', title: 'After' },
  ] as const
  return (
    <section id="before-and-after">
      {ways.map(({ direction, title }) => {
        const those = links.filter((link) => link.direction === direction)
        if (those.length === 0) return null
        return (
          <>
            <h2 class="govuk-heading-m">{title}</h2>
            <ul class="wm-rows">
              {those.map((link) => (
                <li>
                  <span>
                    <NameOfLink link={link} />
                  </span>
                  {link.on && <span class="wm-rows__when">changed on {showShortDate(link.on)}</span>}
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </section>
  )
}

/** The groups that it stood in and left, and those that it will join. */
export function GroupsBefore({ model, memberships, today }: Props) {
  const others = memberships.filter((each) => !coversDay(each, today))
  if (others.length === 0) return null
  return (
    <Details summary="Groups before and to come">
      <ul class="govuk-list">
        {others.map(({ groupId, groupName, kind, startedOn, finishedOn }) => (
          <li>
            <a class="govuk-link" href={`/groups/${groupId}`}>
              {groupName}
            </a>{' '}
            ({kindName(model, kind)}){startedOn && `, from ${showShortDate(startedOn)}`}
            {finishedOn && `, to ${showShortDate(finishedOn)}`}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** What else the register says, for who wants to look something up. */
export function FromTheRegister({ school }: { school: School }) {
  const said = [
    [
      'Address',
      [school.street, school.locality, school.town, school.county, school.postcode].filter(Boolean).join(', '),
    ],
    ['District and ward', [school.districtName, school.wardName].filter(Boolean).join(', ')],
    ['Head in the register', school.headName],
    ['Opened', school.openedOn && showShortDate(school.openedOn)],
    ['Religious character', school.religiousCharacter],
    ['Diocese', school.dioceseName],
    ['Trust', school.trustName],
    ['Gender', school.gender],
    ['Places', school.capacity?.toString()],
    ['Free school meals', school.percentageFsm && `${Number(school.percentageFsm)}%`],
    ['Nursery', school.nurseryProvision],
    ['Sixth form', school.sixthForm],
    ['Enhanced provision', school.resourcedProvision],
    ['Website', school.website],
    ['Changed in the register', school.registerChangedOn && showShortDate(school.registerChangedOn)],
  ] as const
  const rows = said.flatMap(([key, value]) => (value && value !== 'Not applicable' ? [{ key, value }] : []))
  if (rows.length === 0) return null
  return (
    <Details summary={isByHand(school) ? 'What is kept of it' : 'What else the register says'}>
      <dl class="wm-facts">
        {rows.map(({ key, value }) => (
          <div>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
