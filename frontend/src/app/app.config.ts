import { type ApplicationConfig, inject, isDevMode, provideAppInitializer } from '@angular/core';
import { provideRouter, withEnabledBlockingInitialNavigation } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { routes } from './app.routes';
import { Language } from './i18n/language';
import { provideTexts } from './i18n/text-loader';
import { ADOPTED_STYLES } from './ui/adopted-styles';

export const appConfig: ApplicationConfig = {
  providers: [
    // While developing, Angular exchanges styles in its own elements.
    isDevMode() ? [] : ADOPTED_STYLES,
    provideTexts(),
    provideAppInitializer(() => inject(Language).start()),
    // Blocking: the start screen of index.html stays until the first page can be drawn whole.
    provideRouter(routes, withEnabledBlockingInitialNavigation()),
    provideServiceWorker('service-worker.js', { enabled: !isDevMode(), registrationStrategy: 'registerWhenStable:10000' }),
  ],
};
