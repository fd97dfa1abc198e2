import { saysOfAll } from '../stands.ts'
import { SmallTrend } from '#pictures/small-trend-picture.tsx'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import { findGroup } from '#measures/index.ts'
import { trendOf } from '../pictures-of-measure.ts'
import type { FiguresList } from './read-service-figures.ts'
import type { SchoolLine } from './service-figures.ts'
import { cellsOf } from './service-words.ts'

/** RO-47. School by school: three years in brief, the latest with its range, and what it can and cannot tell. */
export function SchoolTable({ list: { ask, measures }, lines }: { list: FiguresList; lines: readonly SchoolLine[] }) {
  const shown = new Map(lines.map((line) => [line.id, cellsOf(measures, ask, line)]))
  const cells = ({ id }: SchoolLine) => shown.get(id)!
  const other = findGroup(measures, ask.pupils)?.otherSide
  const has = (pick: (of: ReturnType<typeof cells>) => string) => [...shown.values()].some((each) => pick(each) !== '')
  const ofAll = saysOfAll(lines.map(({ stands }) => stands))
  const estimate = onlyOne([...shown.values()].flatMap(({ drawnIn }) => drawnIn || []))
  const columns: (ListColumn<SchoolLine> | false)[] = [
    {
      head: 'School',
      isName: true,
      cell: ({ id, name, district, line }) => (
        <>
          <a class="govuk-link" href={`/schools/${id}/figures${line ? `/${ask.measure.id}` : ''}`}>
            {name}
          </a>
          {district && <span class="wm-grid__sub">{district}</span>}
        </>
      ),
    },
    {
      head: 'Years',
      isShort: true,
      cell: ({ id, name, line }) =>
        // What is heard names the school: the measure stands in the heading of the page.
        line && <SmallTrend trend={{ ...trendOf(measures, line), id: `of-${id}`, title: name }} size="row" />,
    },
    {
      head: 'Figure',
      cell: (line) => (
        <>
          {cells(line).value}
          {cells(line).range && <span class="wm-grid__sub">range {cells(line).range}</span>}
        </>
      ),
    },
    has(({ change }) => change) && {
      head: 'Change',
      isNumber: true,
      isLabelled: true,
      cell: (line) => cells(line).change,
    },
    other !== undefined &&
      has(({ gap }) => gap) && {
        head: `Gap to ${findGroup(measures, other)?.short ?? findGroup(measures, other)?.name ?? other}`,
        isLabelled: true,
        cell: (line) => cells(line).gap,
      },
    has(({ stands }) => stands) && {
      head: 'Where it stands',
      cell: (line) => (ofAll ? line.stands.alone : cells(line).stands),
    },
    estimate === undefined &&
      has(({ drawnIn }) => drawnIn) && {
        head: 'Estimate',
        isNumber: true,
        isLabelled: true,
        cell: (line) => cells(line).drawnIn,
      },
  ]
  return (
    <>
      {ofAll && <p class="govuk-body">Each with a figure lies {ofAll}.</p>}
      {estimate && (
        <p class="govuk-body">
          The estimate of every school is {estimate}: they differ by no more than chance would give, so that no order
          tells them apart.
        </p>
      )}
      <ListTable caption="School by school" rows={lines} columns={columns.filter((column) => column !== false)} />
    </>
  )
}

/** What all of several say; undefined where they differ, or are not several. */
function onlyOne(texts: readonly string[]): string | undefined {
  return texts.length > 1 && new Set(texts).size === 1 ? texts[0] : undefined
}
