import type { PlainDate } from '#shared/plain-date.ts'

/** How a query came: asked on the service itself, or entered by whoever was asked elsewhere. */
export const CAME = ['here', 'telephone', 'e-mail', 'in-person'] as const
export type HowItCame = (typeof CAME)[number]
export const CAME_SAYS: Readonly<Record<HowItCame, string>> = {
  here: 'Asked here',
  telephone: 'By telephone',
  'e-mail': 'By e-mail',
  'in-person': 'In person',
}

/** What a school asked, and what it was told or where it was sent. */
export type Query = {
  id: string
  schoolId: string
  schoolName: string
  askedOn: PlainDate
  came: HowItCame
  says: string
  enteredByName: string
  answeredOn: PlainDate | null
  answeredByName: string | null
  answer: string | null
  documentId: string | null
  documentTitle: string | null
  signpostedTo: string | null
  revision: number
}

/** What is asked, as it is entered. */
export type AskedQuery = { says: string; came: HowItCame; askedOn: PlainDate }

/** An answer: in words, to a document of the library, to another person or body, or several of these. */
export type Answered = { answer: string | null; documentId: string | null; signpostedTo: string | null }

/** A step of an occasion that is done. */
export type StepDone = { step: string; doneOn: PlainDate; doneByName: string }

/** What a school goes through with the support of its contact: dates, a person of the service, steps. No words. */
export type Occasion = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  kind: string
  startsOn: PlainDate
  endsOn: PlainDate
  supportedBy: string
  supportedByName: string
  openedOn: PlainDate
  closedOn: PlainDate | null
  revision: number
}

/** An occasion as it is opened. */
export type OpenedOccasion = { kind: string; startsOn: PlainDate; endsOn: PlainDate; supportedBy: string }
