/** Small modules for tests of tailoring: one with a sheet that has a simpler form, one to borrow from, one for worry. */
import { aModule, anIndex, aPage, HOMEWORK } from './content.ts';
import { SHEET } from './tiny-module.ts';

const SIMPLER = `<Worksheet id="small-sheet" title="My small sheet" simplerOf="sheet">

<Field id="thing" type="text" label="One thing" />

</Worksheet>`;

/** `tiny`: `welcome` and `more` in the first session, `later` in the second, `last` in the third. */
function tiny(): Record<string, string> {
  const sessions = [
    { id: 'first', minutes: 20, pages: ['welcome', 'more'] },
    { id: 'second', minutes: 20, pages: ['later'] },
    { id: 'third', minutes: 20, pages: ['last'] },
  ];
  return {
    'modules/tiny/module.json': JSON.stringify(aModule({ sessions })),
    'modules/tiny/en/index.mdx': anIndex(['first', 'second', 'third'], { title: 'Tiny' }),
    'modules/tiny/en/welcome.mdx': aPage(`Hello.\n\n${SHEET}\n\n${SIMPLER}\n\n${HOMEWORK}`, {
      title: 'Welcome',
    }),
    'modules/tiny/en/more.mdx': aPage('More words.', { title: 'More' }),
    'modules/tiny/en/later.mdx': aPage('Later words.', { title: 'Later' }),
    'modules/tiny/en/last.mdx': aPage('Last words.', { title: 'Last' }),
  };
}

function another(slug: string, problem: string): Record<string, string> {
  const sessions = [{ id: 'night', minutes: 20, pages: ['winding-down', 'waking'] }];
  const sheet = SHEET.replace('"sheet"', `"${slug}-sheet"`);
  return {
    [`modules/${slug}/module.json`]: JSON.stringify(aModule({ slug, problems: [problem], sessions })),
    [`modules/${slug}/en/index.mdx`]: anIndex(['night'], { title: `About ${slug}` }),
    [`modules/${slug}/en/winding-down.mdx`]: aPage(`Wind down.\n\n${sheet}`, { title: 'Winding down' }),
    [`modules/${slug}/en/waking.mdx`]: aPage('Wake up.', { title: 'Waking' }),
  };
}

/** `tiny` and `sleep` are for depression, `worry` is for generalised anxiety. */
export function tailoringModules(): Record<string, string> {
  return { ...tiny(), ...another('sleep', 'depression'), ...another('worry', 'gad') };
}
