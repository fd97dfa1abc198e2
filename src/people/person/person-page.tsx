import { Button } from '#govuk/button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { SignIn } from '#access/index.ts'
import { Timeline, type TimelinePage } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showMoment } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import { crumbsUnder, type Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Cover } from '../cover/cover-store.ts'
import { isHeldOn, titleWithStanding, type HeldRole } from '../held-role.ts'
import type { Managing } from '../manager/manager-store.ts'
import type { WorkingPattern } from '../time/half-days.ts'
import type { LeaveTaken } from '../time/time-store.ts'
import type { TrainingHeld } from '../training/training-held.ts'
import { SignInActions, signInInWords } from '../way-back/sign-in-actions.tsx'
import { RolesOf } from './person-sections.tsx'
import { Personal } from './personal-matters.tsx'
import type { Person } from './person.ts'

/** What is between a person and the service: shown to themselves and to who keeps people. */
export type PersonalMatters = {
  training: readonly TrainingHeld[]
  setsOutFrom: string | undefined
  patterns: readonly WorkingPattern[]
  leave: readonly LeaveTaken[]
  covers: readonly Cover[]
  managing: readonly Managing[]
  /** Where somebody works outside the manager's area: a notice, no more. */
  notices: readonly string[]
}

export type PersonPageProps = {
  frame: Frame
  model: ServiceModel
  today: PlainDate
  person: Person
  roles: readonly HeldRole[]
  /** Undefined for somebody who cannot sign in. */
  signIn: SignIn | undefined
  showsAddress: boolean
  mayKeep: boolean
  isSelf: boolean
  mayEnd: (held: HeldRole) => boolean
  personal: PersonalMatters | undefined
  happened: TimelinePage
  kind: string | undefined
}

/** One person: what they do, did and will do, and what they bring to it. */
export function PersonPage(props: PersonPageProps) {
  const { frame, model, today, person, roles, mayKeep, personal, happened, kind } = props
  const href = `/people/${person.id}`
  return (
    <Page
      frame={frame}
      title={person.name}
      breadcrumbs={crumbsUnder(frame, { text: 'People', href: '/people' }, { text: person.name })}
    >
      <h1 class="govuk-heading-l">{person.name}</h1>
      <p class="govuk-body">{inOneLine(model, today, roles)}</p>
      <Contact {...props} />
      <RolesOf model={model} today={today} roles={roles} mayEnd={props.mayEnd} />
      {mayKeep && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${href}/roles/add`}>
            Give a role
          </a>
        </p>
      )}
      {mayKeep && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${href}/devices`}>
            Devices on which they write without a connection
          </a>
        </p>
      )}
      {personal && <Personal {...props} personal={personal} href={href} />}
      <Timeline page={happened} model={model} today={today} href={href} kind={kind} />
    </Page>
  )
}

function inOneLine(model: ServiceModel, today: PlainDate, roles: readonly HeldRole[]): string {
  const titles = roles.filter((held) => isHeldOn(held, today)).map((held) => titleWithStanding(model, held))
  return titles.length === 0 ? 'Holds no role today.' : [...new Set(titles)].join(' · ')
}

function Contact({ person, showsAddress, mayKeep, signIn, model, frame }: PersonPageProps) {
  const href = `/people/${person.id}`
  const phases = person.phases.map((id) => model.phases.find((phase) => phase.id === id)?.name ?? id)
  const change = mayKeep
    ? { actions: [{ text: 'Change', href: `${href}/change`, hiddenText: 'name and address' }] }
    : {}
  const isUninvited = mayKeep && !signIn && person.email !== null
  return (
    <>
      <SummaryList
        rows={[
          ...(showsAddress ? [{ key: 'Email', value: person.email ?? 'No address', ...change }] : []),
          ...(showsAddress && person.telephone ? [{ key: 'Telephone', value: person.telephone }] : []),
          ...(phases.length > 0 ? [{ key: 'Own phases', value: phases.join(', ') }] : []),
          ...(mayKeep ? [{ key: 'Sign-in', value: signInOf(person, signIn) }] : []),
        ]}
      />
      {isUninvited && (
        <Form frame={frame} action={`${href}/invite`}>
          <Button kind="secondary" preventDoubleClick>
            {person.invitedAt ? 'Invite again' : 'Invite'}
          </Button>
        </Form>
      )}
      {mayKeep && signIn && <SignInActions frame={frame} href={href} signIn={signIn} />}
    </>
  )
}

function signInOf(person: Person, signIn: SignIn | undefined): string {
  if (signIn) return signInInWords(signIn, person.email)
  if (person.email === null) return 'Cannot be invited without an address'
  return person.invitedAt ? `Invited at ${showMoment(person.invitedAt)}, not taken up yet` : 'Not invited yet'
}
