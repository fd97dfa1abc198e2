import { type VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** A whole page as the text that is sent. */
export function toHtml(page: VNode): string {
  return `<!doctype html>${render(page)}`
}
