import { type FactoryProvider, ɵSHARED_STYLES_HOST as SHARED_STYLES_HOST, type ɵSharedStylesHost as SharedStylesHost } from '@angular/core';

/**
 * Hands the styles of components to the document as sheets made by script. Angular's own way, `<style>` elements, would need a content security policy with
 * 'unsafe-inline', or a nonce, which a static host cannot give. What is adopted stays: a component that comes back finds its styles where they were.
 */
export const ADOPTED_STYLES: FactoryProvider = { provide: SHARED_STYLES_HOST, useFactory: adoptedStyles };

function adoptedStyles(): SharedStylesHost {
  const adopted = new Set<string>();
  const ignore = () => undefined;
  return {
    addStyles: (styles) =>
      styles.forEach((style) => {
        if (adopted.has(style)) return;
        adopted.add(style);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets.push(sheet);
      }),
    removeStyles: ignore,
    // The document is the one host; shadow roots, of which the app has none, would be others.
    addHost: ignore,
    removeHost: ignore,
  };
}
