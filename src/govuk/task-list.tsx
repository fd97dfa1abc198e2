import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type Task = {
  title: ComponentChildren
  /** Where it is done; without, it cannot be done yet or not at all. */
  href?: string | undefined
  hint?: ComponentChildren
  /** How far it is: a word, or a Tag. */
  status: ComponentChildren
  cannotStartYet?: boolean | undefined
  classes?: string | undefined
}

export type TaskListProps = {
  tasks: readonly Task[]
  /** What the ids of hints and statuses begin with; needed where a page has two lists. */
  idPrefix?: string | undefined
  classes?: string | undefined
}

/** What there is to do in a longer journey, and how far each task is. */
export function TaskList({ tasks, idPrefix = 'task-list', classes }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', classes)}>
      {tasks.map((task, index) => (
        <TaskItem {...task} id={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}

function TaskItem({ id, title, href, hint, status, cannotStartYet, classes }: Task & { id: string }) {
  const hintId = hint ? `${id}-hint` : undefined
  const statusId = `${id}-status`
  const blocked = cannotStartYet && 'govuk-task-list__status--cannot-start-yet'
  return (
    <li class={classNames('govuk-task-list__item', href && 'govuk-task-list__item--with-link', classes)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a class="govuk-link govuk-task-list__link" href={href} aria-describedby={classNames(hintId, statusId)}>
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div id={hintId} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', blocked)} id={statusId}>
        {status}
      </div>
    </li>
  )
}
