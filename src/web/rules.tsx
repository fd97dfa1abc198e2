import { createContext } from 'preact'
import { Details } from '#govuk/details.tsx'
import type { Finding } from '#shared/finding.ts'
import type { RuleSays } from './web.ts'

type FindRule = (ruleId: string) => RuleSays | undefined

/** What the handbook of the service on whose page one is says of a rule: for whatever on the page draws a finding. */
export const HandbookOfPage = createContext<FindRule>(() => undefined)

/** XX-15. Under what was found: the rules that said no, in the handbook's words, without leaving the form. */
export function RulesToRead({ findings }: { findings: readonly Finding[] }) {
  const ids = [...new Set(findings.filter(({ weight }) => weight === 'firm').map(({ id }) => id))]
  return <RulesOf ids={ids} />
}

/** XX-15. One rule in the handbook's words, behind a line that says so; nothing for one that has no place there. */
export const RuleToRead = ({ id }: { id: string }) => <RulesOf ids={[id]} />

function RulesOf({ ids }: { ids: readonly string[] }) {
  return (
    <HandbookOfPage.Consumer>
      {(findRule) => {
        const known = ids.flatMap((id) => {
          const rule = findRule(id)
          return rule ? [{ id, rule }] : []
        })
        if (known.length === 0) return null
        return (
          <Details summary={known.length === 1 ? 'Read the rule' : `Read the ${known.length} rules`}>
            {known.map(({ id, rule }) => (
              <RuleInWords id={id} rule={rule} />
            ))}
          </Details>
        )
      }}
    </HandbookOfPage.Consumer>
  )
}

function RuleInWords({ id, rule: { says, comesTo = '', source } }: { id: string; rule: RuleSays }) {
  return (
    <p class="govuk-body">
      {says} {comesTo} <SourceOf source={source} />
      <br />
      <a class="govuk-link" href={`/handbook#${id}`} target="_blank" rel="noopener">
        See it in the handbook (opens in a new tab)
      </a>
    </p>
  )
}

/** Longer than a requirement's number, what a rule comes from may take another line on a phone. */
const ONE_LINE = 12

/** What a rule comes from, in small: a requirement's number, which is not broken over lines, or a paragraph of its own. */
export const SourceOf = ({ source }: { source: string }) => (
  <span class={`wm-s wm-muted${source.length > ONE_LINE ? '' : ' wm-nowrap'}`}>{source}</span>
)
