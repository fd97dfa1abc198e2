/** Takes lines and counted bytes off a stream, in turn. Each throws when the stream ends before. */
export type Reader = {
  line: () => Promise<string>
  bytes: (length: number) => Promise<Buffer>
  /** Throws when there is more. */
  end: () => Promise<void>
}

const LONGEST_LINE = 1024 * 1024

export function openReader(stream: AsyncIterable<Buffer>): Reader {
  const pieces = stream[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  async function more(): Promise<boolean> {
    const { value, done } = await pieces.next()
    if (done) return false
    held = held.length === 0 ? value : Buffer.concat([held, value])
    return true
  }

  async function take(length: number): Promise<Buffer> {
    while (held.length < length) if (!(await more())) throw new Error('the file ends too early')
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }

  return {
    bytes: take,
    async line() {
      for (;;) {
        const at = held.indexOf(10)
        if (at !== -1) return (await take(at + 1)).subarray(0, at).toString('utf8')
        if (held.length > LONGEST_LINE) throw new Error('a line has no end')
        if (!(await more())) throw new Error('the file ends too early')
      }
    },
    async end() {
      if (held.length > 0 || (await more())) throw new Error('there is more in the file than should be')
    },
  }
}
