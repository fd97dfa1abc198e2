/** How wide a crest stands, in millimetres: seventeen high, and never wider than sixty. */
export function crestWidth({ width, height }: { width: number; height: number }): number {
  return Math.min(60, (17 * width) / height)
}
