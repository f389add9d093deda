import { type FactoryProvider, inject, Injectable } from '@angular/core';
import { fromControlDocument, paths } from '@psa-ev/contract';
import { type ControlState } from '@psa-ev/domain';
import { type DocumentView, VehicleDocumentWatch } from './vehicle-document';

interface ReadyControl {
  readonly kind: 'ready';
  readonly control: ControlState;
  /** As this device remembers it, not confirmed by the server. */
  readonly fromDevice: boolean;
}

/** What is known of how the Pi controls the selected vehicle. */
export type ControlView = DocumentView<ReadyControl>;

/** What is in force on the Pi, live: its limit, its plans, what it can. Watches as long as what provides it is there. */
@Injectable()
export class ControlStateWatch extends VehicleDocumentWatch<ReadyControl> {
  constructor() {
    super({
      path: paths.control,
      read: (document, fromDevice) => ({ kind: 'ready', control: fromControlDocument(document), fromDevice }),
    });
  }
}

/** For a part of a page that may stand alone: the watch of the page around it where that has one, or one of its own. */
export const controlNearby: FactoryProvider = {
  provide: ControlStateWatch,
  useFactory: () => inject(ControlStateWatch, { skipSelf: true, optional: true }) ?? new ControlStateWatch(),
};
