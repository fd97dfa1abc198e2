import { render } from 'preact-render-to-string'
import { LOOKS } from './looks.ts'
import { type Picture } from './picture.tsx'
import { TEXT } from './text-on-paper.ts'

/** A picture that stands alone, without a stylesheet: for a PDF or a file of its own. */
export type SvgText = { readonly svg: string; readonly width: number; readonly height: number }

/** A picture as SVG that needs nothing beside it, in the typeface of our documents. */
export function svgText(picture: Picture, width: number): SvgText {
  const drawing = picture.draw(width)
  const height = Math.ceil(drawing.height)
  const svg = render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family="Source Sans 3, Arial, sans-serif"
      font-size={TEXT}
      role="img"
    >
      <title>{picture.title}</title>
      <desc>{picture.says}</desc>
      {drawing.marks}
    </svg>,
  )
  return { svg: svg.replace(/ class="([^"]*)"/g, (_, names: string) => attributesOf(names)), width, height }
}

function attributesOf(names: string): string {
  const looks = Object.assign({}, ...names.split(' ').map((name) => LOOKS[name] ?? {})) as Record<string, string>
  return Object.entries(looks)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
}
