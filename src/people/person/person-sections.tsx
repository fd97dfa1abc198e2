import type { ComponentChildren } from 'preact'
import { Details } from '#govuk/details.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { ListTable } from '#web/list-table.tsx'
import { findRole, functionOf, isHeldOn, showTimeHeld, titleWithStanding, type HeldRole } from '../held-role.ts'

type RolesProps = {
  model: ServiceModel
  today: PlainDate
  roles: readonly HeldRole[]
  mayEnd: (held: HeldRole) => boolean
}

/** What a person does now, will do, and did before, each with its days. */
export function RolesOf({ model, today, roles, mayEnd }: RolesProps) {
  const now = roles.filter((held) => isHeldOn(held, today))
  const later = roles.filter((held) => held.startedOn > today)
  const before = roles.filter((held) => held.finishedOn !== null && held.finishedOn < today)
  const table = (caption: string, held: readonly HeldRole[], canEnd: boolean) =>
    held.length > 0 && <RoleTable {...{ caption, model, held }} mayEnd={canEnd ? mayEnd : () => false} />
  return (
    <>
      {now.length === 0 && <p class="govuk-body">No role today, and so no access.</p>}
      {table('Roles today', now, true)}
      <Duties model={model} roles={now} />
      {table('To come', later, true)}
      {table('Before', before, false)}
    </>
  )
}

type TableProps = {
  caption: string
  model: ServiceModel
  held: readonly HeldRole[]
  mayEnd: (held: HeldRole) => boolean
}

function RoleTable({ caption, model, held, mayEnd }: TableProps) {
  return (
    <ListTable
      caption={caption}
      isCaptionSeen
      rows={held}
      columns={[
        {
          head: 'Role',
          isName: true,
          width: 'one-third',
          cell: (each) => (
            <>
              {titleWithStanding(model, each)}
              {each.note && ` (${each.note})`}
              <span class="wm-grid__sub">{functionOf(model, each.role)}</span>
            </>
          ),
        },
        { head: 'Where', width: 'one-third', cell: (each) => <Where held={each} /> },
        { head: 'When', cell: (each) => showTimeHeld(each, caption === 'To come' ? 'from' : 'since') },
        {
          head: 'What can be done',
          isHeadHeard: true,
          cell: (each) => mayEnd(each) && <End held={each} {...{ model }} />,
        },
      ]}
    />
  )
}

function End({ model, held }: { model: ServiceModel; held: HeldRole }) {
  return (
    <a class="govuk-link" href={`/people/${held.personId}/roles/${held.id}/end`}>
      End
      <span class="govuk-visually-hidden">
        {' '}
        {titleWithStanding(model, held)} {held.placeName}
      </span>
    </a>
  )
}

/** Over what a role is held, with a way there. */
export function Where({ held }: { held: HeldRole }) {
  if (held.schoolId)
    return (
      <a class="govuk-link" href={`/schools/${held.schoolId}`}>
        {held.placeName}
      </a>
    )
  if (held.groupId)
    return (
      <a class="govuk-link" href={`/groups/${held.groupId}`}>
        {held.placeName}
      </a>
    )
  return <>The whole service</>
}

/** SH-74, SH-75, SH-80, SH-89. What each role is there for, whom it represents, who manages and who supports it. */
function Duties({ model, roles }: { model: ServiceModel; roles: readonly HeldRole[] }) {
  const known = [...new Set(roles.map(({ role }) => role))].flatMap((id) => findRole(model, id) ?? [])
  return (
    <>
      {known
        .filter(({ duties, represents, managedBy, supportedBy }) =>
          Boolean(duties.length > 0 || represents || managedBy || supportedBy.length > 0),
        )
        .map((role) => (
          <Details summary={`What a ${role.name} does`}>
            <ul class="govuk-list govuk-list--bullet">
              {role.duties.map((duty) => (
                <li>{duty}</li>
              ))}
            </ul>
            {role.represents && <p>Represents {role.represents} in the school.</p>}
            {role.managedBy && <p>Reports to the {findRole(model, role.managedBy)?.name}.</p>}
            {role.supportedBy.length > 0 && (
              <p>Supported by the {role.supportedBy.map((id) => findRole(model, id)?.name).join(' and the ')}.</p>
            )}
          </Details>
        ))}
    </>
  )
}

/** A part of a person's page with its heading and what can be done there. */
export function Section({ title, does, children }: { title: string; does?: Does; children: ComponentChildren }) {
  return (
    <section aria-label={title}>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{title}</h2>
      {children}
      {does && (
        <p class="govuk-body">
          <a class="govuk-link" href={does.href}>
            {does.text}
          </a>
        </p>
      )}
    </section>
  )
}

type Does = { text: string; href: string } | undefined | false
