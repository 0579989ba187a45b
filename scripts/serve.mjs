/** `npm run serve`: the live service. It never installs, builds or seeds: those belong to a release, not to a start. */
import { main } from './lib/main.mjs';

main(() => import('./lib/serve-live.mjs').then(({ serveLive }) => serveLive()));
