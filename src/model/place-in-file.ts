import { isMap, isNode, isPair, isScalar, type Document } from 'yaml'
import { type Path } from './fault.ts'

/** Where in the text a value begins, or its key; where the path leads nowhere, the nearest thing around it. */
export function offsetOf(document: Document.Parsed, path: Path, atKey: boolean): number {
  const around = path.slice(0, -1)
  const last = path.at(-1)
  const holder: unknown = around.length === 0 ? document.contents : document.getIn(around, true)
  if (isMap(holder)) {
    const pair = holder.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last)
    const key = isNode(pair?.key) ? pair.key.range?.[0] : undefined
    const value = isNode(pair?.value) && !isEmpty(pair.value) ? pair.value.range?.[0] : undefined
    if (key !== undefined) return atKey ? key : (value ?? key)
  }
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, around, atKey)
}

// The value of a key with nothing after it has its range where the next thing begins.
function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null && node.source === ''
}
