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
      { path: 'charging', loadComponent: async () => (await import('./charging/charging-page')).ChargingPage },
      { path: 'climate', loadComponent: async () => (await import('./climate/climate-page')).ClimatePage },
      { path: 'trips', loadComponent: async () => (await import('./trips/trips-page')).TripsPage },
      { path: 'insights', loadComponent: async () => (await import('./statistics/insights-page')).InsightsPage },
      // Last: only what is none of the above asks for them.
      { path: '', loadChildren: async () => (await import('./further-routes')).furtherRoutes },
    ],
  },
  { path: '**', redirectTo: '' },
];
