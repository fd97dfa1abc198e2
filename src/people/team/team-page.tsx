import { LinkButton } from '#govuk/link-button.tsx'
import type { Role, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Cover } from '../cover/cover-store.ts'
import { findRole, functionOf, isHeldOn, showTimeHeld, titleWithStanding, type HeldRole } from '../held-role.ts'
import { ADVISING_KINDS, SCHOOL_SIDE_KINDS } from '../people-policy.ts'
import type { Named } from '../places-store.ts'

export type TeamPageProps = {
  frame: Frame
  model: ServiceModel
  today: PlainDate
  school: Named
  team: readonly HeldRole[]
  /** Who acts today for one of the team. */
  covers: readonly Cover[]
  addresses: ReadonlyMap<string, { email: string | null; telephone: string | null }>
  /** The roles of which every school has one and this one has none. */
  unassigned: readonly Role[]
  mayName: boolean
  mayGive: boolean
  mayOpen: (held: HeldRole) => boolean
  mayEnd: (held: HeldRole) => boolean
}

/** SH-73. Who does what for a school and in it, today, to come and before. */
export function TeamPage(props: TeamPageProps) {
  const { frame, school, team, today, unassigned, mayName, mayGive } = props
  const now = team.filter((held) => isHeldOn(held, today))
  const isOfService = (held: HeldRole) => ![...SCHOOL_SIDE_KINDS, 'headteacher'].includes(held.kind)
  const before = team.filter((held) => held.finishedOn !== null && held.finishedOn < today)
  const title = `Who works with ${school.name}`
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { text: 'Schools', href: '/schools' },
        { text: school.name, href: `/schools/${school.id}` },
        { text: 'People' },
      ]}
    >
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      {unassigned.map((role) => (
        <p class="govuk-inset-text">
          <strong>{role.name}: unassigned.</strong> {role.onePerSchool?.says}
        </p>
      ))}
      <TeamTable {...props} caption="For the school" held={now.filter(isOfService)} />
      {mayName && (
        <LinkButton kind="secondary" href={`/schools/${school.id}/adviser`}>
          Name who works with the school
        </LinkButton>
      )}
      <TeamTable {...props} caption="In the school" held={now.filter((held) => !isOfService(held))} />
      {mayGive && (
        <LinkButton kind="secondary" href={`/schools/${school.id}/people/add`}>
          Give somebody of the school access
        </LinkButton>
      )}
      <TeamTable {...props} caption="To come" held={team.filter((held) => held.startedOn > today)} />
      <TeamTable {...props} caption="Before" held={before} isPast />
    </Page>
  )
}

type TableProps = TeamPageProps & { caption: string; held: readonly HeldRole[]; isPast?: boolean }

function TeamTable({ caption, held, isPast = false, model, mayOpen, mayEnd, addresses, covers }: TableProps) {
  if (held.length === 0) return null
  return (
    <ListTable
      caption={caption}
      isCaptionSeen
      rows={inOrderOfRoles(model, held)}
      columns={[
        {
          head: 'Role',
          isName: true,
          width: 'one-third',
          cell: (each) => (
            <>
              {titleWithStanding(model, each)}
              {each.note && ` (${each.note})`}
              {!isPast && <RoleSays model={model} held={each} />}
            </>
          ),
        },
        {
          head: 'Who',
          width: 'one-half',
          cell: (each) => (
            <>
              <Who held={each} mayOpen={mayOpen(each)} address={isPast ? undefined : addresses.get(each.personId)} />
              <span class="wm-grid__sub">{showTimeHeld(each, caption === 'To come' ? 'from' : 'since')}</span>
              {!isPast && <Covered covers={covers} held={each} />}
            </>
          ),
        },
        {
          head: 'What can be done',
          isHeadHeard: true,
          cell: (each) =>
            !isPast &&
            mayEnd(each) && (
              <a class="govuk-link" href={`/people/${each.personId}/roles/${each.id}/end`}>
                End<span class="govuk-visually-hidden"> the role of {each.personName}</span>
              </a>
            ),
        },
      ]}
    />
  )
}

/** As the model lists its roles: who leads first. Those of one role stay as they were. */
function inOrderOfRoles({ roles }: ServiceModel, held: readonly HeldRole[]): HeldRole[] {
  const placeOf = ({ role }: HeldRole) => roles.findIndex(({ id }) => id === role)
  return [...held].sort((one, other) => placeOf(one) - placeOf(other))
}

/** SH-75, SH-80. What the role is there for, and whom its holder represents in the school. */
function RoleSays({ model, held }: { model: ServiceModel; held: HeldRole }) {
  const represents = findRole(model, held.role)?.represents
  const purpose = ADVISING_KINDS.includes(held.kind) ? functionOf(model, held.role) : ''
  const through = held.scope === 'group' ? `through ${held.placeName}` : ''
  const says = [purpose, through, represents ? `represents ${represents}` : ''].filter(Boolean).join(' · ')
  return says === '' ? null : <span class="wm-grid__sub">{says}</span>
}

type WhoProps = {
  held: HeldRole
  mayOpen: boolean
  address: { email: string | null; telephone: string | null } | undefined
}

function Who({ held, mayOpen, address }: WhoProps) {
  const { personId, personName } = held
  return (
    <>
      {mayOpen ? (
        <a class="govuk-link" href={`/people/${personId}`}>
          {personName}
        </a>
      ) : (
        personName
      )}
      {(address?.email || address?.telephone) && (
        <span class="wm-grid__sub govuk-!-text-break-word">
          {address.email}
          {address.email && address.telephone && ' · '}
          {address.telephone && <span class="wm-nowrap">{address.telephone}</span>}
        </span>
      )}
    </>
  )
}

function Covered({ covers, held }: { covers: readonly Cover[]; held: HeldRole }) {
  return (
    <>
      {covers
        .filter(({ coveredId }) => coveredId === held.personId)
        .map(({ personName, finishedOn }) => (
          <span class="wm-grid__sub">
            {personName} acts until {showShortDate(finishedOn)}
          </span>
        ))}
    </>
  )
}
