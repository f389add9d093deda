import { type ApplicationConfig, inject, isDevMode, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, withEnabledBlockingInitialNavigation } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { routes } from './app.routes';
import { Language } from './i18n/language';
import { provideTexts } from './i18n/text-loader';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideTexts(),
    provideAppInitializer(() => inject(Language).start()),
    // Blocking: the start screen of index.html stays until the first page can be drawn whole.
    provideRouter(routes, withEnabledBlockingInitialNavigation()),
    provideServiceWorker('service-worker.js', { enabled: !isDevMode(), registrationStrategy: 'registerWhenStable:10000' }),
  ],
};
