import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { SchoolChoice } from './school-choice-store.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  schools: readonly SchoolChoice[]
  q: string
  /** The address of the next page; undefined on the last. */
  next: string | undefined
}

/** The first step of booking from anywhere: to which school. */
export function ChooseSchoolPage({ frame, model, schools, q, next }: Props) {
  const visit = word(model, 'visit')
  const heading = `To which school do you want to book ${aWord(model, 'visit')}?`
  const here = `Book ${aWord(model, 'visit')}`
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[{ text: capital(word(model, 'visit', { form: 'many' })), href: '/visits' }, { text: here }]}
    >
      <h1 class="govuk-heading-l wm-h1">{heading}</h1>
      {(schools.length > 10 || q !== '' || next) && (
        <form method="get" action="/visits/book" class="wm-filters">
          <TextInput name="q" id="school-q" label="Name of the school" type="search" value={q} />
          <Button kind="secondary">Find it</Button>
        </form>
      )}
      {schools.length === 0 ? (
        <p class="govuk-body">
          {q === ''
            ? `The schools for which you book will stand here.`
            : 'No school for which you book has this in its name. '}
          {q !== '' && (
            <a class="govuk-link" href="/visits/book">
              Show them all
            </a>
          )}
        </p>
      ) : (
        <ul class="wm-rows wm-rows--3">
          {schools.map(({ id, name, town, lastOn, nextOn }) => (
            <li>
              <div>
                <a class="govuk-link wm-rows__what" href={`/schools/${id}/visits/book`}>
                  {name}
                </a>
                {town && <div>{town}</div>}
              </div>
              <div class="wm-rows__when">{whenSays(visit, lastOn, nextOn)}</div>
            </li>
          ))}
        </ul>
      )}
      {next && <Pagination next={{ href: next, text: 'More schools' }} />}
    </Page>
  )
}

function whenSays(visit: string, lastOn: PlainDate | null, nextOn: PlainDate | null): string {
  const next = nextOn ? `next ${visit} on ${showDate(nextOn)}` : `no ${visit} booked`
  return capital(lastOn ? `${next}, the last on ${showShortDate(lastOn)}` : next)
}
