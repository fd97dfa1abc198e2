import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How one test ended. `says` is what went wrong, in full. */
export type EndedCase = { name: string; seconds: number; outcome: 'passed' | 'failed' | 'skipped'; says?: string }

/** Writes one file of results: one suite, under a file name of its own, so that a later run of it takes its place. */
export function writeResults(folder: string, suite: string, cases: readonly EndedCase[]): void {
  const lines = cases.map(({ name, seconds, outcome, says = '' }) => {
    const opening = `  <testcase classname="${escape(suite)}" name="${escape(name)}" time="${seconds.toFixed(3)}"`
    if (outcome === 'passed') return `${opening}/>`
    if (outcome === 'skipped') return `${opening}><skipped/></testcase>`
    return `${opening}><failure message="${escape(says.split('\n')[0] ?? '')}">${escape(says)}</failure></testcase>`
  })
  const count = (outcome: EndedCase['outcome']) => cases.filter((each) => each.outcome === outcome).length
  const counts = `tests="${cases.length}" failures="${count('failed')}" skipped="${count('skipped')}"`
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${escape(suite)}" ${counts}>`,
    ...lines,
    '</testsuite>',
    '',
  ].join('\n')
  writeFileSync(resultFile(folder, suite), text)
}

/** Where the results of a suite lie. */
export function resultFile(folder: string, suite: string): string {
  return join(folder, `${suite.replace(/[^\w.-]+/g, '.')}.xml`)
}

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }

function escape(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (sign) => `&${NAMES[sign]};`)
      // Colours and other control characters cannot stand in XML at all.
      .replace(/\u001b\[[\d;]*m|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  )
}
