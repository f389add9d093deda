import { Injectable } from '@angular/core';
import { fromPlacesDocument, fromTariffsDocument, toPlacesDocument, toTariffsDocument } from '@psa-ev/contract';
import { type Place, type Tariff } from '@psa-ev/domain';
import { SettingStore } from './setting-store';

/** Where the selected car often is, as its owners have set it. Watches as long as what provides it is there. */
@Injectable()
export class PlacesStore extends SettingStore<Place> {
  constructor() {
    super({
      name: 'places',
      read: (document) => {
        const { places, setAt } = fromPlacesDocument(document);
        return { items: places, setAt };
      },
      write: (places, who) => toPlacesDocument({ places, ...who }),
    });
  }
}

/** What electricity costs, as the owners of the selected car have set it. Watches as long as what provides it is there. */
@Injectable()
export class TariffsStore extends SettingStore<Tariff> {
  constructor() {
    super({
      name: 'tariffs',
      read: (document) => {
        const { tariffs, setAt } = fromTariffsDocument(document);
        return { items: tariffs, setAt };
      },
      write: (tariffs, who) => toTariffsDocument({ tariffs, ...who }),
    });
  }
}
