import { type SettingInForce } from '@psa-ev/domain';
import type { VehicleSetting } from './judge-setting.js';
import { type HeldSetting, type HeldSettings, type SettingCollection, settingNamed } from './held-settings.js';

/** Which of these settings are applied, and why others are not; what was never set is not named. The prices of sessions are told as one. */
export function inForceOf<Name extends VehicleSetting>(
  names: readonly Name[],
  held: ReadonlyMap<SettingCollection, HeldSettings>,
): Readonly<Partial<Record<Name, SettingInForce>>> {
  const all = [...held].flatMap(([collection, documents]) =>
    [...documents].map(([id, setting]) => ({ name: settingNamed(collection, id), id, setting })),
  );
  const told: Partial<Record<Name, SettingInForce>> = {};
  for (const name of names) {
    const ofName = all.filter((each) => each.name === name);
    if (ofName.length > 0) told[name] = together(name, ofName);
  }
  return told;
}

interface NamedSetting {
  readonly id: string;
  readonly setting: HeldSetting;
}

function together(name: VehicleSetting, settings: readonly NamedSetting[]): SettingInForce {
  const applied = settings.flatMap(({ setting }) => setAtOf(setting.document));
  const refused = settings.flatMap(({ id, setting }) => (setting.refused ? [{ id, ...setting.refused }] : []));
  const problems = refused.flatMap(({ id: documentId, problems: found }) =>
    found.map(({ problem, id }) => ({ problem, id: name === 'sessionPrices' ? documentId : id })),
  );
  const refusedAt = refused.flatMap(({ setAt }) => (setAt === null ? [] : [setAt]));
  return { setAt: latest(applied), refused: refused.length > 0 ? { setAt: latest(refusedAt), problems } : null };
}

function setAtOf(document: object | null): string[] {
  return document && 'setAt' in document && typeof document.setAt === 'string' ? [document.setAt] : [];
}

/** ISO 8601 in UTC sorts as text. */
function latest(dates: readonly string[]): Date | null {
  const last = [...dates].sort().at(-1);
  return last === undefined ? null : new Date(last);
}
