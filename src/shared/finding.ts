/**
 * What a rule says of something that someone wants to do, or has done.
 *
 * `firm` refuses. `soft` ("normally", "may") lets it through with a reason, which is kept and counted (XX-16). `mark`
 * saves a fact that lies outside its rule and puts it before whoever may allow it (section 5, no. 26).
 */
export type Weight = 'firm' | 'soft' | 'mark'

export type Finding = {
  /** The closed kind of rule that found it: 'visit-out-of-term'. */
  kind: string
  /** The model's id of the limit or gate, or the rule's own name; the handbook's anchor. */
  id: string
  /** The requirement's number, 'NF-58', or the paragraph of the authority's own document. */
  source: string
  /** One sentence in the authority's words that a headteacher would understand. */
  says: string
  /** The input to correct, when there is one. */
  field?: string
  /** The address of the page on which that input stands, where it is another than the one that says so. */
  page?: string
  weight: Weight
}
