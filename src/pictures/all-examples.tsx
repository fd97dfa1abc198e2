import { DAYS_ASKED, DAYS_OF_PEOPLE } from './against-examples.ts'
import { againstPicture } from './against-picture.tsx'
import { casePicture } from './case-picture.tsx'
import { categoryPicture } from './category-picture.tsx'
import { funnelPicture } from './funnel-picture.tsx'
import { gapPicture } from './gap-picture.tsx'
import { inspectionsPicture } from './inspections-picture.tsx'
import { A_CASE, aDistrict, aFunnel, CATEGORIES, GAPS, INSPECTIONS, LIKE_SCHOOLS } from './picture-examples.ts'
import { CARD, Drawn, type Picture, PictureFigure } from './picture.tsx'
import { SmallTrend } from './small-trend-picture.tsx'
import { stripPicture } from './strip-picture.tsx'
import { ATTENDANCE, BROKEN, NOTHING, PROGRESS, THREE_YEARS } from './trend-examples.ts'
import { trendPicture } from './trend-picture.tsx'

/** One of every kind of picture, and of every kind of trouble. */
export const ALL_PICTURES: readonly Picture[] = [
  ...[THREE_YEARS, BROKEN, ATTENDANCE, PROGRESS, NOTHING].map(trendPicture),
  funnelPicture(aFunnel(120)),
  funnelPicture(aFunnel(500, 'The Very Long Name of a Church of England Voluntary Aided Primary School')),
  funnelPicture(aDistrict()),
  stripPicture(LIKE_SCHOOLS),
  gapPicture(GAPS),
  inspectionsPicture(INSPECTIONS),
  categoryPicture(CATEGORIES),
  casePicture(A_CASE),
  againstPicture(DAYS_ASKED),
  againstPicture(DAYS_OF_PEOPLE),
]

/** All of them on one page, for looking at and measuring: no address leads here. */
export function ExamplesPage({ stylesheet }: { stylesheet: string }) {
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>Pictures</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{stylesheet}</style>
      </head>
      <body class="govuk-template__body">
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper">
            <h1 class="govuk-heading-l">Pictures</h1>
            <div class="wm-cards">
              {[THREE_YEARS, BROKEN, ATTENDANCE, NOTHING].map((trend) => (
                <div class="wm-card wm-card--chart">
                  <SmallTrend trend={trend} size="card" />
                </div>
              ))}
              {[inspectionsPicture(INSPECTIONS), categoryPicture(CATEGORIES), stripPicture(LIKE_SCHOOLS)].map(
                (picture) => (
                  <div class="wm-card wm-card--chart">
                    <Drawn picture={picture} width={CARD} name="card" />
                  </div>
                ),
              )}
            </div>
            {[THREE_YEARS, BROKEN].map((trend) => (
              <SmallTrend trend={trend} size="row" />
            ))}
            {ALL_PICTURES.map((picture) => (
              <PictureFigure picture={picture} />
            ))}
          </main>
        </div>
      </body>
    </html>
  )
}
