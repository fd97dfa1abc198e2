/** With how much a record came back from its check, to end a sentence; its checker may have written about the whole alone. */
export function cameBackSays(comments: number): string {
  if (comments === 0) return 'came back'
  return comments === 1 ? 'came back with one comment' : `came back with ${comments} comments`
}
