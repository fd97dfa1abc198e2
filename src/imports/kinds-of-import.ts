import { NotFound } from '#work/failures.ts'
import type { ImportOfKind } from './import-file.ts'
import { isNationalKind, type ImportKind, type NationalKind } from './import.ts'
import { linksImport } from './links/links-import.ts'
import { registerImport } from './register/register-import.ts'

/** What each kind of national file does when it is imported. */
export const importsOfKind: Readonly<Record<NationalKind, ImportOfKind>> = {
  register: registerImport,
  links: linksImport,
}

/** Of an import of a national file, what its kind does. Throws NotFound for what was brought in from a spreadsheet. */
export function importOf({ id, kind }: { id: string; kind: ImportKind }): ImportOfKind {
  if (!isNationalKind(kind)) throw new NotFound('national import', id)
  return importsOfKind[kind]
}
