/** Adding a session or a page of any module to a path. */
import { useTranslation } from 'react-i18next';
import { AddSelect } from './path-add-select.tsx';
import type { RefusedChange } from './post-path.server.ts';
import type { PathView } from './path-view.server.ts';
import { NotBySelfHelp } from './assign-form.tsx';
import { ReasonField } from './reason-field.tsx';
import { NOT_BY_SELF_HELP } from './recommended.ts';

interface AddFormsProps {
  view: PathView;
  refused: RefusedChange | null;
}

export function AddForms({ view, refused }: AddFormsProps) {
  const { t } = useTranslation('tailoring');
  const { offered, revision, episode } = view;
  const needsReason = offered.some((module) => module.needsReason);
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('add.title')}</h2>
      <p className="quiet">{t('add.hint')}</p>
      {needsReason && NOT_BY_SELF_HELP.includes(episode.problem) && (
        <NotBySelfHelp problem={episode.problem} />
      )}
      {(['session', 'page'] as const).map((what) => (
        <form method="post" className="panel" key={what}>
          <input type="hidden" name="intent" value={`add-${what}`} />
          <input type="hidden" name="revision" value={revision} />
          <AddSelect what={what} offered={offered} chosen={chosenIn(refused, what)?.add} />
          {what === 'page' && (
            <SessionSelect sessions={view.sessions} chosen={chosenIn(refused, what)?.session} />
          )}
          {needsReason && (
            <ReasonField
              id={`add-${what}-reason`}
              label={t('add.reason')}
              error={chosenIn(refused, what)?.error === 'needs-reason' ? t('add.reasonMissing') : null}
              typed={chosenIn(refused, what)?.reason}
            />
          )}
          <button className="nhsuk-button nhsuk-button--secondary">{t(`add.${what}Button`)}</button>
        </form>
      ))}
    </section>
  );
}

function chosenIn(refused: RefusedChange | null, what: 'session' | 'page') {
  return refused?.intent === `add-${what}` ? refused : undefined;
}

interface SessionSelectProps {
  sessions: PathView['sessions'];
  chosen: string | undefined;
}

function SessionSelect({ sessions, chosen }: SessionSelectProps) {
  const { t } = useTranslation('tailoring');
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor="add-to">
        {t('add.to')}
      </label>
      <select className="nhsuk-select" id="add-to" name="session" defaultValue={chosen}>
        {sessions.map(({ key, title }, index) => (
          <option key={key} value={key}>
            {t('path.session', { number: index + 1, title })}
          </option>
        ))}
      </select>
    </div>
  );
}
