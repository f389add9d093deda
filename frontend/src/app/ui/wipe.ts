import { Directive, output } from '@angular/core';

/** Shorter, or steeper, it is a press or a scroll. */
const LEAST_PX = 48;
const FLATTER_THAN = 0.5;

/** Tells when a finger wipes across: to the left leads on, to the right leads back. */
@Directive({
  selector: '[appWipe]',
  host: {
    '(touchstart)': 'begin($event)',
    '(touchend)': 'end($event)',
    '(touchcancel)': 'from = null',
  },
})
export class Wipe {
  readonly appWipe = output<-1 | 1>();
  protected from: { readonly x: number; readonly y: number } | null = null;

  protected begin({ touches, target }: TouchEvent): void {
    const [finger] = touches;
    const scrolls = target instanceof Element && target.closest('app-chart-drawing, [role=region]');
    // What is itself wider than the page is wiped to be scrolled.
    const isWide = scrolls instanceof Element && scrolls.scrollWidth > scrolls.clientWidth;
    this.from = finger && touches.length === 1 && !isWide ? { x: finger.clientX, y: finger.clientY } : null;
  }

  protected end({ changedTouches }: TouchEvent): void {
    const [finger] = changedTouches;
    if (!this.from || !finger) return;
    const [x, y] = [finger.clientX - this.from.x, finger.clientY - this.from.y];
    this.from = null;
    if (Math.abs(x) >= LEAST_PX && Math.abs(y) <= FLATTER_THAN * Math.abs(x)) this.appWipe.emit(x < 0 ? 1 : -1);
  }
}
