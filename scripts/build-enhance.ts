/**
 * `node scripts/build-enhance.ts`: bundles the scripts of the pages that React does not take over, and writes their
 * names to build/enhance.json for the server. Run after `remix vite:build`, which empties build/client.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const folder = 'build/client/assets';

removeFormer();
// Old phones: what a browser of 2019 understands.
const script = await bundle('app/enhance/enhance.ts', 'es2019');
// Authors sit at a desk.
const editor = await bundle('app/authoring/browser/page-editor.ts', 'es2022');
writeFileSync('build/enhance.json', JSON.stringify({ script, editor }));

function removeFormer(): void {
  mkdirSync(folder, { recursive: true });
  const former = /^(?:enhance|page-editor)-[A-Z0-9]+\.js$/;
  for (const name of readdirSync(folder).filter((file) => former.test(file))) rmSync(join(folder, name));
}

/** The address of the bundle, which changes with its content, so that browsers may keep it for a year. */
async function bundle(entry: string, target: string): Promise<string> {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target,
    metafile: true,
    logLevel: 'warning',
  });
  const [output] = Object.keys(metafile.outputs);
  if (!output) throw new Error('esbuild made no file.');
  return `/assets/${basename(output)}`;
}
