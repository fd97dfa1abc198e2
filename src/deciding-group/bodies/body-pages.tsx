import { TextInput } from '#govuk/text-input.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { toGroup } from '../member-form-pages.tsx'
import { nameOf } from '../meetings-page.tsx'
import type { BodyLiaison, ExecutiveForm } from './body.ts'

export const BODIES = '/deciding-group/bodies'
type Of = { frame: Frame; rule: DecidingGroupRule }

type BodiesProps = Of & {
  liaisons: readonly BodyLiaison[]
  executive: ExecutiveForm | undefined
  mayKeep: boolean
  done: string | undefined
}

/** RO-110. The other bodies from which it stays apart, each with the person who liaises; and of the wider one how it stands. */
export function BodiesPage({ frame, rule, liaisons, executive, mayKeep, done }: BodiesProps) {
  const { bodies } = rule
  const current = (body: string) => liaisons.find((each) => each.body === body && each.untilOn === null)
  const without = bodies.of.filter(({ id }) => !current(id))
  const heading =
    without.length === 0
      ? 'Each other body has somebody who liaises'
      : `Nobody liaises yet with ${without.length === 1 ? (without[0]?.name ?? '') : `${without.length} other bodies`}`
  const past = liaisons.filter(({ untilOn }) => untilOn !== null)
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[...toGroup(rule), { text: 'Other bodies' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rule.name}</span> {heading}
      </h1>
      <p class="govuk-body">{bodies.says}</p>
      <ListTable
        caption="Other bodies"
        rows={bodies.of}
        columns={[
          {
            head: 'Body',
            isName: true,
            cell: ({ id, name }) => (
              <>
                {id === rule.executive?.body ? (
                  <a class="govuk-link" href={`${BODIES}/executive`}>
                    {name}
                  </a>
                ) : (
                  name
                )}
                {id === rule.executive?.body && <span class="wm-grid__sub">{executiveStands(executive)}</span>}
              </>
            ),
          },
          {
            head: 'Who liaises',
            cell: ({ id }) => {
              const liaison = current(id)
              return liaison ? (
                <>
                  {liaison.personName}
                  {liaison.about && <span class="wm-grid__sub">{liaison.about}</span>}
                </>
              ) : (
                'Nobody yet'
              )
            },
          },
          {
            head: 'Since',
            isShort: true,
            isLabelled: true,
            cell: ({ id }) => {
              const from = current(id)?.fromOn
              return from ? showShortDate(from) : ''
            },
          },
          ...(mayKeep
            ? [
                {
                  head: 'Change',
                  isHeadHeard: true,
                  cell: ({ id, name }: { id: string; name: string }) => (
                    <a class="govuk-link" href={`${BODIES}/${id}/liaison`}>
                      {current(id) ? 'Change' : 'Name somebody'}
                      <span class="govuk-visually-hidden">: {name}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {past.length > 0 && (
        <ListTable
          caption="Who liaised before"
          isCaptionSeen
          rows={past}
          columns={[
            { head: 'Who', isName: true, cell: ({ personName }) => personName },
            { head: 'With', isShort: true, cell: ({ body }) => nameOf(bodies.of, body) },
            {
              head: 'When',
              isShort: true,
              cell: ({ fromOn, untilOn }) => `${showShortDate(fromOn)} until ${untilOn ? showShortDate(untilOn) : ''}`,
            },
          ]}
        />
      )}
    </Page>
  )
}

/** RO-27. How the wider body stands. */
export const executiveStands = (form: ExecutiveForm | undefined): string =>
  !form
    ? 'Not set up; nothing was put to others yet'
    : form.outcome === 'set-up'
      ? `Set up on ${form.settledOn ? showShortDate(form.settledOn) : ''}`
      : form.outcome === 'not-set-up'
        ? 'Not set up'
        : 'Its form is under consultation'

/** RO-110. Who liaises with another body, from a day. */
export function LiaisonPage({
  rule,
  body,
  ...shown
}: Shown & { rule: DecidingGroupRule; body: { id: string; name: string } }) {
  const { answers, findings, frame } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Who liaises"
      caption={body.name}
      breadcrumbs={[...toGroup(rule), { text: 'Other bodies', href: BODIES }]}
      button="Save"
    >
      <TextInput {...field('name')} label="Name or email address" />
      <TextInput {...field('about')} label="For what (optional)" />
      <DayInput {...{ answers, findings }} name="fromOn" label="From" usual={frame.today} />
    </FormPage>
  )
}
