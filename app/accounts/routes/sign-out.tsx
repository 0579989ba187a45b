import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { Button } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import { endSession } from '#app/accounts/sessions.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'accounts:titles.signOut' } satisfies PageHandle;

export async function action({ request }: ActionFunctionArgs) {
  const setCookie = await endSession(request.headers.get('Cookie'));
  // Drafts that a page kept in this browser are private: they go with the session.
  return redirect('/', { headers: { 'Set-Cookie': setCookie, 'Clear-Site-Data': '"storage"' } });
}

/** For somebody who types the address: signing out is a form, never a link that a page could load by itself. */
export default function SignOut() {
  const { t } = useTranslation(['accounts', 'common']);
  return (
    <Page title={t('titles.signOut')}>
      <p>{t('signOutBody')}</p>
      <form method="post" action="/sign-out">
        <Button>{t('common:signOut')}</Button>
      </form>
    </Page>
  );
}
