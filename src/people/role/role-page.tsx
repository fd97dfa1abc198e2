import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Role, ServiceModel } from '#model/index.ts'
import { word } from '#model/index.ts'
import { DayInput, type Shown } from '#web/form-page.tsx'
import { crumbsUnder } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { wrongWith } from '#web/form.tsx'
import { Choose } from '../choose.tsx'
import { FormPage } from '../form-page.tsx'
import { functionOf, STANDINGS, type Standing } from '../held-role.ts'
import type { Person } from '../person/person.ts'
import type { Named } from '../places-store.ts'

type ChooseProps = Shown & { model: ServiceModel; person: Person; roles: readonly Role[] }

/** The first question: which role. */
export function ChooseRolePage({ frame, findings, answers, model, person, roles }: ChooseProps) {
  const title = 'Which role?'
  return (
    <Page
      frame={frame}
      title={`${title} ${person.name}`}
      findings={findings}
      breadcrumbs={crumbsUnder(
        frame,
        { text: 'People', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
        { text: title },
      )}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <form method="get" action={frame.path} novalidate>
            <input type="hidden" name="asked" value="yes" />
            <Radios
              name="role"
              legend={title}
              legendSize="l"
              legendIsPageHeading
              hint={`What ${person.name} is to do. A person can have several roles at once.`}
              value={answers.role}
              error={wrongWith(findings, 'role')}
              choices={roles.map(({ id, name }) => ({ value: id, label: name, hint: functionOf(model, id) }))}
            />
            <Button>Continue</Button>
          </form>
        </div>
      </div>
    </Page>
  )
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  substantive: 'For good',
  interim: 'Interim',
  acting: 'Acting, while the post is empty or its holder away',
  executive: 'Executive, over several schools',
}

type RoleProps = Shown & { model: ServiceModel; person: Person; role: Role; matches: readonly Named[] }

/** The second: where, how, and between which days. */
export function GiveRolePage({ model, person, role, matches, ...shown }: RoleProps) {
  const { answers, findings } = shown
  const group = word(model, 'group')
  const places = {
    authority: 'The whole service',
    group: `The schools of ${anA(group)} ${group}`,
    school: 'One school',
  }
  const asksPlace = role.tiedTo.some((scope) => scope !== 'authority')
  return (
    <FormPage
      {...shown}
      title={`${role.name}: where and when?`}
      of={{ text: person.name, href: `/people/${person.id}` }}
      button="Give the role"
    >
      <input type="hidden" name="role" value={role.id} />
      {role.tiedTo.length === 1 ? (
        <input type="hidden" name="scope" value={role.tiedTo[0]} />
      ) : (
        <Radios
          name="scope"
          legend="Over what?"
          legendSize="s"
          value={answers.scope}
          error={wrongWith(findings, 'scope')}
          choices={role.tiedTo.map((scope) => ({ value: scope, label: places[scope] }))}
        />
      )}
      {asksPlace && (
        <Choose
          name="place"
          label={placeLabel(role, group)}
          hint={role.tiedTo.includes('school') ? 'The URN or the name of a school' : 'Its name'}
          {...{ answers, findings, matches }}
        />
      )}
      {role.kind === 'headteacher' || role.kind === 'adviser' ? (
        <Radios
          name="standing"
          legend="How is the post filled?"
          legendSize="s"
          value={answers.standing ?? 'substantive'}
          error={wrongWith(findings, 'standing')}
          choices={STANDINGS.filter((standing) => role.kind === 'headteacher' || standing !== 'executive').map(
            (standing) => ({ value: standing, label: STANDING_WORDS[standing] }),
          )}
        />
      ) : null}
      <Note role={role} {...shown} />
      <DayInput name="startedOn" label="First day" usual={shown.frame.today} {...shown} />
      <DayInput
        name="finishedOn"
        label={role.secondment ? 'Last day' : 'Last day (if it is known)'}
        hint="Rights and lists end with this day."
        {...shown}
      />
    </FormPage>
  )
}

function Note({ role, answers, findings }: Shown & { role: Role }) {
  if (role.areas.length === 0)
    return (
      <TextInput
        name="note"
        label={role.matched ? 'Why this person and this school?' : 'Remark (if there is one)'}
        {...(role.matched?.says && { hint: role.matched.says })}
        value={answers.note}
        error={wrongWith(findings, 'note')}
      />
    )
  return (
    <Select
      name="note"
      label="Subject or aspect"
      value={answers.note}
      error={wrongWith(findings, 'note')}
      choices={[
        { value: '', label: 'None in particular' },
        ...role.areas.map((area) => ({ value: area, label: area })),
      ]}
    />
  )
}

function placeLabel({ tiedTo }: Role, group: string): string {
  const kinds = [tiedTo.includes('school') ? 'school' : '', tiedTo.includes('group') ? group : ''].filter(Boolean)
  return `Which ${kinds.join(' or ')}?`
}

function anA(text: string): string {
  return /^[aeiou]/i.test(text) ? 'an' : 'a'
}
