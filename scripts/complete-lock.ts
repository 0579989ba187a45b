/**
 * `npm run lock:complete`, after `npm install` of something new: names in package-lock.json the packages for other
 * kinds of machine that npm left out. It does so when the registry it asked (a mirror, say) does not keep them, and
 * `npm ci` then refuses the lock file everywhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { completed, type LockFile } from './lib/optional-packages.ts';

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
writeFileSync(path, `${JSON.stringify(completed(lock), null, 2)}\n`);
