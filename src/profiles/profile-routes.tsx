import type { FastifyInstance } from 'fastify'
import { keptDistribution } from '#figures/index.ts'
import { mayLoadData } from '#imports/index.ts'
import { inspectionsForPrint, readInspections } from '#inspections/index.ts'
import { findGroup, findMeasure, measuresOf } from '#measures/index.ts'
import { addPrinted, picturesOf, type ToPrint } from '#papers/index.ts'
import { getSchool } from '#schools/index.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { figuresToKeep } from './figures-to-keep.ts'
import { FiguresPage } from './figures-page.tsx'
import { gapsOf, groupsOf } from './groups-of-measure.ts'
import { lineOf } from './measure-lines.ts'
import { MeasurePage } from './measure-page.tsx'
import { funnelPlotOf, stripOf } from './pictures-of-measure.ts'
import { nameOfProfile } from './profile-name.ts'
import { linesToPrint, printProfile } from './print-profile.ts'
import { serviceFigureRoutes } from './service/service-routes.tsx'
import { readHeld, readProfile } from './read-profile.ts'

/** The figures of a school: all its measures, one of them, and as files. */
export function profileRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/figures', async ({ look, frame, params }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    const profile = await readProfile(look, school, true)
    const measures = measuresOf(look.model)
    const inspections = await readInspections(look, school.id)
    return (
      <FiguresPage
        {...{ frame, measures, school, profile, inspections }}
        printed={nameOfProfile(look.model)}
        mayLoad={mayLoadData(look)}
      />
    )
  })
  addListFiles(app, web, '/schools/:schoolId/figures', async ({ look, params }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    return figuresToKeep(measuresOf(look.model), school)
  })
  addPrinted(app, web, '/schools/:schoolId/figures/profile', toPrint)
  addPage(app, web, '/schools/:schoolId/figures/:measureId', measurePage)
  serviceFigureRoutes(app, web)
}

/** SH-101. The profile of a school as this person may see it. */
async function toPrint({ look, params }: Seen): Promise<ToPrint> {
  const school = await getSchool(look, params.schoolId ?? '')
  const measures = measuresOf(look.model)
  const { held, ...profile } = await readProfile(look, school)
  const [first] = linesToPrint(profile.lines)
  const groups = first ? groupsOf(measures, first.measure, held) : []
  const organisation = look.actor.authorityName
  const inspections = await inspectionsForPrint(await readInspections(look, school.id))
  const { document, byName } = await printProfile({
    name: nameOfProfile(look.model),
    school,
    inspections: inspections.blocks,
    measures,
    profile,
    groups,
    organisation,
    today: look.today,
  })
  const { crest } = await picturesOf(look, undefined)
  return {
    document,
    pictures: { ...(crest && { crest }), byName: { ...byName, ...inspections.byName } },
    fileName: `${nameOfProfile(look.model)} ${school.name}`,
  }
}

/** The measure is looked for after the school: who may not know of the school learns nothing of what is measured of it. */
async function measurePage({ look, frame, params, query }: Seen) {
  const school = await getSchool(look, params.schoolId ?? '')
  const measures = measuresOf(look.model)
  const measure = findMeasure(measures, params.measureId ?? '')
  if (!measure) throw new NotFound('measure', params.measureId ?? '')
  const { sources, version, ...held } = await readHeld(look, school, measure.id)
  const line = lineOf(measure, 'all', held)
  if (!line) throw new NotFound('figures of measure', measure.id)
  const groups = groupsOf(measures, measure, held)
  const of = groups.find(({ group }) => group.id === query.pupils)?.line ?? line
  const { year, figure } = of.latest
  const which = { year, measure: measure.id, pupils: of.pupils, schoolKind: figure?.schoolKind ?? '' }
  const spread = await keptDistribution(look, { version }, which)
  const group = of === line ? undefined : findGroup(measures, of.pupils)?.name
  const drawn = spread && { line: of, spread, name: school.name, group }
  const used = new Set([line, ...groups.map((each) => each.line)].flatMap(dataSetsOf))
  const from = [...sources.values()].filter(({ dataSetId }) => used.has(dataSetId))
  return (
    <MeasurePage
      {...{ frame, measures, school, line, groups }}
      drawn={of.pupils}
      gaps={gapsOf(measures, groups)}
      funnel={drawn && funnelPlotOf(drawn)}
      strip={drawn && stripOf(drawn)}
      sources={from.sort((one, other) => other.year - one.year)}
    />
  )
}

function dataSetsOf({ years }: { years: readonly { figure: { dataSetId: string } | undefined }[] }): string[] {
  return years.flatMap(({ figure }) => figure?.dataSetId ?? [])
}
