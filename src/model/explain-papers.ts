import { duty, list, type HandbookPart } from './handbook.ts'
import { type LibraryItem, type ServiceModel } from './service-model.ts'

const KINDS: Readonly<Record<LibraryItem['kind'], string>> = {
  policy: 'Policies',
  framework: 'Frameworks',
  guidance: 'Guidance',
  contacts: 'Whom to turn to',
  template: 'Templates',
  report: 'Reports',
}

const FOR_WHOM: Readonly<Record<LibraryItem['audience'], string>> = {
  all: 'everyone',
  schools: 'schools',
  governors: 'governors',
  staff: 'the service',
}

/** Which documents stand in the library, for whom, and when each is looked at again. */
export function explainLibrary({ library }: ServiceModel): HandbookPart[] {
  return Object.entries(KINDS).flatMap(([kind, title]) =>
    list(
      title,
      library.filter((item) => item.kind === kind).map((item) => ({ text: itemSays(item), source: item.source })),
    ),
  )
}

function itemSays({ title, about, audience, ofEachSchool, reviewedAfterMonths: months }: LibraryItem): string {
  const again = months === undefined ? '' : ` Looked at again after ${months === 1 ? 'a month' : `${months} months`}.`
  const name = ofEachSchool ? `${title}, one for each school` : title
  return `${name}${about ? `: ${about}` : '.'} For ${FOR_WHOM[audience]}.${again}`
}

/** How what the service holds is marked, and how long it is kept. */
export function explainKeeping({ keeping }: ServiceModel): HandbookPart[] {
  return keeping.map(({ id, says, source, marking, years }) => {
    const kept = years === undefined ? 'Kept for good.' : `Kept for ${years === 1 ? 'a year' : `${years} years`}.`
    return duty(id, says, source, marking ? `${kept} Marked ${marking}.` : kept)
  })
}
