import sharp from 'sharp'
import { type Picture } from './picture.tsx'
import { svgText, type SvgText } from './svg-text.tsx'

/** A picture for a document: SVG for its PDF and PNG for Word, with the size at which its words are read. */
export type PictureForPrint = SvgText & { readonly png: Uint8Array }

/** A picture as a document takes it. The PNG is as sharp as paper, in a font of the machine that draws it. */
export async function forPrint(picture: Picture, width: number): Promise<PictureForPrint> {
  const drawn = svgText(picture, width)
  const png = await sharp(Buffer.from(drawn.svg), { density: 216 }).flatten({ background: '#fff' }).png().toBuffer()
  return { ...drawn, png }
}
