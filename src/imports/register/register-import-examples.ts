import { sql } from 'kysely'
import { doWork } from '#work/work.ts'
import { type TestService } from '../../../test/support/a-service.ts'
import { applyImport } from '../apply-import.ts'
import { anImport, aPreview } from '../import-examples.ts'
import type { Import } from '../import.ts'
import { aSchool, registerText } from '../register-file/register-examples.ts'
import { undoImport } from '../undo-import.ts'

const ours = { 'LA (code)': '984', 'LA (name)': 'Eastmarch' }

/** A school of a test's service, by the columns of the register. */
export const school = (cells: Record<string, string> = {}) => aSchool({ ...ours, ...cells })
export const fileOf = (...schools: Readonly<Record<string, string>>[]) => registerText(schools)

/** What a service's administrator does with a file. */
export function importer(service: TestService) {
  const { administratorId } = service
  const rows = <T>(query: string) =>
    service.look(administratorId, async ({ db }) => (await sql.raw<T>(query).execute(db)).rows)
  return {
    preview: (content: string) => service.act(administratorId, (look) => aPreview(look, content)),
    bringIn: (content: string, at?: { now: string }) =>
      service.act(administratorId, (look) => anImport(look, content), at),
    apply: (id: string): Promise<Import> =>
      service.act(administratorId, (look) => doWork(look, (work) => applyImport(work, id))),
    undo: (id: string, at?: { now: string }): Promise<Import> =>
      service.act(administratorId, (look) => doWork(look, (work) => undoImport(work, id)), at),
    rows,
    schools: () => rows<HeldSchool>('select * from schools order by urn'),
    memberships: () =>
      rows<Record<string, unknown>>(
        `select s.urn, g.kind, g.name, g.code, m.started_on, m.finished_on from group_memberships m
         join groups g on g.id = m.group_id join schools s on s.id = m.school_id order by 1, 2, 5, 3`,
      ),
  }
}

type HeldSchool = { id: string; urn: string; revision: number; kept_because: string | null } & Record<string, unknown>
