import type { TroubleWords } from './en';

/** What is said where something is wrong, or missing, in German. */
export const troubleDe: TroubleWords = {
  checkAgain: 'Erneut prüfen',
  checking: 'Wird geprüft …',
  stillSo: 'Unverändert, geprüft um {{time}}',
  noAnswerYet: 'Noch keine Antwort. Diese Seite macht von selbst weiter.',
  nextSteps: 'Was zu tun ist',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Warten Sie ein paar Minuten.',
      text: 'Wo der Pi den Dienst selbst neu starten kann, tut er es jetzt; mehr unter „Mehr dazu“.',
    },
    serviceBlocked: {
      lead: 'Warten Sie ein paar Minuten.',
      text: 'Wo der Pi den Dienst selbst neu starten kann, tut er es jetzt; mehr unter „Mehr dazu“.',
    },
    serviceForeign: {
      lead: 'Prüfen Sie die Adresse.',
      text: 'Die Einstellungen des Pi müssen zu seinem Dienst für die Hersteller-Cloud führen; wie, steht unter „Mehr dazu“.',
    },
    notConfigured: {
      lead: 'Richten Sie das Auto auf dem Pi ein.',
      text: 'Dafür braucht es Ihr Herstellerkonto; wie, steht unter „Mehr dazu“.',
    },
    loginExpired: {
      lead: 'Melden Sie sich auf dem Pi neu an.',
      text: 'Dafür braucht es Ihr Herstellerkonto; wie, steht unter „Mehr dazu“.',
    },
  },

  chain: {
    car: 'Auto',
    cloud: 'Cloud',
    pi: 'Pi',
    you: 'Sie',
    seen: 'gesehen {{time}}',
    unseen: 'nie gesehen',
    silent: 'stumm',
    online: 'online',
    noService: 'kann nicht fragen',
    noCommands: 'keine Befehle',
    refuses: 'lehnt ab',
    doubtful: 'zweifelhaft',
    label: 'Die Kette vom Auto zu Ihnen: {{car}}; {{cloud}}; {{pi}}; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'Der Pi schweigt seit {{since}}',
      means:
        'Das Auto folgt weiter seinem eigenen Programm. Sie sehen den Stand von {{seen}}; nichts geht verloren, alles kommt nach, wenn der Pi zurück ist.',
      meansUnseen: 'Nichts geht verloren: Die erste Meldung kommt, wenn der Pi zurück ist.',
      one: { lead: 'Sehen Sie nach dem Pi.', text: 'Sein grünes Licht muss ab und zu blinken.' },
      two: { lead: 'Kein Licht?', text: 'Stecker ziehen, 10 Sekunden warten, wieder einstecken.' },
      three: { lead: 'Licht, aber stumm?', text: 'Prüfen Sie Netzwerkkabel oder WLAN.' },
    },
    serviceDown: {
      title: 'Der Pi kann das Auto seit {{since}} nicht fragen',
      means: 'Der Pi läuft, aber sein Dienst für die Hersteller-Cloud nicht. Sie sehen den Stand von {{seen}}.',
      meansUnseen: 'Der Pi läuft, aber sein Dienst für die Hersteller-Cloud nicht.',
      one: { lead: 'Warten Sie ein paar Minuten.', text: 'Wo der Pi psa_car_controller selbst neu starten kann, tut er es jetzt.' },
      two: { lead: 'Nach zehn Minuten unverändert?', text: 'Auf dem Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Er stoppt wieder?', text: 'Auf dem Pi zeigt journalctl -u psa-car-controller, warum.' },
    },
    serviceBlocked: {
      title: 'Der Pi erhält seit {{since}} keine Antwort',
      means: 'Der Pi läuft, aber sein Dienst für die Hersteller-Cloud hängt. Sie sehen den Stand von {{seen}}.',
      meansUnseen: 'Der Pi läuft, aber sein Dienst für die Hersteller-Cloud hängt.',
      one: { lead: 'Warten Sie ein paar Minuten.', text: 'Wo der Pi psa_car_controller selbst neu starten kann, tut er es jetzt.' },
      two: { lead: 'Nach zehn Minuten unverändert?', text: 'Auf dem Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Er hängt jeden Tag?', text: 'Auf dem Pi zeigt journalctl -u psa-car-controller, warum.' },
    },
    serviceForeign: {
      title: 'Seit {{since}} antwortet dem Pi etwas anderes',
      means: 'Wo der Dienst für die Hersteller-Cloud antworten sollte, antwortet ein anderes Programm. Sie sehen den Stand von {{seen}}.',
      meansUnseen: 'Wo der Dienst für die Hersteller-Cloud antworten sollte, antwortet ein anderes Programm.',
      one: { lead: 'Prüfen Sie die Adresse.', text: 'PSACC_URL in den Einstellungen des Pi muss zu psa_car_controller führen.' },
      two: { lead: 'Die Adresse stimmt?', text: 'Ein anderes Programm belegt den Port: Beenden Sie es.' },
      three: { lead: 'Starten Sie dann den Pi neu.', text: 'Diese Seite macht von selbst weiter.' },
    },
    notConfigured: {
      title: 'Der Pi kennt noch kein Auto',
      means:
        'Der Pi läuft, aber seit {{since}} ist in seinem Dienst für die Hersteller-Cloud kein Auto eingerichtet. Sie sehen den Stand von {{seen}}.',
      meansUnseen: 'Der Pi läuft, aber in seinem Dienst für die Hersteller-Cloud ist kein Auto eingerichtet.',
      one: { lead: 'Öffnen Sie psa_car_controller', text: 'auf dem Pi, und melden Sie sich mit Ihrem Herstellerkonto an.' },
      two: { lead: 'Geben Sie den Code ein,', text: 'den der Hersteller Ihnen per SMS schickt.' },
      three: { lead: 'Das ist alles.', text: 'Das Auto erscheint hier von selbst, in wenigen Minuten.' },
    },
    loginExpired: {
      title: 'Die Hersteller-Cloud nimmt die Anmeldung seit {{since}} nicht an',
      means: 'Der Pi läuft, ist aber nicht mehr an Ihrem Herstellerkonto angemeldet. Sie sehen den Stand von {{seen}}.',
      meansUnseen: 'Der Pi läuft, ist aber nicht an Ihrem Herstellerkonto angemeldet.',
      one: { lead: 'Öffnen Sie psa_car_controller', text: 'auf dem Pi, und melden Sie sich neu mit Ihrem Herstellerkonto an.' },
      two: { lead: 'Passwort geändert?', text: 'Dann melden Sie sich mit dem neuen an. Auch die App des Herstellers muss es annehmen.' },
      three: { lead: 'Das ist alles.', text: 'Diese Seite macht von selbst weiter, binnen einer Viertelstunde.' },
    },
    cloudFailing: {
      title: 'Die Hersteller-Cloud antwortet seit {{since}} nicht',
      means: 'Sie müssen nichts tun: Die Daten kommen wieder, wenn sie zurück ist. Sie sehen den Stand von {{seen}}.',
      meansUnseen: 'Sie müssen nichts tun: Die erste Meldung kommt, wenn sie zurück ist.',
      one: { lead: 'Warten Sie.', text: 'Die meisten Ausfälle der Cloud enden nach Stunden. Der Pi fragt weiter.' },
      two: { lead: 'Die App des Herstellers geht?', text: 'Dann melden Sie sich in psa_car_controller auf dem Pi neu an.' },
      three: { lead: 'Beides geht einen Tag nicht?', text: 'Fragen Sie den Hersteller, ob die vernetzten Dienste Ihres Autos aktiv sind.' },
    },
    readingsRejected: {
      title: 'Was das Auto seit {{since}} meldet, kann nicht stimmen',
      means:
        'Die Hersteller-Cloud widerspricht sich, etwa mit einem Kilometerstand, der rückwärts läuft. Sie sehen den letzten glaubhaften Stand von {{seen}}.',
      meansUnseen: 'Die Hersteller-Cloud widerspricht sich, und noch kam nichts Glaubhaftes.',
      one: { lead: 'Warten Sie die nächste Fahrt ab.', text: 'Meist gibt es sich dann von selbst.' },
      two: { lead: 'Nicht besser?', text: 'Vergleichen Sie den Kilometerstand im Auto mit dem in dieser App.' },
      three: { lead: 'Sie weichen ab?', text: 'Fragen Sie den Hersteller: Seine Cloud hat den falschen.' },
    },
    neverReported: {
      title: 'Das Auto hat sich noch nicht gemeldet',
      meansUnseen: 'Die Hersteller-Cloud antwortet, aber seit {{since}} mit nichts, was bei einem Auto stimmen kann.',
      one: { lead: 'Fahren Sie ein paar Minuten.', text: 'Ein Auto, das der Cloud neu ist, meldet sich meist nach der ersten Fahrt.' },
      two: { lead: 'Immer noch nichts?', text: 'Sehen Sie nach, ob die App des Herstellers den Ladestand zeigt.' },
      three: { lead: 'Auch dort nichts?', text: 'Fragen Sie den Hersteller, ob die vernetzten Dienste Ihres Autos aktiv sind.' },
    },
    remoteControl: {
      title: 'Seit {{since}} erreichen keine Befehle das Auto',
      means:
        'Was Sie sehen, stimmt: Ladestand, Türen und Position kommen weiter an. Aber psa_car_controller kann keine Befehle senden, weil die Fernsteuerung nicht eingerichtet oder abgelaufen ist.',
      meansUnseen: 'psa_car_controller kann keine Befehle senden, weil die Fernsteuerung nicht eingerichtet oder abgelaufen ist.',
      one: {
        lead: 'Öffnen Sie psa_car_controller',
        text: 'auf dem Pi. Hinter dem Zahnrad oben ist seine Seite für das Einmalpasswort, „OTP config“.',
      },
      two: { lead: 'Fordern Sie eine SMS an.', text: 'Nur eine: Der Hersteller erlaubt nur wenige.' },
      three: {
        lead: 'Geben Sie deren Code und Ihre PIN ein,',
        text: 'die vierstellige PIN der Hersteller-App, nicht das Passwort. Binnen einer Viertelstunde gehen Befehle wieder.',
      },
    },
  },

  absence: {
    missingTitle: 'Der Pi hat dieses Auto noch nicht gemeldet',
    missingText: 'Ladestand, Reichweite, Türen und Position erscheinen hier, sobald er das Auto einmal abgefragt hat.',
    missingOne: { lead: 'Gerade erst eingerichtet?', text: 'Warten Sie zwei Minuten. Diese Seite füllt sich von selbst.' },
    missingTwo: { lead: 'Immer noch leer?', text: 'Prüfen Sie, ob der Pi Strom und Netz hat.' },
    deniedTitle: 'Sie haben keinen Zugriff auf dieses Auto',
    deniedText: 'Ihr Zugriff wurde entzogen oder gilt für ein anderes Auto. Der Besitzer kann ihn auf dem Pi erteilen.',
    unreadableTitle: 'Diese Seite ist älter als die Software des Pi',
    unreadableText:
      'Sie kann nicht lesen, was der Pi schreibt. Laden Sie die Seite neu; hilft das nicht, bitten Sie den Besitzer, die App neu zu veröffentlichen.',
    unavailableTitle: 'Die Daten des Autos können nicht geholt werden',
    unavailableText: 'Der Dienst, der sie speichert, antwortet nicht. Ihre Daten sind sicher; versuchen Sie es gleich noch einmal.',
    offlineTitle: 'Sie sind offline',
    offlineText: 'Dieses Gerät kennt noch keinen Stand dieses Autos. Er wird geholt, sobald wieder Netz da ist.',
  },
};
