/** `npm run dev`: the demonstration, reloading while somebody changes code or content. */
import { main } from './lib/main.mjs';

main(() => import('./lib/develop.mjs').then(({ develop }) => develop()));
