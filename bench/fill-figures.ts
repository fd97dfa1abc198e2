import type pg from 'pg'
import { dotsOf, spreadOf } from '#figures/reading/spread.ts'
import { publishedMeasures } from '#measures/index.ts'
import { newId } from '#shared/id.ts'

/** Which service is filled, and by whom its files were loaded. */
type Of = { authorityId: string; administratorId: string }

const YEARS = [2017, 2018, 2019]
const GROUPS = ['all', 'girls', 'boys', 'disadvantaged', 'not-disadvantaged', 'eal', 'prior-low', 'prior-high']

/** Three years of a key stage 2 file for every school of a service, as wide as one is published, with the rows beside them and their spreads. */
export async function fillFigures(owner: pg.Client, { authorityId, administratorId }: Of): Promise<void> {
  const measures = publishedMeasures().measures.filter(({ id, kind }) => id.startsWith('ks2') && kind !== 'count')
  const { rows } = await owner.query<{ id: string }>('select id from schools where authority_id = $1 order by urn', [
    authorityId,
  ])
  for (const year of YEARS) {
    const dataSetId = newId()
    await owner.query(
      `insert into data_sets (authority_id, id, source, layout, kind, year, release, status, title, file_name, columns, counts, faults,
         uploaded_at, uploaded_by, applied_at, applied_by, applied_order)
       values ($1, $2, 'key-stage-2', '2019', 'result', $3, 'final', 'applied', 'Key stage 2 performance tables', 'ks2.csv', '{}', '{}', '[]',
         now(), $4, now(), $4, $3)`,
      [authorityId, dataSetId, year, administratorId],
    )
    const figuresAt = (at: number) =>
      Object.fromEntries(
        measures.map(({ id, kind }, place) => [
          id,
          Object.fromEntries(GROUPS.map((group, by) => [group, figureAt(kind, at + place * 7 + by * 3 + year)])),
        ]),
      )
    const insert = (
      kind: string,
      ids: readonly (string | null)[],
      laCode: string | null,
      figures: readonly unknown[],
    ) =>
      owner.query(
        `insert into figure_rows (authority_id, id, data_set_id, year, kind, school_id, la_code, school_kind, line, figures)
         select $1, gen_random_uuid(), $2, $3, $4, id, $5, '', place, figures
         from unnest($6::uuid[], $7::jsonb[]) with ordinality as given (id, figures, place)`,
        [authorityId, dataSetId, year, kind, laCode, ids, figures.map((each) => JSON.stringify(each))],
      )
    for (let from = 0; from < rows.length; from += 1000) {
      const part = rows.slice(from, from + 1000)
      await insert(
        'school',
        part.map(({ id }) => id),
        null,
        part.map((_, at) => figuresAt(from + at)),
      )
    }
    await insert('authority', [null], '984', [figuresAt(1)])
    await insert('england', [null], null, [figuresAt(2)])
    for (const measure of measures)
      await addSpread(owner, { authorityId, dataSetId, year, schools: rows.length }, measure)
  }
}

function figureAt(kind: string, seed: number) {
  const value = kind === 'share' ? 40 + (seed % 50) : kind === 'progress' ? (seed % 90) / 10 - 4.5 : 98 + (seed % 12)
  return { value, cohort: 12 + (seed % 70), ...(kind === 'progress' && { lower: value - 2, upper: value + 2 }) }
}

async function addSpread(
  owner: pg.Client,
  { authorityId, dataSetId, year, schools }: { authorityId: string; dataSetId: string; year: number; schools: number },
  measure: Parameters<typeof spreadOf>[0] & { id: string },
) {
  const of = Array.from({ length: schools }, (_, at) => figureAt(measure.kind, at + year))
  const gathered = {
    values: Float64Array.from(of, ({ value }) => value),
    cohorts: Uint32Array.from(of, ({ cohort }) => cohort),
    halves: Float64Array.from(of, () => (measure.kind === 'progress' ? 2 : 0)),
  }
  await owner.query(
    `insert into figure_distributions (authority_id, id, data_set_id, year, measure, pupils, school_kind, schools, in_file, spread, dots)
     values ($1, $2, $3, $4, $5, 'all', '', $6, $6, $7, $8)`,
    [
      authorityId,
      newId(),
      dataSetId,
      year,
      measure.id,
      schools,
      JSON.stringify(spreadOf(measure, gathered)),
      JSON.stringify(dotsOf(gathered, 5)),
    ],
  )
}
