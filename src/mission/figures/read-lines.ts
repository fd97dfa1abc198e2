import type { Finding } from '#shared/finding.ts'

/** A school with its figure, as a line says it. */
export type FigureLine = { urn: string; reached: number; total: number }

/** Reads 'URN, how many, of how many', a school a line, as a spreadsheet is pasted or a list is typed; every line that says something else is named. Pure. */
export function readLines(text: string): { lines: FigureLine[]; findings: Finding[] } {
  const lines: FigureLine[] = []
  const wrong: number[] = []
  const seen = new Set<string>()
  const twice: string[] = []
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim())
    const [urn = '', reached = '', total = ''] = cells
    if (cells.length !== 3 || !/^\d{5,8}$/.test(urn) || !/^\d{1,6}$/.test(reached) || !/^\d{1,6}$/.test(total)) {
      // The line of headings says no figures.
      if (at > 0 || /\d/.test(line)) wrong.push(at + 1)
      return
    }
    if (seen.has(urn)) twice.push(urn)
    seen.add(urn)
    lines.push({ urn, reached: Number(reached), total: Number(total) })
  })
  const finding = (id: string, says: string): Finding => ({
    ...{ kind: 'mission', id, source: 'RO-01', says, weight: 'firm', field: 'lines' },
  })
  return {
    lines,
    findings: [
      ...(wrong.length > 0
        ? [
            finding(
              'mission-lines',
              `Enter a URN, how many and of how many, with commas between: line ${wrong.slice(0, 5).join(', ')} ${wrong.length === 1 ? 'is' : 'are'} something else`,
            ),
          ]
        : []),
      ...(twice.length > 0
        ? [finding('mission-lines-once', `Enter each school once: ${twice.slice(0, 5).join(', ')} stands twice`)]
        : []),
      ...(lines.length === 0 && wrong.length === 0 ? [finding('mission-lines', 'Enter a school a line')] : []),
    ],
  }
}
