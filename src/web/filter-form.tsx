import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Form } from './form.tsx'
import type { Frame } from './frame.ts'

type Props = {
  frame: Frame
  /** The address of the list, in which its filters stand. */
  action: string
  /** Where the fields do better three in a line. */
  isInThrees?: boolean
  children: ComponentChildren
}

/** What a list can be narrowed by, with the filters that the reader keeps under names, and the way to keep the present ones. */
export function FilterForm({ frame, action, isInThrees, children }: Props) {
  return (
    <>
      <KeptViews frame={frame} />
      <form
        method="get"
        action={action}
        class={isInThrees ? 'wm-filters wm-filters--3' : 'wm-filters'}
        aria-label="Filters"
        novalidate
      >
        {children}
      </form>
      <KeepThese frame={frame} action={action} />
    </>
  )
}

/** The filters that one keeps, a link each; the present one is marked. */
function KeptViews({ frame: { keptViews, asked } }: { frame: Frame }) {
  if (keptViews.length === 0) return null
  return (
    <ul class="wm-tools wm-tools--kept" aria-label="Filters that you keep">
      <li class="wm-muted">Your filters:</li>
      {keptViews.map(({ name, path, query }) => (
        <li>
          <a class="govuk-link" href={`${path}?${query}`} aria-current={query === asked ? 'true' : undefined}>
            {name}
          </a>
        </li>
      ))}
      <li>
        <a class="govuk-link" href="/kept-views">
          Rename or remove
        </a>
      </li>
    </ul>
  )
}

/** A name for the present filters, where there are any and they have none yet. */
function KeepThese({ frame, action }: Pick<Props, 'frame' | 'action'>) {
  const { asked, keptViews } = frame
  if (!frame.signedIn || asked === '' || keptViews.some(({ query }) => query === asked)) return null
  return (
    <Details summary="Keep these filters under a name" classes="govuk-!-margin-bottom-3">
      <Form frame={frame} action="/kept-views">
        <input type="hidden" name="address" value={`${action}?${asked}`} />
        <TextInput name="name" id="kept-name" label="What you call them" hint="Only you see it" width={20} />
        <Button kind="secondary">Keep</Button>
      </Form>
    </Details>
  )
}
