import { InsetText } from '#govuk/inset-text.tsx'
import { shortDays, type TermOfYear } from '#days/index.ts'
import { AgainstFigure } from '#pictures/against-picture.tsx'
import type { DeploymentLine } from './deployment.ts'
import type { PersonInProposal } from './get-deployment.ts'
import { fairShares, sumOf } from './problem.ts'
import { shortTerms } from './reasons.ts'

type Props = {
  lines: readonly DeploymentLine[]
  people: readonly PersonInProposal[]
  terms: readonly TermOfYear[]
}

/** ES-13. In which terms more is due than all have to give: no search mends that, and what would. */
export function ShortTerms({ lines, people, terms }: Props) {
  const short = shortTerms({ places: lines, servers: people, terms: terms.length })
  if (short.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>More is due than all have to give, so that some are left to nobody whoever is chosen:</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {short.map(({ term, due, left }) => (
          <li>
            {terms[term]?.name ?? 'In the year'}: {shortDays(due)} days due, {shortDays(left)} left to give,{' '}
            {shortDays(due - left)} short.
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        Give somebody more days for the year, allocate less, or move what is due to another term, and search again.
      </p>
    </InsetText>
  )
}

/** Whose work a proposal makes, drawn: what each is asked of what they have left, beside a fair part of it. */
export function LoadsOfPeople({ lines, people }: Omit<Props, 'terms'>) {
  if (people.length === 0) return null
  const fair = fairShares({ places: lines, servers: people })
  const rows = people.map(({ name, loadByTerm, leftByTerm }, at) => ({
    name,
    asked: sumOf(loadByTerm) / 2,
    there: Math.max(0, sumOf(leftByTerm)) / 2,
    fair: (fair[at] ?? 0) / 2,
  }))
  const decimals = rows.every((row) => [row.asked, row.there, row.fair].every(Number.isInteger)) ? 0 : 1
  return (
    <AgainstFigure
      against={{
        ...{ id: 'load-of-people', title: 'Days asked of each in the year, of those they have left' },
        ...{ unit: { after: ' days', decimals }, sides: ['asked', 'left to give'], says: saysOfLoads(rows), rows },
      }}
    />
  )
}

type LoadRow = { name: string; asked: number; there: number }

/** 'Most is asked of Ann, 6 of 7 days left to give, and least of Ben, 2 of 20; one has none of it.' */
export function saysOfLoads(rows: readonly LoadRow[]): string {
  const part = ({ asked, there }: LoadRow) => (there > 0 ? asked / there : Infinity)
  const busy = rows.filter(({ asked }) => asked > 0).toSorted((one, other) => part(other) - part(one))
  const [most, least] = [busy[0], busy.at(-1)]
  if (!most || !least) return 'Nothing is asked of anybody.'
  const free = rows.length - busy.length
  const idle = free === 0 ? '' : `; ${free === 1 ? 'one has' : `${free} have`} none of it`
  const days = ({ asked, there }: LoadRow) => `${shortDays(asked * 2)} of ${shortDays(there * 2)}`
  const other = most === least ? '' : `, and least of ${least.name}, ${days(least)}`
  return `Of what they have left, most is asked of ${most.name}, ${days(most)} days${other}${idle}.`
}
