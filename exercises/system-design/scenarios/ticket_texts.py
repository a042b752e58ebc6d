"""The words of the sample tickets: one per queue in English, one per kind of issue elsewhere."""

PRODUCTS = ("web hosting", "virtual servers", "databases", "object storage", "mail", "domains")

PRODUCT_OF = {
    "site": "web hosting",
    "certificate": "web hosting",
    "server": "virtual servers",
    "database": "databases",
    "storage": "object storage",
    "mail": "mail",
    "domain": "domains",
}
"""First word of a queue to the product it is mostly about."""

SENSITIVE = (
    "[card number removed]",
    "My login is [e-mail removed], password [secret removed].",
    "Key: [secret removed]",
    "Call me on [phone removed].",
)

QUEUES = {
    "billing-invoice": 0.17,
    "billing-refund": 0.08,
    "billing-upgrade": 0.05,
    "login-password": 0.15,
    "login-two-step": 0.05,
    "account-access": 0.03,
    "account-closure": 0.02,
    "site-down": 0.11,
    "site-slow": 0.06,
    "certificate": 0.04,
    "domain-transfer": 0.04,
    "domain-records": 0.05,
    "mail-delivery": 0.05,
    "mail-setup": 0.02,
    "server-boot": 0.02,
    "server-network": 0.015,
    "database-connection": 0.015,
    "database-restore": 0.008,
    "storage-quota": 0.008,
    "storage-upload": 0.005,
    "api-errors": 0.004,
    "migration-help": 0.003,
    "partner-programme": 0.002,
}
"""Every queue but the rare one, with its share of the volume."""

ENGLISH = {
    "billing-invoice": ("Invoice wrong", "The last invoice lists # seats that we do not have."),
    "billing-refund": ("Refund?", "I was charged twice # days ago, please send one payment back."),
    "billing-upgrade": ("Change plan", "We want the larger plan from next month, # users. The price?"),
    "login-password": ("Cannot log in", "The reset mail never arrives, I have tried # times."),
    "login-two-step": ("Lost phone", "New phone, the codes do not work any more. # attempts left, it says."),
    "account-access": ("Add a colleague", "Our admin left the company. Please make me owner of # projects."),
    "account-closure": ("Close account", "Please delete everything within # days and confirm."),
    "site-down": ("Site not reachable", "Error 503 for # minutes, our shop is offline!"),
    "site-slow": ("Pages very slow", "Each page needs # seconds since yesterday evening."),
    "certificate": ("Browser says not secure", "The padlock is gone. It ran out # hours ago."),
    "domain-transfer": ("Move my domain to you", "Where do I enter the transfer code? Waiting # days."),
    "domain-records": ("MX entry", "I changed the records # hours ago and nothing happens."),
    "mail-delivery": ("Mails bounce", "# customers say that our mails come back."),
    "mail-setup": ("Set up mail on laptop", "Which server name do I use? # mailboxes."),
    "server-boot": ("Server stuck after restart", "It has been hanging at boot for # minutes."),
    "server-network": ("Packet loss", "Between our two servers about # % of packets are lost."),
    "database-connection": ("too many connections", "The app fails # times an hour with this message."),
    "database-restore": ("Need backup back", "A colleague dropped a table # hours ago. Can you restore it?"),
    "storage-quota": ("Bucket full", "It says full, although I deleted # GB."),
    "storage-upload": ("Upload stops", "Every file over # MB breaks off half way."),
    "api-errors": ("429 from your API", "We get code 429 after # calls, the manual promises more."),
    "migration-help": ("Moving from another host", "We have # sites elsewhere. Who helps us to move?"),
    "partner-programme": ("Reseller", "We manage # clients and would like a partner contract."),
    "security-incident": (
        "Strange files",
        "# files on our site that none of us put there. Log-ins at night.",
    ),
}
"""Subject and body; `#` stands for a number."""

ISSUES = {
    queue: (
        "money"
        if queue.startswith(("billing", "account", "partner"))
        else "login"
        if queue.startswith("login")
        else "fault"
        if queue.startswith(("site", "server", "database", "storage", "api"))
        else "setup"
    )
    for queue in ENGLISH
}

ELSEWHERE = {
    "de": {
        "money": ("Rechnung", "Auf der Rechnung stehen # Posten, die ich nicht verstehe."),
        "login": ("Anmeldung geht nicht", "Seit # Stunden komme ich nicht mehr in mein Konto."),
        "fault": ("Dienst gestört", "Seit # Minuten antwortet nichts mehr, bitte dringend ansehen."),
        "setup": ("Einrichtung", "Wie richte ich das für # Adressen ein?"),
    },
    "es": {
        "money": ("Factura", "En la factura hay # cargos que no reconozco."),
        "login": ("No puedo entrar", "Llevo # horas sin poder entrar en mi cuenta."),
        "fault": ("El servicio no responde", "Desde hace # minutos no responde nada, es urgente."),
        "setup": ("Configuración", "¿Cómo lo configuro para # direcciones?"),
    },
    "fr": {
        "money": ("Facture", "La facture contient # lignes que je ne comprends pas."),
        "login": ("Connexion impossible", "Je ne peux plus me connecter depuis # heures."),
        "fault": ("Service en panne", "Plus rien ne répond depuis # minutes, c'est urgent."),
        "setup": ("Configuration", "Comment faire le réglage pour # adresses ?"),
    },
    "it": {
        "money": ("Fattura", "Nella fattura ci sono # voci che non capisco."),
        "login": ("Accesso", "Da # ore non riesco a entrare nel mio account."),
        "fault": ("Servizio fermo", "Da # minuti non risponde più nulla, è urgente."),
        "setup": ("Impostazioni", "Come si imposta per # indirizzi?"),
    },
    "pt": {
        "money": ("Fatura", "A fatura tem # linhas que não reconheço."),
        "login": ("Não consigo entrar", "Há # horas que não consigo entrar na conta."),
        "fault": ("Serviço em baixo", "Nada responde há # minutos, é urgente."),
        "setup": ("Configuração", "Como configuro isto para # endereços?"),
    },
    "pl": {
        "money": ("Faktura", "Na fakturze jest # pozycji, których nie rozumiem."),
        "login": ("Logowanie", "Od # godzin nie mogę się zalogować."),
        "fault": ("Usługa nie działa", "Od # minut nic nie odpowiada, to pilne."),
        "setup": ("Ustawienia", "Jak to ustawić dla # adresów?"),
    },
    "sv": {
        "money": ("Faktura", "Fakturan har # rader som jag inte förstår."),
        "login": ("Kan inte logga in", "Jag har inte kunnat logga in på # timmar."),
        "fault": ("Tjänsten ligger nere", "Inget svarar sedan # minuter, det är bråttom."),
        "setup": ("Inställning", "Hur ställer jag in det för # adresser?"),
    },
    "fi": {
        "money": ("Lasku", "Laskussa on # riviä, joita en ymmärrä."),
        "login": ("Kirjautuminen", "En ole päässyt tilille # tuntiin."),
        "fault": ("Palvelu ei toimi", "Mikään ei ole vastannut # minuuttiin, asia on kiireinen."),
        "setup": ("Asetukset", "Miten teen asetukset # osoitteelle?"),
    },
}
"""Language, then kind of issue, to subject and body."""
