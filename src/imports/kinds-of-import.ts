import type { ImportOfKind } from './import-file.ts'
import type { ImportKind } from './import.ts'
import { linksImport } from './links/links-import.ts'
import { registerImport } from './register/register-import.ts'

/** What each kind of import does with its file. */
export const importsOfKind: Readonly<Record<ImportKind, ImportOfKind>> = {
  register: registerImport,
  links: linksImport,
}
