import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CoursesRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { countOf, nameIn } from '../course.ts'
import { sayAcross, type Commission } from './commission.ts'

type Named = { id: string; name: string }

const CRUMBS = [
  { text: 'Courses', href: '/courses' },
  { text: 'Programmes', href: '/courses/programmes' },
]
const HOME = { text: 'Commissions', href: '/courses/commissions' }
const STATUS = { asked: 'Waits for a course', answered: 'Answered', withdrawn: 'Withdrawn' } as const

type ListProps = { frame: Frame; rule: CoursesRule; commissions: readonly Commission[]; mayCommission: boolean }

/** RO-44. What heads commission, the newest first. */
export function CommissionsPage({ frame, rule, commissions, mayCommission }: ListProps) {
  const waiting = commissions.filter(({ status }) => status === 'asked').length
  const heading =
    commissions.length === 0
      ? 'Nothing is commissioned yet'
      : `${countOf(waiting, 'commission waits', 'commissions wait')} for a course`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[...CRUMBS, { text: HOME.text }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Commissioned by heads</span> {heading}
      </h1>
      <p class="govuk-body">{rule.commissioned?.says}</p>
      {mayCommission && <LinkButton href="/courses/commissions/new">Commission a course</LinkButton>}
      {commissions.length > 0 && (
        <ListTable
          caption="Commissions"
          rows={commissions}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: ({ id, title, kind }) => (
                <>
                  <a class="govuk-link" href={`/courses/commissions/${id}`}>
                    {title}
                  </a>
                  <span class="wm-grid__sub">{nameIn(rule.kinds, kind)}</span>
                </>
              ),
            },
            { head: 'Across', isShort: true, cell: (each) => sayAcross(each) },
            {
              head: 'Schools',
              isShort: true,
              isLabelled: true,
              isNumber: true,
              cell: ({ schools }) => schools.length,
            },
            { head: 'Since', isShort: true, isLabelled: true, cell: ({ askedOn }) => showShortDate(askedOn) },
            {
              head: 'How it stands',
              isShort: true,
              cell: ({ status }) => <Tag colour={status === 'asked' ? 'yellow' : 'grey'}>{STATUS[status]}</Tag>,
            },
          ]}
        />
      )}
    </Page>
  )
}

type OneProps = {
  frame: Frame
  findings: readonly Finding[]
  rule: CoursesRule
  commission: Commission
  /** The reader's schools that could join. */
  joins: readonly Named[]
  may: { offer: boolean; withdraw: boolean }
  done: string | undefined
}

/** RO-44. One commission: what it is to bring, across what, and who stands behind it. */
export function CommissionPage({ frame, findings, rule, commission, joins, may, done }: OneProps) {
  const { id, title, about, kind, status, schools, askedByName, askedOn, courseId } = commission
  const base = `/courses/commissions/${id}`
  const heading = `${title}: ${countOf(schools.length, 'school stands', 'schools stand')} behind it`
  return (
    <Page {...{ frame, findings, done }} title={heading} breadcrumbs={[...CRUMBS, HOME, { text: title }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameIn(rule.kinds, kind)}</span> {heading}
      </h1>
      <p class="govuk-body">
        <Tag colour={status === 'asked' ? 'yellow' : 'grey'}>{STATUS[status]}</Tag>
      </p>
      {about !== '' && <p class="govuk-body">{about}</p>}
      <SummaryList
        rows={[
          { key: 'Across', value: sayAcross(commission) },
          { key: 'Commissioned by', value: `${askedByName}, ${showDate(askedOn)}` },
          { key: 'Schools', value: schools.map(({ name }) => name).join(', ') },
        ]}
      />
      {courseId && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/courses/${courseId}`}>
            The course that answers it
          </a>
        </p>
      )}
      {status === 'asked' && may.offer && <LinkButton href={`${base}/put-up`}>Put up a course for it</LinkButton>}
      {status === 'asked' &&
        joins.map((school) => (
          <Form frame={frame} action={`${base}/join`}>
            <input type="hidden" name="school" value={school.id} />
            <Button kind="secondary" preventDoubleClick>
              Join it for {school.name}
            </Button>
          </Form>
        ))}
      {status === 'asked' && may.withdraw && (
        <Form frame={frame} action={`${base}/withdraw`}>
          <Button kind="warning" preventDoubleClick>
            Withdraw the commission
          </Button>
        </Form>
      )}
    </Page>
  )
}

type NewProps = Shown & { rule: CoursesRule; schools: readonly Named[]; groups: readonly Named[] }

/** RO-44. A head says what is commissioned, and across what. */
export function NewCommissionPage({ rule, schools, groups, ...shown }: NewProps) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const [only] = schools
  return (
    <FormPage {...shown} title="Commission a course" breadcrumbs={[...CRUMBS, HOME]} button="Commission it">
      <p class="govuk-body">{rule.commissioned?.says}</p>
      {only && schools.length === 1 ? (
        <input type="hidden" name="school" value={only.id} />
      ) : (
        <Select
          {...field('school')}
          label="For which of your schools"
          choices={[{ value: '', label: 'Choose' }, ...schools.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <Radios
        {...field('kind')}
        legend="What it is"
        legendSize="s"
        choices={rule.kinds.flatMap(({ id, name, commissioned }) => (commissioned ? [{ value: id, label: name }] : []))}
      />
      <TextInput {...field('title')} label="Title" />
      <Textarea {...field('about')} label="What it is to bring (optional)" rows={4} />
      {groups.length > 0 && (
        <Checkboxes
          name="groups"
          values={answersIn(answers.groups)}
          error={wrongWith(findings, 'groups')}
          legend="Across which groups"
          hint="None ticked: across the whole partnership"
          legendSize="s"
          small
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FormPage>
  )
}
