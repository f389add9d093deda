import type { Routes } from '@angular/router';
import { onlyFor } from './places';

export const routes: Routes = [
  { path: 'sign-in', canActivate: [onlyFor('/sign-in')], loadComponent: async () => (await import('./sign-in/sign-in-page')).SignInPage },
  {
    path: 'no-access',
    canActivate: [onlyFor('/no-access')],
    loadComponent: async () => (await import('./no-access/no-access-page')).NoAccessPage,
  },
  {
    path: '',
    canActivate: [onlyFor('/')],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [{ path: '', pathMatch: 'full', loadComponent: async () => (await import('./dashboard/dashboard-page')).DashboardPage }],
  },
  { path: '**', redirectTo: '' },
];
