/** What is to be done after supervision, each with a form that says it is done. It posts to the case's own page. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { useErrorText } from './form-fields.tsx';

interface OpenTask {
  id: string;
  what: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** The name of who decided it. */
  setBy: string;
}

interface SupervisionTasksProps {
  episodeId: string;
  tasks: readonly OpenTask[];
  /** Whether the reader may say that they are done. */
  mayFinish: boolean;
  /** The form that was not accepted, with what was typed. */
  refused?: { task: string; note: string; error: string | undefined } | null;
}

export function SupervisionTasks({ episodeId, tasks, mayFinish, refused = null }: SupervisionTasksProps) {
  const { t, i18n } = useTranslation('supervision');
  return (
    <ul className="thing-list">
      {tasks.map((task) => (
        <li key={task.id} id={`task-${task.id}`}>
          <p className="own-words">{task.what}</p>
          <p className="quiet">
            {t('tasks.setBy', { name: task.setBy, day: formatDay(i18n.language, task.dueOn) })}
          </p>
          {mayFinish && (
            <DoneForm
              episodeId={episodeId}
              task={task.id}
              refused={refused?.task === task.id ? refused : null}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface DoneFormProps {
  episodeId: string;
  task: string;
  refused: { note: string; error: string | undefined } | null;
}

function DoneForm({ episodeId, task, refused }: DoneFormProps) {
  const { t } = useTranslation('supervision');
  const errorText = useErrorText();
  const id = `done-${task}`;
  const error = refused?.error;
  return (
    <form method="post" action={`/supervision/${episodeId}`}>
      <input type="hidden" name="intent" value="done" />
      <input type="hidden" name="task" value={task} />
      <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': error })}>
        <label className="nhsuk-label" htmlFor={id}>
          {t('tasks.note')}
        </label>
        {error && (
          <p className="nhsuk-error-message" id={`${id}-error`}>
            {errorText(error)}
          </p>
        )}
        <textarea
          className={classNames('nhsuk-textarea', { 'nhsuk-textarea--error': error })}
          id={id}
          name="note"
          rows={2}
          aria-describedby={error ? `${id}-error` : undefined}
          defaultValue={refused?.note}
        />
      </div>
      <button className="nhsuk-button nhsuk-button--secondary">{t('tasks.done')}</button>
    </form>
  );
}
