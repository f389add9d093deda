import type { Routes } from '@angular/router';
import { carOfAddress } from './car-of-address';
import { onlyWhoBelongs } from './places';

export const routes: Routes = [
  { path: 'sign-in', canActivate: [onlyWhoBelongs], loadComponent: async () => (await import('./sign-in/sign-in-page')).SignInPage },
  {
    path: 'no-access',
    canActivate: [onlyWhoBelongs],
    loadComponent: async () => (await import('./no-access/no-access-page')).NoAccessPage,
  },
  {
    path: '',
    canActivate: [onlyWhoBelongs, carOfAddress],
    // Also where only the query changes: a notification may lead to another car on the page that is open.
    runGuardsAndResolvers: 'always',
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', pathMatch: 'full', loadComponent: async () => (await import('./dashboard/dashboard-page')).DashboardPage },
      { path: 'diagnosis', loadComponent: async () => (await import('./diagnosis/diagnosis-page')).DiagnosisPage },
      { path: 'notifications', loadComponent: async () => (await import('./notifications/notifications-page')).NotificationsPage },
      { path: 'charging', loadComponent: async () => (await import('./charging/charging-page')).ChargingPage },
      { path: 'climate', loadComponent: async () => (await import('./climate/climate-page')).ClimatePage },
      { path: 'remote', loadComponent: async () => (await import('./remote/remote-page')).RemotePage },
      { path: 'trips', loadComponent: async () => (await import('./trips/trips-page')).TripsPage },
      { path: 'places', loadComponent: async () => (await import('./settings/places-page')).PlacesPage },
      { path: 'tariffs', loadComponent: async () => (await import('./settings/tariffs-page')).TariffsPage },
      { path: 'insights', loadComponent: async () => (await import('./statistics/insights-page')).InsightsPage },
      { path: 'insights/battery', loadComponent: async () => (await import('./statistics/battery-page')).BatteryPage },
      { path: 'insights/mileage', loadComponent: async () => (await import('./statistics/mileage-page')).MileagePage },
    ],
  },
  { path: '**', redirectTo: '' },
];
