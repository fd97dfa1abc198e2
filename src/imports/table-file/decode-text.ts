import { isAscii, isUtf8 } from 'node:buffer'
import { utf16Mark } from './why-not-text.ts'

/** How a file's letters were written, as far as it had any beyond ASCII. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** Turns a file's bytes into text piece by piece. `encoding` is known for sure only after `end`. */
export type Decoder = { decode: (bytes: Buffer) => string; end: () => string; encoding: () => Encoding }

/**
 * A decoder for a file that opens with `head`, in whichever encoding it is. A byte order mark decides. Without one the
 * first letter beyond ASCII does: what is no UTF-8 there is Windows-1252 to the end, so nothing is read twice or held.
 */
export function decoderFor(head: Buffer): Decoder {
  const mark = utf16Mark(head)
  if (!mark) return decoderOfBytes()
  const utf16 = new TextDecoder(mark)
  return {
    decode: (bytes) => utf16.decode(bytes, { stream: true }),
    end: () => utf16.decode(),
    encoding: () => 'UTF-16',
  }
}

function decoderOfBytes(): Decoder {
  let encoding: Encoding | undefined
  let held: Buffer = Buffer.alloc(0)
  let begun = false

  function decode(bytes: Buffer, isLast: boolean): string {
    const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes
    held = Buffer.alloc(0)
    if (encoding === 'Windows-1252') return fromWindows1252(all)
    if (isAscii(all)) return all.toString('latin1')
    const whole = isLast ? all : all.subarray(0, all.length - cutLetterLength(all))
    held = Buffer.from(all.subarray(whole.length))
    if (isUtf8(whole)) {
      if (!isAscii(whole)) encoding = 'UTF-8'
      return whole.toString('utf8')
    }
    encoding ??= firstLetterIsUtf8(whole) ? 'UTF-8' : 'Windows-1252'
    if (encoding === 'UTF-8') return fromMixed(whole)
    const rest = held
    held = Buffer.alloc(0)
    return fromWindows1252(Buffer.concat([whole, rest]))
  }

  function withoutMark(text: string): string {
    if (begun || text === '') return text
    begun = true
    return text.startsWith('\u{FEFF}') ? text.slice(1) : text
  }

  return {
    decode: (bytes) => withoutMark(decode(bytes, false)),
    end: () => withoutMark(decode(Buffer.alloc(0), true)),
    encoding: () => encoding ?? 'UTF-8',
  }
}

/** How many bytes at the end begin a UTF-8 letter that the next piece may finish. */
function cutLetterLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc2 && byte <= 0xf4) return letterLength(byte) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function letterLength(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

function firstLetterIsUtf8(bytes: Buffer): boolean {
  const at = bytes.findIndex((byte) => byte > 0x7f)
  return isUtf8(bytes.subarray(at, at + letterLength(bytes[at]!)))
}

/** UTF-8 with stray bytes, as a file pasted together from two has them: each stray is read as Windows-1252. */
function fromMixed(bytes: Buffer): string {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const letter = bytes.subarray(at, at + letterLength(bytes[at]!))
    const isWhole = isUtf8(letter)
    text += isWhole ? letter.toString('utf8') : fromWindows1252(letter.subarray(0, 1))
    at += isWhole ? letter.length : 1
  }
  return text
}

function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(c1, (letter) => beyondLatin1[letter.charCodeAt(0) - 0x80]!)
}

const c1 = /[\u0080-\u009f]/g
/** Bytes 80 to 9F, where Windows-1252 differs from Latin-1. The five it leaves empty stay control characters. */
const beyondLatin1 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']
