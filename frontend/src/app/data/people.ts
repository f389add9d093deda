import { Injectable } from '@angular/core';
import { fromPeopleDocument, type Member, paths } from '@psa-ev/contract';
import { type DocumentView, VehicleDocumentWatch } from './vehicle-document';

interface ReadyPeople {
  readonly kind: 'ready';
  readonly people: readonly Member[];
}

/** What is known of who may do what with the selected vehicle. */
export type PeopleView = DocumentView<ReadyPeople>;

/** Who may do what with the selected vehicle, for its owners. Watches as long as what provides it is there. */
@Injectable()
export class PeopleWatch extends VehicleDocumentWatch<ReadyPeople> {
  constructor() {
    super({ path: paths.people, read: (document) => ({ kind: 'ready', people: fromPeopleDocument(document) }) });
  }
}
