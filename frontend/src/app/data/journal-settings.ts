import { Injectable } from '@angular/core';
import { fromPlacesDocument, fromTariffsDocument, MOST_PLACES, MOST_TARIFFS, toPlacesDocument, toTariffsDocument } from '@psa-ev/contract';
import { type Place, type Tariff } from '@psa-ev/domain';
import { SettingList } from './setting-list';

/** Where the selected car often is, as its owners have set it. Watches as long as what provides it is there. */
@Injectable()
export class PlacesStore extends SettingList<Place> {
  constructor() {
    super({
      name: 'places',
      most: MOST_PLACES,
      read: (document) => {
        const { places, setAt } = fromPlacesDocument(document);
        return { value: places, setAt };
      },
      write: (places, who) => toPlacesDocument({ places, ...who }),
    });
  }
}

/** What electricity costs, as the owners of the selected car have set it. Watches as long as what provides it is there. */
@Injectable()
export class TariffsStore extends SettingList<Tariff> {
  constructor() {
    super({
      name: 'tariffs',
      most: MOST_TARIFFS,
      read: (document) => {
        const { tariffs, setAt } = fromTariffsDocument(document);
        return { value: tariffs, setAt };
      },
      write: (tariffs, who) => toTariffsDocument({ tariffs, ...who }),
    });
  }
}
