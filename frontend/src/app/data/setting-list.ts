import { computed, inject } from '@angular/core';
import { type SettingName, type WhoSet, paths } from '@psa-ev/contract';
import { Fleet } from './fleet';
import { SettingStore } from './setting-store';

/** How a list of a vehicle's settings is read from and written to its document. */
export interface ListDocument<Item> {
  readonly name: SettingName;
  /** So many fit. */
  readonly most: number;
  readonly read: (document: unknown) => { readonly value: readonly Item[]; readonly setAt: Date };
  readonly write: (items: readonly Item[], who: WhoSet) => object;
}

/** A list that the owners of the selected vehicle set, one thing at a time. */
export class SettingList<Item extends { readonly id: string }> extends SettingStore<readonly Item[]> {
  readonly most: number;
  /** Null as long as they are not known. */
  readonly items = computed(() => {
    const view = this.view();
    return view.kind === 'ready' ? view.value : null;
  });
  readonly isFull = computed(() => (this.items()?.length ?? 0) >= this.most);

  constructor({ name, most, ...document }: ListDocument<Item>) {
    const { selectedId } = inject(Fleet);
    super({
      ...document,
      path: () => {
        const id = selectedId();
        return id && paths.setting(id, name);
      },
      untouched: [],
    });
    this.most = most;
  }

  /** Whether it is among them, or there is room for it. */
  hasRoomFor({ id }: Item): boolean {
    return !this.isFull() || (this.items() ?? []).some((known) => known.id === id);
  }

  /** Adds one, or puts it in the place of the one with its id. Nothing happens where there is no room. */
  async put(item: Item): Promise<void> {
    const items = this.items();
    if (!items || !this.hasRoomFor(item)) return;
    const isNew = items.every(({ id }) => id !== item.id);
    await this.change(isNew ? [...items, item] : items.map((known) => (known.id === item.id ? item : known)));
  }

  async remove({ id }: Item): Promise<void> {
    await this.change((this.items() ?? []).filter((known) => known.id !== id));
  }
}
