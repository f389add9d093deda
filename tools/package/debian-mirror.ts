import { run } from './run.ts';

/** From where this machine has its own Debian packages. Throws where it is no Debian, or knows no mirror yet (`apt-get update`). */
export async function debianMirror(): Promise<string> {
  const targets = await run('apt-get', ['indextargets', '--format', '$(LABEL)\t$(REPO_URI)', 'Created-By: Packages']);
  const mirror = /^Debian\t(.+)$/m.exec(targets)?.[1];
  if (mirror === undefined) throw new Error('apt-get knows no mirror of Debian: run apt-get update, on Debian');
  return mirror;
}
