import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame, KeptView } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = {
  frame: Frame
  views: readonly KeptView[]
  /** What the menu calls the list at an address. */
  nameOf: (path: string) => string
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** The filters that one keeps, to open, to rename or to remove; and, where a name was refused, the place for another. */
export function KeptViewsPage({ frame, views, nameOf, answers, findings, done }: Props) {
  const title = views.length === 0 ? 'You keep no filters' : 'Filters that you keep'
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: frame.signedIn?.name ?? '', href: '/me' }, { text: 'Filters' }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {findings.length > 0 && answers.address && (
        <Form frame={frame} action="/kept-views">
          <input type="hidden" name="address" value={answers.address} />
          <TextInput
            name="name"
            label="What you call them"
            width={20}
            value={answers.name}
            error={wrongWith(findings, 'name')}
          />
          <Button>Keep</Button>
        </Form>
      )}
      {views.length === 0 ? (
        <p class="govuk-body">
          Narrow a list, such as that of{' '}
          <a class="govuk-link" href="/schools">
            schools
          </a>
          , and keep its filters under a name: they will stand here and above the list.
        </p>
      ) : (
        <ul class="wm-rows wm-rows--3">
          {views.map(({ id, path, query, name }) => (
            <li>
              <div>
                <a class="govuk-link wm-rows__what" href={`${path}?${query}`}>
                  {name}
                </a>
                <div>{nameOf(path)}</div>
                <Details summary={<Called says="Rename" name={name} />}>
                  <Form frame={frame} action={`/kept-views/${id}/rename`}>
                    <TextInput name="name" id={`name-${id}`} label="What you call them" width={20} value={name} />
                    <Button kind="secondary">Rename</Button>
                  </Form>
                </Details>
              </div>
              <Form frame={frame} action={`/kept-views/${id}/drop`}>
                <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                  <Called says="Remove" name={name} />
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** What a press does, and, to those who hear the page, to which. */
const Called = ({ says, name }: { says: string; name: string }) => (
  <>
    {says}
    <span class="govuk-visually-hidden">: {name}</span>
  </>
)
