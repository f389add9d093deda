/** What owners set that the journal depends on. */
export const JOURNAL_SETTINGS = ['tariffs', 'places', 'journal', 'sessionPrices'] as const;
export type JournalSetting = (typeof JOURNAL_SETTINGS)[number];

/** Why a setting is not applied. */
export interface SettingProblem {
  /**
   * A word of `tariffProblems` or `placeProblems`, or `unreadable`, `same-id`, `no-capacity`, `no-emission-factor`, `no-allowance`. Text, because a newer
   * backend may have further ones.
   */
  readonly problem: string;
  /** The tariff, the place or the session that it is about; null: the setting as a whole. */
  readonly id: string | null;
}

/** What the backend applies of one setting. */
export interface SettingInForce {
  /** When what is applied was set; null where nothing ever was. */
  readonly setAt: Date | null;
  /** What was set since and cannot be applied, for which the former stays in force; null: nothing. */
  readonly refused: { readonly setAt: Date | null; readonly problems: readonly SettingProblem[] } | null;
}

/** Which settings the backend applies. One that is not named has never been set, or is of a newer backend. */
export type SettingsInForce = Readonly<Partial<Record<JournalSetting, SettingInForce>>>;
