/** The size of all words in a picture, in pixels at the width it is drawn for, and from line to line. */
export const TEXT = 13
export const LINE = 17

/** About how wide words are, in pixels: as in DejaVu Sans, the widest of the fonts that readers have, so that nothing is cut. */
export function widthOf(text: string, isBold = false): number {
  let ems = 0
  for (const letter of text) ems += known.get(letter) ?? emsOf(letter)
  return ems * TEXT * (isBold ? 1.12 : 1)
}

const known = new Map<string, number>()

/** Of each letter once: a page of pictures measures thousands. */
function emsOf(letter: string): number {
  const ems = widthInEms(letter)
  if (known.size < 500) known.set(letter, ems)
  return ems
}

function widthInEms(letter: string): number {
  if (/[ijl'’|]/.test(letter)) return 0.29
  if (/[tfr.,:;!()/ -]/.test(letter)) return 0.4
  if (/[mwMW%—…]/.test(letter)) return 0.98
  if (/[A-Z]/.test(letter)) return 0.75
  return /[−+]/.test(letter) ? 0.84 : 0.635
}

/** Words in lines of so many pixels at most. */
export function wrap(text: string, width: number, isBold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, isBold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/** A name cut at a word so that it fits, with a mark that it goes on. */
export function shortened(name: string, width: number, isBold = false): string {
  if (widthOf(name, isBold) <= width) return name
  const words = name.split(' ')
  for (let count = words.length - 1; count > 0; count -= 1) {
    const short = `${words.slice(0, count).join(' ')}…`
    if (widthOf(short, isBold) <= width) return short
  }
  let letters = name
  while (letters.length > 1 && widthOf(`${letters}…`, isBold) > width) letters = letters.slice(0, -1)
  return `${letters}…`
}

/** Where labels go that would lie on each other: in their order, a line apart, near where they belong, between two ends. */
export function spreadOut(wanted: readonly number[], top: number, bottom: number, apart = LINE - 2): number[] {
  const order = wanted.map((_, at) => at).sort((one, other) => wanted[one]! - wanted[other]!)
  const places = order.map((at) => Math.min(bottom, Math.max(top, wanted[at]!)))
  for (let at = 1; at < places.length; at += 1) places[at] = Math.max(places[at]!, places[at - 1]! + apart)
  const last = places.length - 1
  if (last >= 0) places[last] = Math.min(places[last]!, bottom)
  for (let at = last - 1; at >= 0; at -= 1) places[at] = Math.min(places[at]!, places[at + 1]! - apart)
  const found = new Array<number>(wanted.length)
  order.forEach((at, place) => (found[at] = places[place]!))
  return found
}
