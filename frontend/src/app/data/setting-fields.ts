import { mergeFields, unmergeFields } from './merge-fields';
import { SettingStore } from './setting-store';

/** A setting of several fields, of which somebody changes some at a time; the others stay as they are set by then. */
export class SettingFields<Fields extends object> extends SettingStore<Fields> {
  /** Shows some of them changed at once, and stores them. */
  async change(changes: Partial<Fields>): Promise<void> {
    const view = this.view();
    if (view.kind !== 'ready') return;
    const [before, after] = [view.value, { ...view.value, ...changes }];
    await this.edit({
      make: (fields) => mergeFields(fields, before, after),
      takeBack: (fields) => unmergeFields(fields, before, after),
    });
  }
}
