/** `/author/blocks`: every block of the vocabulary, with the lines to copy and what its patient sees. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { blockGallery } from '#app/authoring/block-gallery.server.ts';
import { GalleryEntry } from '#app/authoring/gallery-entry.tsx';
import { GalleryJump } from '#app/authoring/gallery-jump.tsx';
import { matches } from '#app/authoring/gallery-search.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { AddressesProvider, ONLY_TO_LOOK_AT } from '#app/modules/addresses.ts';
import { FieldInput } from '#app/modules/field-input.tsx';
import { unsentState } from '#app/modules/form-state.ts';
import { PageBlocks } from '#app/modules/page-blocks.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import styles from '#app/ui/styles/gallery.scss?url';

export const handle = { title: 'gallery:titles.blocks' } satisfies PageHandle;

export const links = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context }, 'author', 'lead');
  const find = new URL(request.url).searchParams.get('find') ?? '';
  const t = translator(await languageOf({ request, context })).getFixedT(null, 'gallery');
  const { blocks, fields, serviceLine } = await blockGallery();
  return {
    find,
    serviceLine,
    blocks: blocks.filter((entry) => matches(find, entry, t(`blocks.${entry.name}`))),
    fields: fields.filter((entry) => matches(find, entry, t(`fields.${entry.name}`))),
  };
}

export default function Blocks() {
  const { find, blocks, fields, serviceLine } = useLoaderData<typeof loader>();
  const { t } = useTranslation('gallery');
  return (
    <Page title={t('titles.blocks')} back={{ to: '/author', label: t('back') }}>
      <p>{t('lead')}</p>
      <GalleryJump find={find} blocks={blocks} fields={fields} />
      <AddressesProvider value={ONLY_TO_LOOK_AT}>
        {blocks.map(({ look, ...entry }) => (
          <GalleryEntry key={entry.name} entry={entry} when={t(`blocks.${entry.name}`)}>
            {look && <PageBlocks blocks={[look]} lang="en" serviceLine={serviceLine} stateOf={unsentState} />}
          </GalleryEntry>
        ))}
        {fields.length > 0 && <h2 className="nhsuk-heading-l">{t('fieldsTitle')}</h2>}
        {fields.map(({ look, ...entry }) => (
          <GalleryEntry key={entry.name} entry={entry} when={t(`fields.${entry.name}`)}>
            {look && (
              <div lang="en" dir="ltr">
                <FieldInput field={look} block="every-field" answers={{}} errors={[]} />
              </div>
            )}
          </GalleryEntry>
        ))}
      </AddressesProvider>
    </Page>
  );
}
