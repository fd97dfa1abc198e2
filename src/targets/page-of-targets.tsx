import type { ComponentChildren } from 'preact'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMeasureYear } from '#measures/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { TargetsOfYear } from './get-targets.ts'
import { placeOf } from './target.ts'

type Props = Pick<TargetsOfYear, 'school' | 'targetYear' | 'model'> & {
  frame: Frame
  heading: string
  /** What the way here calls this page, where it is a step under the targets' own. */
  here?: string
  findings?: readonly Finding[]
  done?: string | undefined
  children: ComponentChildren
}

/** A page of a school's targets for a year: the way back to the school, and what it is a part of. */
export function PageOfTargets({ frame, school, targetYear, model, heading, here, findings, done, children }: Props) {
  const name = `${capital(word(model, 'target', { form: 'many' }))} for ${targetYear}`
  const place = placeOf({ schoolId: school.id, targetYear })
  return (
    <Page
      frame={frame}
      title={`${heading}, ${name}, ${school.name}`}
      {...(findings && { findings })}
      done={done}
      breadcrumbs={[
        { text: school.name, href: `/schools/${school.id}` },
        ...(here ? [{ text: name, href: place }, { text: here }] : [{ text: name }]),
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {school.name}, {name} ({showMeasureYear(targetYear)})
        </span>{' '}
        {heading}
      </h1>
      {children}
    </Page>
  )
}

/** Why a step is not open, in the place of its form. */
export function NotOpen({ findings, href }: { findings: readonly Finding[]; href: string }) {
  return (
    <>
      {findings.map(({ says }) => (
        <p class="govuk-body">{says}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          See where they stand
        </a>
      </p>
    </>
  )
}
