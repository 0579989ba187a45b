/** `/author/:module/editions/:number/undo`: asks before an edition is taken back. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { editionsOf, underneath } from '#app/authoring/editions-of.server.ts';
import { undoEdition } from '#app/authoring/undo-edition.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'workbench:titles.undo' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor({ request, context }, 'author', 'lead');
  const module = params.module ?? '';
  const editions = editionsOf(module);
  const edition = editions.find(({ number }) => number === Number(params.number));
  if (!edition) throw notFound();
  const { number, state } = edition;
  return { module, number, state, then: underneath(module, number, editions) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const module = params.module ?? '';
  const result = undoEdition(actor, { module, number: Number(params.number), now: currentMoment() });
  if (result.kind === 'not-newest') return refuseForm(context, { error: result.kind }, 409);
  return redirect(`/author/${module}?done=undone`);
}

export default function UndoEdition() {
  const { module, number, state, then } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('workbench');
  return (
    <Page title={t('undo.title', { number })} back={{ to: `/author/${module}`, label: t('undo.back') }}>
      {refused && <ErrorSummary errors={[{ text: t('undo.notNewest') }]} />}
      {state === 'live' ? (
        <>
          <p>
            {then.kind === 'edition'
              ? t('undo.toEdition', { number: then.number })
              : t(`undo.to.${then.kind}`)}
          </p>
          <p>{t('undo.begun')}</p>
          <form method="post">
            <button className="nhsuk-button">{t('undo.button', { number })}</button>
          </form>
        </>
      ) : (
        <p>{t('undo.notNewest')}</p>
      )}
    </Page>
  );
}
