import { type ComponentChildren } from 'preact'
import { Details } from '#govuk/details.tsx'
import { Table } from '#govuk/table.tsx'

/** The widths that a picture is drawn for, in pixels: a phone, and a column of text. Words keep their size in both. */
export const NARROW = 300
export const WIDE = 560

/** The width of a card on a school's first page: `<Drawn picture={…} width={CARD} name="card" />`. */
export const CARD = 220

/** A picture at one width: how high it is, and its marks. */
export type Drawing = { readonly height: number; readonly marks: ComponentChildren }

/** The same numbers in words, for whoever would rather read, or prints. */
export type PictureTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/**
 * Figures as a picture, a sentence and a table. `says` is what the picture says, `key` what its signs mean. It is drawn when
 * it is shown, at the width of where it stands.
 */
export type Picture = {
  /** Of its own on a page: the picture's parts are named by it. */
  readonly id: string
  readonly title: string
  readonly says: string
  readonly key: string
  readonly draw: (width: number) => Drawing
  readonly table: PictureTable
}

/** What of a picture is drawn: without its key and its table. */
export type ToDraw = Pick<Picture, 'id' | 'title' | 'says' | 'draw'>

export type PictureFigureProps = {
  picture: Picture
  /** Where the page's own heading says it, the title is left to those who do not see. */
  isTitled?: boolean | undefined
}

/** A picture on a page: what it says, the picture itself as wide as there is room, its key, and the same as a table. */
export function PictureFigure({ picture, isTitled = true }: PictureFigureProps) {
  const { title, says, key, table } = picture
  return (
    <figure class="wm-fig wm-picture">
      <figcaption>
        {isTitled && <strong class="wm-picture__title">{title}</strong>}
        <span class="wm-picture__says">{says}</span>
      </figcaption>
      <div class="wm-picture__frame">
        <Drawn picture={picture} width={NARROW} name="narrow" />
        <Drawn picture={picture} width={WIDE} name="wide" />
      </div>
      {key && <p class="wm-picture__key">{key}</p>}
      <Details summary="The same as a table" classes="wm-picture__table">
        <PictureAsTable caption={title} table={table} />
      </Details>
    </figure>
  )
}

/** A picture alone, at one width, for a place whose page says the rest. */
export function Drawn({ picture, width, name }: { picture: ToDraw; width: number; name: string }) {
  const { height, marks } = picture.draw(width)
  const id = `${picture.id}-${name}`
  return (
    <svg
      class={`wm-chart wm-picture__${name}`}
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-says`}
    >
      <title id={`${id}-title`}>{picture.title}</title>
      <desc id={`${id}-says`}>{picture.says}</desc>
      {marks}
    </svg>
  )
}

/** The numbers of a picture as a table that scrolls by itself where it is wide. */
export function PictureAsTable({ caption, table: { head, rows } }: { caption: string; table: PictureTable }) {
  return (
    <div class="wm-scroll" tabindex={0} role="region" aria-label={caption}>
      <Table
        caption={caption}
        captionSize="s"
        smallOnMobile
        rowHeaders
        columns={head.map((name, at) => ({ head: name, cell: (row: readonly string[]) => row[at] ?? '' }))}
        rows={rows}
      />
    </div>
  )
}
