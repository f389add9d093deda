import type { Routes } from '@angular/router';

/** The pages that are no place of the navigation. A chunk of their own: whoever looks at Home does not wait for the way to them. */
export const furtherRoutes: Routes = [
  { path: 'diagnosis', loadComponent: async () => (await import('./diagnosis/diagnosis-page')).DiagnosisPage },
  { path: 'notifications', loadComponent: async () => (await import('./notifications/notifications-page')).NotificationsPage },
  { path: 'remote', loadComponent: async () => (await import('./remote/remote-page')).RemotePage },
  { path: 'formats', loadComponent: async () => (await import('./formats/formats-page')).FormatsPage },
  { path: 'people', loadComponent: async () => (await import('./people/people-page')).PeoplePage },
  { path: 'places', loadComponent: async () => (await import('./settings/places-page')).PlacesPage },
  { path: 'tariffs', loadComponent: async () => (await import('./settings/tariffs-page')).TariffsPage },
  { path: 'insights/battery', loadComponent: async () => (await import('./statistics/battery-page')).BatteryPage },
  { path: 'insights/mileage', loadComponent: async () => (await import('./statistics/mileage-page')).MileagePage },
];
