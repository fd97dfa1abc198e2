import { LinkButton } from '#govuk/link-button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { TO_PRIORITIES } from '../../priorities/crumbs.ts'
import type { Research } from './income.ts'

const TO_RESEARCH = [...TO_PRIORITIES, { text: 'Other sources of money', href: '/money/research' }]

type Props = {
  frame: Frame
  says: string
  research: readonly Research[]
  mayResearch: boolean
  done: string | undefined
}

/** RO-102. What was found out of other sources of money, and what came of it. */
export function ResearchPage({ frame, says, research, mayResearch, done }: Props) {
  const heading =
    research.length === 0
      ? 'No other source of money was looked into yet'
      : `${research.length === 1 ? 'One other source' : `${research.length} other sources`} of money looked into`
  return (
    <Page
      frame={frame}
      title={heading}
      done={done}
      breadcrumbs={[...TO_PRIORITIES, { text: 'Other sources of money' }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{says}</p>
      {mayResearch && <LinkButton href="/money/research/new">Record what you found out</LinkButton>}
      {research.length > 0 && (
        <ListTable
          caption="Other sources of money"
          rows={research}
          columns={[
            {
              head: 'Source',
              isName: true,
              cell: ({ source, researchedOn, researchedByName }) => (
                <>
                  {source}
                  <span class="wm-grid__sub">
                    {showShortDate(researchedOn)}, {researchedByName}
                  </span>
                </>
              ),
            },
            { head: 'What was found out', cell: ({ says: said }) => said },
            {
              head: 'Could bring',
              isShort: true,
              isLabelled: true,
              isNumber: true,
              cell: ({ expectedPence }) => (expectedPence === null ? 'Not said' : showMoney(expectedPence)),
            },
            {
              head: 'Asked for by',
              isShort: true,
              isLabelled: true,
              cell: ({ closesOn }) => (closesOn ? showShortDate(closesOn) : 'No day'),
            },
            {
              head: 'What came of it',
              cell: ({ id, source, cameOf, cameOfOn }) =>
                cameOf ? (
                  `${cameOf} (${cameOfOn ? showShortDate(cameOfOn) : ''})`
                ) : mayResearch ? (
                  <a class="govuk-link" href={`/money/research/${id}`}>
                    Say what came of it<span class="govuk-visually-hidden">: {source}</span>
                  </a>
                ) : (
                  'Nothing yet'
                ),
            },
          ]}
        />
      )}
    </Page>
  )
}

/** RO-102. What somebody found out. */
export function ResearchFormPage({ says, ...shown }: Shown & { says: string }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage {...shown} title="Record what you found out" breadcrumbs={TO_RESEARCH} button="Save">
      <p class="govuk-body">{says}</p>
      <TextInput {...field('source')} label="Whose money it is" hint="For example: a trust, a programme, an employer" />
      <Textarea {...field('says')} label="What you found out" rows={4} />
      <TextInput
        {...field('expectedPence')}
        label="What it could bring (optional)"
        prefix="£"
        width={10}
        inputmode="decimal"
      />
      <DayInput {...{ answers, findings }} name="closesOn" label="To be asked for by (optional)" />
    </FormPage>
  )
}

/** RO-102. What came of it. */
export function CameOfPage({ research, ...shown }: Shown & { research: Research }) {
  return (
    <FormPage {...shown} title="Say what came of it" caption={research.source} breadcrumbs={TO_RESEARCH} button="Save">
      <p class="govuk-body wm-lines">{research.says}</p>
      <Textarea
        name="cameOf"
        label="What came of it"
        rows={3}
        value={shown.answers.cameOf ?? ''}
        error={wrongWith(shown.findings, 'cameOf')}
      />
    </FormPage>
  )
}
