import type { Finding } from '#shared/finding.ts'
import { MOST_ATTACHMENTS, MOST_BYTES_TOGETHER, type Attachment } from './attachment.ts'

/** Why one more document is too much for a record; `bytes` is how large it is. */
export function whyTooMuchIsAttached(attached: readonly Pick<Attachment, 'bytes'>[], bytes: number): Finding[] {
  const together = attached.reduce((sum, each) => sum + each.bytes, bytes)
  if (attached.length >= MOST_ATTACHMENTS)
    return [tooMuch(`${MOST_ATTACHMENTS} documents are attached, the most that one record takes. Take one off first.`)]
  if (together > MOST_BYTES_TOGETHER)
    return [tooMuch('With this file the documents would be more than 100 MB together. Take one off first.')]
  return []
}

const tooMuch = (says: string): Finding => ({
  kind: 'too-much-attached',
  id: 'too-much-attached',
  source: 'NF-02',
  says,
  field: 'file',
  weight: 'firm',
})
