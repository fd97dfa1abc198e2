import type { PrintedDocument } from './printed-document.ts'
import { toPdf } from './to-pdf.ts'
import { toWord } from './to-word.ts'

const NOTHING: PrintedDocument = {
  title: 'Nothing',
  organisation: 'Nobody',
  facts: [],
  foot: '',
  dated: '2026-01-01',
  blocks: [],
}

/** Opens what makes documents, so that whoever asks for the first one need not wait for it. */
export async function warmPrint(): Promise<void> {
  await Promise.all([toPdf(NOTHING), toWord(NOTHING)])
}
