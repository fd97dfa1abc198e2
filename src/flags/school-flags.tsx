import { capital, type ServiceModel } from '#model/index.ts'
import type { School, SchoolPanel } from '#schools/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Look } from '#work/work.ts'
import type { SaidOfFlags } from './flag-once.ts'
import { maySeeFlags } from './flag-policy.ts'
import { listFlagsOf } from './flag-store.ts'
import { readFlags, STANDING_SAYS, type FlagRead } from './flag-words.ts'
import { FLAG_STANDINGS } from './flag.ts'

/** What is noticed of a school, for whoever may see it. */
export async function flagsOfSchool(look: Look, schoolId: string): Promise<FlagRead[]> {
  return maySeeFlags(look, schoolId) ? readFlags(look, await listFlagsOf(look, schoolId)) : []
}

/** Flags with their reasoning and their source; those that are unsure under a heading of their own. */
export function FlagLines({ flags, said }: { flags: readonly FlagRead[]; said?: SaidOfFlags }) {
  return FLAG_STANDINGS.map((standing) => {
    const those = flags.filter(({ flag }) => flag.standing === standing)
    if (those.length === 0) return null
    return (
      <>
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{STANDING_SAYS[standing]}</h3>
        <ul class="govuk-list govuk-list--bullet">
          {those.map(({ trigger, says, source, flag }) => (
            <li>
              <strong>{trigger.name}.</strong> {says} <span class="govuk-body-s wm-muted">{source}</span>
              {said && <SaidOfOne {...{ said, flag }} />}
            </li>
          ))}
        </ul>
      </>
    )
  })
}

/** RO-91. What was asked because of one, and the way to ask where nothing was. */
function SaidOfOne({ said, flag }: { said: SaidOfFlags; flag: FlagRead['flag'] }) {
  const its = said.of.filter(({ trigger, year }) => trigger === flag.trigger && year === flag.year)
  return (
    <>
      {its.map(({ text, href, stands }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
          : {stands}
        </p>
      ))}
      {said.ask && its.length === 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={said.ask.hrefOf(flag.trigger)}>
            {said.ask.text}
          </a>
        </p>
      )}
    </>
  )
}

type Props = {
  frame: Frame
  model: ServiceModel
  school: School
  flags: readonly FlagRead[]
  said: SaidOfFlags
}

/** RO-92. Everything that is noticed in one school's figures. */
export function SchoolFlagsPage({ frame, model, school, flags, said }: Props) {
  const heading = flagsHeading(flags)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${school.name}`}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }, { text: 'What figures show' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school.name}</span> {heading}
      </h1>
      <p class="govuk-body">
        {model.triggers?.says} It decides nothing and begins nothing: it is there so that somebody looks.
      </p>
      {flags.length === 0 && (
        <p class="govuk-body">What the model looks for in figures, and finds in those of the school, stands here.</p>
      )}
      <FlagLines {...{ flags, said }} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/schools/${school.id}/figures`}>
          All its figures
        </a>
      </p>
    </Page>
  )
}

const THINGS = ['nothing', 'one thing', 'two things', 'three things', 'four things', 'five things', 'six things']

/** 'Two things stand out, one of them of too few pupils to be sure'. */
export function flagsHeading(flags: readonly FlagRead[]): string {
  if (flags.length === 0) return 'Nothing stands out'
  const unsure = flags.filter(({ flag }) => flag.standing === 'unsure').length
  const all = `${capital(THINGS[flags.length] ?? `${flags.length} things`)} ${flags.length === 1 ? 'stands' : 'stand'} out`
  if (unsure === 0) return all
  if (unsure === flags.length) return `${all}, of too few pupils to be sure`
  return `${all}, ${unsure} of them of too few pupils to be sure`
}

/** RO-92. On a school's page, what is noticed in its figures, for those who may see it. */
export const flagsSchoolPanel: SchoolPanel = {
  place: 'card',
  async show(look, school) {
    const flags = await flagsOfSchool(look, school.id)
    if (flags.length === 0) return undefined
    return (
      <section class="wm-card" id="flags">
        <h2 class="govuk-heading-m">{flagsHeading(flags)}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {flags.slice(0, 4).map(({ trigger, flag }) => (
            <li>
              {trigger.name}
              {flag.standing === 'unsure' && ': too few pupils to be sure'}
            </li>
          ))}
        </ul>
        <p class="govuk-body wm-card__foot">
          <a class="govuk-link" href={`/schools/${school.id}/flags`}>
            Why it says so
          </a>
        </p>
      </section>
    )
  },
}
