import type { ComponentChildren } from 'preact'
import { FormPage as AnyFormPage, type Shown } from '#web/form-page.tsx'
import { crumbsUnder, type Frame } from '#web/frame.ts'

type Props = Shown & {
  title: string
  /** Whose form it is: the person, or the school. */
  of?: { text: string; href: string } | undefined
  button: string
  children?: ComponentChildren
  /** What stands below the form. */
  below?: ComponentChildren
}

/** A form of this room, with the way to it. */
export function FormPage({ of, ...page }: Props) {
  return <AnyFormPage {...page} caption={of?.text} breadcrumbs={crumbsTo(page.frame, of)} />
}

/** The way to a form: by the people of the service, or by the school whose it is. */
function crumbsTo(frame: Frame, of: Props['of']) {
  const [, school] = /^(\/schools\/[^/]+)\/people$/.exec(of?.href ?? '') ?? []
  if (of && school)
    return crumbsUnder(
      frame,
      { text: 'Schools', href: '/schools' },
      { text: of.text, href: school },
      { text: 'People', href: of.href },
    )
  return crumbsUnder(frame, { text: 'People', href: '/people' }, ...(of ? [of] : []))
}
