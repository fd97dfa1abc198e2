import { claim, content, modifier, type Options, some, without } from './conformance.ts'
import { type SummaryAction, SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag, type TagColour } from './tag.tsx'
import { TaskList } from './task-list.tsx'

const actions = (option: Options | undefined): SummaryAction[] | undefined =>
  option?.items?.map((item: Options) => ({
    text: content(item),
    href: item.href,
    hiddenText: item.visuallyHiddenText,
    classes: item.classes,
  }))

claim('summary-list', {
  ours: (o) => (
    <SummaryList
      card={
        o.card && {
          title: content(o.card.title),
          titleLevel: o.card.title?.headingLevel,
          actions: actions(o.card.actions),
          classes: o.card.classes,
        }
      }
      noBorder={modifier(o.classes, 'govuk-summary-list') === 'no-border'}
      classes={without(o.classes, 'govuk-summary-list--no-border')}
      rows={some(o.rows).map((row) => ({
        key: content(row.key),
        value: content(row.value),
        actions: actions(row.actions),
        classes: row.classes,
      }))}
    />
  ),
  // Widths and looks of single cells are for our stylesheet.
  except: ['key with classes', 'actions with classes', 'overridden-widths'],
})

claim('table', {
  ours: (o) => {
    const rows: Options[][] = some(o.rows)
    return (
      <Table
        rows={rows}
        columns={rows[0]!.map((cell, place) => ({
          head: content(o.head?.[place]),
          headClasses: o.head?.[place]?.classes,
          classes: cell.classes,
          numeric: cell.format === 'numeric',
          cell: (row: Options[]) => content(row[place]),
        }))}
        caption={o.caption}
        captionSize={modifier(o.captionClasses, 'govuk-table__caption') as 'm' | undefined}
        rowHeaders={o.firstCellIsHeader}
        smallOnMobile={modifier(o.classes, 'govuk-table') === 'small-text-until-tablet'}
        classes={without(o.classes, 'govuk-table--small-text-until-tablet')}
      />
    )
  },
  except: [
    // A column has one heading, and every row a cell in it.
    'head with classes',
    'head with rowspan and colspan',
    'firstCellIsHeader with rowspan and colspan',
    'rows with rowspan and colspan',
  ],
})

claim('tabs', {
  ours: (o) => (
    <Tabs
      id={o.id}
      title={o.title}
      classes={o.classes}
      tabs={some(o.items).map((item, index) => ({
        id: item.id ?? `${o.idPrefix}-${index + 1}`,
        label: item.label,
        panel: content(item.panel),
      }))}
    />
  ),
})

claim('task-list', {
  ours: (o) => (
    <TaskList
      idPrefix={o.idPrefix}
      classes={o.classes}
      tasks={o.items.map((item: Options) => ({
        title: content(item.title),
        href: item.href,
        hint: content(item.hint),
        classes: item.classes,
        cannotStartYet: item.status.classes === 'govuk-task-list__status--cannot-start-yet',
        status: item.status.tag ? (
          <Tag colour={modifier(item.status.tag.classes, 'govuk-tag') as TagColour | undefined}>
            {content(item.status.tag)}
          </Tag>
        ) : (
          content(item.status)
        ),
      }))}
    />
  ),
  // Looks of single titles and tags are for our stylesheet; a missing task takes no number.
  except: ['custom classes', 'with empty values'],
})
