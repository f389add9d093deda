import { dashboardNl } from '../dashboard/i18n/nl';
import type { StartTexts } from './texts';

/** What the shell, the sign-in and Home say in Dutch. */
export const nl: StartTexts = {
  shell: {
    skip: 'Naar de inhoud',
    chooseCar: 'Kies een auto',
    cars: 'Auto’s',
    home: 'Terug naar start',
    nav: { label: 'Hoofdpagina’s', home: 'Start', charging: 'Laden', climate: 'Klimaat', trips: 'Ritten', insights: 'Cijfers' },
    notifications: 'Meldingen',
    notificationsOne: 'Meldingen, één nieuwe',
    notificationsMany: 'Meldingen, {{ count }} nieuwe',
    menu: 'Menu',
    offline: 'U bent offline.',
    offlineSince: 'U bent offline. U ziet de stand van {{ time }}.',
  },
  signIn: {
    title: 'Inloggen',
    claim: 'Hoeveel, hoe ver, tot wanneer.',
    claimQuiet: 'En of dat nog klopt.',
    email: 'E-mail',
    password: 'Wachtwoord',
    showPassword: 'Wachtwoord tonen',
    hidePassword: 'Wachtwoord verbergen',
    remember: 'Ingelogd blijven op dit apparaat',
    submit: 'Inloggen',
    submitting: 'Bezig met inloggen …',
    forgot: 'Wachtwoord vergeten',
    notInvited: 'Nog niet uitgenodigd?',
    invitation:
      'Alleen wie de eigenaar van de auto uitnodigt, kan inloggen. Vraag de eigenaar dit commando op de Pi uit te voeren met uw e-mail; u krijgt dan een link om een wachtwoord te kiezen.',
    resetTitle: 'Nieuw wachtwoord',
    resetIntro: 'We sturen naar dit e-mailadres een link om een nieuw wachtwoord te kiezen.',
    sendLink: 'Link sturen',
    sending: 'Bezig met sturen …',
    back: 'Terug naar inloggen',
    resetSent: 'Als er een account is voor {{ email }}, is er een bericht onderweg. Kijk ook bij de ongewenste e-mail.',
    privacy: 'Uw gegevens blijven tussen de auto, uw Pi en uw eigen project.',
    missingEmail: 'Vul uw e-mail in.',
    missingPassword: 'Vul uw wachtwoord in.',
    problems: {
      'wrong-credentials': 'E-mail en wachtwoord horen niet bij elkaar. Probeer het opnieuw of vraag een nieuw wachtwoord aan.',
      'too-many-attempts': 'Te veel pogingen. Wacht een paar minuten en probeer het opnieuw, of vraag een nieuw wachtwoord aan.',
      offline: 'Geen verbinding. Controleer het netwerk en probeer het opnieuw.',
      disabled: 'Dit account is gesloten. Vraag de eigenaar van de auto het weer te openen.',
      'invalid-email': 'Dit is geen e-mailadres. Controleer de spelling.',
      unknown: 'Dat lukte niet. Probeer het zo nog eens.',
    },
    unavailable: {
      'not-configured': 'Dit adres hoort nog bij geen Firebase-project. De volgende stap staat in de handleiding.',
      unreachable: 'De cloud antwoordt niet. Controleer het netwerk en probeer het opnieuw.',
    },
    tryAgain: 'Opnieuw proberen',
  },
  dashboard: dashboardNl,
};
