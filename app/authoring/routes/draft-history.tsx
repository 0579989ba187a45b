/** `/author/drafts/:draft/history?path=…`: every version of one file, to compare or to take back. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { fileHistory } from '#app/authoring/file-history.server.ts';
import { HistoryTable } from '#app/authoring/history-table.tsx';
import { restoreVersion } from '#app/authoring/settle-file.server.ts';
import { FilePath } from '#app/authoring/workbench-words.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import type { DraftId } from '#db/schema/ids.ts';

export const handle = { title: 'workbench:titles.history' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const path = new URL(request.url).searchParams.get('path') ?? '';
  const history = fileHistory(actor, { draftId: params.draft as DraftId, path });
  if (!history) throw notFound();
  const { draft, versions } = history;
  return { draftId: draft.id, path, versions, writes: actor.role === 'author' && draft.state === 'open' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const form = await readForm(request);
  const draftId = params.draft as DraftId;
  const result = restoreVersion(actor, {
    draftId,
    path: formText(form, 'path'),
    over: Number(formText(form, 'over')),
    revision: Number(formText(form, 'revision')),
    now: currentMoment(),
  });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'conflict') return refuseForm(context, { error: 'conflict' as const }, 409);
  return redirect(`/author/drafts/${draftId}?done=restored`);
}

export default function DraftHistory() {
  const { draftId, path, versions, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('workbench');
  return (
    <Page
      title={t('titles.history')}
      back={{ to: `/author/drafts/${draftId}`, label: t('titles.draft') }}
      wide
    >
      {refused && <ErrorSummary errors={[{ text: t('refused.conflict') }]} />}
      <p>
        <FilePath path={path} />
      </p>
      <HistoryTable draftId={draftId} path={path} versions={versions} writes={writes} />
    </Page>
  );
}
