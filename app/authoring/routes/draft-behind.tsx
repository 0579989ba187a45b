/** `/author/drafts/:draft/behind?path=…`: another text became live since; somebody says which one counts. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { BehindTexts } from '#app/authoring/behind-texts.tsx';
import { behindFile } from '#app/authoring/file-history.server.ts';
import { compareAnew } from '#app/authoring/settle-file.server.ts';
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

export const handle = { title: 'workbench:titles.behind' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const path = new URL(request.url).searchParams.get('path') ?? '';
  const file = behindFile(actor, { draftId: params.draft as DraftId, path });
  if (!file) throw notFound();
  const { draft, ...rest } = file;
  return { ...rest, draftId: draft.id, module: draft.module, writes: actor.role === 'author' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const form = await readForm(request);
  const draftId = params.draft as DraftId;
  const keep = formText(form, 'keep') === 'theirs' ? 'theirs' : 'mine';
  const [path, over] = [formText(form, 'path'), Number(formText(form, 'over'))];
  const result = compareAnew(actor, { draftId, path, over, keep, now: currentMoment() });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'conflict') return refuseForm(context, { error: 'conflict' as const }, 409);
  return redirect(`/author/drafts/${draftId}?done=settled`);
}

export default function DraftBehind() {
  const file = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('workbench');
  return (
    <Page
      title={t('titles.behind')}
      back={{ to: `/author/drafts/${file.draftId}`, label: t('titles.draft') }}
      wide
    >
      {refused && <ErrorSummary errors={[{ text: t('refused.conflict') }]} />}
      <p>
        <FilePath path={file.path} />
      </p>
      {file.isBehind ? <BehindTexts file={file} /> : <p>{t('behind.not')}</p>}
      {file.isBehind && file.writes && (
        <form method="post" className="button-row">
          <input type="hidden" name="path" value={file.path} />
          <input type="hidden" name="over" value={file.revision} />
          <button className="nhsuk-button" name="keep" value="mine">
            {t('behind.keepMine')}
          </button>
          <button className="nhsuk-button nhsuk-button--secondary" name="keep" value="theirs">
            {t('behind.takeTheirs')}
          </button>
        </form>
      )}
    </Page>
  );
}
