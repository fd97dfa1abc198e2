import { capital, word, type ServiceModel } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { aKind, type KindOfGroup } from './group-kinds.ts'
import type { Group } from './group.ts'

type Listed = Group & { schools: number }
type Props = {
  frame: Frame
  model: ServiceModel
  kinds: readonly KindOfGroup[]
  groups: readonly Listed[]
  mayAdd: boolean
  /** Whether the person knows of every school, so that those of a group can be counted. */
  isWhole: boolean
}

/** The groups of schools by their kind, each with how many schools stand in it. */
export function GroupsPage({ frame, model, kinds, groups, mayAdd, isWhole }: Props) {
  const many = word(model, 'group', { form: 'many' })
  const title =
    groups.length === 0
      ? `No ${many} of schools yet`
      : `${groups.length} ${groups.length === 1 ? word(model, 'group') : many} of schools`
  const shown = kinds.filter(({ id, isByHand }) => (isByHand && mayAdd) || groups.some(({ kind }) => kind === id))
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: 'Schools', href: '/schools' }, { text: capital(many) }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      {groups.length === 0 && (
        <p class="govuk-body">
          The {many} in which schools stand together will be listed here. Trusts, dioceses and federations come in with
          the register of schools.
        </p>
      )}
      {shown.map((kind) => (
        <KindSection kind={kind} groups={groups.filter((group) => group.kind === kind.id)} {...{ mayAdd, isWhole }} />
      ))}
    </Page>
  )
}

type SectionProps = Pick<Props, 'mayAdd' | 'isWhole'> & { kind: KindOfGroup; groups: readonly Listed[] }

function KindSection({ kind, groups, mayAdd, isWhole }: SectionProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        {groups.length === 0 ? `No ${kind.many} yet` : `${groups.length} ${groups.length === 1 ? kind.one : kind.many}`}
      </h2>
      {groups.length > 0 && (
        <ul class="wm-rows wm-rows--3">
          {groups.map(({ id, name, schools, finishedOn, isRecognised, issue }) => (
            <li>
              <span>
                <a class="govuk-link" href={`/groups/${id}`}>
                  {name}
                </a>
                {issue && <span class="wm-grid__sub">{issue}</span>}
              </span>
              <span class="wm-rows__when">
                {[
                  isWhole && (schools === 1 ? '1 school' : `${schools} schools`),
                  isRecognised === false && 'not recognised',
                  finishedOn && 'ended',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {kind.isByHand && mayAdd && (
        <p class="wm-s">
          <a class="govuk-link" href={`/groups/add?kind=${kind.id}`}>
            Add {aKind(kind)}
          </a>
        </p>
      )}
    </section>
  )
}
