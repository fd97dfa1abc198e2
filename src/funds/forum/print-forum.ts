import type { ServiceModel } from '#model/index.ts'
import type { Block, PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { headingOfForum } from './forum-page.tsx'
import { showBoth, type Forum } from './forum.ts'

type Printing = { model: ServiceModel; organisation: string; on: PlainDate }

/** The page for the Schools Forum as a document. */
export function printForum(forum: Forum, { model, organisation, on }: Printing): PrintedDocument {
  const title = 'For the Schools Forum'
  const year = showSchoolYear(forum.year)
  return {
    ...{ title, subtitle: headingOfForum(forum, model), organisation, dated: on },
    facts: [
      { name: 'Year', value: year },
      { name: 'As it stands on', value: showDate(on) },
    ],
    foot: `${title}, ${year} · as it stands on ${showShortDate(on)}`,
    blocks: [
      {
        kind: 'table',
        head: ['Phase', 'Fund', 'For each pupil', 'In all', 'Spent', 'Left'],
        rows: forum.lines.map((line) => [
          ...[line.phase, line.fundName, line.perPupil],
          showBoth(model, line.votedPence, line.votedMinutes),
          showBoth(model, line.spentPence, line.spentMinutes),
          showBoth(model, line.leftPence, line.leftMinutes),
        ]),
      },
      ...forum.lines.flatMap(({ phase, fundName, bought }): Block[] =>
        bought.length === 0
          ? []
          : [
              { kind: 'heading', level: 1, text: `What it bought: ${phase}, ${fundName}` },
              {
                kind: 'table',
                head: ['What', 'For which schools', 'Amount'],
                rows: bought.map(({ what, schools, pence, minutes }) => [
                  ...[what, schools.join(', '), showBoth(model, pence, minutes)],
                ]),
              },
            ],
      ),
    ],
  }
}
