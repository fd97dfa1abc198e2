import type { TestService } from '../../test/support/a-service.ts'
import { doWork, type Look, type Work } from '#work/work.ts'
import { addFigures, type Added } from './loading/add-figures.ts'
import { aFileOfInspections } from './inspections/inspection-file-examples.ts'
import { applyFigures } from './loading/apply-figures.ts'
import { previewFigures, type Asked } from './loading/preview-figures.ts'

/** A file of figures as it is published: headings, and rows by their headings. */
export function fileOfFigures(
  headings: readonly string[],
  ...rows: readonly Readonly<Record<string, string>>[]
): string {
  const lines = rows.map((row) => headings.map((heading) => quotedCell(row[heading] ?? '')).join(','))
  return `\u{FEFF}${[headings.join(','), ...lines].join('\r\n')}\r\n`
}

/** The headings of a small key stage 2 file; the last says that it is of 2018/19. */
export const KS2_HEADINGS = [
  ...['RECTYPE', 'LEA', 'ESTAB', 'URN', 'SCHNAME', 'TOTPUPS', 'TELIG', 'GELIG', 'BELIG', 'TFSM6CLA1A', 'TNotFSM6CLA1A'],
  ...['PTRWM_EXP', 'PTRWM_EXP_G', 'PTRWM_EXP_B', 'PTRWM_EXP_FSM6CLA1A', 'PTRWM_EXP_NotFSM6CLA1A', 'READ_AVERAGE'],
  ...['READPROG', 'READPROG_LOWER', 'READPROG_UPPER', 'PTRWM_EXP_18'],
]

/** A row of a school in a key stage 2 file. */
export function ks2School(cells: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...{ RECTYPE: '1', LEA: '984', ESTAB: '2001', SCHNAME: 'Made Up Primary School', TOTPUPS: '210' },
    ...{ TELIG: '30', GELIG: '16', BELIG: '14', TFSM6CLA1A: '6', TNotFSM6CLA1A: '24' },
    ...{ PTRWM_EXP: '63%', PTRWM_EXP_G: '69%', PTRWM_EXP_B: '57%', PTRWM_EXP_FSM6CLA1A: '50%' },
    ...{ PTRWM_EXP_NotFSM6CLA1A: '67%', READ_AVERAGE: '104' },
    ...{ READPROG: '1.2', READPROG_LOWER: '-0.8', READPROG_UPPER: '3.2', PTRWM_EXP_18: '60%' },
    ...cells,
  }
}

/** Adds a file as the page does; what is still to be asked is left. */
export function addFile(look: Look, name: string, content: string | Buffer): Promise<Added> {
  return doWork(look, (work) => addFigures(work, { name, mediaType: 'text/csv', stream: piecesOf(content) }))
}

/** Adds a published file and applies it. Gives its id. */
export async function loadFigures(look: Look, name: string, content: string | Buffer, asked?: Asked): Promise<string> {
  return doWork(look, (work) => loadFile(work, name, content, asked))
}

async function loadFile(work: Work, name: string, content: string | Buffer, asked?: Asked): Promise<string> {
  const { id, next } = await addFigures(work, { name, mediaType: 'text/csv', stream: piecesOf(content) })
  if (next !== 'preview' && asked) await previewFigures(work, id, asked)
  await applyFigures(work, id)
  return id
}

async function* piecesOf(content: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(content)
}

function quotedCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Where a file of figures stands that an example leaves. */
export type FiguresStage = 'asked' | 'as-at' | 'own' | 'previewed' | 'applied'

let files = 0

/** A file of figures of one school that stands where an address can do something with it. Gives its id. */
export async function aFileOfFigures(service: TestService, stage: FiguresStage): Promise<string> {
  const urn = String(960_000 + (files += 1))
  await service.addSchool({ urn })
  const asAdministrator = <T>(job: (look: Look) => Promise<T>) => service.act(service.administratorId, job)
  if (stage === 'as-at') return aFileOfInspections(service, urn)
  const text = fileOfFigures(KS2_HEADINGS, ks2School({ URN: urn }))
  if (stage === 'own') {
    const sheet = fileOfFigures(['URN', 'Attendance'], { URN: urn, Attendance: '95.1' })
    return (await asAdministrator((look) => addFile(look, 'attendance.csv', sheet))).id
  }
  if (stage === 'applied') return asAdministrator((look) => loadFigures(look, '2018-2019_ks2final.csv', text))
  const name = stage === 'asked' ? 'ks2.csv' : '2018-2019_ks2final.csv'
  return (await asAdministrator((look) => addFile(look, name, text))).id
}
