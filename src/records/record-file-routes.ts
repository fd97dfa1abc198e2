import type { FastifyInstance } from 'fastify'
import { addPrinted } from '#papers/index.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { getRecordToPrint } from './issued-record.ts'
import { getVisitWithRecord } from './visit-with-record.ts'
import { getYearToPrint } from './year-of-records.ts'

/** A record, and a school's records of a year, as files to keep. */
export function recordFileRoutes(app: FastifyInstance, web: Web): void {
  addPrinted(app, web, '/visits/:visitId/record', async (seen) =>
    getRecordToPrint(seen.look, await getVisitWithRecord(seen), seen.query.version),
  )

  addPrinted(app, web, '/schools/:schoolId/records/:schoolYear', ({ look, params }) => {
    const year = /^\d{4}$/.test(params.schoolYear ?? '') ? Number(params.schoolYear) : undefined
    if (year === undefined) throw new NotFound('records of a year', params.schoolYear ?? '')
    return getYearToPrint(look, params.schoolId ?? '', year)
  })
}
