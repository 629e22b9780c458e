// Bundles the page into dist, which is committed: building the tool takes the .NET SDK only.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const result = await build({
  entryPoints: { app: 'app/main.ts' },
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
});
for (const file of ['index.html', 'app.css', 'icon.svg']) {
  await copyFile(`app/${file}`, `dist/${file}`);
}

// The licences of what is in the bundle ask to go along with it.
const packages = new Set(Object.keys(result.metafile.inputs)
  .map(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  .filter(name => name !== undefined));
const notices = [];
for (const name of [...packages].sort()) {
  const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
  const text = await firstOf(name, ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']);
  notices.push(`${name} ${version}, ${license}\n\n${text.trim()}\n`);
}
await writeFile('dist/licenses.txt', notices.join('\n----\n\n'));

async function firstOf(name, files) {
  for (const file of files) {
    try {
      return await readFile(`node_modules/${name}/${file}`, 'utf8');
    } catch (error) {
      if (error.code !== 'ENOENT') {
        throw error;
      }
    }
  }
  throw new Error(`${name} has no licence to go along with the bundle.`);
}
