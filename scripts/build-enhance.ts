/**
 * `node scripts/build-enhance.ts`: bundles the custom elements of the patient pages into one small file, and writes
 * its name to build/enhance.json for the server. Run after `remix vite:build`, which empties build/client.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const folder = 'build/client/assets';

removeFormer();
const script = await bundle();
writeFileSync('build/enhance.json', JSON.stringify({ script: `/assets/${script}` }));

function removeFormer(): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((file) => /^enhance-[A-Z0-9]+\.js$/.test(file))) {
    rmSync(join(folder, name));
  }
}

/** The bundle's file name, which changes with its content, so that browsers may keep it for a year. */
async function bundle(): Promise<string> {
  const { metafile } = await build({
    entryPoints: ['app/enhance/enhance.ts'],
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    // Old phones: what a browser of 2019 understands.
    target: 'es2019',
    metafile: true,
    logLevel: 'warning',
  });
  const [output] = Object.keys(metafile.outputs);
  if (!output) throw new Error('esbuild made no file.');
  return basename(output);
}
