/** `npm test`: every check there is; `npm test -- unit browser` runs only those named. */
import { main } from './lib/main.mjs';

main(() => import('./lib/test-run.mjs').then(({ runTests }) => runTests(process.argv.slice(2))));
