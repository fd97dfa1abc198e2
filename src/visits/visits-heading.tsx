import { capital, word, type ServiceModel } from '#model/index.ts'
import { addressOfVisits, usualSort, type Side, type VisitList } from './visit-list.ts'
import { STATUS_WORDS } from './visits-to-keep.ts'

const SIDES: Record<Side, string> = { coming: 'To come', past: 'Past' }

/** The way to the other side of today. */
export function Sides({ list }: { list: VisitList }) {
  return (
    <>
      {(Object.keys(SIDES) as Side[]).map((side, at) => (
        <>
          {at > 0 && ' · '}
          {side === list.side ? (
            <strong>{SIDES[side]}</strong>
          ) : (
            <a class="govuk-link" href={addressOfVisits({ ...list, side, sort: usualSort(side), after: undefined })}>
              {SIDES[side]}
            </a>
          )}
        </>
      ))}
    </>
  )
}

/** '12 visits to come', 'My 3 past visits, cancelled': what the list is of, and how many. */
export function visitsHeading(model: ServiceModel, { side, status, whose }: VisitList, count: number): string {
  const number = count > 1000 ? 'more than 1,000' : count === 0 ? 'no' : String(count)
  const visits = word(model, 'visit', { count })
  const what = side === 'past' ? `past ${visits}` : `${visits} to come`
  const which = [
    ...(whose === 'my-schools' ? [' in my schools'] : []),
    ...(status ? [`, ${STATUS_WORDS[status].toLowerCase()}`] : []),
  ]
  const whoseSays = whose === 'mine' && count > 0 ? 'my ' : ''
  return capital(`${whoseSays}${number} ${what}${whose === 'mine' && count === 0 ? ' of mine' : ''}${which.join('')}`)
}

/** Where there is none: what will stand there, or what else to look for. */
export function NoVisits({ model, list, mayBook }: { model: ServiceModel; list: VisitList; mayBook: boolean }) {
  const many = word(model, 'visit', { form: 'many' })
  if (list.status || list.whose)
    return (
      <p class="govuk-body">
        None is like that. Choose less, or look on{' '}
        <a class="govuk-link" href={addressOfVisits({ ...list, ...OTHER_SIDE[list.side], after: undefined })}>
          the other side
        </a>
        .
      </p>
    )
  if (list.side === 'past')
    return <p class="govuk-body">{capital(many)} whose day is over stand here, the latest first.</p>
  return (
    <p class="govuk-body">
      {capital(many)} to your schools will stand here, the next one first.
      {mayBook && ' Book the first one.'}
    </p>
  )
}

const OTHER_SIDE = {
  coming: { side: 'past', sort: usualSort('past') },
  past: { side: 'coming', sort: usualSort('coming') },
} as const
