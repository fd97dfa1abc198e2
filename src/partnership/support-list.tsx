import { LinkButton } from '#govuk/link-button.tsx'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import type { Partnership } from './get-partnership.ts'
import type { SupportItem } from './support-item.ts'

/** How a piece of support stands, in a few words. */
export function statusSays(item: SupportItem): string {
  const days = showHalfDays(item.approvedHalfDays ?? item.halfDays)
  const says: Record<SupportItem['status'], string> = {
    proposed: `${days} proposed, not approved yet`,
    approved: `${days} approved`,
    declined: 'declined',
    withdrawn: 'withdrawn',
    judged: `${days} given`,
  }
  return says[item.status]
}

/** WI-42, WI-43. What support a school has and is to have: who, how much of it, for which area, and what it was worth. */
export function SupportList({
  of,
  model,
  rule,
  items,
  mayPropose,
}: Partnership & { items: readonly SupportItem[]; mayPropose: boolean }) {
  const worth = (item: SupportItem) =>
    item.standing
      ? (rule.quality.standings.find(({ id }) => id === item.standing)?.name ?? item.standing)
      : item.because
  return (
    <section id="support">
      <h2 class="govuk-heading-m">Support</h2>
      {items.length === 0 ? (
        <p class="govuk-body">
          None is proposed yet. What stands here is approved by the {titleOf(model, rule.lead)} first, so that it is
          focused on the areas of the plan.
        </p>
      ) : (
        <ListTable
          caption="Support"
          rows={items}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: (item) => (
                <>
                  <a class="govuk-link" href={`/cases/${item.caseId}/support/${item.id}`}>
                    {item.says}
                  </a>
                  <br />
                  <span class="govuk-hint govuk-!-font-size-16">{item.area}</span>
                </>
              ),
            },
            { head: 'Who', cell: ({ personName, role }) => `${personName}, ${titleOf(model, role)}` },
            { head: 'By', cell: ({ byOn }) => showShortDate(byOn) },
            {
              head: 'How it stands',
              cell: (item) => (
                <>
                  {statusSays(item)}
                  {worth(item) && (
                    <>
                      <br />
                      <span class="govuk-hint govuk-!-font-size-16">{worth(item)}</span>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {mayPropose && (
        <LinkButton kind="secondary" href={`/cases/${of.id}/support`}>
          Propose support
        </LinkButton>
      )}
    </section>
  )
}
