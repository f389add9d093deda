import { computed, inject } from '@angular/core';
import { type SettingName, type WhoSet, paths } from '@psa-ev/contract';
import { Fleet } from './fleet';
import { mergeFields, unmergeFields } from './merge-fields';
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
  hasRoomFor({ id }: Pick<Item, 'id'>): boolean {
    return !this.isFull() || (this.items() ?? []).some((known) => known.id === id);
  }

  /**
   * Adds one, or changes the one with its id. `opened`: as it was when somebody began to change it; what they left alone stays as others have set it meanwhile. Nothing happens
   * where there is no room.
   */
  async put(item: Item, opened: Item | null = null): Promise<void> {
    const items = this.items();
    if (!items || !this.hasRoomFor(item)) return;
    const before = items.find(({ id }) => id === item.id);
    if (before) await this.editOne(item.id, (known) => mergeFields(known, opened ?? before, item), before);
    else await this.edit({ make: (known) => this.with(known, item), takeBack: (known) => without(known, item) });
  }

  async remove(item: Item): Promise<void> {
    const index = (this.items() ?? []).findIndex(({ id }) => id === item.id);
    await this.edit({ make: (known) => without(known, item), takeBack: (known) => this.with(known, item, index) });
  }

  private async editOne(id: string, change: (item: Item) => Item, before: Item): Promise<void> {
    const after = change(before);
    const each = (of: (item: Item) => Item) => (items: readonly Item[]) => items.map((item) => (item.id === id ? of(item) : item));
    await this.edit({ make: each(change), takeBack: each((item) => unmergeFields(item, before, after)) });
  }

  /** Where it is not among them already, and there is room; at the end, or at this place. */
  private with(items: readonly Item[], item: Item, index = items.length): readonly Item[] {
    if (items.length >= this.most || items.some(({ id }) => id === item.id)) return items;
    return [...items.slice(0, index), item, ...items.slice(index)];
  }
}

function without<Item extends { readonly id: string }>(items: readonly Item[], { id }: Item): readonly Item[] {
  return items.filter((known) => known.id !== id);
}
