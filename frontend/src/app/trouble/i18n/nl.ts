import type { TroubleWords } from './en';

/** What is said where something is wrong, or missing, in Dutch. */
export const troubleNl: TroubleWords = {
  checkAgain: 'Opnieuw kijken',
  checking: 'Bezig met kijken …',
  stillSo: 'Nog steeds zo, bekeken om {{time}}',
  noAnswerYet: 'Nog geen antwoord. Deze pagina gaat vanzelf verder.',
  nextSteps: 'Wat te doen',

  /** The first step as Home says it, where the diagnosis page names programs and commands. */
  atHome: {
    serviceDown: {
      lead: 'Geef het een paar minuten.',
      text: 'Kan de Pi de dienst zelf herstarten, dan doet hij dat nu; zie ‘Meer hierover’.',
    },
    serviceBlocked: {
      lead: 'Geef het een paar minuten.',
      text: 'Kan de Pi de dienst zelf herstarten, dan doet hij dat nu; zie ‘Meer hierover’.',
    },
    serviceForeign: {
      lead: 'Controleer het adres.',
      text: 'De instellingen van de Pi moeten naar zijn dienst voor de cloud van de fabrikant leiden; zie ‘Meer hierover’.',
    },
    notConfigured: { lead: 'Stel de auto in op de Pi.', text: 'Daarvoor is uw account bij de fabrikant nodig; zie ‘Meer hierover’.' },
    loginExpired: { lead: 'Log opnieuw in op de Pi.', text: 'Daarvoor is uw account bij de fabrikant nodig; zie ‘Meer hierover’.' },
  },

  chain: {
    car: 'Auto',
    cloud: 'Cloud',
    pi: 'Pi',
    you: 'U',
    seen: 'gezien {{time}}',
    unseen: 'nog niet gezien',
    silent: 'zwijgt',
    online: 'online',
    noService: 'kan niet vragen',
    noCommands: 'geen opdrachten',
    refuses: 'weigert',
    doubtful: 'twijfelachtig',
    label: 'De keten van de auto naar u: {{car}}; {{cloud}}; {{pi}}; {{you}}.',
  },

  story: {
    piSilent: {
      title: 'De Pi zwijgt sinds {{since}}',
      means: 'De auto volgt zijn eigen programma. U ziet de stand van {{seen}}; er gaat niets verloren, alles komt als de Pi terug is.',
      meansUnseen: 'Er gaat niets verloren: de eerste meting komt als de Pi terug is.',
      one: { lead: 'Kijk naar de Pi.', text: 'Zijn groene lampje moet af en toe knipperen.' },
      two: { lead: 'Geen lampje?', text: 'Trek de stekker eruit, wacht 10 seconden, steek hem weer in.' },
      three: { lead: 'Wel een lampje, maar stil?', text: 'Controleer zijn netwerkkabel of wifi.' },
    },
    serviceDown: {
      title: 'De Pi kan de auto niet vragen sinds {{since}}',
      means: 'De Pi werkt, maar zijn dienst voor de cloud van de fabrikant draait niet. U ziet de stand van {{seen}}.',
      meansUnseen: 'De Pi werkt, maar zijn dienst voor de cloud van de fabrikant draait niet.',
      one: { lead: 'Geef het een paar minuten.', text: 'Kan de Pi psa_car_controller zelf herstarten, dan doet hij dat nu.' },
      two: { lead: 'Na tien minuten nog zo?', text: 'Op de Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Stopt hij weer?', text: 'Op de Pi zegt journalctl -u psa-car-controller waarom.' },
    },
    serviceBlocked: {
      title: 'De Pi krijgt geen antwoord sinds {{since}}',
      means: 'De Pi werkt, maar zijn dienst voor de cloud van de fabrikant hangt. U ziet de stand van {{seen}}.',
      meansUnseen: 'De Pi werkt, maar zijn dienst voor de cloud van de fabrikant hangt.',
      one: { lead: 'Geef het een paar minuten.', text: 'Kan de Pi psa_car_controller zelf herstarten, dan doet hij dat nu.' },
      two: { lead: 'Na tien minuten nog zo?', text: 'Op de Pi: sudo systemctl restart psa-car-controller.' },
      three: { lead: 'Hangt hij elke dag?', text: 'Op de Pi zegt journalctl -u psa-car-controller waarom.' },
    },
    serviceForeign: {
      title: 'Iets anders antwoordt de Pi sinds {{since}}',
      means: 'Waar de dienst voor de cloud van de fabrikant moet antwoorden, antwoordt een ander programma. U ziet de stand van {{seen}}.',
      meansUnseen: 'Waar de dienst voor de cloud van de fabrikant moet antwoorden, antwoordt een ander programma.',
      one: { lead: 'Controleer het adres.', text: 'PSACC_URL in de instellingen van de Pi moet naar psa_car_controller leiden.' },
      two: { lead: 'Klopt het adres?', text: 'Een ander programma nam zijn poort: stop dat.' },
      three: { lead: 'Herstart dan de Pi.', text: 'Deze pagina gaat vanzelf verder.' },
    },
    notConfigured: {
      title: 'De Pi kent nog geen auto',
      means:
        'De Pi werkt, maar sinds {{since}} is er geen auto ingesteld in zijn dienst voor de cloud van de fabrikant. U ziet de stand van {{seen}}.',
      meansUnseen: 'De Pi werkt, maar er is geen auto ingesteld in zijn dienst voor de cloud van de fabrikant.',
      one: { lead: 'Open psa_car_controller', text: 'op de Pi en log in met uw account bij de fabrikant.' },
      two: { lead: 'Vul de code in', text: 'die de fabrikant u per sms stuurt.' },
      three: { lead: 'Dat is alles.', text: 'De auto verschijnt hier vanzelf, binnen enkele minuten.' },
    },
    loginExpired: {
      title: 'De cloud van de fabrikant weigert de login sinds {{since}}',
      means: 'De Pi werkt, maar is niet meer ingelogd op uw account bij de fabrikant. U ziet de stand van {{seen}}.',
      meansUnseen: 'De Pi werkt, maar is niet ingelogd op uw account bij de fabrikant.',
      one: { lead: 'Open psa_car_controller', text: 'op de Pi en log opnieuw in met uw account bij de fabrikant.' },
      two: { lead: 'Wachtwoord gewijzigd?', text: 'Log dan in met het nieuwe. Ook de app van de fabrikant moet het aannemen.' },
      three: { lead: 'Dat is alles.', text: 'Deze pagina gaat vanzelf verder, binnen een kwartier.' },
    },
    cloudFailing: {
      title: 'De cloud van de fabrikant antwoordt niet sinds {{since}}',
      means: 'U hoeft niets te doen: uw gegevens gaan verder als hij terug is. U ziet de stand van {{seen}}.',
      meansUnseen: 'U hoeft niets te doen: de eerste meting komt als hij terug is.',
      one: { lead: 'Wacht.', text: 'De meeste storingen van de cloud zijn binnen uren voorbij. De Pi blijft vragen.' },
      two: { lead: 'Doet de app van de fabrikant het?', text: 'Log dan opnieuw in bij psa_car_controller op de Pi.' },
      three: { lead: 'Doet niets het, een dag lang?', text: 'Vraag de fabrikant of de verbonden diensten van uw auto actief zijn.' },
    },
    readingsRejected: {
      title: 'Wat de auto sinds {{since}} meldt, kan niet kloppen',
      means:
        'De cloud van de fabrikant spreekt zichzelf tegen, bijvoorbeeld met een kilometerstand die terugloopt. U ziet de laatste geloofwaardige stand, van {{seen}}.',
      meansUnseen: 'De cloud van de fabrikant spreekt zichzelf tegen, en er kwam nog niets geloofwaardigs.',
      one: { lead: 'Wacht op de volgende rit.', text: 'Meestal herstelt het zich dan vanzelf.' },
      two: { lead: 'Niet hersteld?', text: 'Vergelijk de kilometerstand in de auto met die in deze app.' },
      three: { lead: 'Verschillen ze?', text: 'Vraag de fabrikant: zijn cloud heeft de verkeerde.' },
    },
    neverReported: {
      title: 'De auto heeft zich nog niet gemeld',
      meansUnseen: 'De cloud van de fabrikant antwoordt, maar sinds {{since}} met niets dat van een auto waar kan zijn.',
      one: { lead: 'Rijd een paar minuten.', text: 'Een auto die nieuw is in de cloud, meldt zich meestal na zijn eerste rit.' },
      two: { lead: 'Nog steeds niets?', text: 'Kijk of de app van de fabrikant de lading toont.' },
      three: { lead: 'Is die ook leeg?', text: 'Vraag de fabrikant of de verbonden diensten van uw auto actief zijn.' },
    },
    remoteControl: {
      title: 'Opdrachten bereiken de auto niet sinds {{since}}',
      means:
        'Wat u ziet, klopt: lading, deuren en positie blijven komen. Maar psa_car_controller kan geen opdrachten sturen, omdat zijn bediening op afstand niet is ingesteld of is beëindigd.',
      meansUnseen: 'psa_car_controller kan geen opdrachten sturen, omdat zijn bediening op afstand niet is ingesteld of is beëindigd.',
      one: {
        lead: 'Open psa_car_controller',
        text: 'op de Pi. Achter het tandwiel bovenaan zit de pagina voor het eenmalige wachtwoord, ‘OTP config’.',
      },
      two: { lead: 'Vraag één sms aan.', text: 'Maar één: de fabrikant staat er weinig toe.' },
      three: {
        lead: 'Vul de code en uw pincode in',
        text: 'van de app van de fabrikant: de pin van vier cijfers, niet het wachtwoord. Binnen een kwartier werken opdrachten weer.',
      },
    },
  },

  absence: {
    missingTitle: 'De Pi heeft deze auto nog niet gemeld',
    missingText: 'Lading, bereik, deuren en positie verschijnen hier zodra hij de auto één keer heeft gelezen.',
    missingOne: { lead: 'Net ingesteld?', text: 'Wacht twee minuten. Deze pagina vult zich vanzelf.' },
    missingTwo: { lead: 'Nog steeds leeg?', text: 'Kijk of de Pi stroom en netwerk heeft.' },
    deniedTitle: 'U hebt geen toegang tot deze auto',
    deniedText: 'Uw toegang is ingetrokken, of geldt voor een andere auto. De eigenaar kan die op de Pi geven.',
    unreadableTitle: 'Deze pagina is ouder dan de software van de Pi',
    unreadableText:
      'Ze kan niet lezen wat de Pi schrijft. Vernieuw de pagina; helpt dat niet, vraag de eigenaar de app opnieuw te publiceren.',
    unavailableTitle: 'De gegevens van de auto zijn niet op te halen',
    unavailableText: 'De dienst die ze bewaart, antwoordt niet. Uw gegevens zijn veilig; probeer het zo nog eens.',
    offlineTitle: 'U bent offline',
    offlineText: 'Dit apparaat kent nog geen stand van deze auto. Die wordt opgehaald zodra er weer netwerk is.',
  },
};
