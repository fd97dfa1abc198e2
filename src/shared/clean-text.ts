/** What a line of text ends with in a file from elsewhere: Word's own break within a paragraph, a page's end, Unicode's two. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * What no reader sees and no text needs: control characters, half of a character, marks that turn the direction of what
 * follows and so make a text look like another. The marks that sit beside one word of Arabic or Hebrew stay.
 */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text from anywhere as it may be kept: every letter, sign and emoji as it was, what cannot be seen taken out. Safe in a column and in JSON. */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNSEEN, '')
}

/** How many characters of a text cannot be seen and would be taken out. */
export function countUnseen(text: string): number {
  return text.replace(LINE_ENDS, '\n').match(UNSEEN)?.length ?? 0
}
