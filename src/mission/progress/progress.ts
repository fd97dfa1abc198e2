import type { MissionRule } from '#model/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

const own = ownRule('mission')

/** Before whom a report was laid, and when. */
export type Presentation = { body: string; called: string | null; presentedOn: PlainDate }

/** A report of progress: what the mission showed on a day, as it stays. */
export type ProgressReport = {
  id: string
  modelVersionId: string
  title: string
  document: PrintedDocument
  writtenOn: PlainDate
  writtenByName: string
  presentations: readonly Presentation[]
}

/** What a body is called: by the name that was given to it, or the model's. */
export const nameOfBody = (
  { presented }: MissionRule,
  { body, called }: Pick<Presentation, 'body' | 'called'>,
): string => called ?? presented.to.find(({ id }) => id === body)?.name ?? body

/** RO-100. What stands against a presentation: a body that is none, a day before the report or ahead, the same once more. */
export function whyCannotBePresented(
  rule: MissionRule,
  { writtenOn, presentations }: Pick<ProgressReport, 'writtenOn' | 'presentations'>,
  { body, called, presentedOn }: Presentation,
  today: PlainDate,
): Finding[] {
  const key = (each: Presentation) => [each.body, each.called?.toLowerCase() ?? '', each.presentedOn].join()
  return [
    ...when(
      !rule.presented.to.some(({ id }) => id === body),
      own('mission-presented-to', 'RO-100', 'Choose before whom it was laid', 'body'),
    ),
    ...when(
      presentedOn > today,
      own('mission-presented-once-held', 'RO-100', 'The day lies ahead: enter it once it was held', 'presentedOn'),
    ),
    ...when(
      presentedOn < writtenOn,
      own(
        'mission-presented-as-written',
        'RO-100',
        `The report was written on ${showDate(writtenOn)}: it was not there before`,
        'presentedOn',
      ),
    ),
    ...when(
      presentations.some((each) => key(each) === key({ body, called, presentedOn })),
      own('mission-presented-once', 'RO-100', 'That is here already.', 'body'),
    ),
  ]
}
