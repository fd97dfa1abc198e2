/**
 * In a calendar file, in the place of the address from which messages come: which that is, the settings of the day on which it goes out
 * say.
 */
export const ORGANISER = 'organiser@waymark.invalid'

const LONGEST = 75

/**
 * A calendar file with every line made whole, changed, and folded as calendars want it: at most 75 bytes to a line, never within a
 * letter.
 */
export function withLines(file: string, change: (line: string) => string): string {
  const lines = file.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  return lines.map((line) => fold(change(line))).join('\r\n')
}

function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > LONGEST) {
      pieces.push(piece)
      piece = ' '
      bytes = 1
    }
    piece += letter
    bytes += size
  }
  return [...pieces, piece].join('\r\n')
}
