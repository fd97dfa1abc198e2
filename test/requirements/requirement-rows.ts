import { readFileSync } from 'node:fs'

/** One row of docs/requirements.md: its number, what must hold, and where it lives. */
export type RequirementRow = { readonly row: string; readonly says: string; readonly livesIn: string }

/** The rows of one authority, or those that every authority needs, under the name of their heading. */
export type RequirementGroup = {
  readonly prefix: string
  readonly name: string
  readonly rows: readonly RequirementRow[]
}

/** Row numbers in a text: a test's name, or its whole file. */
export const ROW_NUMBER = /\b(?:SH|NF|WI|ES|RO|XX)-\d{2,3}\b/g

const HEADING = /^## (.+) \((SH|NF|WI|ES|RO|XX)\)$/
const ROW = /^\| ((?:SH|NF|WI|ES|RO|XX)-\d+) \| (.+) \| (.+) \|$/

/** The groups of docs/requirements.md in their order. */
export function listRequirements(): RequirementGroup[] {
  return readRequirements(readFileSync(new URL('../../docs/requirements.md', import.meta.url), 'utf8'))
}

/** Throws when a row stands under another authority's heading. */
export function readRequirements(text: string): RequirementGroup[] {
  const groups: { prefix: string; name: string; rows: RequirementRow[] }[] = []
  for (const line of text.split('\n')) {
    const [, name, prefix] = HEADING.exec(line) ?? []
    if (name && prefix) groups.push({ prefix, name, rows: [] })
    const [, row, says, livesIn] = ROW.exec(line) ?? []
    if (!row || !says || !livesIn) continue
    const group = groups.at(-1)
    if (!group || !row.startsWith(`${group.prefix}-`)) throw new Error(`${row} stands under another heading`)
    group.rows.push({ row, says, livesIn })
  }
  return groups
}
