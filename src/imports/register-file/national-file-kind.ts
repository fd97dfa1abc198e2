import { counted, FileFault, quoted } from '#files/index.ts'
import { nearest } from '../table-file/index.ts'

type Kind = { readonly name: string; readonly signs: readonly string[] }

/** What the columns of a national file say it is. The first whose signs are all there is meant. */
const kinds = {
  links: { name: 'the file of links between schools', signs: ['LinkURN', 'LinkType'] },
  groups: { name: 'the file of trusts and other groups', signs: ['Group UID', 'Group Name'] },
  governors: { name: 'the file of governors and trustees', signs: ['GID', 'Role'] },
  inspections: { name: 'a file of inspection outcomes', signs: ['URN', 'Ofsted region'] },
  register: { name: 'the register of schools', signs: ['URN', 'EstablishmentName'] },
} as const satisfies Record<string, Kind>

export type NationalFileKind = keyof typeof kinds

/** Throws FileFault when the columns are another national file's than the one wanted, or lack one that it cannot do without. */
export function requireKind(wanted: NationalFileKind, names: readonly string[], needed: readonly string[]): void {
  const has = new Set(names.map((name) => name.toLowerCase()))
  const found = Object.entries(kinds).find(([, { signs }]) => signs.every((sign) => has.has(sign.toLowerCase())))
  if (found && found[0] !== wanted) {
    throw new FileFault(`This is ${found[1].name}; choose ${kinds[wanted].name}`, 1)
  }
  const lacking = needed.find((name) => !has.has(name.toLowerCase()))
  if (lacking !== undefined) throw new FileFault(whyLacking(lacking, names), 1)
}

function whyLacking(lacking: string, names: readonly string[]): string {
  const near = nearest(lacking, names)
  if (near !== undefined) return `The file has no column ${quoted(lacking)}; the nearest is ${quoted(near)}`
  const first = names.filter((name) => name !== '').slice(0, 3)
  const columns = names.length === 1 ? 'only column is' : `${counted(names.length)} columns begin with`
  return `The file has no column ${quoted(lacking)}; its ${columns} ${first.map(quoted).join(', ') || 'nothing'}`
}
