/** A list of tasks for the practitioner. */
import type { EpisodeHomework } from './episode-homework.server.ts';
import type { TaskWithReports } from './homework-of.server.ts';
import type { RefusedForm } from './post-homework.server.ts';
import { StaffTask } from './staff-task.tsx';

interface StaffTasksProps {
  page: EpisodeHomework;
  tasks: TaskWithReports[];
  refused: RefusedForm | null;
}

export function StaffTasks({ page, tasks, refused }: StaffTasksProps) {
  if (tasks.length === 0) return null;
  return (
    <ul className="thing-list">
      {tasks.map((task) => (
        <StaffTask key={task.id} page={page} task={task} refused={refused} />
      ))}
    </ul>
  );
}
