import { Injectable, computed, inject } from '@angular/core';
import { type JournalSettings, fromJournalSettingsDocument, paths, toJournalSettingsDocument } from '@psa-ev/contract';
import { Fleet } from './fleet';
import { SettingFields } from './setting-fields';

/** What an owner tells the journal, because no reading does. */
export type JournalFigures = Pick<JournalSettings, 'usableCapacityKwh' | 'gramsCo2PerKwh' | 'allowance'>;

/** Where no owner has told anything yet. */
const NO_FIGURES: JournalFigures = { usableCapacityKwh: null, gramsCo2PerKwh: null, allowance: null };

/** These figures of the selected car. Watches as long as what provides it is there. */
@Injectable()
export class JournalFiguresStore extends SettingFields<JournalFigures> {
  /** Null while they are not known. */
  readonly figures = computed(() => {
    const view = this.view();
    return view.kind === 'ready' ? view.value : null;
  });

  constructor() {
    const { selectedId } = inject(Fleet);
    super({
      path: () => {
        const id = selectedId();
        return id && paths.setting(id, 'journal');
      },
      untouched: NO_FIGURES,
      read: (document) => {
        const { setAt, setBy: _onlyWho, ...value } = fromJournalSettingsDocument(document);
        return { value, setAt };
      },
      write: (figures, who) => toJournalSettingsDocument({ ...figures, ...who }),
    });
  }
}
