/**
 * A rule that a room keeps in every service, as the handbook lists it: its id, the requirement's number, and one sentence, which may hold words of the
 * model's own. `soft` asks for a reason; all others refuse.
 */
export const rule = <Model>(
  id: string,
  source: string,
  says: string | ((model: Model) => string),
  weight: 'firm' | 'soft' = 'firm',
) => ({ id, source, weight, says: typeof says === 'string' ? () => says : says })
