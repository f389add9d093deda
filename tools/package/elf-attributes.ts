import { run } from './run.ts';

/** What an ARM program or library says of the processor that it is made for, as `readelf -A` names it, for example `Tag_CPU_arch: v6`. */
export async function elfAttributes(file: string): Promise<Readonly<Record<string, string>>> {
  const lines = (await run('readelf', ['-A', file])).matchAll(/^\s+(Tag_\w+): (.+)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value.trim()]));
}
