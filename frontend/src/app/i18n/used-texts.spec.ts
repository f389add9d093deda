import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf } from '../../testing/languages';
import { texts } from './languages/de';

const ROOT = join(__dirname, '../../../..');

/** All code that may name a text. The domain is part of it: many texts are named like what a union of it can be. */
const CODE = ['frontend/src/app', 'libs/domain/src', 'libs/contract/src']
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, folder, file)))
  .filter((file) => /\.(ts|html)$/.test(file) && !/[\\/]i18n[\\/]|\.spec\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const WORDS = new Set(CODE.match(/[\w-]+/g));
/** What code puts behind a value to name a text: `Title` in `${state}Title`. */
const ENDINGS = new Set([...CODE.matchAll(/\}([A-Z]\w*)/g)].map(([, ending]) => ending ?? ''));
/** The forms of what is counted, which are chosen by the number. */
const FORMS = /\.(one|few|many)$/;

function isNamed(name: string): boolean {
  const last = name.replace(FORMS, '').split('.').at(-1) ?? '';
  return WORDS.has(last) || [...ENDINGS].some((ending) => last.endsWith(ending) && WORDS.has(last.slice(0, -ending.length)));
}

it('a text that nothing names is found', () => {
  expect(isNamed('charging.textOfAPageThatIsGone')).toBe(false);
});

it('each text is named by the code', () => {
  expect(textsOf(texts).filter(([name]) => !isNamed(name))).toEqual([]);
});
