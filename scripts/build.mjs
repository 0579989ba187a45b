/** `npm run build`: the pages' code and the patient pages' small script, into `build/`; `--if-changed` only when needed. */
import { main } from './lib/main.mjs';

const onlyIfChanged = process.argv.includes('--if-changed');

main(() =>
  import('./lib/build.mjs').then(({ build, buildIfChanged }) =>
    onlyIfChanged ? buildIfChanged('.') : build('.'),
  ),
);
