import { CONTROL_SETTINGS, JOURNAL_SETTINGS, type SettingProblem, type VehicleId } from '@psa-ev/domain';
import { judgeSetting, type VehicleSetting } from './judge-setting.js';
import { type RefusedRow, SettingEntity } from './setting.entity.js';

/** The collections below a vehicle in which owners write what the journal and the control depend on. */
export const SETTING_COLLECTIONS = ['settings', 'sessionPrices'] as const;
export type SettingCollection = (typeof SETTING_COLLECTIONS)[number];

/** What is known of one document that an owner has written. */
export interface HeldSetting {
  /** The last that can be applied, as the contract writes it; null where none ever could. */
  readonly document: object | null;
  /** What was written since and cannot be. */
  readonly refused: RefusedRow | null;
}

/** By the id of the document. */
export type HeldSettings = ReadonlyMap<string, HeldSetting>;

/** What is held of a collection once these documents lie in it; those of another kind are passed over. */
export function heldSettings(collection: SettingCollection, before: HeldSettings, documents: ReadonlyMap<string, unknown>): HeldSettings {
  const held = new Map<string, HeldSetting>();
  for (const [id, document] of documents) {
    const setting = settingNamed(collection, id);
    if (setting) held.set(id, heldAfter(before.get(id), setting, document));
  }
  return held;
}

/** Those that lie in documents of their own name. */
const BY_NAME: readonly VehicleSetting[] = [...JOURNAL_SETTINGS.filter((name) => name !== 'sessionPrices'), ...CONTROL_SETTINGS];

/** What a document in a collection sets; null for what this release does not know. */
export function settingNamed(collection: SettingCollection, id: string): VehicleSetting | null {
  if (collection === 'sessionPrices') return 'sessionPrices';
  return BY_NAME.find((name) => name === id) ?? null;
}

function heldAfter(before: HeldSetting | undefined, setting: VehicleSetting, document: unknown): HeldSetting {
  const verdict = judgeSetting(setting, document);
  if (verdict.kind === 'good') return { document: verdict.document, refused: null };
  return { document: before?.document ?? null, refused: { setAt: setAtOf(document), problems: verdict.problems } };
}

/** When a document that cannot be applied says that it was set. */
function setAtOf(document: unknown): string | null {
  const setAt: unknown = typeof document === 'object' && document !== null && 'setAt' in document ? document.setAt : null;
  const at = typeof setAt === 'string' ? new Date(setAt) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

export function sameHeld(one: HeldSetting | undefined, other: HeldSetting): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function rowOf(
  vehicleId: VehicleId,
  collection: SettingCollection,
  documentId: string,
  { document, refused }: HeldSetting,
): SettingEntity {
  return Object.assign(new SettingEntity(), { vehicleId, collection, documentId, document, refused });
}

/** What a row holds; null for one of another release. What this release would not apply is not applied. */
export function heldFromRow({
  collection,
  documentId,
  document,
  refused,
}: SettingEntity): { collection: SettingCollection; held: HeldSetting } | null {
  const known = SETTING_COLLECTIONS.find((name) => name === collection);
  const setting = known && settingNamed(known, documentId);
  if (!setting) return null;
  const verdict = document && judgeSetting(setting, document);
  if (verdict?.kind !== 'refused') return { collection: known, held: { document: verdict?.document ?? null, refused } };
  const problems: readonly SettingProblem[] = refused?.problems ?? verdict.problems;
  return { collection: known, held: { document: null, refused: { setAt: refused?.setAt ?? null, problems } } };
}
