// `npm ci` refuses a lock in which an optional platform package is missing, and `npm install` leaves out those that the registry could not
// serve at that moment. This adds the missing optional entries to package-lock.json; run it (`npm run lock`) after every change of the lock.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK_FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
const packages = lock.packages;

/** The lock's key under which `name` is found from the package at `from`, walking up as Node does; null when it is missing. */
function resolve(from, name) {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))) {
    const key = path ? `${path}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[key]) return key;
    if (!path) return null;
  }
}

/** npm's own `os`, `cpu` and `libc` fields, read from a platform package's name, for example `@swc/core-linux-arm64-musl`. */
function platformOf(name) {
  const last = name.split('/').pop();
  const os = /(darwin|linux|win32|freebsd|android|openharmony|sunos|netbsd|openbsd|aix)/.exec(last)?.[1];
  const cpu = /(arm64|x64|ia32|ppc64|s390x|riscv64|loong64|wasm32|arm)/.exec(last)?.[1];
  const libc = os !== 'linux' ? undefined : /musl/.test(last) ? 'musl' : /gnu/.test(last) ? 'glibc' : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

let added = 0;
for (const [key, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolve(key, name)) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      console.error(`left out: ${name} of ${key} is a range (${version})`);
      continue;
    }
    const base = key.slice(0, Math.max(0, key.lastIndexOf('node_modules/')));
    packages[`${base}node_modules/${name}`] = { version, ...(entry.dev && { dev: true }), optional: true, ...platformOf(name) };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(LOCK_FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${LOCK_FILE}: ${added} optional packages added`);
