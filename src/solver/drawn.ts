/** Numbers from 0 to 1 that look as if drawn by lot and are the same each time: for made-up problems. */
export function drawn(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}
