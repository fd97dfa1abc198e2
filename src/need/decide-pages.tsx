import type { ServiceModel } from '#model/index.ts'
import type { FlagRead } from '#flags/index.ts'
import { crumbsTo } from '#schools/index.ts'
import { Page } from '#web/page.tsx'
import type { Frame } from '#web/frame.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { NeedCategory } from '#model/index.ts'
import { Suggested } from './need-page.tsx'
import { NeedTag } from './need-tag.tsx'
import type { NeedPeriod } from './need.ts'
import { usualLevel } from './need.ts'
import { needName, needWord } from './need-words.ts'
import type { HeldEvidence } from './evidence-store.ts'
import { SaidOfNeed } from './said-of-need.tsx'
import type { SchoolOfNeed } from './school-of-need.ts'

type ChooseProps = SchoolOfNeed & {
  frame: Frame
  model: ServiceModel
  now: NeedPeriod
  flags: readonly FlagRead[]
  /** Under which address each category is gone on with. */
  under: string
  title: string
}

/** The first question: which category. What the figures suggest stands beside it, and chooses none. */
export function ChooseCategoryPage({ frame, model, school, need, now, flags, under, title }: ChooseProps) {
  return (
    <Page
      frame={frame}
      title={`${title}: ${school.name}`}
      breadcrumbs={[
        ...crumbsTo(school),
        { text: needWord(model), href: `/schools/${school.id}/need` },
        { text: title },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school.name}</span> {title}
      </h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">Now: {needName(need, now)}.</p>
          <ul class="govuk-list">
            {need.categories.map((category) => (
              <li class="govuk-!-margin-bottom-4">
                <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
                  <a class="govuk-link" href={`${under}/${category.id}`}>
                    {category.name}
                  </a>
                </h2>
                <NeedTag need={need} at={{ category: category.id, level: usualLevel(category) }} isWord />
                <p class="govuk-body">
                  {category.says}
                  {category.levels && ` ${category.levels.says}`}
                </p>
              </li>
            ))}
          </ul>
        </div>
        <div class="govuk-grid-column-one-third">
          {flags.length > 0 ? <Suggested flags={flags} /> : <p class="wm-s">Nothing stands out in its figures.</p>}
        </div>
      </div>
    </Page>
  )
}

type DecideProps = Shown &
  SchoolOfNeed & {
    model: ServiceModel
    now: NeedPeriod
    category: NeedCategory
    held: readonly HeldEvidence[]
    revision: number
  }

/** What is decided of a school in one category. */
export function DecidePage(props: DecideProps) {
  const { frame, answers, findings, school, model, category, revision, need } = props
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={category.name}
      caption={school.name}
      breadcrumbs={[
        ...crumbsTo(school),
        { text: needWord(model), href: `/schools/${school.id}/need` },
        { text: 'Decide', href: `/schools/${school.id}/need/decide` },
      ]}
      button="Decide, and send the letter"
      below={
        <p class="govuk-hint">
          The headteacher and the chair of governors have a letter with what stands here, and can answer it.
        </p>
      }
    >
      <input type="hidden" name="revision" value={answers.revision ?? revision} />
      <SaidOfNeed {...props} />
      <DayInput name="startsOn" label="From which day?" usual={frame.today} {...{ answers, findings }} />
      <DayInput
        name="nextLookOn"
        label="By which day does one look again?"
        hint={
          need.nextLookMonths === undefined
            ? 'Leave it empty if no day is set'
            : `Left empty, it is ${need.nextLookMonths} months after the first day`
        }
        {...{ answers, findings }}
      />
    </FormPage>
  )
}
