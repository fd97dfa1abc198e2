import { AlignmentType, BorderStyle, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'

export const INK = '0B0C0C'
export const QUIET = '484949'
export const LINE = '17484A'
export const PALE = 'B1B4B6'

/** Twentieths of a point in a millimetre. */
export const MM = 56.7

const FONT = 'Arial'
const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** How a document is set: as usual, or small and close. */
const USUAL = { of: (size: number) => size, gap: (size: number) => size, line: 276 }
const DENSE = {
  of: (size: number) => Math.round(size * 0.75),
  gap: (size: number) => Math.round(size * 0.4),
  line: 240,
}

/** The styles by which people find their way in the document and change its look in one place. */
export const wordStyles = (isDense = false): IStylesOptions => stylesBy(isDense ? DENSE : USUAL)

const stylesBy = ({ of, gap, line }: typeof USUAL): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: of(22), color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: gap(140), line, lineRule: 'auto' } },
    },
    title: {
      run: { font: FONT, size: of(46), bold: true, color: INK },
      paragraph: { spacing: { before: gap(160), after: gap(120) } },
    },
    heading1: heading(of(31), gap(400), gap(140)),
    heading2: heading(of(26), gap(320), gap(120)),
    heading3: heading(of(22), gap(240), gap(100)),
  },
  paragraphStyles: [
    {
      id: 'Organisation',
      name: 'Organisation',
      basedOn: 'Normal',
      run: { size: of(24), bold: true, color: LINE },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: of(30) },
      paragraph: { spacing: { after: gap(200) } },
    },
    {
      id: 'Fact',
      name: 'Fact',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: gap(60) },
        indent: { left: Math.round(50 * MM), hanging: Math.round(50 * MM) },
      },
    },
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { color: QUIET } },
    { id: 'Strong', name: 'Strong paragraph', basedOn: 'Normal', run: { bold: true } },
    {
      id: 'Quoted',
      name: 'Quoted',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: Math.round(4 * MM) },
        border: { left: { style: BorderStyle.SINGLE, size: 16, color: PALE, space: 8 } },
      },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: of(20) },
      paragraph: { spacing: { before: gap(60), after: gap(60) } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { after: 80 }, keepNext: true },
    },
    {
      id: 'PageEdge',
      name: 'Page edge',
      basedOn: 'Normal',
      run: { size: of(18), color: QUIET },
      paragraph: { spacing: { after: 0 } },
    },
    { id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', paragraph: { spacing: { after: 80 } } },
    { id: 'ListNumber', name: 'List Number', basedOn: 'Normal', paragraph: { spacing: { after: 80 } } },
    {
      id: 'WritingLine',
      name: 'Writing line',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: 260, after: 0 },
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, color: '505A5F', space: 1 },
          between: { style: BorderStyle.SINGLE, size: 4, color: '505A5F', space: 1 },
        },
      },
    },
  ],
})

const hanging = { paragraph: { indent: { left: Math.round(6 * MM), hanging: Math.round(6 * MM) } } }

export const WORD_LISTS: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: hanging }],
    },
    {
      reference: 'numbers',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: hanging }],
    },
  ],
}
