import { Injectable, inject, signal } from '@angular/core';
import { fromSessionPriceDocument, paths, toSessionPriceDocument } from '@psa-ev/contract';
import { type ManualPrice } from '@psa-ev/domain';
import { Fleet } from './fleet';
import { SettingStore } from './setting-store';

/** What an owner has set for one charging session; null: the tariffs hold. Watches as long as what provides it is there. */
@Injectable()
export class SessionPriceStore extends SettingStore<ManualPrice | null> {
  private readonly sessionId;

  constructor() {
    const { selectedId } = inject(Fleet);
    const sessionId = signal<string | null>(null);
    super({
      path: () => {
        const [vehicleId, id] = [selectedId(), sessionId()];
        return vehicleId && id && paths.sessionPrice(vehicleId, id);
      },
      untouched: null,
      read: (document) => {
        const { setAt, setBy: _onlyWho, ...value } = fromSessionPriceDocument(document);
        return { value, setAt };
      },
      write: (price, who) => price && toSessionPriceDocument({ ...price, ...who }),
    });
    this.sessionId = sessionId;
  }

  /** Shows another price at once, and stores it. */
  async change(price: ManualPrice | null): Promise<void> {
    const view = this.view();
    if (view.kind === 'ready') await this.edit({ make: () => price, takeBack: () => view.value });
  }

  /** Which session is meant. */
  follow(sessionId: string): void {
    this.sessionId.set(sessionId);
  }
}
