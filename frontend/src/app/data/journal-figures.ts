import { Injectable, computed } from '@angular/core';
import { type JournalSettings, fromJournalSettingsDocument, toJournalSettingsDocument } from '@psa-ev/contract';
import { SettingStore } from './setting-store';

/** What an owner tells the journal, because no reading does. */
export type JournalFigures = Pick<JournalSettings, 'usableCapacityKwh' | 'gramsCo2PerKwh' | 'allowance'>;

/** Where no owner has told anything yet. */
const NO_FIGURES: JournalFigures = { usableCapacityKwh: null, gramsCo2PerKwh: null, allowance: null };

/** These figures of the selected car, of which there is one document. Watches as long as what provides it is there. */
@Injectable()
export class JournalFiguresStore extends SettingStore<JournalFigures> {
  /** Null while they are not known. */
  readonly figures = computed<JournalFigures | null>(() => {
    const view = this.view();
    return view.kind === 'ready' ? (view.items[0] ?? NO_FIGURES) : null;
  });

  constructor() {
    super({
      name: 'journal',
      read: (document) => {
        const { setAt, setBy: _onlyWho, ...figures } = fromJournalSettingsDocument(document);
        return { items: [figures], setAt };
      },
      write: ([figures = NO_FIGURES], who) => toJournalSettingsDocument({ ...figures, ...who }),
    });
  }

  /** Shows some of them changed at once, and stores them. */
  async tell(changes: Partial<JournalFigures>): Promise<void> {
    const figures = this.figures();
    if (figures) await this.change([{ ...figures, ...changes }]);
  }
}
