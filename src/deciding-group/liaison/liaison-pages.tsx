import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { toGroup } from '../member-form-pages.tsx'
import type { LiaisonRequest, LiaisonSort } from './liaison.ts'

export const LOG = '/deciding-group/liaison'
type People = readonly { id: string; name: string }[]

/** Who asked whom, in words. */
export const sortSays = ({ name, liaison }: DecidingGroupRule, sort: LiaisonSort): string =>
  sort === 'of-authority' ? `The ${name} asked ${liaison.with}` : `${capital(liaison.with)} asked the ${name}`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type LogProps = {
  frame: Frame
  rule: DecidingGroupRule
  requests: readonly LiaisonRequest[]
  open: number
  mayLog: boolean
  next: string | undefined
  done: string | undefined
}

/** RO-25. What was asked of the authority and by it, through whom, and what was answered. */
export function LogPage({ frame, rule, requests, open, mayLog, next, done }: LogProps) {
  const heading =
    requests.length === 0
      ? 'Nothing was asked yet'
      : open === 0
        ? 'All that was asked is answered'
        : open === 1
          ? 'One request waits for an answer'
          : `${open} requests wait for an answer`
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[...toGroup(rule), { text: 'Liaison' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {rule.name} and {rule.liaison.with}
        </span>{' '}
        {heading}
      </h1>
      <p class="govuk-body">{rule.liaison.says}</p>
      {mayLog && <LinkButton href={`${LOG}/new`}>Log a request</LinkButton>}
      {requests.length > 0 && (
        <>
          <ListTable
            caption="What was asked and answered"
            rows={requests}
            columns={[
              {
                head: 'What was asked',
                isName: true,
                width: 'one-third',
                cell: ({ title, says, sort }) => (
                  <>
                    {title}
                    <span class="wm-grid__sub">{sortSays(rule, sort)}</span>
                    {says && <span class="wm-grid__sub wm-lines">{says}</span>}
                  </>
                ),
              },
              {
                head: 'Asked',
                isShort: true,
                cell: ({ askedOn, throughName }) => `${showShortDate(askedOn)}, through ${throughName}`,
              },
              {
                head: 'Answer',
                cell: ({ id, title, answer, answeredOn, answeredThroughName }) =>
                  answer ? (
                    <>
                      <span class="wm-lines">{answer}</span>
                      <span class="wm-grid__sub">
                        {answeredOn && showShortDate(answeredOn)}, through {answeredThroughName}
                      </span>
                    </>
                  ) : mayLog ? (
                    <a class="govuk-link" href={`${LOG}/${id}/answer`}>
                      Log the answer<span class="govuk-visually-hidden">: {title}</span>
                    </a>
                  ) : (
                    'Not answered yet'
                  ),
              },
            ]}
          />
          <SaveList url={LOG} query={{}} />
          {next && <Pagination next={{ href: next, text: 'Next' }} />}
        </>
      )}
    </Page>
  )
}

type FormProps = Shown & { rule: DecidingGroupRule; people: People }

/** RO-25. What was asked, of whom, through whom and when. */
export function AskedPage({ rule, people, ...shown }: FormProps) {
  const { answers, findings, frame } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Log a request"
      caption={rule.name}
      breadcrumbs={[...toGroup(rule), { text: 'Liaison', href: LOG }]}
      button="Save"
    >
      <Radios
        {...field('sort')}
        legend="Who asked whom"
        legendSize="s"
        small
        choices={[
          { value: 'of-authority', label: sortSays(rule, 'of-authority') },
          { value: 'of-body', label: sortSays(rule, 'of-body') },
        ]}
      />
      <TextInput {...field('title')} label="What was asked" />
      <Textarea {...field('says')} label="What was said of it (optional)" rows={4} />
      <Through {...{ people, ...shown }} />
      <DayInput {...{ answers, findings }} name="askedOn" label="Asked on" usual={frame.today} />
    </FormPage>
  )
}

/** RO-25. What was answered, through whom and when. */
export function AnsweredPage({ rule, people, request, ...shown }: FormProps & { request: LiaisonRequest }) {
  const { answers, findings, frame } = shown
  return (
    <FormPage
      {...shown}
      title="Log the answer"
      caption={request.title}
      breadcrumbs={[...toGroup(rule), { text: 'Liaison', href: LOG }]}
      button="Save"
    >
      <Textarea
        name="answer"
        label="What was answered"
        rows={6}
        value={answers.answer}
        error={wrongWith(findings, 'answer')}
      />
      <Through {...{ people, ...shown }} />
      <DayInput {...{ answers, findings }} name="answeredOn" label="Answered on" usual={frame.today} />
    </FormPage>
  )
}

function Through({ people, answers, findings }: Shown & { people: People }) {
  return (
    <Select
      name="throughId"
      label="Through whom"
      value={answers.throughId ?? ''}
      error={wrongWith(findings, 'throughId')}
      choices={[{ value: '', label: 'Choose' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
