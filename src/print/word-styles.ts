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

/** The styles by which people find their way in the document and change its look in one place. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font: FONT, size: 46, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 120 } },
    },
    heading1: heading(31, 400, 140),
    heading2: heading(26, 320, 120),
    heading3: heading(22, 240, 100),
  },
  paragraphStyles: [
    {
      id: 'Organisation',
      name: 'Organisation',
      basedOn: 'Normal',
      run: { size: 24, bold: true, color: LINE },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 30 },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'Fact',
      name: 'Fact',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 60 },
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
      run: { size: 20 },
      paragraph: { spacing: { before: 60, after: 60 } },
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
      run: { size: 18, color: QUIET },
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
}

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
