import type { FastifyInstance } from 'fastify'
import { word, type ServiceModel } from '#model/index.ts'
import { addPrinted, FileLinks, picturesOf } from '#papers/index.ts'
import type { Block, PrintedDocument } from '#print/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { getToolkits, supplementsOf } from './toolkit.ts'

/** SH-09. The toolkit, open to every school of the service and everybody in it, whatever its category: to read, to print and to use. */
export function toolkitRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/toolkit', ({ look, frame }) => {
    getToolkits(look.model)
    return Promise.resolve(<ToolkitPage frame={frame} model={look.model} />)
  })
  addPrinted(app, web, '/toolkit', async ({ look }) => {
    const document = printToolkit(look)
    return { document, pictures: await picturesOf(look, undefined), fileName: document.title }
  })
}

function ToolkitPage({ frame, model }: { frame: Frame; model: ServiceModel }) {
  const toolkits = getToolkits(model)
  return (
    <Page frame={frame} title={toolkits.map(({ name }) => name).join(', ')}>
      {toolkits.map((toolkit) => (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{toolkit.name}</h1>
            <p class="govuk-body-l">{toolkit.says}</p>
            <p class="govuk-body">
              Any school may use it for itself, beside its {word(model, 'selfEvaluation')}. To keep and to print:{' '}
              <FileLinks href="/toolkit" of={toolkit.name} />
            </p>
            {toolkit.items.map((tool) => (
              <section id={tool.id}>
                <h2 class="govuk-heading-m">{tool.title}</h2>
                <p class="govuk-body">{tool.says}</p>
                {tool.asks.length > 0 && (
                  <ul class="govuk-list govuk-list--bullet">
                    {tool.asks.map((line) => (
                      <li>{line}</li>
                    ))}
                  </ul>
                )}
                <p class="wm-s">Supplements {supplementsOf(model, tool).join(' · ')}</p>
              </section>
            ))}
          </div>
        </div>
      ))}
    </Page>
  )
}

/** SH-09, SH-10. The toolkit on paper, with room to write under each tool. */
export function printToolkit({ model, actor, today }: Pick<Look, 'model' | 'actor' | 'today'>): PrintedDocument {
  const toolkits = getToolkits(model)
  const title = toolkits.map(({ name }) => name).join(', ')
  return {
    title,
    organisation: actor.authorityName,
    facts: [],
    foot: `${title} · ${showShortDate(today)}`,
    dated: today,
    blocks: toolkits.flatMap(({ says, items }): Block[] => [
      { kind: 'paragraph', text: says },
      ...items.flatMap((tool): Block[] => [
        { kind: 'heading', level: 1, text: tool.title },
        { kind: 'paragraph', text: tool.says },
        ...(tool.asks.length > 0 ? [{ kind: 'list' as const, items: tool.asks }] : []),
        { kind: 'paragraph', text: `Supplements ${supplementsOf(model, tool).join('; ')}`, tone: 'quiet' },
        { kind: 'room', lines: 6 },
      ]),
    ]),
  }
}
