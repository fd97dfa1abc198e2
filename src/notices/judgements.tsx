import { SummaryList } from '#govuk/summary-list.tsx'
import type { NoticeKind, ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { labelOf } from './capacity-rules.ts'
import type { Judged } from './notice.ts'

type Props = { model: ServiceModel; capacity: NonNullable<NoticeKind['capacity']>; judged: readonly Judged[] }

/** SH-68. The same in few words, for the column beside a page. */
export const JudgedRows = ({ model, capacity, judged }: Props) => (
  <ul class="wm-rows">
    {capacity.judgedBy.map((role) => {
      const each = judged.find((one) => one.role === role)
      return (
        <li>
          <strong>{model.roles.find(({ id }) => id === role)?.name ?? role}</strong>
          <span>
            {each
              ? `${each.value}, ${labelOf(model, capacity.scale, each.value).toLowerCase()}. ${each.byName}, ${showDate(each.on)}: ${each.why}`
              : 'Has not judged it yet'}
          </span>
        </li>
      )
    })}
  </ul>
)

/** SH-68. What each judges of the school's capacity for improvement, beside the other; whoever has not said so is named. */
export function Judgements({ model, capacity, judged }: Props) {
  return (
    <SummaryList
      rows={capacity.judgedBy.map((role) => {
        const each = judged.find((one) => one.role === role)
        return {
          key: model.roles.find(({ id }) => id === role)?.name ?? role,
          value: each ? (
            <>
              <strong>
                {each.value}, {labelOf(model, capacity.scale, each.value).toLowerCase()}
              </strong>
              <br />
              {each.byName}, {showDate(each.on)}: {each.why}
            </>
          ) : (
            'Has not judged it yet'
          ),
        }
      })}
    />
  )
}
