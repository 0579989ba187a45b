/** The form about a module. */
import { Checkboxes, Radios } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import { PROBLEMS } from '#db/schema/pathway.ts';
import { NewSession, SessionRow } from './about-sessions.tsx';
import type { AboutForm as Form } from './about-module.server.ts';
import { useErrorAt } from './about-errors.ts';
import { type AboutError, UNLOCKS } from './about-module.schema.ts';
import { ReferenceRow } from './about-references.tsx';

interface AboutFormProps {
  form: Form;
  errors: readonly AboutError[];
  mayWrite: boolean;
}

export function AboutForm({ form, errors, mayWrite }: AboutFormProps) {
  const { t } = useTranslation('about-module');
  const { typed, overModule, overIndex } = form;
  const errorAt = useErrorAt(errors);
  const references = typed.evidence.filter(({ id }) => mayWrite || id !== '');
  const sessionsError = errorAt('sessions').error;
  const evidenceError = errorAt('evidence').error;
  return (
    <form method="post" noValidate>
      {mayWrite && <SaveFirst />}
      <input type="hidden" name="overModule" value={overModule} />
      <input type="hidden" name="overIndex" value={overIndex} />
      <Choices form={form} errors={errors} mayWrite={mayWrite} />
      <h2 className="nhsuk-heading-m" id="evidence" tabIndex={-1}>
        {t('evidence.title')}
      </h2>
      <p>{t('evidence.lead')}</p>
      {evidenceError && <p className="nhsuk-error-message">{evidenceError}</p>}
      {references.map((reference, n) => (
        <ReferenceRow key={reference.id} reference={reference} n={n} errorAt={errorAt} mayWrite={mayWrite} />
      ))}
      <h2 className="nhsuk-heading-m" id="sessions" tabIndex={-1}>
        {t('sessions.title')}
      </h2>
      <p>{t('sessions.lead')}</p>
      {sessionsError && <p className="nhsuk-error-message">{sessionsError}</p>}
      {typed.sessions.map((session, n) => (
        <SessionRow
          key={session.id}
          session={session}
          n={n}
          last={n === typed.sessions.length - 1}
          pages={form.pages[session.id] ?? 0}
          errorAt={errorAt}
          mayWrite={mayWrite}
        />
      ))}
      {mayWrite && (
        <>
          <NewSession added={typed.added} errorAt={errorAt} />
          <button className="nhsuk-button" name="intent" value="save">
            {t('save')}
          </button>
        </>
      )}
    </form>
  );
}

/** Pressing Enter in a box presses the first button: it saves, and moves nothing. */
function SaveFirst() {
  const { t } = useTranslation('about-module');
  return (
    <button className="nhsuk-u-visually-hidden" name="intent" value="save" tabIndex={-1} aria-hidden="true">
      {t('save')}
    </button>
  );
}

function Choices({ form: { typed }, errors, mayWrite }: AboutFormProps) {
  const { t } = useTranslation(['about-module', 'caseload']);
  const errorAt = useErrorAt(errors);
  return (
    <>
      <Checkboxes
        id="problems"
        name="problems"
        legend={t('problems.title')}
        legendProps={{ size: 'm' }}
        hint={t('problems.hint')}
        {...errorAt('problems')}
      >
        {PROBLEMS.map((problem, n) => (
          <Checkboxes.Item
            key={problem}
            id={n === 0 ? 'problems' : `problems-${n}`}
            value={problem}
            defaultChecked={typed.problems.includes(problem)}
            disabled={!mayWrite}
          >
            {t(`caseload:problems.${problem}`)}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <Radios
        idPrefix="unlock"
        name="unlock"
        legend={t('unlock.title')}
        legendProps={{ size: 'm' }}
        {...errorAt('unlock')}
      >
        {UNLOCKS.map((unlock, n) => (
          <Radios.Item
            key={unlock}
            id={n === 0 ? 'unlock' : `unlock-${n}`}
            value={unlock}
            defaultChecked={typed.unlock === unlock}
            disabled={!mayWrite}
          >
            {t(`unlock.${unlock}`)}
          </Radios.Item>
        ))}
      </Radios>
    </>
  );
}
