import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { calledIn } from '../called.ts'
import { findFramework } from '../framework.ts'
import { Counts } from './counts.tsx'
import type { SchoolStanding, StandingAsk, StandingCounts } from './list-store.ts'
import { STANDING_WORDS, STANDINGS, standingOf } from './standing.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  today: PlainDate
  ask: Omit<StandingAsk, 'atMost'>
  rows: readonly SchoolStanding[]
  counts: StandingCounts
  advisers: readonly { id: string; name: string }[]
  next: string | undefined
}

/** SH-02, SH-03. Over the service: the heading says how many schools have no current self-evaluation. */
export function ListPage(props: Props) {
  const { frame, model, today, ask, rows, counts, advisers, next } = props
  const { a, many, One } = calledIn(model)
  const cycle = model.selfEvaluation?.cycle ?? []
  const heading =
    counts.all === 0
      ? 'No school is there yet'
      : counts.none === 0
        ? `Every school has ${a} that is current`
        : `${counts.none} of ${counts.all} schools have no current ${calledIn(model).one}`
  const asked = queryOf(ask)
  const stepName = (id: string | null) => cycle.find((each) => each.id === id)?.name ?? id
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <Counts counts={counts} model={model} />
      <form method="get" action="/self-evaluations" class="wm-filters">
        <TextInput name="words" label="School" value={ask.words} />
        <Select
          name="standing"
          label={One}
          choices={[
            { value: '', label: 'Any' },
            ...STANDINGS.map((each) => ({ value: each, label: STANDING_WORDS[each] })),
          ]}
          value={ask.standing}
        />
        {cycle.length > 0 && (
          <Select
            name="step"
            label="Step of the cycle"
            choices={[
              { value: '', label: 'Any' },
              ...cycle.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'none', label: 'Not said' },
            ]}
            value={ask.step}
          />
        )}
        <Select
          name="adviser"
          label={capital(word(model, 'linkAdviser'))}
          choices={[{ value: '', label: 'Any' }, ...advisers.map(({ id, name }) => ({ value: id, label: name }))]}
          value={ask.adviser ?? ''}
        />
        {ask.isShared && <input type="hidden" name="shared" value="yes" />}
        {ask.isUnchallenged && <input type="hidden" name="challenged" value="no" />}
        <Button kind="secondary">Apply</Button>
      </form>
      {rows.length === 0 ? (
        <p class="govuk-body">
          No school is so. Every open school stands in this list with its {calledIn(model).one}; schools write {many} on
          their own page.{' '}
          <a class="govuk-link" href="/self-evaluations">
            Show all
          </a>
        </p>
      ) : (
        <ListTable
          caption={calledIn(model).Many}
          rows={rows}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) => (
                <a class="govuk-link" href={`/schools/${schoolId}/self-evaluation`}>
                  {schoolName}
                </a>
              ),
            },
            {
              head: 'How it stands',
              cell: ({ inForceYear, inForceOn }) => (
                <>
                  {STANDING_WORDS[standingOf(model, inForceYear, today)]}
                  {inForceYear !== null && inForceOn && (
                    <span class="wm-grid__sub">
                      {showSchoolYear(inForceYear)}, since {showShortDate(inForceOn)}
                    </span>
                  )}
                </>
              ),
            },
            {
              head: capital(word(model, 'linkAdviser')),
              isLabelled: true,
              cell: ({ adviserName }) => adviserName ?? 'Nobody is named',
            },
            {
              head: 'Tool',
              isLabelled: true,
              cell: ({ framework, ownTool }) =>
                ownTool ?? (framework ? (findFramework(model, framework)?.name ?? framework) : '–'),
            },
            {
              head: 'Next one',
              isLabelled: true,
              cell: ({ sharedId, sharedAt }) =>
                sharedId && sharedAt ? (
                  <a class="govuk-link" href={`/self-evaluations/${sharedId}`}>
                    Shared {showShortDate(londonDateOf(sharedAt))}
                  </a>
                ) : (
                  '–'
                ),
            },
            ...(cycle.length > 0
              ? [
                  {
                    head: 'Step',
                    isLabelled: true,
                    cell: ({ step, stepSince }: SchoolStanding) =>
                      step && stepSince ? `${stepName(step)}, since ${showShortDate(stepSince)}` : 'Not said',
                  },
                ]
              : []),
          ]}
        />
      )}
      {next && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/self-evaluations?${new URLSearchParams({ ...asked, after: next }).toString()}`}>
            More schools
          </a>
        </p>
      )}
      <p class="govuk-body">
        {(model.selfEvaluation?.keys ?? []).length > 0 && (
          <a class="govuk-link" href="/keys">
            The keys
          </a>
        )}{' '}
        {model.selfEvaluation?.readiness && (
          <a class="govuk-link" href="/readiness">
            Schools likely to be inspected
          </a>
        )}
      </p>
      <SaveList url="/self-evaluations" query={asked} />
    </Page>
  )
}

function queryOf({ standing, isShared, isUnchallenged, step, words, adviser }: Props['ask']): Record<string, string> {
  return {
    ...(standing && { standing }),
    ...(isShared && { shared: 'yes' }),
    ...(isUnchallenged && { challenged: 'no' }),
    ...(step && { step }),
    ...(words && { words }),
    ...(adviser && { adviser }),
  }
}
