/** `npm start`: a demonstration on this machine, from a fresh clone to an address to open. */
import { main } from './lib/main.mjs';

main(() => import('./lib/start-demo.mjs').then(({ startDemo }) => startDemo()));
