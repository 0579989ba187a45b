/** A patient's tasks in a list. */
import { useTranslation } from 'react-i18next';
import { useAdherenceText } from './adherence-text.ts';
import { useDueText } from './due-text.ts';
import { useOftenText } from './often-text.ts';
import type { ListedTask, TaskToDo } from './own-homework.server.ts';

/** What is over: reported, or taken off the list. */
export function TaskList({ title, tasks }: { title: string; tasks: ListedTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <ul className="thing-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLine task={task} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is to do; a task for more than once says how often, and how far it is. */
export function ToDoList({ tasks }: { tasks: TaskToDo[] }) {
  if (tasks.length === 0) return null;
  return (
    <ul className="thing-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskLine task={task} />
          {task.cadence.kind !== 'once' && <HowFar task={task} />}
        </li>
      ))}
    </ul>
  );
}

function TaskLine({ task }: { task: ListedTask }) {
  const dueText = useDueText();
  return (
    <p className="thing-list__line">
      <a href={`/homework/${task.id}`} lang={task.locale}>
        {task.title}
      </a>
      <span className="quiet">{dueText(task)}</span>
    </p>
  );
}

function HowFar({ task: { cadence, adherence } }: { task: TaskToDo }) {
  const { t } = useTranslation('homework');
  const oftenText = useOftenText();
  const [newest] = useAdherenceText()(adherence);
  const often = oftenText(cadence);
  return <p className="quiet">{newest ? t('howFar', { often, times: newest }) : often}</p>;
}
