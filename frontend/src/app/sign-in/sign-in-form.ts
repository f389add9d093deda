import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SignInProblem } from '../data/cloud';
import { Session } from '../data/session';
import { Language } from '../i18n/language';
import { pageTitle } from '../shell/page-title';

type Mode = 'sign-in' | 'reset';
/** What to say under the fields. */
type Complaint = 'missingEmail' | 'missingPassword' | SignInProblem;

/** E-mail and password, and what to do without one. The fields are read when they are sent, so that password managers may fill them as they like. */
@Component({
  selector: 'app-sign-in-form',
  imports: [TranslocoDirective],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly email = viewChild.required<ElementRef<HTMLInputElement>>('email');
  private readonly password = viewChild<ElementRef<HTMLInputElement>>('password');

  protected readonly mode = signal<Mode>('sign-in');
  protected readonly busy = signal(false);
  protected readonly complaint = signal<Complaint | null>(null);
  protected readonly passwordShown = signal(false);
  protected readonly invitationShown = signal(false);
  /** To which address a message is on its way. */
  protected readonly resetSentTo = signal<string | null>(null);

  protected readonly emailAtFault = computed(() => this.complaint() === 'missingEmail' || this.complaint() === 'invalid-email');
  protected readonly passwordAtFault = computed(() => this.complaint() === 'missingPassword' || this.complaint() === 'wrong-credentials');
  protected readonly complaintKey = computed(() => {
    const complaint = this.complaint();
    return complaint === 'missingEmail' || complaint === 'missingPassword' ? complaint : `problems.${complaint}`;
  });

  protected readonly titleKey = computed(() => (this.mode() === 'reset' ? 'resetTitle' : 'title'));

  constructor() {
    pageTitle((say) => say(`signIn.${this.titleKey()}`));
  }

  protected async submit(event: Event, remember: boolean): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const email = this.email().nativeElement.value.trim();
    const password = this.password()?.nativeElement.value ?? '';
    if (email === '') return this.complain('missingEmail');
    if (this.mode() === 'reset') return this.requestReset(email);
    if (password === '') return this.complain('missingPassword');

    this.begin();
    const problem = await this.session.signIn(email, password, remember);
    // On success the form stays as it is, busy, until the page of the signed-in replaces it.
    if (problem) this.complain(problem);
  }

  protected turnTo(mode: Mode): void {
    this.mode.set(mode);
    this.complaint.set(null);
    this.resetSentTo.set(null);
    this.email().nativeElement.focus();
  }

  private async requestReset(email: string): Promise<void> {
    this.begin();
    const problem = await this.session.sendPasswordReset(email, this.language.current());
    if (problem) return this.complain(problem);
    this.busy.set(false);
    this.resetSentTo.set(email);
  }

  private begin(): void {
    this.complaint.set(null);
    this.resetSentTo.set(null);
    this.busy.set(true);
  }

  private complain(complaint: Complaint): void {
    this.busy.set(false);
    this.complaint.set(complaint);
    const field = this.passwordAtFault() ? this.password() : this.email();
    if (this.emailAtFault() || this.passwordAtFault()) field?.nativeElement.focus();
  }
}
