/** What a patient may say of a task: that they did it, each time; and at the end how it went. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { useAdherenceText } from './adherence-text.ts';
import { LogForm } from './log-form.tsx';
import type { OwnTask } from './own-task.server.ts';
import type { RefusedTaskForm } from './post-own-task.server.ts';
import { ReportForm } from './report-form.tsx';

interface OwnTaskFormsProps {
  task: OwnTask;
  submission: string;
  refused: RefusedTaskForm | null;
}

/** A task that is done once has one form; the closing word on the others is folded away until it is wanted. */
export function OwnTaskForms({ task, submission, refused }: OwnTaskFormsProps) {
  const { t } = useTranslation('homework');
  const adherenceText = useAdherenceText();
  const reply = (form: RefusedTaskForm['form']) => (refused?.form === form ? refused.reply : null);
  const report = (
    <>
      {refused?.theirs && <Conflict />}
      <ReportForm reply={reply('report')} revision={task.revision} />
    </>
  );
  // A day that was sent from a form for a repeated task comes back in that form.
  if (task.cadence.kind === 'once' && refused?.form !== 'log') return report;
  return (
    <>
      <h2 className="nhsuk-heading-m">{t('log.title')}</h2>
      {adherenceText(task.adherence).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <LogForm days={task.days} submission={submission} reply={reply('log')} />
      <Disclosure title={t('finish')} open={refused?.form === 'report'}>
        {report}
      </Disclosure>
    </>
  );
}

/** The newest report stands below, and the form holds what was typed here: both are in sight, and saving is a choice. */
function Conflict() {
  const { t } = useTranslation('homework');
  return (
    <div className="nhsuk-inset-text" role="alert">
      <p>{t('conflict')}</p>
    </div>
  );
}
