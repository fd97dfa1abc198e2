import { capital, word, type ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { followedIn } from './followed.tsx'
import type { GlanceAsk } from './glance-ask.ts'
import { readAtAGlance, type GlanceRow } from './beyond.ts'
import { saysAdviser, saysBehind, saysInspected, saysOrdered, saysSupport } from './glance-words.ts'

/** All schools at a glance, as a file. */
export function glanceToKeep(model: ServiceModel, ask: GlanceAsk): ListFile<GlanceRow> {
  const visits = word(model, 'visit', { form: 'many' })
  return {
    name: 'Schools at a glance',
    columns: [
      { head: 'School', cell: ({ name }) => name },
      { head: 'Phase', cell: ({ phaseName }) => phaseName },
      { head: 'Ordered', cell: (line) => saysOrdered(model, line) },
      { head: `${capital(visits)} held`, cell: ({ held }) => held },
      { head: `${capital(visits)} booked or held`, cell: ({ planned }) => planned },
      { head: 'Behind', cell: (line) => saysBehind(model, line).replace('Behind: ', '') },
      { head: capital(word(model, 'linkAdviser')), cell: saysAdviser },
      { head: 'Last inspected', cell: (line) => saysInspected(model, line) },
      { head: 'Figures to look at', cell: ({ flags }) => flags },
      { head: 'Figures of too few pupils to be sure', cell: ({ unsureFlags }) => unsureFlags },
      ...followedIn(model).map(({ head, of }) => ({ head, cell: (line: GlanceRow) => of(line)?.says ?? '–' })),
      { head: 'Acting there', cell: (line) => saysSupport(model, line) },
    ],
    read: (look, after) => readAtAGlance(look, { ...ask, after: after?.id }, ROWS_OF_A_PART),
  }
}
