/** What the service holds of one school or one person, drawn out for somebody who asked. */
export type DrawnFile = {
  id: string
  schoolId: string | null
  personId: string | null
  /** Of whom it is. */
  name: string
  because: string
  status: 'waiting' | 'ready' | 'failed' | 'let-go'
  done: number
  total: number | null
  fileId: string | null
  askedAt: Date
  askedBy: string
  readyAt: Date | null
}

/** One paper of it: made when it is laid in, or a file that is kept. */
export type Paper = { name: string } & ({ fileId: string } | { make: () => Promise<Buffer> })
