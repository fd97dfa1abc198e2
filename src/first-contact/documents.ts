import { listDocuments } from '#library/index.ts'
import type { Look } from '#work/work.ts'

/** The documents of the library to which any school can be sent: published, and for everyone or for schools. */
export async function listDocumentsForSchools(look: Look): Promise<{ id: string; title: string }[]> {
  return (await listDocuments(look, {}))
    .filter(
      ({ audience, schoolId, updatedAt }) => schoolId === null && updatedAt && ['all', 'schools'].includes(audience),
    )
    .map(({ id, title }) => ({ id, title }))
}
