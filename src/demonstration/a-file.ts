import { toPdf, type Block } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { MadeSchool, Making } from './making.ts'

/** A real PDF as somebody would choose it on a page, made as everything that the service prints. */
export async function aFile({ model }: Making, name: string, title: string, on: PlainDate, blocks: readonly Block[]) {
  const foot = `${title} · ${showShortDate(on)}`
  const bytes = await toPdf({ title, organisation: model.identity.authority, facts: [], foot, dated: on, blocks })
  return {
    name,
    mediaType: 'application/pdf',
    bytes: bytes.length,
    stream: async function* () {
      yield await Promise.resolve(bytes)
    },
    remove: () => Promise.resolve(),
  }
}

/** What was seen when on the day of a visit. */
export const aTimetable = (making: Making, { row }: MadeSchool, on: PlainDate) =>
  aFile(making, 'Timetable.pdf', 'Timetable of the day', on, [
    { kind: 'paragraph', text: row.name },
    {
      kind: 'table',
      head: ['Time', 'What'],
      rows: [
        ['9:00', 'With the headteacher'],
        ['9:45', 'Reading in two classes'],
        ['11:00', 'Books of one year group, with the subject leader'],
        ['12:00', 'What was seen, and what follows'],
      ],
    },
  ])
