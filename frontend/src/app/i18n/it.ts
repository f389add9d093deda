import { dashboardIt } from '../dashboard/i18n/it';
import type { StartTexts } from './texts';

/** What the shell, the sign-in and Home say in Italian. */
export const it: StartTexts = {
  shell: {
    skip: 'Vai al contenuto',
    chooseCar: 'Scegli un’auto',
    cars: 'Auto',
    home: 'Torna alla home',
    nav: { label: 'Pagine principali', home: 'Home', charging: 'Ricarica', climate: 'Clima', trips: 'Viaggi', insights: 'Dati' },
    notifications: 'Notifiche',
    notificationsOne: 'Notifiche, una nuova',
    notificationsMany: 'Notifiche, {{ count }} nuove',
    menu: 'Menu',
    offline: 'Sei offline.',
    offlineSince: 'Sei offline. Dati delle {{ time }}.',
  },
  signIn: {
    title: 'Accedi',
    claim: 'Quanto, fin dove, fino a quando.',
    claimQuiet: 'E se è ancora vero.',
    email: 'E-mail',
    password: 'Password',
    showPassword: 'Mostra la password',
    hidePassword: 'Nascondi la password',
    remember: 'Resta connesso su questo dispositivo',
    submit: 'Accedi',
    submitting: 'Accesso in corso …',
    forgot: 'Password dimenticata',
    notInvited: 'Non hai ancora un invito?',
    invitation:
      'Può accedere solo chi è invitato dal proprietario dell’auto. Chiedigli di eseguire questo comando sul Pi con la tua e-mail; riceverai un link per scegliere una password.',
    resetTitle: 'Nuova password',
    resetIntro: 'Inviamo a questa e-mail un link con cui scegliere una nuova password.',
    sendLink: 'Invia il link',
    sending: 'Invio in corso …',
    back: 'Torna all’accesso',
    resetSent: 'Se esiste un account per {{ email }}, un messaggio è in arrivo. Guarda anche nella posta indesiderata.',
    privacy: 'I tuoi dati restano tra l’auto, il tuo Pi e il tuo progetto.',
    missingEmail: 'Inserisci la tua e-mail.',
    missingPassword: 'Inserisci la tua password.',
    problems: {
      'wrong-credentials': 'E-mail e password non corrispondono. Riprova o chiedi una nuova password.',
      'too-many-attempts': 'Troppi tentativi. Attendi qualche minuto e riprova, oppure chiedi una nuova password.',
      offline: 'Nessuna connessione. Controlla la rete e riprova.',
      disabled: 'Questo account è stato chiuso. Chiedi al proprietario dell’auto di riaprirlo.',
      'invalid-email': 'Questo non è un indirizzo e-mail. Controlla come è scritto.',
      unknown: 'Non ha funzionato. Riprova tra un attimo.',
    },
    unavailable: {
      'not-configured': 'Questo indirizzo non appartiene ancora a un progetto Firebase. Il prossimo passo è nel manuale.',
      unreachable: 'Il cloud non risponde. Controlla la rete e riprova.',
    },
    tryAgain: 'Riprova',
  },
  dashboard: dashboardIt,
};
