<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Acquaintance</name>
  <message>
   <source>A little</source>
   <translation>Etwas</translation>
  </message>
  <message>
   <source>Closely</source>
   <translation>Gut</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>You do not know this person.</source>
   <translation>Diese Person ist nicht bekannt.</translation>
  </message>
  <message>
   <source>You have not said yet whether you know this person.</source>
   <translation>Es ist noch nicht gesagt, ob diese Person bekannt ist.</translation>
  </message>
  <message>
   <source>You know this person a little: {how}</source>
   <translation>Diese Person ist etwas bekannt: {how}</translation>
  </message>
  <message>
   <source>You know this person closely: {how}</source>
   <translation>Diese Person ist gut bekannt: {how}</translation>
  </message>
 </context>
 <context>
  <name>AcquaintanceForm</name>
  <message>
   <source>Do you know this person?</source>
   <translation>Ist diese Person bekannt?</translation>
  </message>
  <message>
   <source>How do you know each other?</source>
   <translation>Woher die Bekanntschaft?</translation>
  </message>
  <message>
   <source>Such as: same team in 2023</source>
   <translation>Etwa: 2023 im selben Team</translation>
  </message>
  <message>
   <source>Tell whoever planned this panel before you begin: they may give the interview to someone else.</source>
   <translation>Vor dem Beginn der Stelle sagen, die dieses Panel geplant hat: Vielleicht übernimmt jemand anderes das Interview.</translation>
  </message>
  <message>
   <source>That is no answer. Press Enter or Escape, then answer.</source>
   <translation>Das ist keine Antwort. Eingabe oder Escape drücken, dann antworten.</translation>
  </message>
 </context>
 <context>
  <name>AcquaintancePage</name>
  <message>
   <source>Do you know this person?</source>
   <translation>Ist diese Person bekannt?</translation>
  </message>
  <message>
   <source>Do you know {name}?</source>
   <translation>Ist {name} bekannt?</translation>
  </message>
  <message>
   <source>From work, study, family or as friends. It is asked before you see anything else, sealed with your card and told to the committee. Knowing each other rules nobody out.</source>
   <translation>Aus Arbeit, Studium, Familie oder Freundeskreis. Die Frage kommt, bevor sonst etwas zu sehen ist; die Antwort wird mit dem Bogen versiegelt und dem Gremium gesagt. Eine Bekanntschaft schließt niemanden aus.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
 </context>
 <context>
  <name>AdviceList</name>
  <message>
   <source>A judgment without a behavior</source>
   <translation>Ein Urteil ohne Verhalten</translation>
  </message>
  <message>
   <source>Advice before the seal. Nothing here stops it, and none of it is kept.</source>
   <translation>Hinweise vor dem Siegel. Nichts hier hält es auf, und nichts davon wird aufbewahrt.</translation>
  </message>
  <message>
   <source>Instead: {what}</source>
   <translation>Stattdessen: {what}</translation>
  </message>
  <message>
   <source>Nothing to remark on. Looked for ratings without a behavior, adjectives without an example, guesses, comparisons, protected characteristics, ratings in the note to the next interviewer.</source>
   <translation>Nichts anzumerken. Gesucht wurde nach Bewertungen ohne Verhalten, Adjektiven ohne Beispiel, Vermutungen, Vergleichen, geschützten Merkmalen und Bewertungen in der Notiz für das nächste Interview.</translation>
  </message>
  <message>
   <source>One thing the candidate said or did, as a note or as the evidence of a signal.</source>
   <translation>Eine Sache, die gesagt oder getan wurde, als Notiz oder als Beleg eines Signals.</translation>
  </message>
  <message>
   <source>Show all {n}</source>
   <translation>Alle {n} zeigen</translation>
  </message>
  <message>
   <source>The committee weighs what was seen and heard. Here it finds a level or an adjective only.</source>
   <translation>Das Gremium wägt, was zu sehen und zu hören war. Hier findet es nur eine Stufe oder ein Adjektiv.</translation>
  </message>
  <message>
   <source>Words that count</source>
   <translation>Worte, die zählen</translation>
  </message>
  <message>
   <source>You left all remarks as they are.</source>
   <translation>Alle Hinweise wurden so gelassen.</translation>
  </message>
 </context>
 <context>
  <name>AnchorCard</name>
  <message>
   <source>Anchor of level {level}</source>
   <translation>Beschreibung der Stufe {level}</translation>
  </message>
 </context>
 <context>
  <name>AnchorHead</name>
  <message>
   <source>Level {level}, {name}</source>
   <translation>Stufe {level}, {name}</translation>
  </message>
  <message>
   <source>Rate {level}</source>
   <translation>Mit {level} bewerten</translation>
  </message>
 </context>
 <context>
  <name>AuditFace</name>
  <message>
   <source>1 entry written to {file}</source>
   <translation>1 Eintrag in {file} geschrieben</translation>
  </message>
  <message>
   <source>Audit log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Candidate</source>
   <translation>Kandidatin oder Kandidat</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Jetzt prüfen</translation>
  </message>
  <message>
   <source>Checked {time}: the chain of {n} events is unbroken, and every seal holds.</source>
   <translation>Geprüft {time}: Die Kette aus {n} Ereignissen ist ungebrochen, und jedes Siegel hält.</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <source>Erased</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <source>Every entry is chained to the one before; nothing is ever taken out.</source>
   <translation>Jeder Eintrag ist mit dem davor verkettet; nie wird etwas herausgenommen.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Exported</source>
   <translation>Exportiert</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Aufbewahrt</translation>
  </message>
  <message>
   <source>Nothing of the kind was done.</source>
   <translation>Nichts dergleichen ist geschehen.</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Geplant</translation>
  </message>
  <message>
   <source>Reading everything, to the last signature …</source>
   <translation>Alles wird gelesen, bis zur letzten Signatur …</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>Als CSV sichern …</translation>
  </message>
  <message>
   <source>Save the log</source>
   <translation>Protokoll sichern</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Search candidates</source>
   <translation>Personen suchen</translation>
  </message>
  <message>
   <source>Show more</source>
   <translation>Mehr zeigen</translation>
  </message>
  <message>
   <source>State of the chain</source>
   <translation>Zustand der Kette</translation>
  </message>
  <message>
   <source>Which entries</source>
   <translation>Welche Einträge</translation>
  </message>
  <message>
   <source>{n} entries written to {file}</source>
   <translation>{n} Einträge in {file} geschrieben</translation>
  </message>
 </context>
 <context>
  <name>BackupsPage</name>
  <message>
   <source>1 act came after it</source>
   <translation>danach kam 1 Vorgang</translation>
  </message>
  <message>
   <source>All sound: {panels} panels, {seats} seats, {events} events read.</source>
   <translation>Alles in Ordnung: {panels} Panels, {seats} Plätze, {events} Ereignisse gelesen.</translation>
  </message>
  <message>
   <source>An empty folder</source>
   <translation>Ein leerer Ordner</translation>
  </message>
  <message>
   <source>Another's</source>
   <translation>Von anderswo</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Backed up.</source>
   <translation>Gesichert.</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Jetzt prüfen</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Beschädigt</translation>
  </message>
  <message>
   <source>Everything was read and found whole on {last}.</source>
   <translation>Alles wurde gelesen und vollständig gefunden am {last}.</translation>
  </message>
  <message>
   <source>Everything was read and found whole on {n} days, from {first} to {last}.</source>
   <translation>Alles wurde an {n} Tagen gelesen und vollständig gefunden, vom {first} bis zum {last}.</translation>
  </message>
  <message>
   <source>Go back to this backup</source>
   <translation>Zu dieser Sicherung zurückkehren</translation>
  </message>
  <message>
   <source>In “{folder}” there is no backup.</source>
   <translation>In „{folder}“ liegt keine Sicherung.</translation>
  </message>
  <message>
   <source>It is another workspace's: one goes back to it in an empty folder of its own.</source>
   <translation>Sie gehört einem anderen Arbeitsbereich: Zu ihr kehrt man in einem eigenen, leeren Ordner zurück.</translation>
  </message>
  <message>
   <source>Look elsewhere…</source>
   <translation>Anderswo suchen …</translation>
  </message>
  <message>
   <source>Made every half hour when something changed, and when the window closes. To copy the workspace, copy one of these.</source>
   <translation>Sie entstehen jede halbe Stunde, wenn sich etwas geändert hat, und wenn das Fenster schließt. Wer den Arbeitsbereich kopieren will, kopiert eine davon.</translation>
  </message>
  <message>
   <source>Make the lists anew</source>
   <translation>Die Listen neu erstellen</translation>
  </message>
  <message>
   <source>Making a backup …</source>
   <translation>Eine Sicherung entsteht …</translation>
  </message>
  <message>
   <source>Making the lists anew …</source>
   <translation>Die Listen werden neu erstellt …</translation>
  </message>
  <message>
   <source>Nothing changed since the newest backup: it says it all.</source>
   <translation>Seit der neuesten Sicherung hat sich nichts geändert: Sie sagt alles.</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Reading everything, to the last signature …</source>
   <translation>Alles wird gelesen, bis zur letzten Signatur …</translation>
  </message>
  <message>
   <source>Save into another folder…</source>
   <translation>In einen anderen Ordner sichern …</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>In Ordnung</translation>
  </message>
  <message>
   <source>The lists were made anew.</source>
   <translation>Die Listen wurden neu erstellt.</translation>
  </message>
  <message>
   <source>There is no backup yet.</source>
   <translation>Noch gibt es keine Sicherung.</translation>
  </message>
  <message>
   <source>This backup is damaged. What is sound of it is kept; what is not is left out, and stands on record. Go back to it?</source>
   <translation>Diese Sicherung ist beschädigt. Was davon in Ordnung ist, bleibt; was nicht, wird weggelassen und steht im Protokoll. Zu ihr zurückgehen?</translation>
  </message>
  <message>
   <source>To go back to</source>
   <translation>Zum Zurückkehren</translation>
  </message>
  <message>
   <source>What is here now is backed up first and set aside in a folder of its own.</source>
   <translation>Was jetzt hier ist, wird zuerst gesichert und in einem eigenen Ordner beiseitegelegt.</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Was gefunden wurde</translation>
  </message>
  <message>
   <source>Where backups lie</source>
   <translation>Wo Sicherungen liegen</translation>
  </message>
  <message>
   <source>asked for</source>
   <translation>verlangt</translation>
  </message>
  <message>
   <source>before an update</source>
   <translation>vor einer Aktualisierung</translation>
  </message>
  <message>
   <source>before going back</source>
   <translation>vor dem Zurückkehren</translation>
  </message>
  <message>
   <source>being read</source>
   <translation>wird gelesen</translation>
  </message>
  <message>
   <source>not read</source>
   <translation>nicht gelesen</translation>
  </message>
  <message>
   <source>nothing came after it</source>
   <translation>danach kam nichts</translation>
  </message>
  <message>
   <source>saved from another folder</source>
   <translation>aus einem anderen Ordner gesichert</translation>
  </message>
  <message>
   <source>when it was decrypted</source>
   <translation>beim Entschlüsseln</translation>
  </message>
  <message>
   <source>when it was encrypted</source>
   <translation>beim Verschlüsseln</translation>
  </message>
  <message>
   <source>when it was locked</source>
   <translation>beim Sperren</translation>
  </message>
  <message>
   <source>when the window closed</source>
   <translation>beim Schließen des Fensters</translation>
  </message>
  <message>
   <source>while the window was open</source>
   <translation>bei offenem Fenster</translation>
  </message>
  <message>
   <source>{n} acts came after it</source>
   <translation>danach kamen {n} Vorgänge</translation>
  </message>
  <message>
   <source>{size} KB</source>
   <translation>{size} KB</translation>
  </message>
 </context>
 <context>
  <name>BeginPane</name>
  <message>
   <source>Begin the meeting</source>
   <translation>Besprechung beginnen</translation>
  </message>
  <message>
   <source>Chair</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name of the chair</source>
   <translation>Name der Leitung</translation>
  </message>
  <message>
   <source>One dimension at a time, the most disagreed first. Who reads first is shuffled and the chair comes last, so that nobody follows the loudest voice. Initial ratings stay as they are; the consensus stands beside them. The chair signs the debrief in the end.</source>
   <translation>Eine Dimension nach der anderen, die strittigste zuerst. Wer zuerst liest, wird ausgelost, und die Leitung kommt zuletzt, damit niemand der lautesten Stimme folgt. Die ersten Bewertungen bleiben, wie sie sind; der Konsens steht daneben. Am Ende unterzeichnet die Leitung die Nachbesprechung.</translation>
  </message>
  <message>
   <source>Somebody from outside the panel</source>
   <translation>Jemand von außerhalb des Panels</translation>
  </message>
  <message>
   <source>Who chairs</source>
   <translation>Wer leitet</translation>
  </message>
 </context>
 <context>
  <name>BriefDialog</name>
  <message>
   <source>A name, with an address or a number</source>
   <translation>Ein Name, mit Adresse oder Nummer</translation>
  </message>
  <message>
   <source>Brief for the candidate</source>
   <translation>Information für die Person</translation>
  </message>
  <message>
   <source>Brief for {name}</source>
   <translation>Information für {name}</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copy as Markdown</source>
   <translation>Als Markdown kopieren</translation>
  </message>
  <message>
   <source>PDF, web page or Markdown ({pattern})</source>
   <translation>PDF, Webseite oder Markdown ({pattern})</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Sichern als …</translation>
  </message>
  <message>
   <source>Save the brief</source>
   <translation>Information sichern</translation>
  </message>
  <message>
   <source>The brief</source>
   <translation>Die Information</translation>
  </message>
  <message>
   <source>Whom to ask for what would help</source>
   <translation>An wen man sich wendet, wenn etwas helfen würde</translation>
  </message>
  <message>
   <source>Written to {file}</source>
   <translation>Geschrieben nach {file}</translation>
  </message>
 </context>
 <context>
  <name>BringingUp</name>
  <message>
   <source>Evenhand was interrupted, and the file is not as it was left then. It is read through before it is opened, which takes a while where much is in it.</source>
   <translation>Evenhand wurde unterbrochen, und die Datei ist nicht mehr, wie sie da war. Vor dem Öffnen wird sie durchgelesen; wo viel darin steht, dauert das etwas.</translation>
  </message>
  <message>
   <source>It is backed up, written anew, and read through to its last word before it takes the old one’s place. Should anything come in between, it stays as it was.</source>
   <translation>Er wird gesichert, neu geschrieben und bis zum letzten Wort gelesen, bevor er an die Stelle des alten tritt. Kommt etwas dazwischen, bleibt er, wie er war.</translation>
  </message>
  <message>
   <source>It is of an older Evenhand. It is read through and backed up first, which takes a while where much is in it. Should anything come in between, it stays as it was.</source>
   <translation>Er stammt von einem älteren Evenhand. Erst wird er durchgelesen und gesichert; ist viel darin, dauert das eine Weile. Kommt etwas dazwischen, bleibt er, wie er war.</translation>
  </message>
  <message>
   <source>Your workspace is brought up to date</source>
   <translation>Der Arbeitsbereich wird aktualisiert</translation>
  </message>
  <message>
   <source>Your workspace is read through</source>
   <translation>Der Arbeitsbereich wird durchgelesen</translation>
  </message>
  <message>
   <source>Your workspace is written anew</source>
   <translation>Ihr Arbeitsbereich wird neu geschrieben</translation>
  </message>
 </context>
 <context>
  <name>CandidateWindow</name>
  <message>
   <source>Brief</source>
   <translation>Aufgabe</translation>
  </message>
 </context>
 <context>
  <name>CandidatesPage</name>
  <message>
   <source>1 panel</source>
   <translation>1 Panel</translation>
  </message>
  <message>
   <source>Added {day}</source>
   <translation>Hinzugefügt am {day}</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Brief…</source>
   <translation>Information …</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Candidates come with a table (CSV, XLSX) of another system, or with the first panel.</source>
   <translation>Personen kommen mit einer Tabelle (CSV, XLSX) eines anderen Systems oder mit dem ersten Panel.</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Feedback…</source>
   <translation>Rückmeldung …</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>Name, e-mail address or id</source>
   <translation>Name, E-Mail-Adresse oder Kennung</translation>
  </message>
  <message>
   <source>No panel yet</source>
   <translation>Noch kein Panel</translation>
  </message>
  <message>
   <source>Nobody found</source>
   <translation>Niemand gefunden</translation>
  </message>
  <message>
   <source>Open the panel</source>
   <translation>Panel öffnen</translation>
  </message>
  <message>
   <source>Panels</source>
   <translation>Panels</translation>
  </message>
  <message>
   <source>Panels or candidates</source>
   <translation>Panels oder Personen</translation>
  </message>
  <message>
   <source>Plan a panel</source>
   <translation>Panel planen</translation>
  </message>
  <message>
   <source>Search candidates</source>
   <translation>Personen suchen</translation>
  </message>
  <message>
   <source>Show more</source>
   <translation>Mehr zeigen</translation>
  </message>
  <message>
   <source>Which candidates</source>
   <translation>Welche Personen</translation>
  </message>
  <message>
   <source>Who was taken over from another system, or planned for.</source>
   <translation>Wer aus einem anderen System übernommen oder eingeplant wurde.</translation>
  </message>
  <message>
   <source>Without a panel</source>
   <translation>Ohne Panel</translation>
  </message>
  <message>
   <source>{n} panels</source>
   <translation>{n} Panels</translation>
  </message>
 </context>
 <context>
  <name>CardSummary</name>
  <message>
   <source>1 note</source>
   <translation>1 Notiz</translation>
  </message>
  <message>
   <source>1 note filed nowhere</source>
   <translation>1 Notiz nirgends abgelegt</translation>
  </message>
  <message>
   <source>1 rating</source>
   <translation>1 Bewertung</translation>
  </message>
  <message>
   <source>1 red flag</source>
   <translation>1 Warnsignal</translation>
  </message>
  <message>
   <source>1 signal</source>
   <translation>1 Signal</translation>
  </message>
  <message>
   <source>Overall · {what}</source>
   <translation>Gesamt · {what}</translation>
  </message>
  <message>
   <source>not rated</source>
   <translation>nicht bewertet</translation>
  </message>
  <message>
   <source>{n} notes</source>
   <translation>{n} Notizen</translation>
  </message>
  <message>
   <source>{n} notes filed nowhere</source>
   <translation>{n} Notizen nirgends abgelegt</translation>
  </message>
  <message>
   <source>{n} ratings</source>
   <translation>{n} Bewertungen</translation>
  </message>
  <message>
   <source>{n} red flags</source>
   <translation>{n} Warnsignale</translation>
  </message>
  <message>
   <source>{n} signals</source>
   <translation>{n} Signale</translation>
  </message>
 </context>
 <context>
  <name>ChangeInterviewDialog</name>
  <message>
   <source>Change this interview</source>
   <translation>Dieses Interview ändern</translation>
  </message>
  <message>
   <source>Keep the changes</source>
   <translation>Änderungen behalten</translation>
  </message>
 </context>
 <context>
  <name>ChangeTimeDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Change the time</source>
   <translation>Termin ändern</translation>
  </message>
  <message>
   <source>Keep this time</source>
   <translation>Diesen Termin nehmen</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>Amended: version {version} said {level}.</source>
   <translation>Nachgetragen: Version {version} sagte {level}.</translation>
  </message>
  <message>
   <source>Anchor: {anchor}</source>
   <translation>Anker: {anchor}</translation>
  </message>
  <message>
   <source>How sure: {confidence}</source>
   <translation>Wie sicher: {confidence}</translation>
  </message>
  <message>
   <source>Level {level}</source>
   <translation>Stufe {level}</translation>
  </message>
  <message>
   <source>No seat rated this dimension.</source>
   <translation>Kein Platz hat diese Dimension bewertet.</translation>
  </message>
  <message>
   <source>Not evidenced: {reason}</source>
   <translation>Nicht ersichtlich: {reason}</translation>
  </message>
  <message>
   <source>amended after the opening</source>
   <translation>nach der Öffnung nachgetragen</translation>
  </message>
  <message>
   <source>not rated</source>
   <translation>nicht bewertet</translation>
  </message>
  <message>
   <source>red flag</source>
   <translation>Warnsignal</translation>
  </message>
 </context>
 <context>
  <name>Completion</name>
  <message>
   <source>Dimensions to file under</source>
   <translation>Dimensionen zum Ablegen</translation>
  </message>
 </context>
 <context>
  <name>ConsensusBar</name>
  <message>
   <source>Agree</source>
   <translation>Zustimmen</translation>
  </message>
  <message>
   <source>Consensus</source>
   <translation>Konsens</translation>
  </message>
  <message>
   <source>Consensus level</source>
   <translation>Konsensstufe</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabetaste</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>What settled it</source>
   <translation>Was den Ausschlag gab</translation>
  </message>
  <message>
   <source>What settled it?</source>
   <translation>Was gab den Ausschlag?</translation>
  </message>
 </context>
 <context>
  <name>Cover</name>
  <message>
   <source>Cover the window, or show it again</source>
   <translation>Fenster verdecken oder wieder zeigen</translation>
  </message>
 </context>
 <context>
  <name>CoverFace</name>
  <message>
   <source>Covered</source>
   <translation>Verdeckt</translation>
  </message>
  <message>
   <source>Show it again</source>
   <translation>Wieder zeigen</translation>
  </message>
  <message>
   <source>The clock goes on, and what was being typed is kept.</source>
   <translation>Die Uhr läuft weiter, und Getipptes bleibt erhalten.</translation>
  </message>
  <message>
   <source>{key} brings it back.</source>
   <translation>{key} holt es zurück.</translation>
  </message>
 </context>
 <context>
  <name>CoverageGrid</name>
  <message>
   <source>{dimension}, seat {n}</source>
   <translation>{dimension}, Platz {n}</translation>
  </message>
 </context>
 <context>
  <name>CvChoice</name>
  <message>
   <source>A link to it, such as https://example.com/cv</source>
   <translation>Ein Link dorthin, etwa https://example.com/cv</translation>
  </message>
  <message>
   <source>CV: 1 page</source>
   <translation>Lebenslauf: 1 Seite</translation>
  </message>
  <message>
   <source>CV: a link</source>
   <translation>Lebenslauf: ein Link</translation>
  </message>
  <message>
   <source>CV: {n} pages</source>
   <translation>Lebenslauf: {n} Seiten</translation>
  </message>
  <message>
   <source>Give a PDF…</source>
   <translation>PDF geben …</translation>
  </message>
  <message>
   <source>Give a link…</source>
   <translation>Link geben …</translation>
  </message>
  <message>
   <source>Give no CV</source>
   <translation>Keinen Lebenslauf geben</translation>
  </message>
  <message>
   <source>Given beforehand, counted as ancillary information, erased with the candidate.</source>
   <translation>Vorab gegeben, als Zusatzinformation gezählt, mit der Person gelöscht.</translation>
  </message>
  <message>
   <source>No CV</source>
   <translation>Kein Lebenslauf</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Reading the CV…</source>
   <translation>Der Lebenslauf wird gelesen …</translation>
  </message>
  <message>
   <source>The candidate’s CV</source>
   <translation>Lebenslauf der Person</translation>
  </message>
 </context>
 <context>
  <name>CvView</name>
  <message>
   <source>CV</source>
   <translation>Lebenslauf</translation>
  </message>
  <message>
   <source>Copy the link</source>
   <translation>Link kopieren</translation>
  </message>
  <message>
   <source>Drawing the CV…</source>
   <translation>Der Lebenslauf wird gezeichnet …</translation>
  </message>
  <message>
   <source>Open the link</source>
   <translation>Link öffnen</translation>
  </message>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Seite {page} von {pages}</translation>
  </message>
  <message>
   <source>The CV is no longer here.</source>
   <translation>Der Lebenslauf ist nicht mehr hier.</translation>
  </message>
  <message>
   <source>The first {shown} of {all} pages.</source>
   <translation>Die ersten {shown} von {all} Seiten.</translation>
  </message>
  <message>
   <source>The planner gave you a link. It opens outside of Evenhand.</source>
   <translation>Aus der Planung kommt ein Link. Er öffnet sich außerhalb von Evenhand.</translation>
  </message>
 </context>
 <context>
  <name>DecisionFace</name>
  <message>
   <source>1 red flag to answer</source>
   <translation>1 Warnsignal zu beantworten</translation>
  </message>
  <message>
   <source>Amend</source>
   <translation>Nachtragen</translation>
  </message>
  <message>
   <source>Before closing: {what}.</source>
   <translation>Vor dem Abschluss noch: {what}.</translation>
  </message>
  <message>
   <source>Close and seal the debrief</source>
   <translation>Nachbesprechung schließen und versiegeln</translation>
  </message>
  <message>
   <source>Closed and sealed {when}, version {version}, digest {digest}.</source>
   <translation>Geschlossen und versiegelt {when}, Version {version}, Prüfsumme {digest}.</translation>
  </message>
  <message>
   <source>Conditions</source>
   <translation>Bedingungen</translation>
  </message>
  <message>
   <source>Decide</source>
   <translation>Entscheiden</translation>
  </message>
  <message>
   <source>Decide again</source>
   <translation>Neu entscheiden</translation>
  </message>
  <message>
   <source>Decided: {outcome}.</source>
   <translation>Entschieden: {outcome}.</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Follow-ups</source>
   <translation>Nächste Schritte</translation>
  </message>
  <message>
   <source>One a line</source>
   <translation>Je Zeile eine</translation>
  </message>
  <message>
   <source>Reason of the amendment</source>
   <translation>Grund des Nachtrags</translation>
  </message>
  <message>
   <source>Reasons</source>
   <translation>Gründe</translation>
  </message>
  <message>
   <source>The policy says otherwise. Say in writing why.</source>
   <translation>Die Entscheidungsregeln sagen etwas anderes. Bitte schriftlich begründen.</translation>
  </message>
  <message>
   <source>What carried it? Name the evidence.</source>
   <translation>Was hat sie getragen? Bitte die Belege nennen.</translation>
  </message>
  <message>
   <source>Which level</source>
   <translation>Welche Stufe</translation>
  </message>
  <message>
   <source>Which level?</source>
   <translation>Welche Stufe?</translation>
  </message>
  <message>
   <source>Why against the policy</source>
   <translation>Warum gegen die Regeln</translation>
  </message>
  <message>
   <source>Why is it amended?</source>
   <translation>Warum der Nachtrag?</translation>
  </message>
  <message>
   <source>the decision</source>
   <translation>die Entscheidung</translation>
  </message>
  <message>
   <source>the votes to show</source>
   <translation>das Aufdecken der Stimmen</translation>
  </message>
  <message>
   <source>{n} red flags to answer</source>
   <translation>{n} Warnsignale zu beantworten</translation>
  </message>
 </context>
 <context>
  <name>DeskHeader</name>
  <message>
   <source>Evaluate</source>
   <translation>Bewerten</translation>
  </message>
  <message>
   <source>More of this interview</source>
   <translation>Mehr zu diesem Interview</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Mitschreiben</translation>
  </message>
  <message>
   <source>Record or evaluate</source>
   <translation>Mitschreiben oder bewerten</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Start  {key}</source>
   <translation>Start  {key}</translation>
  </message>
  <message>
   <source>Start the clock</source>
   <translation>Die Uhr starten</translation>
  </message>
  <message>
   <source>The first note, question or finding starts the hour too</source>
   <translation>Auch die erste Notiz, Frage oder der erste Befund beginnt die Stunde</translation>
  </message>
  <message>
   <source>Time of the hour</source>
   <translation>Zeit der Stunde</translation>
  </message>
  <message>
   <source>seat {number} of {all}</source>
   <translation>Platz {number} von {all}</translation>
  </message>
 </context>
 <context>
  <name>DeskPage</name>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Evaluating</source>
   <translation>Beim Bewerten</translation>
  </message>
  <message>
   <source>Leave the time away out of the hour</source>
   <translation>Die Zeit der Abwesenheit nicht mitzählen</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Next section</source>
   <translation>Nächster Abschnitt</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Only the essential, in large letters</source>
   <translation>Nur das Wesentliche, in großer Schrift</translation>
  </message>
  <message>
   <source>Record or evaluate</source>
   <translation>Mitschreiben oder bewerten</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Beim Mitschreiben</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Wiederholen: {what}</translation>
  </message>
  <message>
   <source>Review, then seal</source>
   <translation>Durchsehen, dann versiegeln</translation>
  </message>
  <message>
   <source>Scorecard of {name}</source>
   <translation>Bewertungsbogen zu {name}</translation>
  </message>
  <message>
   <source>Start the hour</source>
   <translation>Die Stunde beginnen</translation>
  </message>
  <message>
   <source>This interview</source>
   <translation>Dieses Interview</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <source>What was sealed</source>
   <translation>Was versiegelt wurde</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
 </context>
 <context>
  <name>DimensionPane</name>
  <message>
   <source>A {level} needs evidence: write a note below, or tick a signal and say what it was.</source>
   <translation>Eine {level} braucht Belege: unten eine Notiz schreiben oder ein Signal ankreuzen und sagen, was es war.</translation>
  </message>
  <message>
   <source>Beside the evidence</source>
   <translation>Neben den Belegen</translation>
  </message>
  <message>
   <source>Evidence filed here · {count}</source>
   <translation>Hier abgelegte Belege · {count}</translation>
  </message>
  <message>
   <source>Give NE with its reason</source>
   <translation>NE mit Grund geben</translation>
  </message>
  <message>
   <source>NE, not evidenced: {reason}</source>
   <translation>NE, nicht ersichtlich: {reason}</translation>
  </message>
  <message>
   <source>Not evidenced</source>
   <translation>Nicht ersichtlich</translation>
  </message>
  <message>
   <source>Note on {dimension}</source>
   <translation>Notiz zu {dimension}</translation>
  </message>
  <message>
   <source>Nothing yet. Notes you stamp while this dimension is open are filed here.</source>
   <translation>Noch nichts. Notizen, die bei dieser Dimension entstehen, werden hier abgelegt.</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Signals</source>
   <translation>Signale</translation>
  </message>
  <message>
   <source>This case</source>
   <translation>Dieser Fall</translation>
  </message>
  <message>
   <source>What did you see or hear?</source>
   <translation>Was war zu sehen oder zu hören?</translation>
  </message>
  <message>
   <source>What did you see or hear? Enter stamps it here.</source>
   <translation>Was war zu sehen oder zu hören? Eingabe legt es hier ab.</translation>
  </message>
 </context>
 <context>
  <name>EncryptionRow</name>
  <message>
   <source>Ask for a passphrase…</source>
   <translation>Nach einer Passphrase fragen …</translation>
  </message>
  <message>
   <source>Change the passphrase…</source>
   <translation>Passphrase ändern …</translation>
  </message>
  <message>
   <source>Decrypt this workspace…</source>
   <translation>Diesen Arbeitsbereich entschlüsseln …</translation>
  </message>
  <message>
   <source>Encrypt this workspace…</source>
   <translation>Diesen Arbeitsbereich verschlüsseln …</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Jetzt sperren</translation>
  </message>
  <message>
   <source>New recovery code…</source>
   <translation>Neuer Wiederherstellungscode …</translation>
  </message>
 </context>
 <context>
  <name>EraseDialog</name>
  <message>
   <source>1 panel</source>
   <translation>1 Panel</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Digests stay, so that the rest of the record still verifies. Files that were exported or sent are yours to remove. It cannot be undone.</source>
   <translation>Digests bleiben, damit der Rest der Aufzeichnung prüfbar ist. Exportierte oder gesendete Dateien sind selbst zu entfernen. Es lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Erase {name}</source>
   <translation>{name} löschen</translation>
  </message>
  <message>
   <source>Every word about this candidate goes, with {panels}: from the file, its free pages and the backups here. Older backups that hold it are removed and a new one is made.</source>
   <translation>Jedes Wort über diese Person verschwindet, mit {panels}: aus der Datei, ihren freien Seiten und den Sicherungen hier. Ältere Sicherungen, die es enthalten, werden entfernt, und eine neue wird gemacht.</translation>
  </message>
  <message>
   <source>Type the name to erase</source>
   <translation>Zum Löschen den Namen eintippen</translation>
  </message>
  <message>
   <source>{n} panels</source>
   <translation>{n} Panels</translation>
  </message>
 </context>
 <context>
  <name>EscrowDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
 <context>
  <name>EvaluateDesk</name>
  <message>
   <source>Fairly sure of the rating</source>
   <translation>Der Bewertung ziemlich sicher</translation>
  </message>
  <message>
   <source>Not evidenced</source>
   <translation>Nicht ersichtlich</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Rate {level}</source>
   <translation>Mit {level} bewerten</translation>
  </message>
  <message>
   <source>Recommend {what}</source>
   <translation>„{what}“ empfehlen</translation>
  </message>
  <message>
   <source>Signals</source>
   <translation>Signale</translation>
  </message>
  <message>
   <source>Take the rating back</source>
   <translation>Bewertung zurücknehmen</translation>
  </message>
  <message>
   <source>This scorecard is sealed. To change it, amend it with a reason.</source>
   <translation>Dieser Bewertungsbogen ist versiegelt. Änderungen gehen nur als Nachtrag mit Grund.</translation>
  </message>
  <message>
   <source>To the take-aways</source>
   <translation>Zu den Kernpunkten</translation>
  </message>
  <message>
   <source>Unsure of the rating</source>
   <translation>Der Bewertung unsicher</translation>
  </message>
  <message>
   <source>Very sure of the rating</source>
   <translation>Der Bewertung sehr sicher</translation>
  </message>
  <message>
   <source>What would have raised it</source>
   <translation>Was sie gehoben hätte</translation>
  </message>
  <message>
   <source>Words that count</source>
   <translation>Worte, die zählen</translation>
  </message>
 </context>
 <context>
  <name>EvaluatePane</name>
  <message>
   <source>Notes to file</source>
   <translation>Abzulegende Notizen</translation>
  </message>
  <message>
   <source>To come back to</source>
   <translation>Darauf zurückkommen</translation>
  </message>
 </context>
 <context>
  <name>ExerciseChoices</name>
  <message>
   <source>{n} minutes</source>
   <translation>{n} Minuten</translation>
  </message>
 </context>
 <context>
  <name>ExercisesView</name>
  <message>
   <source>A new or empty folder for the packet</source>
   <translation>Ein neuer oder leerer Ordner für die Unterlagen</translation>
  </message>
  <message>
   <source>Brief</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>Brief as PDF, in large print and as a web page, and the data: what the candidate gets, nothing of the guide</source>
   <translation>Aufgabe als PDF, in Großdruck und als Webseite, und die Daten: was ausgehändigt wird, nichts aus dem Leitfaden</translation>
  </message>
  <message>
   <source>Brief, for the candidate</source>
   <translation>Aufgabe, zum Aushändigen</translation>
  </message>
  <message>
   <source>Exercises and variants</source>
   <translation>Fallübungen und Varianten</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Leitfaden</translation>
  </message>
  <message>
   <source>Guide, for the interviewer only</source>
   <translation>Leitfaden, nur für die Interviewseite</translation>
  </message>
  <message>
   <source>There is no exercise in {folder}.</source>
   <translation>In {folder} liegt keine Fallübung.</translation>
  </message>
  <message>
   <source>Write the packet…</source>
   <translation>Unterlagen schreiben …</translation>
  </message>
  <message>
   <source>{count} files in {folder}</source>
   <translation>{count} Dateien in {folder}</translation>
  </message>
  <message>
   <source>{minutes} minutes · {summary}</source>
   <translation>{minutes} Minuten · {summary}</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>All panels</source>
   <translation>Alle Panels</translation>
  </message>
  <message>
   <source>Chosen panels</source>
   <translation>Gewählte Panels</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Copy to the clipboard</source>
   <translation>In die Zwischenablage</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>Form of the file</source>
   <translation>Form der Datei</translation>
  </message>
  <message>
   <source>How much of it</source>
   <translation>Wie viel davon</translation>
  </message>
  <message>
   <source>In {file}.</source>
   <translation>In {file}.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>On the clipboard.</source>
   <translation>In der Zwischenablage.</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Panels</source>
   <translation>Panels</translation>
  </message>
  <message>
   <source>Pseudonymous</source>
   <translation>Pseudonym</translation>
  </message>
  <message>
   <source>Ratings</source>
   <translation>Bewertungen</translation>
  </message>
  <message>
   <source>Reading the panels …</source>
   <translation>Panels werden gelesen …</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Sichern als …</translation>
  </message>
  <message>
   <source>Scorecards for another system</source>
   <translation>Bögen für ein anderes System</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What is exported</source>
   <translation>Was exportiert wird</translation>
  </message>
  <message>
   <source>What was exported</source>
   <translation>Was exportiert wurde</translation>
  </message>
  <message>
   <source>Which panels</source>
   <translation>Welche Panels</translation>
  </message>
  <message>
   <source>Who exports</source>
   <translation>Wer exportiert</translation>
  </message>
  <message>
   <source>Who exports, for the record</source>
   <translation>Wer exportiert, fürs Protokoll</translation>
  </message>
  <message>
   <source>Without words</source>
   <translation>Ohne Worte</translation>
  </message>
 </context>
 <context>
  <name>ExtraTimeChoice</name>
  <message>
   <source>Every interview and its sections last longer. Nobody asks why, and it is kept nowhere.</source>
   <translation>Jedes Gespräch und seine Abschnitte dauern länger. Nach dem Grund wird nicht gefragt, und er steht nirgends.</translation>
  </message>
  <message>
   <source>Extra time</source>
   <translation>Mehr Zeit</translation>
  </message>
  <message>
   <source>No extra time</source>
   <translation>Keine zusätzliche Zeit</translation>
  </message>
  <message>
   <source>{n} minutes more in each interview</source>
   <translation>{n} Minuten mehr in jedem Gespräch</translation>
  </message>
  <message>
   <source>{n} times as long</source>
   <translation>{n}-mal so lang</translation>
  </message>
 </context>
 <context>
  <name>FairnessPage</name>
  <message>
   <source>Choose a file</source>
   <translation>Eine Datei wählen</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Datei wählen …</translation>
  </message>
  <message>
   <source>Column of the group</source>
   <translation>Spalte der Gruppe</translation>
  </message>
  <message>
   <source>Column of the outcome</source>
   <translation>Spalte des Ergebnisses</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Fairness</source>
   <translation>Fairness</translation>
  </message>
  <message>
   <source>From a file of its own: one row for each candidate, with a group and whether selected. It is only read; groups never stand beside scores.</source>
   <translation>Aus einer eigenen Datei: eine Zeile je Person, mit Gruppe und ob ausgewählt. Sie wird nur gelesen; nie stehen Gruppen neben Bewertungen.</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <source>No file was chosen.</source>
   <translation>Keine Datei gewählt.</translation>
  </message>
  <message>
   <source>One person flips</source>
   <translation>Eine Person kippt</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Quote</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <source>Rows that name no group were left out.</source>
   <translation>Zeilen ohne Gruppe wurden weggelassen.</translation>
  </message>
  <message>
   <source>Selected</source>
   <translation>Ausgewählt</translation>
  </message>
  <message>
   <source>Tables ({pattern})</source>
   <translation>Tabellen ({pattern})</translation>
  </message>
  <message>
   <source>highest</source>
   <translation>höchste</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
 </context>
 <context>
  <name>FeedbackDialog</name>
  <message>
   <source>Approve</source>
   <translation>Freigeben</translation>
  </message>
  <message>
   <source>Approved, and on record. Save it to hand it on.</source>
   <translation>Freigegeben und im Protokoll. Zum Weitergeben sichern.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Feedback</source>
   <translation>Rückmeldung</translation>
  </message>
  <message>
   <source>Feedback for the candidate</source>
   <translation>Rückmeldung an die Person</translation>
  </message>
  <message>
   <source>PDF, web page or Markdown ({pattern})</source>
   <translation>PDF, Webseite oder Markdown ({pattern})</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Sichern als …</translation>
  </message>
  <message>
   <source>Save the feedback</source>
   <translation>Rückmeldung sichern</translation>
  </message>
  <message>
   <source>Tick what the candidate is told, and word it so that it helps. Names of interviewers, levels and the outcome stay out.</source>
   <translation>Ankreuzen, was die Person erfährt, und so fassen, dass es hilft. Namen von Interviewenden, Stufen und das Ergebnis bleiben draußen.</translation>
  </message>
  <message>
   <source>Who approves</source>
   <translation>Wer freigibt</translation>
  </message>
  <message>
   <source>Who approves, for the record</source>
   <translation>Wer freigibt, fürs Protokoll</translation>
  </message>
  <message>
   <source>Words for: {text}</source>
   <translation>Worte für: {text}</translation>
  </message>
  <message>
   <source>Would have raised it: {text}</source>
   <translation>Hätte mehr gezeigt: {text}</translation>
  </message>
  <message>
   <source>Written to {file}</source>
   <translation>Geschrieben nach {file}</translation>
  </message>
 </context>
 <context>
  <name>FiguresPage</name>
  <message>
   <source>All the time</source>
   <translation>Die ganze Zeit</translation>
  </message>
  <message>
   <source>Component</source>
   <translation>Bestandteil</translation>
  </message>
  <message>
   <source>Decisions: {n}; panels per decision {panels}, interviews per decision {interviews}.</source>
   <translation>Entscheidungen: {n}; Panels je Entscheidung {panels}, Interviews je Entscheidung {interviews}.</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>From times of every panel, and from what opened panels recorded.</source>
   <translation>Aus den Zeiten jedes Panels und aus dem, was offene Panels aufgezeichnet haben.</translation>
  </message>
  <message>
   <source>Hours from the end of an interview to the seal</source>
   <translation>Stunden vom Ende eines Interviews bis zum Siegel</translation>
  </message>
  <message>
   <source>Hours to the seal</source>
   <translation>Stunden bis zum Siegel</translation>
  </message>
  <message>
   <source>In time</source>
   <translation>Rechtzeitig</translation>
  </message>
  <message>
   <source>Interviewer</source>
   <translation>Interviewerin oder Interviewer</translation>
  </message>
  <message>
   <source>Interviews that are over: {n}; cards sealed: {sealed}; panels open: {open}.</source>
   <translation>Beendete Interviews: {n}; versiegelte Bögen: {sealed}; geöffnete Panels: {open}.</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Median</translation>
  </message>
  <message>
   <source>Over</source>
   <translation>Vorbei</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Zeitraum</translation>
  </message>
  <message>
   <source>Save the figures</source>
   <translation>Zahlen sichern</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Sichern …</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Sealed within {hours} hours: {part} of {whole} that were due ({share}).</source>
   <translation>Innerhalb von {hours} Stunden versiegelt: {part} von {whole} fälligen ({share}).</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <source>Structure, after Campion, Palmer and Campion 1997</source>
   <translation>Struktur, nach Campion, Palmer und Campion 1997</translation>
  </message>
  <message>
   <source>The last 30 days</source>
   <translation>Die letzten 30 Tage</translation>
  </message>
  <message>
   <source>The last 90 days</source>
   <translation>Die letzten 90 Tage</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Dieses Jahr</translation>
  </message>
  <message>
   <source>Time to seal: median {median}, nine in ten within {tenth}.</source>
   <translation>Zeit bis zum Siegel: Median {median}, neun von zehn innerhalb von {tenth}.</translation>
  </message>
  <message>
   <source>To come</source>
   <translation>Künftig</translation>
  </message>
  <message>
   <source>What was counted</source>
   <translation>Was gezählt wurde</translation>
  </message>
  <message>
   <source>Who interviews</source>
   <translation>Wer interviewt</translation>
  </message>
  <message>
   <source>Written to {file}</source>
   <translation>In {file} geschrieben</translation>
  </message>
 </context>
 <context>
  <name>FindingDelegate</name>
  <message>
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <source>Hint</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Hint {n}, read out: “{hint}”</source>
   <translation>Hinweis {n}, vorgelesen: „{hint}“</translation>
  </message>
  <message>
   <source>Hint {n}, to read out: “{hint}”</source>
   <translation>Hinweis {n}, zum Vorlesen: „{hint}“</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Verpasst</translation>
  </message>
 </context>
 <context>
  <name>FindingList</name>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
 </context>
 <context>
  <name>FollowUps</name>
  <message>
   <source>Come back to</source>
   <translation>Darauf zurückkommen</translation>
  </message>
  <message>
   <source>Done: it stays a note, without the question mark</source>
   <translation>Erledigt: Sie bleibt eine Notiz, ohne das Fragezeichen</translation>
  </message>
  <message>
   <source>Done: {text}</source>
   <translation>Erledigt: {text}</translation>
  </message>
 </context>
 <context>
  <name>GlancePane</name>
  <message>
   <source>Come back to</source>
   <translation>Darauf zurückkommen</translation>
  </message>
  <message>
   <source>F11 leaves this view.</source>
   <translation>F11 verlässt diese Ansicht.</translation>
  </message>
  <message>
   <source>Next question</source>
   <translation>Nächste Frage</translation>
  </message>
  <message>
   <source>Not begun</source>
   <translation>Nicht begonnen</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>The clock stands</source>
   <translation>Die Uhr steht</translation>
  </message>
  <message>
   <source>{n} minute left</source>
   <translation>noch {n} Minute</translation>
  </message>
  <message>
   <source>{n} minutes left</source>
   <translation>noch {n} Minuten</translation>
  </message>
  <message>
   <source>▲ {n} minute over</source>
   <translation>▲ {n} Minute darüber</translation>
  </message>
  <message>
   <source>▲ {n} minutes over</source>
   <translation>▲ {n} Minuten darüber</translation>
  </message>
 </context>
 <context>
  <name>HandOverDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Copy the note</source>
   <translation>Notiz kopieren</translation>
  </message>
  <message>
   <source>Hand over</source>
   <translation>Weitergeben</translation>
  </message>
  <message>
   <source>Note to the next interviewer</source>
   <translation>Notiz für das nächste Interview</translation>
  </message>
  <message>
   <source>Open the scorecard</source>
   <translation>Bewertungsbogen öffnen</translation>
  </message>
  <message>
   <source>Print or save the paper</source>
   <translation>Papier drucken oder sichern</translation>
  </message>
  <message>
   <source>Sealed {when} by {name}, seal {digest}</source>
   <translation>Versiegelt {when} von {name}, Siegel {digest}</translation>
  </message>
  <message>
   <source>There is no note to the next interviewer on this scorecard.</source>
   <translation>Auf diesem Bewertungsbogen steht keine Notiz für das nächste Interview.</translation>
  </message>
 </context>
 <context>
  <name>HolderAnswer</name>
  <message>
   <source>Escrow code</source>
   <translation>Hinterlegungscode</translation>
  </message>
  <message>
   <source>What the holder of the escrow gave back</source>
   <translation>Was die Hinterlegungsstelle zurückgab</translation>
  </message>
  <message>
   <source>Write the file for the holder…</source>
   <translation>Datei für die Hinterlegungsstelle …</translation>
  </message>
 </context>
 <context>
  <name>HourList</name>
  <message>
   <source>The clock was stopped</source>
   <translation>Die Uhr wurde angehalten</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>Zeitlinie</translation>
  </message>
 </context>
 <context>
  <name>ImportDialog</name>
  <message>
   <source>A backup is made first …</source>
   <translation>Zuerst wird gesichert …</translation>
  </message>
  <message>
   <source>Add 1 candidate</source>
   <translation>1 Person hinzufügen</translation>
  </message>
  <message>
   <source>Add people though somebody of that name is here</source>
   <translation>Auch hinzufügen, wer so heißt wie jemand, der schon da ist</translation>
  </message>
  <message>
   <source>Add {n} candidates</source>
   <translation>{n} Personen hinzufügen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Forget what was said of the columns</source>
   <translation>Bedeutung der Spalten vergessen</translation>
  </message>
  <message>
   <source>Import candidates</source>
   <translation>Personen importieren</translation>
  </message>
  <message>
   <source>Import candidates from “{file}”</source>
   <translation>Personen aus „{file}“ importieren</translation>
  </message>
  <message>
   <source>Meaning of the column {name}</source>
   <translation>Bedeutung der Spalte {name}</translation>
  </message>
  <message>
   <source>Reading the table …</source>
   <translation>Tabelle wird gelesen …</translation>
  </message>
  <message>
   <source>Row {n}</source>
   <translation>Zeile {n}</translation>
  </message>
  <message>
   <source>Rows of the table</source>
   <translation>Zeilen der Tabelle</translation>
  </message>
  <message>
   <source>Show the candidates</source>
   <translation>Personen zeigen</translation>
  </message>
  <message>
   <source>The columns mean what was said last time.</source>
   <translation>Die Spalten bedeuten, was beim letzten Mal gesagt wurde.</translation>
  </message>
  <message>
   <source>What became of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <source>What becomes of the rows</source>
   <translation>Was aus den Zeilen wird</translation>
  </message>
  <message>
   <source>What the columns mean</source>
   <translation>Was die Spalten bedeuten</translation>
  </message>
  <message>
   <source>Which rows</source>
   <translation>Welche Zeilen</translation>
  </message>
 </context>
 <context>
  <name>InterruptionBar</name>
  <message>
   <source>Count</source>
   <translation>Mitzählen</translation>
  </message>
  <message>
   <source>Evenhand was closed for {time}. Count them?</source>
   <translation>Evenhand war geschlossen: {time}. Mitzählen?</translation>
  </message>
  <message>
   <source>Leave them out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>The computer slept for {time}. Count them?</source>
   <translation>Der Computer hat geruht: {time}. Mitzählen?</translation>
  </message>
 </context>
 <context>
  <name>InterviewDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
 <context>
  <name>InterviewForm</name>
  <message>
   <source>Candidate</source>
   <translation>Kandidatin oder Kandidat</translation>
  </message>
  <message>
   <source>Exercise</source>
   <translation>Fallübung</translation>
  </message>
  <message>
   <source>Interviewer</source>
   <translation>Interviewerin oder Interviewer</translation>
  </message>
  <message>
   <source>Language of the rubric</source>
   <translation>Sprache des Rasters</translation>
  </message>
  <message>
   <source>No exercise</source>
   <translation>Keine Fallübung</translation>
  </message>
  <message>
   <source>Other dimensions can still be rated when they are seen.</source>
   <translation>Andere Dimensionen lassen sich bewerten, wenn etwas zu sehen ist.</translation>
  </message>
  <message>
   <source>Reading the rubrics…</source>
   <translation>Die Raster werden gelesen …</translation>
  </message>
  <message>
   <source>Rubric and variant</source>
   <translation>Raster und Variante</translation>
  </message>
  <message>
   <source>There is no sound rubric in {folder}.</source>
   <translation>In {folder} liegt kein fehlerfreies Raster.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Termin</translation>
  </message>
  <message>
   <source>What was marked of the other exercise's findings goes: {n}. Every note stays.</source>
   <translation>Was zu den Befunden der anderen Fallübung vermerkt wurde, entfällt: {n}. Jede Notiz bleibt.</translation>
  </message>
  <message>
   <source>Who interviews and the rubric stay. For another, take this interview back.</source>
   <translation>Wer interviewt, und das Raster, bleiben. Für andere nehmen Sie dieses Interview zurück.</translation>
  </message>
  <message>
   <source>Your focus</source>
   <translation>Schwerpunkt</translation>
  </message>
  <message>
   <source>{n} dimensions in one hour are a lot. Where more than one person interviews, share them.</source>
   <translation>{n} Dimensionen sind viel für eine Stunde. Wo mehrere Personen interviewen, werden sie besser aufgeteilt.</translation>
  </message>
 </context>
 <context>
  <name>InviteDialog</name>
  <message>
   <source>Bundle ({pattern})</source>
   <translation>Bündel ({pattern})</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Invitation</source>
   <translation>Einladung</translation>
  </message>
  <message>
   <source>Save the invitation…</source>
   <translation>Einladung sichern …</translation>
  </message>
  <message>
   <source>Send the file to whoever plans the panel, and compare these words, best by telephone.</source>
   <translation>Die Datei an die Person senden, die das Panel plant, und diese Worte vergleichen, am besten am Telefon.</translation>
  </message>
  <message>
   <source>With it kits for you are locked so that only this computer opens them, and no card counts in your name but one signed here.</source>
   <translation>Damit werden Kits für Sie so verschlossen, dass nur dieser Computer sie öffnet, und unter Ihrem Namen zählt nur ein hier unterzeichneter Bogen.</translation>
  </message>
  <message>
   <source>Your keys read: {words}</source>
   <translation>Ihre Schlüssel lauten: {words}</translation>
  </message>
  <message>
   <source>Your name, as the panel calls you</source>
   <translation>Ihr Name, wie das Panel Sie nennt</translation>
  </message>
 </context>
 <context>
  <name>KeyField</name>
  <message>
   <source>New key</source>
   <translation>Neue Taste</translation>
  </message>
  <message>
   <source>Press the new key</source>
   <translation>Neue Taste drücken</translation>
  </message>
 </context>
 <context>
  <name>KeysDialog</name>
  <message>
   <source>Change keys</source>
   <translation>Tasten ändern</translation>
  </message>
  <message>
   <source>Evaluating</source>
   <translation>Beim Bewerten</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Overall recommendation</source>
   <translation>Gesamtempfehlung</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Beim Mitschreiben</translation>
  </message>
  <message>
   <source>The whole desk</source>
   <translation>Auf dem ganzen Bogen</translation>
  </message>
  <message>
   <source>While a scorecard is open, its keys are here as well.</source>
   <translation>Solange ein Bewertungsbogen offen ist, stehen auch seine Tasten hier.</translation>
  </message>
 </context>
 <context>
  <name>KeysPage</name>
  <message>
   <source>A letter, digit or sign alone writes here; hold Ctrl or Alt with it.</source>
   <translation>Ein Buchstabe, eine Ziffer oder ein Zeichen allein schreibt hier; dazu Strg oder Alt halten.</translation>
  </message>
  <message>
   <source>All as usual</source>
   <translation>Alle wie üblich</translation>
  </message>
  <message>
   <source>As usual</source>
   <translation>Wie üblich</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Change keys</source>
   <translation>Tasten ändern</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Choose a command and press Enter, then the new key. Every change is kept at once.</source>
   <translation>Einen Befehl wählen, die Eingabetaste drücken, dann die neue Taste. Jede Änderung wird sofort behalten.</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Debrief</source>
   <translation>Nachbesprechung</translation>
  </message>
  <message>
   <source>Debrief on paper</source>
   <translation>Nachbesprechung auf Papier</translation>
  </message>
  <message>
   <source>Evaluating</source>
   <translation>Beim Bewerten</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>No key</source>
   <translation>Keine Taste</translation>
  </message>
  <message>
   <source>One more key…</source>
   <translation>Noch eine Taste …</translation>
  </message>
  <message>
   <source>Panel</source>
   <translation>Panel</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Beim Mitschreiben</translation>
  </message>
  <message>
   <source>Single letters are off as keys: those below do nothing.</source>
   <translation>Einzelne Buchstaben sind als Tasten ausgeschaltet: Die unten tun nichts.</translation>
  </message>
  <message>
   <source>Single letters are off as keys; hold Ctrl or Alt with it.</source>
   <translation>Einzelne Buchstaben sind als Tasten ausgeschaltet; dazu Strg oder Alt halten.</translation>
  </message>
  <message>
   <source>Take it from there</source>
   <translation>Dort wegnehmen</translation>
  </message>
  <message>
   <source>The whole desk</source>
   <translation>Auf dem ganzen Bogen</translation>
  </message>
  <message>
   <source>This key is reserved: it writes, moves or edits wherever one types.</source>
   <translation>Diese Taste ist vergeben: Sie schreibt, bewegt oder bearbeitet überall, wo getippt wird.</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>no key</source>
   <translation>keine Taste</translation>
  </message>
  <message>
   <source>{key} calls “{command}” ({place}) already.</source>
   <translation>{key} ruft bereits „{command}“ auf ({place}).</translation>
  </message>
  <message>
   <source>{key} calls “{command}” and “{other}”, so it calls neither.</source>
   <translation>{key} steht für „{command}“ und für „{other}“ und ruft deshalb keinen der beiden auf.</translation>
  </message>
 </context>
 <context>
  <name>KitActs</name>
  <message>
   <source>1 kit written to {folder}</source>
   <translation>1 Kit in {folder} geschrieben</translation>
  </message>
  <message>
   <source>File for the holder of the escrow</source>
   <translation>Datei für die Hinterlegungsstelle</translation>
  </message>
  <message>
   <source>Folder for the kits</source>
   <translation>Ordner für die Kits</translation>
  </message>
  <message>
   <source>Written to {file}. Send it to the holder.</source>
   <translation>In {file} geschrieben. An die Hinterlegungsstelle senden.</translation>
  </message>
  <message>
   <source>{n} kits written to {folder}</source>
   <translation>{n} Kits in {folder} geschrieben</translation>
  </message>
 </context>
 <context>
  <name>KitsWrittenDialog</name>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Escrow code</source>
   <translation>Hinterlegungscode</translation>
  </message>
  <message>
   <source>It stands in “{file}” and nowhere else. Print it, put it into an envelope for somebody outside the panel, and delete the file: whoever has it can open every card.</source>
   <translation>Er steht in „{file}“ und sonst nirgends. Drucken, in einem Umschlag an jemanden außerhalb des Panels geben und die Datei löschen: Wer ihn hat, kann jeden Bogen öffnen.</translation>
  </message>
  <message>
   <source>Kits written</source>
   <translation>Kits geschrieben</translation>
  </message>
  <message>
   <source>Not locked</source>
   <translation>Nicht verschlossen</translation>
  </message>
  <message>
   <source>The lock of this panel reads</source>
   <translation>Das Schloss dieses Panels lautet</translation>
  </message>
  <message>
   <source>Whoever takes a kit in reads the same words: compare them, best by telephone.</source>
   <translation>Wer ein Kit aufnimmt, liest dieselben Worte: vergleichen, am besten am Telefon.</translation>
  </message>
  <message>
   <source>{names}: whoever gets hold of such a kit can score in that place. Hand it over in person.</source>
   <translation>{names}: Wer ein solches Kit in die Hand bekommt, kann an diesem Platz bewerten. Persönlich übergeben.</translation>
  </message>
 </context>
 <context>
  <name>LargePrintBox</name>
  <message>
   <source>A PDF whose text has 18 points. For a screen reader save a web page.</source>
   <translation>Ein PDF, dessen Text 18 Punkt groß ist. Für einen Screenreader als Webseite speichern.</translation>
  </message>
  <message>
   <source>Large print</source>
   <translation>Großdruck</translation>
  </message>
 </context>
 <context>
  <name>LastTrial</name>
  <message>
   <source>1 act</source>
   <translation>1 Handlung</translation>
  </message>
  <message>
   <source>1 sealed card</source>
   <translation>1 versiegelter Bogen</translation>
  </message>
  <message>
   <source>No backup was opened and read whole yet. It is done once a week, by itself.</source>
   <translation>Noch wurde keine Sicherung geöffnet und ganz gelesen. Das geschieht einmal in der Woche von selbst.</translation>
  </message>
  <message>
   <source>Opened the backup of {backup} and read it whole {when}: {events}, {cards}.</source>
   <translation>Die Sicherung vom {backup} wurde geöffnet und ganz gelesen, {when}: {events}, {cards}.</translation>
  </message>
  <message>
   <source>Opened the backup of {backup} {when}: it is not whole.</source>
   <translation>Die Sicherung vom {backup} wurde geöffnet, {when}: Sie ist nicht heil.</translation>
  </message>
  <message>
   <source>Opening the newest backup and reading it whole …</source>
   <translation>Die neueste Sicherung wird geöffnet und ganz gelesen …</translation>
  </message>
  <message>
   <source>The newest backup was tried out and is not whole: {finding} Make another one.</source>
   <translation>Die neueste Sicherung wurde erprobt und ist nicht heil: {finding} Machen Sie eine andere.</translation>
  </message>
  <message>
   <source>Try it now</source>
   <translation>Jetzt erproben</translation>
  </message>
  <message>
   <source>{n} acts</source>
   <translation>{n} Handlungen</translation>
  </message>
  <message>
   <source>{n} sealed cards</source>
   <translation>{n} versiegelte Bögen</translation>
  </message>
 </context>
 <context>
  <name>LessonStrip</name>
  <message>
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>See the PDF</source>
   <translation>Das PDF ansehen</translation>
  </message>
  <message>
   <source>Three things to try</source>
   <translation>Drei Dinge zum Ausprobieren</translation>
  </message>
  <message>
   <source>Type a note with #{code}, Enter</source>
   <translation>Notiz mit #{code} tippen, Eingabe</translation>
  </message>
  <message>
   <source>{key}, then rate by a digit</source>
   <translation>{key}, dann mit einer Ziffer bewerten</translation>
  </message>
  <message>
   <source>{key}: review and seal</source>
   <translation>{key}: durchsehen und versiegeln</translation>
  </message>
  <message>
   <source>{what}: done</source>
   <translation>{what}: erledigt</translation>
  </message>
 </context>
 <context>
  <name>LibraryPage</name>
  <message>
   <source>Exercises</source>
   <translation>Fallübungen</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Rubric</source>
   <translation>Raster</translation>
  </message>
  <message>
   <source>Rubric or exercises</source>
   <translation>Raster oder Fallübungen</translation>
  </message>
  <message>
   <source>What interviews are made of, and what the job is, for the candidate's questions.</source>
   <translation>Woraus Interviews bestehen und was die Stelle ist, für die Fragen der Gegenseite.</translation>
  </message>
 </context>
 <context>
  <name>LostKitDialog</name>
  <message>
   <source>Another kit</source>
   <translation>Noch ein Kit</translation>
  </message>
  <message>
   <source>For a kit that was lost, or a seat that is scored elsewhere after all. No share is kept here: whoever holds the escrow can give back that of this seat, which opens nothing until the cards of all others are here. Cards made with a kit of this seat that was written before are refused from then on.</source>
   <translation>Für ein Kit, das verloren ging, oder einen Platz, der doch anderswo bewertet wird. Hier liegt kein Anteil: Wer das Hinterlegte hat, kann den dieses Platzes zurückgeben; er öffnet nichts, solange nicht die Bögen aller anderen hier sind. Bögen aus einem früher geschriebenen Kit dieses Platzes werden dann abgelehnt.</translation>
  </message>
  <message>
   <source>Write the kit…</source>
   <translation>Kit schreiben …</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Change keys</source>
   <translation>Tasten ändern</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Fairness</source>
   <translation>Fairness</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Find anything</source>
   <translation>Alles finden</translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>Dateien importieren</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>New interview</source>
   <translation>Neues Interview</translation>
  </message>
  <message>
   <source>New panel</source>
   <translation>Neues Panel</translation>
  </message>
  <message>
   <source>Opening what was open last…</source>
   <translation>Zuletzt Geöffnetes wird geöffnet …</translation>
  </message>
  <message>
   <source>Panels</source>
   <translation>Panels</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Akten</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>Berichte</translation>
  </message>
  <message>
   <source>Saved {time}</source>
   <translation>Gesichert {time}</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Write an invitation for kits</source>
   <translation>Einladung für Kits schreiben</translation>
  </message>
 </context>
 <context>
  <name>MakeKitsDialog</name>
  <message>
   <source>A kit is locked for an invitation. Whoever gets hold of one that is not locked can score in that place: ask for an invitation first, or hand it over in person.</source>
   <translation>Ein Kit wird für eine Einladung verschlossen. Wer ein unverschlossenes in die Hand bekommt, kann an diesem Platz bewerten: erst um eine Einladung bitten oder persönlich übergeben.</translation>
  </message>
  <message>
   <source>A page for an envelope</source>
   <translation>Eine Seite für einen Umschlag</translation>
  </message>
  <message>
   <source>A page with the code is written beside the kits. Print it, seal it in an envelope for somebody outside the panel, and delete the file.</source>
   <translation>Eine Seite mit dem Code wird neben die Kits geschrieben. Drucken, in einem Umschlag für jemanden außerhalb des Panels versiegeln und die Datei löschen.</translation>
  </message>
  <message>
   <source>All kits are written at once: the panel’s key is split over them and forgotten here. A seat without one is scored on this computer; a kit for it later takes whoever holds the escrow.</source>
   <translation>Alle Kits werden auf einmal geschrieben: Der Schlüssel des Panels wird auf sie verteilt und hier vergessen. Ein Platz ohne Kit wird an diesem Computer bewertet; ein späteres Kit braucht die Hinterlegungsstelle.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Datei wählen …</translation>
  </message>
  <message>
   <source>Choose the folder…</source>
   <translation>Ordner wählen …</translation>
  </message>
  <message>
   <source>Escrow, for a card that never comes or a lost kit</source>
   <translation>Hinterlegung, falls ein Bogen nie kommt oder ein Kit verloren geht</translation>
  </message>
  <message>
   <source>How the escrow is kept</source>
   <translation>Wie hinterlegt wird</translation>
  </message>
  <message>
   <source>Invitation of the holder</source>
   <translation>Einladung der Hinterlegungsstelle</translation>
  </message>
  <message>
   <source>Make kits</source>
   <translation>Kits machen</translation>
  </message>
  <message>
   <source>On another computer</source>
   <translation>An einem anderen Computer</translation>
  </message>
  <message>
   <source>Public key, or the file of an invitation</source>
   <translation>Öffentlicher Schlüssel oder die Datei einer Einladung</translation>
  </message>
  <message>
   <source>The code is locked for the key of somebody outside the panel, and nobody here ever sees it.</source>
   <translation>Der Code wird für den Schlüssel von jemandem außerhalb des Panels verschlossen, und niemand hier sieht ihn je.</translation>
  </message>
  <message>
   <source>Their own key</source>
   <translation>Eigener Schlüssel</translation>
  </message>
  <message>
   <source>age1…, or the file of an invitation</source>
   <translation>age1… oder die Datei einer Einladung</translation>
  </message>
  <message>
   <source>locked for keys that read: {words}</source>
   <translation>verschlossen für die Schlüssel: {words}</translation>
  </message>
  <message>
   <source>not locked: no invitation</source>
   <translation>nicht verschlossen: keine Einladung</translation>
  </message>
 </context>
 <context>
  <name>Marks</name>
  <message>
   <source>Demo: invented people. Nothing here is real.</source>
   <translation>Demo: erfundene Personen. Nichts hier ist echt.</translation>
  </message>
  <message>
   <source>Go to my own workspace</source>
   <translation>Zu meinem eigenen Arbeitsbereich</translation>
  </message>
  <message>
   <source>Remove the sample</source>
   <translation>Das Beispiel entfernen</translation>
  </message>
  <message>
   <source>Sample: an invented interview. Nothing here is real.</source>
   <translation>Beispiel: ein erfundenes Interview. Nichts hier ist echt.</translation>
  </message>
  <message>
   <source>This demo is your default workspace. Start Evenhand with --workspace and another folder.</source>
   <translation>Diese Demo ist Ihr voreingestellter Arbeitsbereich. Starten Sie Evenhand mit --workspace und einem anderen Ordner.</translation>
  </message>
 </context>
 <context>
  <name>MeetingFace</name>
  <message>
   <source>Dimensions</source>
   <translation>Dimensionen</translation>
  </message>
  <message>
   <source>Most disagreed first</source>
   <translation>Strittigste zuerst</translation>
  </message>
  <message>
   <source>Reading order: {names}</source>
   <translation>Lesereihenfolge: {names}</translation>
  </message>
  <message>
   <source>Start the clock</source>
   <translation>Uhr starten</translation>
  </message>
  <message>
   <source>Stop the clock</source>
   <translation>Uhr anhalten</translation>
  </message>
  <message>
   <source>consensus</source>
   <translation>Konsens</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>{dimension}, consensus {level}</source>
   <translation>{dimension}, Konsens {level}</translation>
  </message>
  <message>
   <source>{dimension}: {time} · meeting {whole}</source>
   <translation>{dimension}: {time} · Besprechung {whole}</translation>
  </message>
 </context>
 <context>
  <name>MiddlePane</name>
  <message>
   <source>Brief</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>CV</source>
   <translation>Lebenslauf</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Leitfaden</translation>
  </message>
  <message>
   <source>Prepare</source>
   <translation>Vorbereiten</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>Zeitlinie</translation>
  </message>
  <message>
   <source>What is shown above the note line</source>
   <translation>Was über der Notizzeile steht</translation>
  </message>
 </context>
 <context>
  <name>NameDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>It stands on the interviews that you plan from now on; those that are planned keep theirs.</source>
   <translation>Er steht auf den Interviews, die Sie von jetzt an planen; die geplanten behalten ihren.</translation>
  </message>
  <message>
   <source>Keep this name</source>
   <translation>Diesen Namen behalten</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Eigener Name</translation>
  </message>
 </context>
 <context>
  <name>NewInterviewDialog</name>
  <message>
   <source>New interview</source>
   <translation>Neues Interview</translation>
  </message>
  <message>
   <source>Start scoring</source>
   <translation>Bewertung beginnen</translation>
  </message>
 </context>
 <context>
  <name>NoteChips</name>
  <message>
   <source># dimension</source>
   <translation># Dimension</translation>
  </message>
  <message>
   <source>#{letters} is no dimension.</source>
   <translation>#{letters} ist keine Dimension.</translation>
  </message>
  <message>
   <source>Did you mean #{code}?</source>
   <translation>Ist #{code} gemeint?</translation>
  </message>
  <message>
   <source>Dimension: {title}</source>
   <translation>Dimension: {title}</translation>
  </message>
  <message>
   <source>Not filed yet</source>
   <translation>Noch nicht abgelegt</translation>
  </message>
  <message>
   <source>Tab writes #{code} instead</source>
   <translation>Tab schreibt stattdessen #{code}</translation>
  </message>
  <message>
   <source>none, to be filed later</source>
   <translation>keine, wird später abgelegt</translation>
  </message>
 </context>
 <context>
  <name>NoteDelegate</name>
  <message>
   <source>Correct the note</source>
   <translation>Notiz berichtigen</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>berichtigt</translation>
  </message>
  <message>
   <source>not filed yet</source>
   <translation>noch nicht abgelegt</translation>
  </message>
  <message>
   <source>pasted</source>
   <translation>eingefügt</translation>
  </message>
 </context>
 <context>
  <name>NoteDesk</name>
  <message>
   <source>File the note under…</source>
   <translation>Notiz ablegen unter …</translation>
  </message>
  <message>
   <source>Go to a note first.</source>
   <translation>Zuerst zu einer Notiz gehen.</translation>
  </message>
  <message>
   <source>Go to a note first: {evidence} for the evidence, {tray} for the notes to file.</source>
   <translation>Zuerst zu einer Notiz gehen: {evidence} für die Belege, {tray} für die abzulegenden Notizen.</translation>
  </message>
  <message>
   <source>Mark the note: {what}</source>
   <translation>Notiz kennzeichnen: {what}</translation>
  </message>
  <message>
   <source>To the evidence</source>
   <translation>Zu den Belegen</translation>
  </message>
  <message>
   <source>To the notes to file</source>
   <translation>Zu den abzulegenden Notizen</translation>
  </message>
 </context>
 <context>
  <name>NoteField</name>
  <message>
   <source>Sealed. It takes no more notes.</source>
   <translation>Versiegelt. Notizen kommen keine mehr dazu.</translation>
  </message>
 </context>
 <context>
  <name>NoteLine</name>
  <message>
   <source>{length} of {limit} characters</source>
   <translation>{length} von {limit} Zeichen</translation>
  </message>
 </context>
 <context>
  <name>NoteList</name>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>The note has {length} characters, the limit is {limit}. Shorten it; nothing was lost.</source>
   <translation>Die Notiz hat {length} Zeichen, die Grenze liegt bei {limit}. Bitte kürzen; verloren ist nichts.</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
 </context>
 <context>
  <name>OpenEarlyDialog</name>
  <message>
   <source>Not sealed yet: {names}. Once open, everybody here can read every card.</source>
   <translation>Noch nicht versiegelt: {names}. Einmal geöffnet, können hier alle jeden Bogen lesen.</translation>
  </message>
  <message>
   <source>Open early</source>
   <translation>Vorzeitig öffnen</translation>
  </message>
  <message>
   <source>Open the panel</source>
   <translation>Panel öffnen</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Who opens it</source>
   <translation>Wer es öffnet</translation>
  </message>
  <message>
   <source>Whoever holds the escrow unlocks the panel’s key for you; tell them the reason.</source>
   <translation>Die Hinterlegungsstelle schließt den Schlüssel des Panels für Sie auf; nennen Sie ihr den Grund.</translation>
  </message>
  <message>
   <source>Why can the panel not wait? This stays on the record and on paper.</source>
   <translation>Warum kann das Panel nicht warten? Dies bleibt aufgezeichnet und gedruckt.</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
 </context>
 <context>
  <name>OverallPane</name>
  <message>
   <source>Overall recommendation</source>
   <translation>Gesamtempfehlung</translation>
  </message>
  <message>
   <source>Reason for the recommendation</source>
   <translation>Grund der Empfehlung</translation>
  </message>
  <message>
   <source>The overall impression comes last, so that it does not color the ratings. Still unrated:</source>
   <translation>Der Gesamteindruck kommt zuletzt, damit er die Bewertungen nicht färbt. Noch unbewertet:</translation>
  </message>
  <message>
   <source>Which ratings decided it? Name behavior the committee can weigh.</source>
   <translation>Welche Bewertungen gaben den Ausschlag? Verhalten nennen, das das Gremium wägen kann.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Would you hire this person for this role, from what you saw?</source>
   <translation>Würde diese Person nach dem Gesehenen für diese Rolle eingestellt?</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Find anything</source>
   <translation>Alles finden</translation>
  </message>
  <message>
   <source>Nothing fits. Fewer letters find more.</source>
   <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
  </message>
  <message>
   <source>Run a command, or go to a panel, dimension, question or note</source>
   <translation>Befehl ausführen oder zu Panel, Dimension, Frage oder Notiz gehen</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>Was passt</translation>
  </message>
  <message>
   <source>{at} of {count}</source>
   <translation>{at} von {count}</translation>
  </message>
 </context>
 <context>
  <name>PanelPage</name>
  <message>
   <source>1 dimension</source>
   <translation>1 Dimension</translation>
  </message>
  <message>
   <source>Another kit…</source>
   <translation>Noch ein Kit …</translation>
  </message>
  <message>
   <source>Card here, locked</source>
   <translation>Bogen da, verschlossen</translation>
  </message>
  <message>
   <source>Card set aside</source>
   <translation>Bogen beiseitegelegt</translation>
  </message>
  <message>
   <source>Debrief room</source>
   <translation>Nachbesprechung</translation>
  </message>
  <message>
   <source>Every card is here. Opening the panel shows them to the committee, and goes on record.</source>
   <translation>Jeder Bogen ist da. Das Öffnen zeigt sie dem Gremium und wird aufgezeichnet.</translation>
  </message>
  <message>
   <source>Import cards</source>
   <translation>Bögen importieren</translation>
  </message>
  <message>
   <source>Import cards…</source>
   <translation>Bögen importieren …</translation>
  </message>
  <message>
   <source>Make kits</source>
   <translation>Kits machen</translation>
  </message>
  <message>
   <source>Make kits…</source>
   <translation>Kits machen …</translation>
  </message>
  <message>
   <source>Nothing of any card shows before every seat is sealed. Waiting for: {names}.</source>
   <translation>Von keinem Bogen ist etwas zu sehen, bevor jeder Platz versiegelt ist. Es fehlen: {names}.</translation>
  </message>
  <message>
   <source>Open early…</source>
   <translation>Vorzeitig öffnen …</translation>
  </message>
  <message>
   <source>Open the panel</source>
   <translation>Panel öffnen</translation>
  </message>
  <message>
   <source>Seat {n}</source>
   <translation>Platz {n}</translation>
  </message>
  <message>
   <source>Seats</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>Send the sealed card…</source>
   <translation>Versiegelten Bogen senden …</translation>
  </message>
  <message>
   <source>Set a card aside</source>
   <translation>Einen Bogen beiseitelegen</translation>
  </message>
  <message>
   <source>Set a card aside…</source>
   <translation>Bogen beiseitelegen …</translation>
  </message>
  <message>
   <source>Set aside: {card}.</source>
   <translation>Beiseitegelegt: {card}.</translation>
  </message>
  <message>
   <source>The lock of this panel reads: {words}.</source>
   <translation>Das Schloss dieses Panels lautet: {words}.</translation>
  </message>
  <message>
   <source>The planner</source>
   <translation>Die Planung</translation>
  </message>
  <message>
   <source>This card is locked until the panel is open.</source>
   <translation>Dieser Bogen bleibt verschlossen, bis das Panel geöffnet ist.</translation>
  </message>
  <message>
   <source>This panel came with a kit. Score it here, seal it, and send the card back.</source>
   <translation>Dieses Panel kam mit einem Kit. Hier bewerten, versiegeln und den Bogen zurücksenden.</translation>
  </message>
  <message>
   <source>This panel is open.</source>
   <translation>Dieses Panel ist geöffnet.</translation>
  </message>
  <message>
   <source>kit handed out</source>
   <translation>Kit ausgegeben</translation>
  </message>
  <message>
   <source>{n} dimensions</source>
   <translation>{n} Dimensionen</translation>
  </message>
 </context>
 <context>
  <name>PanelPicker</name>
  <message>
   <source>1 panel ticked</source>
   <translation>1 Panel gewählt</translation>
  </message>
  <message>
   <source>Candidate</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Panels to choose among</source>
   <translation>Panels zur Auswahl</translation>
  </message>
  <message>
   <source>Search candidates</source>
   <translation>Personen suchen</translation>
  </message>
  <message>
   <source>Tick all {n} found</source>
   <translation>Alle {n} wählen</translation>
  </message>
  <message>
   <source>Tick the one found</source>
   <translation>Das eine wählen</translation>
  </message>
  <message>
   <source>Untick all</source>
   <translation>Alle abwählen</translation>
  </message>
  <message>
   <source>{n} panels ticked</source>
   <translation>{n} Panels gewählt</translation>
  </message>
 </context>
 <context>
  <name>PanelsPage</name>
  <message>
   <source>A panel appears here as soon as an interview is planned.</source>
   <translation>Ein Panel erscheint hier, sobald ein Interview geplant ist.</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>New interview</source>
   <translation>Neues Interview</translation>
  </message>
  <message>
   <source>New panel</source>
   <translation>Neues Panel</translation>
  </message>
  <message>
   <source>No panel yet</source>
   <translation>Noch kein Panel</translation>
  </message>
  <message>
   <source>One candidate, one rubric, the seats that score. Open one to score it or to read its debrief.</source>
   <translation>Eine Person, ein Raster, die Plätze, die bewerten. Öffnen, um zu bewerten oder die Nachbesprechung zu lesen.</translation>
  </message>
  <message>
   <source>Panels</source>
   <translation>Panels</translation>
  </message>
  <message>
   <source>Panels or candidates</source>
   <translation>Panels oder Personen</translation>
  </message>
  <message>
   <source>Show more</source>
   <translation>Mehr zeigen</translation>
  </message>
  <message>
   <source>{sealed} of {seats} sealed</source>
   <translation>{sealed} von {seats} versiegelt</translation>
  </message>
 </context>
 <context>
  <name>PaperChoice</name>
  <message>
   <source>Language of the fixed words</source>
   <translation>Sprache der festen Wörter</translation>
  </message>
  <message>
   <source>Name of the candidate</source>
   <translation>Name der Person</translation>
  </message>
  <message>
   <source>Names of interviewers</source>
   <translation>Namen der Interviewenden</translation>
  </message>
  <message>
   <source>Notes word for word</source>
   <translation>Notizen im Wortlaut</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
 </context>
 <context>
  <name>PaperPage</name>
  <message>
   <source>1 page, as it will be saved</source>
   <translation>1 Seite, wie sie gesichert wird</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Debrief · {name}</source>
   <translation>Nachbesprechung · {name}</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Pages of the debrief</source>
   <translation>Seiten der Nachbesprechung</translation>
  </message>
  <message>
   <source>Save PDF</source>
   <translation>PDF sichern</translation>
  </message>
  <message>
   <source>Save PDF…</source>
   <translation>PDF sichern …</translation>
  </message>
  <message>
   <source>Save the debrief</source>
   <translation>Nachbesprechung sichern</translation>
  </message>
  <message>
   <source>Saved {file}</source>
   <translation>{file} gesichert</translation>
  </message>
  <message>
   <source>{n} pages, as they will be saved</source>
   <translation>{n} Seiten, wie sie gesichert werden</translation>
  </message>
 </context>
 <context>
  <name>PasteDesk</name>
  <message>
   <source>No note was found: the text is empty.</source>
   <translation>Es wurde keine Notiz gefunden: Der Text ist leer.</translation>
  </message>
  <message>
   <source>Notes from a text file</source>
   <translation>Notizen aus einer Textdatei</translation>
  </message>
  <message>
   <source>Paste several notes</source>
   <translation>Mehrere Notizen einfügen</translation>
  </message>
  <message>
   <source>Text (*.txt *.md *.markdown)</source>
   <translation>Text (*.txt *.md *.markdown)</translation>
  </message>
 </context>
 <context>
  <name>PasteDialog</name>
  <message>
   <source>A note without a time gets that of the pasting. One undo takes all of them back.</source>
   <translation>Eine Notiz ohne Zeit erhält die des Einfügens. Einmal Rückgängig nimmt alle zurück.</translation>
  </message>
  <message>
   <source>Add {n} note</source>
   <translation>{n} Notiz hinzufügen</translation>
  </message>
  <message>
   <source>Add {n} notes</source>
   <translation>{n} Notizen hinzufügen</translation>
  </message>
  <message>
   <source>As one note</source>
   <translation>Als eine Notiz</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Dimension of: {text}</source>
   <translation>Dimension von: {text}</translation>
  </message>
  <message>
   <source>Notes found in the text</source>
   <translation>Im Text gefundene Notizen</translation>
  </message>
  <message>
   <source>Take: {text}</source>
   <translation>Übernehmen: {text}</translation>
  </message>
  <message>
   <source>Time of: {text}</source>
   <translation>Zeit von: {text}</translation>
  </message>
  <message>
   <source>not filed yet</source>
   <translation>noch nicht abgelegt</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>{notes}, {times} with a time</source>
   <translation>{notes}, {times} mit Zeit</translation>
  </message>
  <message>
   <source>{n} note found</source>
   <translation>{n} Notiz gefunden</translation>
  </message>
  <message>
   <source>{n} notes found</source>
   <translation>{n} Notizen gefunden</translation>
  </message>
 </context>
 <context>
  <name>PdfPages</name>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Seite {page} von {pages}</translation>
  </message>
 </context>
 <context>
  <name>PlanList</name>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>running</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>{said}, {over} over</source>
   <translation>{said}, {over} darüber</translation>
  </message>
  <message>
   <source>{spent} of {planned}</source>
   <translation>{spent} von {planned}</translation>
  </message>
  <message>
   <source>{title}, {minutes} minutes</source>
   <translation>{title}, {minutes} Minuten</translation>
  </message>
 </context>
 <context>
  <name>PreparePane</name>
  <message>
   <source>Answer</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Brief</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>CV (PDF)</source>
   <translation>Lebenslauf (PDF)</translation>
  </message>
  <message>
   <source>CV (link)</source>
   <translation>Lebenslauf (Link)</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Decisions</source>
   <translation>Entscheidungen</translation>
  </message>
  <message>
   <source>Do you know this person?</source>
   <translation>Ist diese Person bekannt?</translation>
  </message>
  <message>
   <source>Expectations</source>
   <translation>Erwartungen</translation>
  </message>
  <message>
   <source>From {name}, {when} (facts, no rating)</source>
   <translation>Von {name}, {when} (Fakten, keine Bewertung)</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Leitfaden</translation>
  </message>
  <message>
   <source>If you are asked about the job</source>
   <translation>Bei Fragen zur Stelle</translation>
  </message>
  <message>
   <source>Keep this answer</source>
   <translation>Antwort behalten</translation>
  </message>
  <message>
   <source>Kept back: the note may hold a verdict, and yours is to be your own.</source>
   <translation>Zurückgehalten: Die Notiz könnte ein Urteil enthalten, und das eigene soll unabhängig sein.</translation>
  </message>
  <message>
   <source>Measures of success</source>
   <translation>Woran Erfolg gemessen wird</translation>
  </message>
  <message>
   <source>Prepare</source>
   <translation>Vorbereiten</translation>
  </message>
  <message>
   <source>Reports to: {who}</source>
   <translation>Berichtet an: {who}</translation>
  </message>
  <message>
   <source>Responsibilities</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <source>Skills</source>
   <translation>Fähigkeiten</translation>
  </message>
  <message>
   <source>Start the hour</source>
   <translation>Stunde beginnen</translation>
  </message>
  <message>
   <source>The questions of your focus, in the same words for every candidate. No exercise.</source>
   <translation>Die Fragen zum Schwerpunkt, für alle im selben Wortlaut. Keine Fallübung.</translation>
  </message>
  <message>
   <source>Two minutes to read. Nothing here is recorded.</source>
   <translation>Zwei Minuten Lesezeit. Nichts davon wird festgehalten.</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>Wozu es sie gibt</translation>
  </message>
  <message>
   <source>What this seat is for</source>
   <translation>Wozu dieser Platz da ist</translation>
  </message>
  <message>
   <source>You look at</source>
   <translation>Worauf zu achten ist</translation>
  </message>
  <message>
   <source>Your hour with {name}</source>
   <translation>Die Stunde mit {name}</translation>
  </message>
 </context>
 <context>
  <name>ProgressRow</name>
  <message>
   <source>How far it is</source>
   <translation>Wie weit es ist</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} von {all}</translation>
  </message>
 </context>
 <context>
  <name>ProvedCodeDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>I have written it down</source>
   <translation>Ich habe ihn aufgeschrieben</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>Wiederherstellungscode</translation>
  </message>
  <message>
   <source>Recovery code {code}</source>
   <translation>Wiederherstellungscode {code}</translation>
  </message>
  <message>
   <source>Show it again</source>
   <translation>Noch einmal zeigen</translation>
  </message>
  <message>
   <source>Show the recovery code</source>
   <translation>Wiederherstellungscode zeigen</translation>
  </message>
  <message>
   <source>This is the recovery code. Write it down now, on paper, and keep it where this laptop is not. It is shown this once and kept nowhere. In the next step you type it.</source>
   <translation>Das ist der Wiederherstellungscode. Schreiben Sie ihn jetzt auf Papier, und bewahren Sie ihn dort auf, wo dieser Laptop nicht ist. Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt. Im nächsten Schritt tippen Sie ihn ein.</translation>
  </message>
  <message>
   <source>Type the code as you wrote it down. The key is really opened with it before anything is changed; small letters, blanks and hyphens do not matter.</source>
   <translation>Tippen Sie den Code so ein, wie Sie ihn aufgeschrieben haben. Der Schlüssel wird wirklich damit geöffnet, bevor etwas geändert wird; Kleinbuchstaben, Leerzeichen und Bindestriche sind gleichgültig.</translation>
  </message>
 </context>
 <context>
  <name>QuestionCard</name>
  <message>
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <source>Asked or skipped</source>
   <translation>Gefragt oder ausgelassen</translation>
  </message>
  <message>
   <source>Asked or skipped: {question}</source>
   <translation>Gefragt oder ausgelassen: {question}</translation>
  </message>
  <message>
   <source>Hide the good answer</source>
   <translation>Gute Antwort verbergen</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>What a good answer contains</source>
   <translation>Was eine gute Antwort enthält</translation>
  </message>
 </context>
 <context>
  <name>QuestionPanel</name>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Questions of</source>
   <translation>Fragen zu</translation>
  </message>
  <message>
   <source>Questions · {asked} of {all}</source>
   <translation>Fragen · {asked} von {all}</translation>
  </message>
 </context>
 <context>
  <name>QuestionScript</name>
  <message>
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <source>Neither</source>
   <translation>Keins von beiden</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Ausgelassen</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
 </context>
 <context>
  <name>RatingBadge</name>
  <message>
   <source>not rated</source>
   <translation>nicht bewertet</translation>
  </message>
 </context>
 <context>
  <name>RatingWords</name>
  <message>
   <source>After the rating</source>
   <translation>Nach der Bewertung</translation>
  </message>
  <message>
   <source>At the highest level: what to build on</source>
   <translation>Auf der höchsten Stufe: worauf sich aufbauen lässt</translation>
  </message>
  <message>
   <source>Fairly</source>
   <translation>Ziemlich</translation>
  </message>
  <message>
   <source>How sure are you</source>
   <translation>Wie sicher</translation>
  </message>
  <message>
   <source>One sentence for the feedback</source>
   <translation>Ein Satz für die Rückmeldung</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>Unsicher</translation>
  </message>
  <message>
   <source>Very</source>
   <translation>Sehr</translation>
  </message>
  <message>
   <source>What would have raised this by one level</source>
   <translation>Was dies um eine Stufe gehoben hätte</translation>
  </message>
 </context>
 <context>
  <name>RatingsFace</name>
  <message>
   <source>Agreement</source>
   <translation>Übereinstimmung</translation>
  </message>
  <message>
   <source>Most disagreed first</source>
   <translation>Strittigste zuerst</translation>
  </message>
  <message>
   <source>Policy</source>
   <translation>Entscheidungsregeln</translation>
  </message>
  <message>
   <source>Questions to ask</source>
   <translation>Zu fragen</translation>
  </message>
  <message>
   <source>Ratings by dimension and seat</source>
   <translation>Bewertungen nach Dimension und Platz</translation>
  </message>
  <message>
   <source>amended</source>
   <translation>nachgetragen</translation>
  </message>
  <message>
   <source>amended after the opening</source>
   <translation>nach der Öffnung nachgetragen</translation>
  </message>
  <message>
   <source>consensus</source>
   <translation>Konsens</translation>
  </message>
  <message>
   <source>initial ratings · consensus appears after each discussion</source>
   <translation>erste Bewertungen · der Konsens erscheint nach jeder Besprechung</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>not evidenced</source>
   <translation>nicht ersichtlich</translation>
  </message>
  <message>
   <source>not rated</source>
   <translation>nicht bewertet</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>range</source>
   <translation>Spanne</translation>
  </message>
  <message>
   <source>red flag</source>
   <translation>Warnsignal</translation>
  </message>
  <message>
   <source>{dimension}, agreement within the group {figure}</source>
   <translation>{dimension}, Übereinstimmung in der Gruppe {figure}</translation>
  </message>
  <message>
   <source>{dimension}, consensus {level}</source>
   <translation>{dimension}, Konsens {level}</translation>
  </message>
  <message>
   <source>{dimension}, range {range}</source>
   <translation>{dimension}, Spanne {range}</translation>
  </message>
 </context>
 <context>
  <name>ReasonBar</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Not evidenced, because …</source>
   <translation>Nicht ersichtlich, weil …</translation>
  </message>
  <message>
   <source>Reason for not evidenced</source>
   <translation>Grund, warum nicht ersichtlich</translation>
  </message>
  <message>
   <source>Reason in your own words</source>
   <translation>Grund in eigenen Worten</translation>
  </message>
  <message>
   <source>… or in your own words, then Enter</source>
   <translation>… oder in eigenen Worten, dann Eingabe</translation>
  </message>
 </context>
 <context>
  <name>RecordDesk</name>
  <message>
   <source>File the newest note, or mark it…</source>
   <translation>Die neueste Notiz zuordnen oder kennzeichnen …</translation>
  </message>
  <message>
   <source>Finding: found</source>
   <translation>Befund: gefunden</translation>
  </message>
  <message>
   <source>Finding: hint read out</source>
   <translation>Befund: Hinweis vorgelesen</translation>
  </message>
  <message>
   <source>Finding: missed</source>
   <translation>Befund: verpasst</translation>
  </message>
  <message>
   <source>Guide or evidence</source>
   <translation>Leitfaden oder Belege</translation>
  </message>
  <message>
   <source>Next section</source>
   <translation>Nächster Abschnitt</translation>
  </message>
  <message>
   <source>Prepare or evidence</source>
   <translation>Vorbereiten oder Belege</translation>
  </message>
  <message>
   <source>Question: asked</source>
   <translation>Frage: gefragt</translation>
  </message>
  <message>
   <source>Question: skipped</source>
   <translation>Frage: ausgelassen</translation>
  </message>
  <message>
   <source>Show the brief to the candidate</source>
   <translation>Aufgabe zeigen</translation>
  </message>
  <message>
   <source>Stamp a moment, to be worded later</source>
   <translation>Einen Moment festhalten, Worte folgen</translation>
  </message>
  <message>
   <source>Stop the clock, or let it go on</source>
   <translation>Uhr anhalten oder weiterlaufen lassen</translation>
  </message>
  <message>
   <source>Time line or evidence</source>
   <translation>Zeitlinie oder Belege</translation>
  </message>
  <message>
   <source>To the notes</source>
   <translation>Zu den Notizen</translation>
  </message>
  <message>
   <source>To the questions</source>
   <translation>Zu den Fragen</translation>
  </message>
  <message>
   <source>To what to come back to</source>
   <translation>Zu den offenen Nachfragen</translation>
  </message>
 </context>
 <context>
  <name>RecordPane</name>
  <message>
   <source>Findings · {found} of {all}</source>
   <translation>Befunde · {found} von {all}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Plan · {n} min</source>
   <translation>Plan · {n} Min.</translation>
  </message>
  <message>
   <source>Plan · {n} min + {extra} extra time</source>
   <translation>Plan · {n} Min. + {extra} mehr Zeit</translation>
  </message>
  <message>
   <source>The plan</source>
   <translation>Der Plan</translation>
  </message>
  <message>
   <source>This is the last section. Alt+P stops the clock.</source>
   <translation>Das ist der letzte Abschnitt. Alt+P hält die Uhr an.</translation>
  </message>
  <message>
   <source>To reveal midway</source>
   <translation>Unterwegs aufzudecken</translation>
  </message>
  <message>
   <source>What did you see or hear?</source>
   <translation>Was war zu sehen oder zu hören?</translation>
  </message>
  <message>
   <source>What did you see or hear? Enter stamps it, #{code} files it under {title}.</source>
   <translation>Was war zu sehen? Eingabe hält fest, #{code} für {title}.</translation>
  </message>
  <message>
   <source>What did you see or hear? Enter stamps it.</source>
   <translation>Was war zu sehen oder zu hören? Eingabe hält es fest.</translation>
  </message>
  <message>
   <source>{minutes}:{seconds:02d} of {planned}</source>
   <translation>{minutes}:{seconds:02d} von {planned}</translation>
  </message>
  <message>
   <source>“{title}” has run over its {minutes} minutes.</source>
   <translation>„{title}“ hat die {minutes} Minuten überschritten.</translation>
  </message>
 </context>
 <context>
  <name>RecordsPage</name>
  <message>
   <source>Audit log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Kept as long as the law asks for and no longer; every act with them is on record.</source>
   <translation>So lange aufbewahrt, wie das Recht es verlangt, und nicht länger; jede Handlung damit ist aufgezeichnet.</translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Akten</translation>
  </message>
  <message>
   <source>Retention</source>
   <translation>Aufbewahrung</translation>
  </message>
  <message>
   <source>Retention or audit log</source>
   <translation>Aufbewahrung oder Protokoll</translation>
  </message>
 </context>
 <context>
  <name>RemarkRow</name>
  <message>
   <source>Go there</source>
   <translation>Dorthin</translation>
  </message>
  <message>
   <source>Go there: {where}</source>
   <translation>Dorthin: {where}</translation>
  </message>
  <message>
   <source>Leave as it is</source>
   <translation>So lassen</translation>
  </message>
  <message>
   <source>Leave as it is: {where}</source>
   <translation>So lassen: {where}</translation>
  </message>
 </context>
 <context>
  <name>RetentionFace</name>
  <message>
   <source> months</source>
   <translation> Monate</translation>
  </message>
  <message>
   <source>1 file in {folder}</source>
   <translation>1 Datei in {folder}</translation>
  </message>
  <message>
   <source>1 panel</source>
   <translation>1 Panel</translation>
  </message>
  <message>
   <source>1 panel is not open yet</source>
   <translation>1 Panel ist noch nicht offen</translation>
  </message>
  <message>
   <source>1 record is overdue.</source>
   <translation>1 Akte ist überfällig.</translation>
  </message>
  <message>
   <source>A rule of our own</source>
   <translation>Eine eigene Regel</translation>
  </message>
  <message>
   <source>Access pack…</source>
   <translation>Auskunft …</translation>
  </message>
  <message>
   <source>Erased: {n} events lost their words. Save the certificate; it names nobody.</source>
   <translation>Gelöscht: {n} Ereignisse haben ihre Worte verloren. Die Bescheinigung sichern; sie nennt niemanden.</translation>
  </message>
  <message>
   <source>Erase…</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <source>Folder for the access pack</source>
   <translation>Ordner für die Auskunft</translation>
  </message>
  <message>
   <source>How long records are kept</source>
   <translation>Wie lange Akten aufbewahrt werden</translation>
  </message>
  <message>
   <source>In force: {rule}.</source>
   <translation>In Kraft: {rule}.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Aufbewahrt</translation>
  </message>
  <message>
   <source>Lift the hold</source>
   <translation>Sperre aufheben</translation>
  </message>
  <message>
   <source>Months of our own rule</source>
   <translation>Monate der eigenen Regel</translation>
  </message>
  <message>
   <source>Nothing is erased by itself.</source>
   <translation>Von selbst wird nichts gelöscht.</translation>
  </message>
  <message>
   <source>Nothing is overdue.</source>
   <translation>Nichts ist überfällig.</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <source>Put in force</source>
   <translation>In Kraft setzen</translation>
  </message>
  <message>
   <source>Put on hold</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <source>Reason of the hold</source>
   <translation>Grund der Sperre</translation>
  </message>
  <message>
   <source>Records and when they are due</source>
   <translation>Akten und wann sie fällig sind</translation>
  </message>
  <message>
   <source>Retention rule</source>
   <translation>Aufbewahrungsregel</translation>
  </message>
  <message>
   <source>Save the certificate</source>
   <translation>Bescheinigung sichern</translation>
  </message>
  <message>
   <source>Save the certificate…</source>
   <translation>Bescheinigung sichern …</translation>
  </message>
  <message>
   <source>Why must these records stay?</source>
   <translation>Warum müssen diese Akten bleiben?</translation>
  </message>
  <message>
   <source>Written to {file}</source>
   <translation>In {file} geschrieben</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>fällig am {day}</translation>
  </message>
  <message>
   <source>{n} files in {folder}</source>
   <translation>{n} Dateien in {folder}</translation>
  </message>
  <message>
   <source>{n} panels</source>
   <translation>{n} Panels</translation>
  </message>
  <message>
   <source>{n} panels are not open yet</source>
   <translation>{n} Panels sind noch nicht offen</translation>
  </message>
  <message>
   <source>{n} records are overdue.</source>
   <translation>{n} Akten sind überfällig.</translation>
  </message>
  <message>
   <source>{waits}: what its cards say is not in the pack.</source>
   <translation>{waits}: Was dessen Bögen sagen, ist nicht in der Auskunft.</translation>
  </message>
 </context>
 <context>
  <name>ReviewDesk</name>
  <message>
   <source>A note is typed and not stamped: “{text}”. Stamp it with Enter, or empty it; then seal.</source>
   <translation>Eine Notiz ist getippt, aber nicht abgelegt: „{text}“. Mit der Eingabetaste ablegen oder leeren, dann versiegeln.</translation>
  </message>
  <message>
   <source>Amend the sealed card</source>
   <translation>Zum versiegelten Bogen nachtragen</translation>
  </message>
  <message>
   <source>Copy the note to the next interviewer</source>
   <translation>Notiz für das nächste Interview kopieren</translation>
  </message>
  <message>
   <source>Copy the receipt</source>
   <translation>Quittung kopieren</translation>
  </message>
  <message>
   <source>Debrief PDF</source>
   <translation>Nachbesprechung als PDF</translation>
  </message>
  <message>
   <source>Sealed.</source>
   <translation>Versiegelt.</translation>
  </message>
  <message>
   <source>Sealing in {n} seconds. Escape takes it back.</source>
   <translation>Wird in {n} Sekunden versiegelt. Escape nimmt es zurück.</translation>
  </message>
  <message>
   <source>Send the sealed card</source>
   <translation>Versiegelten Bogen senden</translation>
  </message>
  <message>
   <source>The card was changed. The seal is taken back: the card is not sealed.</source>
   <translation>Der Bogen wurde geändert. Das Siegel ist zurückgenommen: Der Bogen ist nicht versiegelt.</translation>
  </message>
  <message>
   <source>The review went out of sight. The seal is taken back: the card is not sealed.</source>
   <translation>Die Durchsicht war nicht mehr zu sehen. Das Siegel ist zurückgenommen: Der Bogen ist nicht versiegelt.</translation>
  </message>
 </context>
 <context>
  <name>RoomPage</name>
  <message>
   <source>1 card amended after the opening</source>
   <translation>1 Bogen mit Nachtrag nach der Öffnung</translation>
  </message>
  <message>
   <source>1 seat sealed</source>
   <translation>1 Platz versiegelt</translation>
  </message>
  <message>
   <source>Consensus {level}</source>
   <translation>Konsens {level}</translation>
  </message>
  <message>
   <source>Debrief of {name}</source>
   <translation>Nachbesprechung zu {name}</translation>
  </message>
  <message>
   <source>Debrief · {name}</source>
   <translation>Nachbesprechung · {name}</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Dimension before</source>
   <translation>Vorige Dimension</translation>
  </message>
  <message>
   <source>Meeting</source>
   <translation>Besprechung</translation>
  </message>
  <message>
   <source>Next dimension</source>
   <translation>Nächste Dimension</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <source>Ratings</source>
   <translation>Bewertungen</translation>
  </message>
  <message>
   <source>Ratings, meeting, decision or paper</source>
   <translation>Bewertungen, Besprechung, Entscheidung oder Papier</translation>
  </message>
  <message>
   <source>chaired by {name}</source>
   <translation>Leitung: {name}</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>geschlossen</translation>
  </message>
  <message>
   <source>without 1 seat</source>
   <translation>ohne 1 Platz</translation>
  </message>
  <message>
   <source>without {n} seats</source>
   <translation>ohne {n} Plätze</translation>
  </message>
  <message>
   <source>{n} cards amended after the opening</source>
   <translation>{n} Bögen mit Nachtrag nach der Öffnung</translation>
  </message>
  <message>
   <source>{n} seats sealed</source>
   <translation>{n} Plätze versiegelt</translation>
  </message>
 </context>
 <context>
  <name>RubricView</name>
  <message>
   <source>A good answer contains</source>
   <translation>Eine gute Antwort enthält</translation>
  </message>
  <message>
   <source>Across dimensions</source>
   <translation>Über Dimensionen hinweg</translation>
  </message>
  <message>
   <source>Areas and weights</source>
   <translation>Bereiche und Gewichte</translation>
  </message>
  <message>
   <source>Chapter</source>
   <translation>Kapitel</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Kapitel</translation>
  </message>
  <message>
   <source>Decision policy</source>
   <translation>Entscheidungsregeln</translation>
  </message>
  <message>
   <source>Decision rights</source>
   <translation>Entscheidungsrechte</translation>
  </message>
  <message>
   <source>Dimensions</source>
   <translation>Dimensionen</translation>
  </message>
  <message>
   <source>Example target</source>
   <translation>Beispielziel</translation>
  </message>
  <message>
   <source>Follow up</source>
   <translation>Nachfragen</translation>
  </message>
  <message>
   <source>How often</source>
   <translation>Wie oft</translation>
  </message>
  <message>
   <source>How success is measured</source>
   <translation>Woran Erfolg gemessen wird</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Maß</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Red flags</source>
   <translation>Warnsignale</translation>
  </message>
  <message>
   <source>Reports to</source>
   <translation>Berichtet an</translation>
  </message>
  <message>
   <source>Responsibilities</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <source>Role summary</source>
   <translation>Rollenbeschreibung</translation>
  </message>
  <message>
   <source>Rubric and variant</source>
   <translation>Raster und Variante</translation>
  </message>
  <message>
   <source>Signals</source>
   <translation>Signale</translation>
  </message>
  <message>
   <source>Skills</source>
   <translation>Fähigkeiten</translation>
  </message>
  <message>
   <source>Strong signals</source>
   <translation>Starke Signale</translation>
  </message>
  <message>
   <source>The job</source>
   <translation>Die Stelle</translation>
  </message>
  <message>
   <source>There is no rubric in {folder}.</source>
   <translation>In {folder} liegt kein Raster.</translation>
  </message>
  <message>
   <source>Weak signals</source>
   <translation>Schwache Signale</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>What is expected, and when</source>
   <translation>Was wann erwartet wird</translation>
  </message>
  <message>
   <source>What it measures</source>
   <translation>Was es misst</translation>
  </message>
  <message>
   <source>What this variant changes</source>
   <translation>Was diese Variante ändert</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>Gewicht</translation>
  </message>
 </context>
 <context>
  <name>SealBar</name>
  <message>
   <source>Seal now</source>
   <translation>Jetzt versiegeln</translation>
  </message>
  <message>
   <source>Seal scorecard</source>
   <translation>Bewertungsbogen versiegeln</translation>
  </message>
  <message>
   <source>Sealing in 1 second</source>
   <translation>Wird in 1 Sekunde versiegelt</translation>
  </message>
  <message>
   <source>Sealing in {n} seconds</source>
   <translation>Wird in {n} Sekunden versiegelt</translation>
  </message>
  <message>
   <source>Take it back</source>
   <translation>Zurücknehmen</translation>
  </message>
 </context>
 <context>
  <name>SealPane</name>
  <message>
   <source>1 note is typed and not stamped</source>
   <translation>1 Notiz ist getippt und nicht gestempelt</translation>
  </message>
  <message>
   <source>1 thing is missing</source>
   <translation>1 Angabe fehlt</translation>
  </message>
  <message>
   <source>Amending version {version}: {reason}</source>
   <translation>Nachtrag zu Version {version}: {reason}</translation>
  </message>
  <message>
   <source>Exactly this is sealed, printed and shown to the committee. Nothing else. After the seal the card can only be amended, with a reason, as a new version.</source>
   <translation>Genau das wird versiegelt, gedruckt und dem Gremium gezeigt. Nichts sonst. Nach dem Siegel gibt es nur noch Nachträge mit Begründung, als neue Version.</translation>
  </message>
  <message>
   <source>Not part of the seal</source>
   <translation>Nicht Teil des Siegels</translation>
  </message>
  <message>
   <source>Nothing bars the seal, 1 thing is worth a look</source>
   <translation>Nichts steht dem Siegel entgegen, 1 Punkt lohnt einen Blick</translation>
  </message>
  <message>
   <source>Nothing bars the seal, {n} things are worth a look</source>
   <translation>Nichts steht dem Siegel entgegen, {n} Punkte lohnen einen Blick</translation>
  </message>
  <message>
   <source>Nothing is missing</source>
   <translation>Es fehlt nichts</translation>
  </message>
  <message>
   <source>Private notes ({private}), drafts ({drafts})</source>
   <translation>Private Notizen ({private}), Entwürfe ({drafts})</translation>
  </message>
  <message>
   <source>Ready to seal</source>
   <translation>Bereit zum Versiegeln</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Durchsicht</translation>
  </message>
  <message>
   <source>The note to the next interviewer is on the clipboard.</source>
   <translation>Die Notiz für das nächste Interview liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <source>The receipt is on the clipboard.</source>
   <translation>Die Quittung liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <source>Word for word</source>
   <translation>Wort für Wort</translation>
  </message>
  <message>
   <source>{n} things are missing</source>
   <translation>{n} Angaben fehlen</translation>
  </message>
  <message>
   <source>{what}. Signed with the key of {name}: {words}</source>
   <translation>{what}. Signiert mit dem Schlüssel von {name}: {words}</translation>
  </message>
 </context>
 <context>
  <name>SealReceipt</name>
  <message>
   <source>Amended because: {reason}</source>
   <translation>Nachgetragen, weil: {reason}</translation>
  </message>
  <message>
   <source>Amend…</source>
   <translation>Nachtragen …</translation>
  </message>
  <message>
   <source>Copy the note to the next interviewer</source>
   <translation>Notiz für das nächste Interview kopieren</translation>
  </message>
  <message>
   <source>Copy the receipt</source>
   <translation>Quittung kopieren</translation>
  </message>
  <message>
   <source>Debrief PDF</source>
   <translation>Nachbesprechung als PDF</translation>
  </message>
  <message>
   <source>Digest (SHA-256)</source>
   <translation>Prüfsumme (SHA-256)</translation>
  </message>
  <message>
   <source>Key in words</source>
   <translation>Schlüssel in Worten</translation>
  </message>
  <message>
   <source>Reason for the amendment</source>
   <translation>Grund des Nachtrags</translation>
  </message>
  <message>
   <source>Reopen with this reason</source>
   <translation>Mit diesem Grund wieder öffnen</translation>
  </message>
  <message>
   <source>Scorecard sealed</source>
   <translation>Bewertungsbogen versiegelt</translation>
  </message>
  <message>
   <source>Seal in words</source>
   <translation>Siegel in Worten</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Send the sealed card…</source>
   <translation>Versiegelten Bogen senden …</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Version {version}, {when}</source>
   <translation>Version {version}, {when}</translation>
  </message>
  <message>
   <source>Why must the sealed card change? The reason is printed.</source>
   <translation>Warum muss der versiegelte Bogen geändert werden? Der Grund wird gedruckt.</translation>
  </message>
  <message>
   <source>Your key in words</source>
   <translation>Der eigene Schlüssel in Worten</translation>
  </message>
 </context>
 <context>
  <name>SealedWords</name>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Key take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>Note to the next interviewer</source>
   <translation>Notiz für das nächste Interview</translation>
  </message>
  <message>
   <source>Notes filed under no dimension</source>
   <translation>Notizen ohne Dimension</translation>
  </message>
  <message>
   <source>Overall: {what}</source>
   <translation>Gesamt: {what}</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>The hour</source>
   <translation>Die Stunde</translation>
  </message>
  <message>
   <source>Word for word</source>
   <translation>Wort für Wort</translation>
  </message>
  <message>
   <source>acquaintance</source>
   <translation>Bekanntschaft</translation>
  </message>
  <message>
   <source>amended because</source>
   <translation>nachgetragen, weil</translation>
  </message>
  <message>
   <source>candidate</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>exercise</source>
   <translation>Fallübung</translation>
  </message>
  <message>
   <source>growth</source>
   <translation>Entwicklung</translation>
  </message>
  <message>
   <source>interviewer</source>
   <translation>Interview durch</translation>
  </message>
  <message>
   <source>not rated</source>
   <translation>nicht bewertet</translation>
  </message>
  <message>
   <source>role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>signal</source>
   <translation>Signal</translation>
  </message>
  <message>
   <source>the clock stood</source>
   <translation>die Uhr stand</translation>
  </message>
  <message>
   <source>why</source>
   <translation>warum</translation>
  </message>
 </context>
 <context>
  <name>Sealing</name>
  <message>
   <source>Another window opened. The seal is taken back: the card is not sealed.</source>
   <translation>Ein anderes Fenster ging auf. Das Siegel ist zurückgenommen: Der Bogen ist nicht versiegelt.</translation>
  </message>
  <message>
   <source>Taken back. The card is not sealed.</source>
   <translation>Zurückgenommen. Der Bogen ist nicht versiegelt.</translation>
  </message>
  <message>
   <source>The computer slept. The seal is taken back: the card is not sealed.</source>
   <translation>Der Computer hat geschlafen. Das Siegel ist zurückgenommen: Der Bogen ist nicht versiegelt.</translation>
  </message>
  <message>
   <source>The key was held. The card is not sealed.</source>
   <translation>Die Taste wurde gehalten. Der Bogen ist nicht versiegelt.</translation>
  </message>
 </context>
 <context>
  <name>SeatQuestion</name>
  <message>
   <source>Seat</source>
   <translation>Platz</translation>
  </message>
 </context>
 <context>
  <name>SeatRow</name>
  <message>
   <source>CV for seat {n}</source>
   <translation>Lebenslauf für Platz {n}</translation>
  </message>
  <message>
   <source>Exercise of seat {n}</source>
   <translation>Fallübung von Platz {n}</translation>
  </message>
  <message>
   <source>Interviewer</source>
   <translation>Interviewerin oder Interviewer</translation>
  </message>
  <message>
   <source>Interviewer of seat {n}</source>
   <translation>Interview auf Platz {n}</translation>
  </message>
  <message>
   <source>Minutes of seat {n}</source>
   <translation>Minuten von Platz {n}</translation>
  </message>
  <message>
   <source>No exercise</source>
   <translation>Keine Fallübung</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove seat {n}</source>
   <translation>Platz {n} entfernen</translation>
  </message>
  <message>
   <source>{n} minutes</source>
   <translation>{n} Minuten</translation>
  </message>
 </context>
 <context>
  <name>SecondPlace</name>
  <message>
   <source>A stick or another disk</source>
   <translation>Ein Stick oder eine andere Platte</translation>
  </message>
  <message>
   <source>All backups lie on this disk. A stick or another disk keeps them when it fails.</source>
   <translation>Alle Sicherungen liegen auf dieser Platte. Ein Stick oder eine andere Platte bewahrt sie, wenn sie ausfällt.</translation>
  </message>
  <message>
   <source>Also in {folder}: the newest there, {newest}.</source>
   <translation>Auch in {folder}: die neueste dort, {newest}.</translation>
  </message>
  <message>
   <source>Also keep backups in…</source>
   <translation>Auch sichern in …</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Give it up?</source>
   <translation>Den Ordner aufgeben?</translation>
  </message>
  <message>
   <source>It is not here, and its backups stay as they are: certificates of erasing will say so.</source>
   <translation>Der Ordner ist nicht da, und seine Sicherungen bleiben, wie sie sind: Bescheinigungen über das Löschen werden das sagen.</translation>
  </message>
  <message>
   <source>Keep backups there all the same?</source>
   <translation>Trotzdem dort sichern?</translation>
  </message>
  <message>
   <source>No longer</source>
   <translation>Nicht mehr</translation>
  </message>
  <message>
   <source>Second folder of backups</source>
   <translation>Zweiter Ordner für Sicherungen</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>noch keine</translation>
  </message>
  <message>
   <source>{folder} is not here. The newest backup there: {newest}.</source>
   <translation>{folder} ist nicht da. Die neueste Sicherung dort: {newest}.</translation>
  </message>
 </context>
 <context>
  <name>SetAsideDialog</name>
  <message>
   <source>It stays locked and does not count: another card of this seat can come. This is for a card that its interviewer did not send, or that cannot be opened.</source>
   <translation>Er bleibt verschlossen und zählt nicht: Ein anderer Bogen dieses Platzes kann kommen. Gedacht für einen Bogen, den die interviewende Person nicht gesendet hat oder der sich nicht öffnen lässt.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Set a card aside</source>
   <translation>Einen Bogen beiseitelegen</translation>
  </message>
  <message>
   <source>Set it aside</source>
   <translation>Beiseitelegen</translation>
  </message>
  <message>
   <source>Who sets it aside</source>
   <translation>Wer ihn beiseitelegt</translation>
  </message>
  <message>
   <source>Why does this card not count? This stays on the record.</source>
   <translation>Warum zählt dieser Bogen nicht? Dies bleibt aufgezeichnet.</translation>
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source> hours after the interview</source>
   <translation> Stunden nach dem Interview</translation>
  </message>
  <message>
   <source>After {n} minutes</source>
   <translation>Nach {n} Minuten</translation>
  </message>
  <message>
   <source>Allowed</source>
   <translation>Erlaubt</translation>
  </message>
  <message>
   <source>Also when another program is in front</source>
   <translation>Auch wenn ein anderes Programm vorn ist</translation>
  </message>
  <message>
   <source>As it should stand on scorecards</source>
   <translation>Wie er auf Bewertungsbögen stehen soll</translation>
  </message>
  <message>
   <source>Backups and check</source>
   <translation>Sicherungen und Prüfung</translation>
  </message>
  <message>
   <source>By its button only</source>
   <translation>Nur über die Schaltfläche</translation>
  </message>
  <message>
   <source>By its key only</source>
   <translation>Nur mit der Taste</translation>
  </message>
  <message>
   <source>Cards are due</source>
   <translation>Bögen sind fällig</translation>
  </message>
  <message>
   <source>Change keys</source>
   <translation>Tasten ändern</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Cover</source>
   <translation>Verdecken</translation>
  </message>
  <message>
   <source>Cover the window</source>
   <translation>Fenster verdecken</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Every change is kept at once.</source>
   <translation>Jede Änderung wird sofort übernommen.</translation>
  </message>
  <message>
   <source>Everything is in this one folder, on this computer. The file is not encrypted: it is as safe as the disk it lies on.</source>
   <translation>Alles liegt in diesem einen Ordner auf diesem Rechner. Die Datei ist nicht verschlüsselt: Sie ist so sicher wie der Datenträger, auf dem sie liegt.</translation>
  </message>
  <message>
   <source>Everything is in this one folder, on this computer. The file, its log and its backups are encrypted: without the keychain, the passphrase or the recovery code nobody reads them.</source>
   <translation>Alles liegt in diesem einen Ordner auf diesem Computer. Die Datei, ihr Protokoll und ihre Sicherungen sind verschlüsselt: Ohne Schlüsselbund, Passphrase oder Wiederherstellungscode liest sie niemand.</translation>
  </message>
  <message>
   <source>Hours after an interview until its card is due</source>
   <translation>Stunden nach einem Interview, bis sein Bogen fällig ist</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <source>Lock the workspace when nobody types</source>
   <translation>Den Arbeitsbereich sperren, wenn niemand tippt</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Notifications</source>
   <translation>Mitteilungen</translation>
  </message>
  <message>
   <source>Notify me when a section runs over and the window is not in front</source>
   <translation>Mitteilen, wenn ein Abschnitt überzieht und das Fenster nicht vorn ist</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Ein</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Single letters as keys</source>
   <translation>Einzelne Buchstaben als Tasten</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Erscheinungsbild</translation>
  </message>
  <message>
   <source>Workspace</source>
   <translation>Arbeitsbereich</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Eigener Name</translation>
  </message>
 </context>
 <context>
  <name>SetupPage</name>
  <message>
   <source>Add a seat</source>
   <translation>Platz hinzufügen</translation>
  </message>
  <message>
   <source>Candidate</source>
   <translation>Kandidatin oder Kandidat</translation>
  </message>
  <message>
   <source>Every dimension is seen by two seats or more, and no seat has more than five.</source>
   <translation>Jede Dimension wird von zwei oder mehr Plätzen gesehen, und kein Platz hat mehr als fünf.</translation>
  </message>
  <message>
   <source>Extra time</source>
   <translation>Mehr Zeit</translation>
  </message>
  <message>
   <source>New panel</source>
   <translation>Neues Panel</translation>
  </message>
  <message>
   <source>One candidate, one rubric, several seats. Each interviewer gets a kit; their cards stay closed until all are sealed.</source>
   <translation>Eine Person, ein Raster, mehrere Plätze. Wer interviewt, erhält ein Kit; die Bögen bleiben geschlossen, bis alle versiegelt sind.</translation>
  </message>
  <message>
   <source>Own seats</source>
   <translation>Eigene Plätze</translation>
  </message>
  <message>
   <source>Plan the panel</source>
   <translation>Panel planen</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>Rubric and variant</source>
   <translation>Raster und Variante</translation>
  </message>
  <message>
   <source>Seat {n} has more than five dimensions in focus: a lot for one hour.</source>
   <translation>Platz {n} hat mehr als fünf Dimensionen als Schwerpunkt: viel für eine Stunde.</translation>
  </message>
  <message>
   <source>Seats</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>Seats {seats} give the same exercise: the candidate would meet it twice.</source>
   <translation>Die Plätze {seats} geben dieselbe Fallübung: Sie käme zweimal.</translation>
  </message>
  <message>
   <source>Usual loop</source>
   <translation>Üblicher Ablauf</translation>
  </message>
  <message>
   <source>Who sees what</source>
   <translation>Wer was sieht</translation>
  </message>
  <message>
   <source>{dimension} is seen by no seat.</source>
   <translation>{dimension} wird von keinem Platz gesehen.</translation>
  </message>
  <message>
   <source>{dimension} is seen by one seat only.</source>
   <translation>{dimension} wird nur von einem Platz gesehen.</translation>
  </message>
 </context>
 <context>
  <name>Shell</name>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>It is meant</source>
   <translation>So ist es gewollt</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>Auf dieser Seite</translation>
  </message>
 </context>
 <context>
  <name>SignalRow</name>
  <message>
   <source>A red flag needs evidence</source>
   <translation>Ein Warnsignal braucht Belege</translation>
  </message>
  <message>
   <source>Evidence for: {signal}</source>
   <translation>Beleg für: {signal}</translation>
  </message>
  <message>
   <source>Red flag</source>
   <translation>Warnsignal</translation>
  </message>
  <message>
   <source>Strong signal</source>
   <translation>Starkes Signal</translation>
  </message>
  <message>
   <source>Weak signal</source>
   <translation>Schwaches Signal</translation>
  </message>
  <message>
   <source>What did you see or hear?</source>
   <translation>Was war zu sehen oder zu hören?</translation>
  </message>
 </context>
 <context>
  <name>Sitting</name>
  <message>
   <source>Undone: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
 </context>
 <context>
  <name>StartTrouble</name>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Beschädigt</translation>
  </message>
  <message>
   <source>Folder of the workspace</source>
   <translation>Ordner des Arbeitsbereichs</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Zurückgehen</translation>
  </message>
  <message>
   <source>Go back to what is sound of it</source>
   <translation>Zu dem zurückgehen, was in Ordnung ist</translation>
  </message>
  <message>
   <source>Go back to {when}</source>
   <translation>Zurück zu {when}</translation>
  </message>
  <message>
   <source>In “{folder}” there are backups. Going back to one puts it in “{here}”.</source>
   <translation>In „{folder}“ liegen Sicherungen. Wer zu einer zurückkehrt, legt sie in „{here}“ ab.</translation>
  </message>
  <message>
   <source>It is a backup of {theirs}, not of the one that lay here.</source>
   <translation>Es ist eine Sicherung von: {theirs}; hier lag ein anderer.</translation>
  </message>
  <message>
   <source>It is damaged: what is sound of it is kept, the rest left out. That stands on record.</source>
   <translation>Sie ist beschädigt: Was davon in Ordnung ist, bleibt, der Rest wird weggelassen. Das steht im Protokoll.</translation>
  </message>
  <message>
   <source>Keep the key in the keychain of this computer</source>
   <translation>Den Schlüssel im Schlüsselbund dieses Computers aufbewahren</translation>
  </message>
  <message>
   <source>Look for it elsewhere…</source>
   <translation>Anderswo suchen …</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open it as it is</source>
   <translation>So öffnen, wie er ist</translation>
  </message>
  <message>
   <source>Passphrase or recovery code</source>
   <translation>Passphrase oder Wiederherstellungscode</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Show what I type</source>
   <translation>Zeigen, was ich tippe</translation>
  </message>
  <message>
   <source>There is no workspace in “{folder}”. Start an empty one there?</source>
   <translation>In „{folder}“ liegt kein Arbeitsbereich. Dort einen leeren beginnen?</translation>
  </message>
  <message>
   <source>To go back to</source>
   <translation>Wohin es zurückgeht</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>What came after {when} is lost.</source>
   <translation>Was nach {when} kam, ist verloren.</translation>
  </message>
  <message>
   <source>What came after {when} is lost. What is there now is kept, in a folder of its own.</source>
   <translation>Was nach {when} kam, geht verloren. Was jetzt da ist, bleibt in einem eigenen Ordner erhalten.</translation>
  </message>
  <message>
   <source>Whole</source>
   <translation>Vollständig</translation>
  </message>
  <message>
   <source>Your workspace could not be opened</source>
   <translation>Der Arbeitsbereich konnte nicht geöffnet werden</translation>
  </message>
  <message>
   <source>Your workspace is encrypted</source>
   <translation>Ihr Arbeitsbereich ist verschlüsselt</translation>
  </message>
  <message>
   <source>being read</source>
   <translation>wird gelesen</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Debrief PDF</source>
   <translation>Nachbesprechung als PDF</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gesichert</translation>
  </message>
  <message>
   <source>asked</source>
   <translation>gefragt</translation>
  </message>
  <message>
   <source>back</source>
   <translation>zurück</translation>
  </message>
  <message>
   <source>cover</source>
   <translation>verdecken</translation>
  </message>
  <message>
   <source>evaluate</source>
   <translation>bewerten</translation>
  </message>
  <message>
   <source>moment</source>
   <translation>Moment</translation>
  </message>
  <message>
   <source>next section</source>
   <translation>nächster Abschnitt</translation>
  </message>
  <message>
   <source>next, back</source>
   <translation>vor, zurück</translation>
  </message>
  <message>
   <source>no decision</source>
   <translation>keine Entscheidung</translation>
  </message>
  <message>
   <source>not evidenced</source>
   <translation>nicht ersichtlich</translation>
  </message>
  <message>
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>rate</source>
   <translation>bewerten</translation>
  </message>
  <message>
   <source>recommend</source>
   <translation>empfehlen</translation>
  </message>
  <message>
   <source>record</source>
   <translation>mitschreiben</translation>
  </message>
  <message>
   <source>review and seal</source>
   <translation>durchsehen, versiegeln</translation>
  </message>
  <message>
   <source>seal</source>
   <translation>versiegeln</translation>
  </message>
  <message>
   <source>take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>why</source>
   <translation>Begründung</translation>
  </message>
  <message>
   <source>write</source>
   <translation>schreiben</translation>
  </message>
 </context>
 <context>
  <name>StatusPage</name>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>By candidate</source>
   <translation>Nach Name</translation>
  </message>
  <message>
   <source>By interviewer</source>
   <translation>Nach Interviewer</translation>
  </message>
  <message>
   <source>By time</source>
   <translation>Nach Zeit</translation>
  </message>
  <message>
   <source>Calendar ({pattern})</source>
   <translation>Kalender ({pattern})</translation>
  </message>
  <message>
   <source>Calendar file</source>
   <translation>Kalenderdatei</translation>
  </message>
  <message>
   <source>Candidate or interviewer</source>
   <translation>Kandidat oder Interviewer</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copy the mail address</source>
   <translation>Mail-Adresse kopieren</translation>
  </message>
  <message>
   <source>Every seat with how its card stands. Nothing of a card shows here.</source>
   <translation>Jeder Platz und wie sein Bogen steht. Aus den Bögen selbst ist hier nichts zu sehen.</translation>
  </message>
  <message>
   <source>Name candidates in reminders</source>
   <translation>Kandidatennamen in Erinnerungen nennen</translation>
  </message>
  <message>
   <source>No mail program could be opened. Copy the mail address instead.</source>
   <translation>Kein Mailprogramm ließ sich öffnen. Stattdessen die Mail-Adresse kopieren.</translation>
  </message>
  <message>
   <source>No such seat</source>
   <translation>Kein solcher Platz</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <source>Remind by mail</source>
   <translation>Per Mail erinnern</translation>
  </message>
  <message>
   <source>Sealed late</source>
   <translation>Spät versiegelt</translation>
  </message>
  <message>
   <source>Search candidates and interviewers</source>
   <translation>Namen suchen</translation>
  </message>
  <message>
   <source>Seats</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>Seats appear here as soon as an interview is planned.</source>
   <translation>Plätze erscheinen hier, sobald ein Interview geplant ist.</translation>
  </message>
  <message>
   <source>Show more</source>
   <translation>Mehr zeigen</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Which seats</source>
   <translation>Welche Plätze</translation>
  </message>
  <message>
   <source>Written to {file}</source>
   <translation>In {file} geschrieben</translation>
  </message>
  <message>
   <source>{n} day ago</source>
   <translation>vor {n} Tag</translation>
  </message>
  <message>
   <source>{n} days ago</source>
   <translation>vor {n} Tagen</translation>
  </message>
  <message>
   <source>{n} hour ago</source>
   <translation>vor {n} Stunde</translation>
  </message>
  <message>
   <source>{n} hours ago</source>
   <translation>vor {n} Stunden</translation>
  </message>
 </context>
 <context>
  <name>StepList</name>
  <message>
   <source>Dimensions and steps</source>
   <translation>Dimensionen und Schritte</translation>
  </message>
 </context>
 <context>
  <name>StepTold</name>
  <message>
   <source>Fairly sure</source>
   <translation>Ziemlich sicher</translation>
  </message>
  <message>
   <source>Mark taken back</source>
   <translation>Kennzeichen zurückgenommen</translation>
  </message>
  <message>
   <source>No longer said how sure</source>
   <translation>Sicherheit zurückgenommen</translation>
  </message>
  <message>
   <source>Not evidenced</source>
   <translation>Nicht ersichtlich</translation>
  </message>
  <message>
   <source>Rated {level}</source>
   <translation>Mit {level} bewertet</translation>
  </message>
  <message>
   <source>Rating taken back</source>
   <translation>Bewertung zurückgenommen</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>Unsicher</translation>
  </message>
  <message>
   <source>Very sure</source>
   <translation>Sehr sicher</translation>
  </message>
 </context>
 <context>
  <name>TakeAwaysPane</name>
  <message>
   <source>Facts only. You can copy it once the card is sealed.</source>
   <translation>Nur Tatsachen. Nach dem Versiegeln lässt sie sich kopieren.</translation>
  </message>
  <message>
   <source>For you alone</source>
   <translation>Nur für die eigenen Augen</translation>
  </message>
  <message>
   <source>Key take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>Never sealed, sent, printed or exported. They stay in this workspace and its backups; only an access pack that the candidate asks for holds them.</source>
   <translation>Nie versiegelt, gesendet, gedruckt oder exportiert. Sie bleiben in diesem Arbeitsbereich und seinen Sicherungen; nur eine Auskunft, die die Person verlangt, enthält sie.</translation>
  </message>
  <message>
   <source>Note to the next interviewer</source>
   <translation>Notiz für das nächste Interview</translation>
  </message>
  <message>
   <source>Private notes</source>
   <translation>Private Notizen</translation>
  </message>
  <message>
   <source>Sealed with the card and printed in the debrief.</source>
   <translation>Mit dem Bogen versiegelt und in der Nachbesprechung gedruckt.</translation>
  </message>
  <message>
   <source>Take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>What should the committee remember of this hour?</source>
   <translation>Was soll das Gremium von dieser Stunde behalten?</translation>
  </message>
  <message>
   <source>What was covered, what was not, what to probe. No rating, no verdict.</source>
   <translation>Was behandelt wurde, was nicht, was zu vertiefen ist. Keine Bewertung, kein Urteil.</translation>
  </message>
 </context>
 <context>
  <name>TakeBack</name>
  <message>
   <source>Bring it back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Change this interview…</source>
   <translation>Dieses Interview ändern …</translation>
  </message>
  <message>
   <source>No interview was taken back.</source>
   <translation>Es wurde kein Interview zurückgenommen.</translation>
  </message>
  <message>
   <source>Take this interview back</source>
   <translation>Dieses Interview zurücknehmen</translation>
  </message>
  <message>
   <source>The interview with {name} was taken back.</source>
   <translation>Das Interview mit {name} wurde zurückgenommen.</translation>
  </message>
 </context>
 <context>
  <name>TidyPane</name>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Enter puts it into words; two letters file it.</source>
   <translation>Eingabe gibt ihm Worte; zwei Buchstaben ordnen ihn zu.</translation>
  </message>
  <message>
   <source>Go on to the ratings</source>
   <translation>Weiter zu den Bewertungen</translation>
  </message>
  <message>
   <source>Leave it unfiled</source>
   <translation>Nicht zuordnen</translation>
  </message>
  <message>
   <source>No dimension has the letters “{letters}”.</source>
   <translation>Keine Dimension hat die Buchstaben „{letters}“.</translation>
  </message>
  <message>
   <source>Note {at} of {all}</source>
   <translation>Notiz {at} von {all}</translation>
  </message>
  <message>
   <source>Tidy-up</source>
   <translation>Aufräumen</translation>
  </message>
  <message>
   <source>Two letters file it; + − ! ? mark it.</source>
   <translation>Zwei Buchstaben ordnen sie zu; + − ! ? kennzeichnen sie.</translation>
  </message>
  <message>
   <source>What did you see or hear then?</source>
   <translation>Was war da zu sehen oder zu hören?</translation>
  </message>
  <message>
   <source>Words of the moment</source>
   <translation>Worte zum Moment</translation>
  </message>
  <message>
   <source>{title}, letters {code}</source>
   <translation>{title}, Buchstaben {code}</translation>
  </message>
 </context>
 <context>
  <name>TidyUp</name>
  <message>
   <source>File the waiting notes one by one</source>
   <translation>Offene Notizen der Reihe nach zuordnen</translation>
  </message>
  <message>
   <source>No note waits to be filed.</source>
   <translation>Keine Notiz wartet auf ihre Zuordnung.</translation>
  </message>
 </context>
 <context>
  <name>TimeField</name>
  <message>
   <source>Day and time</source>
   <translation>Tag und Uhrzeit</translation>
  </message>
  <message>
   <source>Planned for</source>
   <translation>Geplant für</translation>
  </message>
  <message>
   <source>ddd d MMM yyyy, HH:mm</source>
   <translation>ddd, d. MMM yyyy, HH:mm</translation>
  </message>
 </context>
 <context>
  <name>TodayPage</name>
  <message>
   <source>Bring back the interview taken back last</source>
   <translation>Das zuletzt zurückgenommene Interview zurückholen</translation>
  </message>
  <message>
   <source>Change the time of an interview</source>
   <translation>Termin eines Interviews ändern</translation>
  </message>
  <message>
   <source>Change this interview…</source>
   <translation>Dieses Interview ändern …</translation>
  </message>
  <message>
   <source>Change your name</source>
   <translation>Ihren Namen ändern</translation>
  </message>
  <message>
   <source>Encrypt this workspace…</source>
   <translation>Diesen Arbeitsbereich verschlüsseln …</translation>
  </message>
  <message>
   <source>Import a kit or a calendar</source>
   <translation>Kit oder Kalender importieren</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>Interview</translation>
  </message>
  <message>
   <source>Interviews to come</source>
   <translation>Kommende Interviews</translation>
  </message>
  <message>
   <source>New interview</source>
   <translation>Neues Interview</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Als Nächstes</translation>
  </message>
  <message>
   <source>No interview yet</source>
   <translation>Noch kein Interview</translation>
  </message>
  <message>
   <source>No longer offer this appointment</source>
   <translation>Diesen Termin nicht mehr anbieten</translation>
  </message>
  <message>
   <source>Plan an interview and score it here, offline: one dimension at a time, the evidence beside the anchors. Or try the sample interview first: half of it is done, and in five minutes you hold its paper.</source>
   <translation>Ein Interview planen und hier bewerten, ohne Netz: eine Dimension nach der anderen, die Belege neben den Ankern. Oder zuerst das Beispielinterview ausprobieren: Die Hälfte ist getan, und in fünf Minuten liegt sein Papier vor.</translation>
  </message>
  <message>
   <source>Scorecards to finish</source>
   <translation>Abzuschließende Bewertungsbögen</translation>
  </message>
  <message>
   <source>Scorecards to go on with</source>
   <translation>Begonnene Bewertungsbögen</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Sealed scorecards</source>
   <translation>Versiegelte Bewertungsbögen</translation>
  </message>
  <message>
   <source>Sealed, to hand over</source>
   <translation>Versiegelt, zum Weitergeben</translation>
  </message>
  <message>
   <source>Take this interview back</source>
   <translation>Dieses Interview zurücknehmen</translation>
  </message>
  <message>
   <source>This workspace is as safe as the disk it lies on.</source>
   <translation>Dieser Arbeitsbereich ist so sicher wie der Datenträger, auf dem er liegt.</translation>
  </message>
  <message>
   <source>To finish</source>
   <translation>Abzuschließen</translation>
  </message>
  <message>
   <source>To go on with</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Try the sample interview</source>
   <translation>Beispielinterview ansehen</translation>
  </message>
  <message>
   <source>You: {name}</source>
   <translation>Sie: {name}</translation>
  </message>
  <message>
   <source>from the calendar · {title}</source>
   <translation>aus dem Kalender · {title}</translation>
  </message>
  <message>
   <source>hand over</source>
   <translation>weitergeben</translation>
  </message>
  <message>
   <source>no time yet</source>
   <translation>noch kein Termin</translation>
  </message>
  <message>
   <source>not begun</source>
   <translation>nicht begonnen</translation>
  </message>
  <message>
   <source>plan it</source>
   <translation>planen</translation>
  </message>
  <message>
   <source>{n} minutes</source>
   <translation>{n} Minuten</translation>
  </message>
  <message>
   <source>{rated} of {focus} rated, {notes} notes</source>
   <translation>{rated} von {focus} bewertet, {notes} Notizen</translation>
  </message>
 </context>
 <context>
  <name>UnderWay</name>
  <message>
   <source>Certificate of the last erasing</source>
   <translation>Bescheinigung der letzten Löschung</translation>
  </message>
  <message>
   <source>Go on now</source>
   <translation>Jetzt fortsetzen</translation>
  </message>
  <message>
   <source>What is being erased</source>
   <translation>Was gerade gelöscht wird</translation>
  </message>
 </context>
 <context>
  <name>Voices</name>
  <message>
   <source>Answer to the red flag of {name}</source>
   <translation>Antwort auf das Warnsignal von {name}</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Close the vote and show it</source>
   <translation>Abstimmung schließen und zeigen</translation>
  </message>
  <message>
   <source>Dissent of {name}</source>
   <translation>Sondervotum von {name}</translation>
  </message>
  <message>
   <source>Dissent, in the words of whoever dissents</source>
   <translation>Sondervotum, in den Worten der abweichenden Person</translation>
  </message>
  <message>
   <source>No seat raised one.</source>
   <translation>Kein Platz hat eines gesetzt.</translation>
  </message>
  <message>
   <source>Red flag in a note</source>
   <translation>Warnsignal in einer Notiz</translation>
  </message>
  <message>
   <source>Red flags</source>
   <translation>Warnsignale</translation>
  </message>
  <message>
   <source>Show all votes</source>
   <translation>Alle Stimmen zeigen</translation>
  </message>
  <message>
   <source>Silent vote</source>
   <translation>Geheime Abstimmung</translation>
  </message>
  <message>
   <source>Vote of {name}</source>
   <translation>Stimme von {name}</translation>
  </message>
  <message>
   <source>Vote…</source>
   <translation>Abstimmen …</translation>
  </message>
  <message>
   <source>What does the panel make of it?</source>
   <translation>Wie bewertet das Panel es?</translation>
  </message>
  <message>
   <source>did not vote</source>
   <translation>hat nicht abgestimmt</translation>
  </message>
  <message>
   <source>has voted</source>
   <translation>hat abgestimmt</translation>
  </message>
  <message>
   <source>{name} does not go along, because …</source>
   <translation>{name} geht nicht mit, weil …</translation>
  </message>
 </context>
 <context>
  <name>VoteDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cast this vote</source>
   <translation>Diese Stimme abgeben</translation>
  </message>
  <message>
   <source>Nobody sees a vote before all are shown together.</source>
   <translation>Niemand sieht eine Stimme, bevor alle gemeinsam gezeigt werden.</translation>
  </message>
  <message>
   <source>Vote</source>
   <translation>Stimme</translation>
  </message>
  <message>
   <source>Vote of {name}</source>
   <translation>Stimme von {name}</translation>
  </message>
 </context>
 <context>
  <name>WordingsDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Wordings of the note</source>
   <translation>Fassungen der Notiz</translation>
  </message>
 </context>
 <context>
  <name>Work</name>
  <message>
   <source>This was not done: an unexpected error came in between.</source>
   <translation>Das wurde nicht ausgeführt: Ein unerwarteter Fehler kam dazwischen.</translation>
  </message>
 </context>
 <context>
  <name>WorthALook</name>
  <message>
   <source>1 moment has no words; without them it is no evidence.</source>
   <translation>1 Augenblick hat keine Worte; ohne sie ist er kein Beleg.</translation>
  </message>
  <message>
   <source>1 note is filed nowhere and would be sealed so.</source>
   <translation>1 Notiz ist nirgends abgelegt und würde so versiegelt.</translation>
  </message>
  <message>
   <source>1 note is typed and not stamped.</source>
   <translation>1 Notiz ist getippt und nicht gestempelt.</translation>
  </message>
  <message>
   <source>1 question to come back to is still open.</source>
   <translation>1 Frage, auf die Sie zurückkommen wollten, ist noch offen.</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Es fehlt</translation>
  </message>
  <message>
   <source>Red flag without evidence: {signal}</source>
   <translation>Warnsignal ohne Beleg: {signal}</translation>
  </message>
  <message>
   <source>The overall recommendation is not given</source>
   <translation>Die Gesamtempfehlung fehlt</translation>
  </message>
  <message>
   <source>Worth a look</source>
   <translation>Einen Blick wert</translation>
  </message>
  <message>
   <source>and {n} more</source>
   <translation>und {n} weitere</translation>
  </message>
  <message>
   <source>{dimension} is a {level} with a red flag on it.</source>
   <translation>{dimension} ist eine {level}, und ein Warnsignal steht dabei.</translation>
  </message>
  <message>
   <source>{dimension} is a {level} with a strong sign on it, and nothing that speaks against.</source>
   <translation>{dimension} ist eine {level} mit einem starken Zeichen, und nichts spricht dagegen.</translation>
  </message>
  <message>
   <source>{dimension} is a {level} with {n} red flags on it.</source>
   <translation>{dimension} ist eine {level}, und {n} Warnsignale stehen dabei.</translation>
  </message>
  <message>
   <source>{dimension} is a {level} with {n} strong signs on it, and nothing that speaks against.</source>
   <translation>{dimension} ist eine {level} mit {n} starken Zeichen, und nichts spricht dagegen.</translation>
  </message>
  <message>
   <source>{dimension} is not evidenced, yet 1 note or signal is filed there.</source>
   <translation>{dimension} ist nicht ersichtlich, doch dort ist 1 Notiz oder Signal abgelegt.</translation>
  </message>
  <message>
   <source>{dimension} is not evidenced, yet {n} notes or signals are filed there.</source>
   <translation>{dimension} ist nicht ersichtlich, doch dort sind {n} Notizen oder Signale abgelegt.</translation>
  </message>
  <message>
   <source>{dimension} is not rated</source>
   <translation>{dimension} ist nicht bewertet</translation>
  </message>
  <message>
   <source>{dimension}: a rating at the end of the scale needs a note as evidence</source>
   <translation>{dimension}: eine Bewertung am Ende der Skala braucht eine Notiz als Beleg</translation>
  </message>
  <message>
   <source>{n} moments have no words; without them they are no evidence.</source>
   <translation>{n} Augenblicke haben keine Worte; ohne sie sind sie keine Belege.</translation>
  </message>
  <message>
   <source>{n} notes are filed nowhere and would be sealed so.</source>
   <translation>{n} Notizen sind nirgends abgelegt und würden so versiegelt.</translation>
  </message>
  <message>
   <source>{n} questions to come back to are still open.</source>
   <translation>{n} Fragen, auf die Sie zurückkommen wollten, sind noch offen.</translation>
  </message>
 </context>
 <context>
  <name>encrypting</name>
  <message>
   <source>A recovery code opens it too. Whoever loses both loses every word: nobody can open it then, not even we.</source>
   <translation>Auch ein Wiederherstellungscode öffnet ihn. Wer beides verliert, verliert jedes Wort: Dann kann ihn niemand öffnen, auch wir nicht.</translation>
  </message>
  <message>
   <source>Another recovery code opens this workspace from then on, and the one written down so far opens it no more. The passphrase, or the keychain, stays.</source>
   <translation>Danach öffnet ein anderer Wiederherstellungscode diesen Arbeitsbereich, und der bisher aufgeschriebene öffnet ihn nicht mehr. Passphrase oder Schlüsselbund bleiben.</translation>
  </message>
  <message>
   <source>Ask for a passphrase</source>
   <translation>Nach einer Passphrase fragen</translation>
  </message>
  <message>
   <source>Ask for a passphrase at every start instead</source>
   <translation>Stattdessen bei jedem Start nach einer Passphrase fragen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Change it</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation>Passphrase ändern</translation>
  </message>
  <message>
   <source>Change the passphrase…</source>
   <translation>Passphrase ändern …</translation>
  </message>
  <message>
   <source>Decrypt this workspace…</source>
   <translation>Diesen Arbeitsbereich entschlüsseln …</translation>
  </message>
  <message>
   <source>Encrypt</source>
   <translation>Verschlüsseln</translation>
  </message>
  <message>
   <source>Encrypt this workspace</source>
   <translation>Diesen Arbeitsbereich verschlüsseln</translation>
  </message>
  <message>
   <source>Encrypt this workspace…</source>
   <translation>Diesen Arbeitsbereich verschlüsseln …</translation>
  </message>
  <message>
   <source>In {places} the old one opens the backups until the next backup is made there.</source>
   <translation>In {places} öffnet noch das Alte die Sicherungen, bis dort die nächste Sicherung gemacht wird.</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Jetzt sperren</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Neue Passphrase</translation>
  </message>
  <message>
   <source>New recovery code</source>
   <translation>Neuer Wiederherstellungscode</translation>
  </message>
  <message>
   <source>New recovery code…</source>
   <translation>Neuer Wiederherstellungscode …</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Passphrase or recovery code, as it is now</source>
   <translation>Jetzige Passphrase oder jetziger Wiederherstellungscode</translation>
  </message>
  <message>
   <source>Remove the copies made so far: they hold every word in plain</source>
   <translation>Bisherige Kopien entfernen: In ihnen steht jedes Wort unverschlüsselt</translation>
  </message>
  <message>
   <source>Take this code</source>
   <translation>Diesen Code nehmen</translation>
  </message>
  <message>
   <source>The file, its log and its backups are encrypted under a random key. Whoever finds this laptop switched off, or gets a copy of the file, reads nothing. It protects nothing while you work here, on a computer that is unlocked.</source>
   <translation>Die Datei, ihr Protokoll und ihre Sicherungen werden mit einem zufälligen Schlüssel verschlüsselt. Wer diesen Laptop ausgeschaltet findet oder an eine Kopie der Datei kommt, liest nichts. Während Sie hier an einem entsperrten Computer arbeiten, schützt es nichts.</translation>
  </message>
  <message>
   <source>The file, its log and its backups will be plain again: as safe as the disk they lie on. The encrypted backups made so far are removed, once a plain one is whole. Decrypt this workspace?</source>
   <translation>Die Datei, ihr Protokoll und ihre Sicherungen sind dann wieder unverschlüsselt: so sicher wie der Datenträger, auf dem sie liegen. Die bisherigen verschlüsselten Sicherungen werden entfernt, sobald eine unverschlüsselte heil ist. Diesen Arbeitsbereich entschlüsseln?</translation>
  </message>
  <message>
   <source>The key itself stays: what someone copied before, with its key file, opens as it did. Where that is feared, decrypt this workspace and encrypt it again.</source>
   <translation>Der Schlüssel selbst bleibt: Was jemand vorher mit der Schlüsseldatei kopiert hat, öffnet sich wie bisher. Wer das befürchtet, entschlüsselt diesen Arbeitsbereich und verschlüsselt ihn neu.</translation>
  </message>
  <message>
   <source>The key leaves the keychain of this computer. A passphrase is asked for at every start instead.</source>
   <translation>Der Schlüssel kommt aus dem Schlüsselbund dieses Computers. Stattdessen wird bei jedem Start nach einer Passphrase gefragt.</translation>
  </message>
  <message>
   <source>The key lies in the keychain of this computer, which opens it when you sign in.</source>
   <translation>Der Schlüssel liegt im Schlüsselbund dieses Computers, der ihn bei Ihrer Anmeldung öffnet.</translation>
  </message>
  <message>
   <source>The keychain of this computer opens this workspace. Lock the computer, or have a passphrase asked for: under Settings.</source>
   <translation>Der Schlüsselbund dieses Computers öffnet diesen Arbeitsbereich. Sperren Sie den Computer, oder lassen Sie nach einer Passphrase fragen: unter Einstellungen.</translation>
  </message>
  <message>
   <source>The keychain refused, so the key may lie in it still: remove “Evenhand” there.</source>
   <translation>Der Schlüsselbund hat es abgelehnt, der Schlüssel liegt also vielleicht noch darin: Entfernen Sie dort „Evenhand“.</translation>
  </message>
  <message>
   <source>The new passphrase opens this workspace from now on.</source>
   <translation>Ab jetzt öffnet die neue Passphrase diesen Arbeitsbereich.</translation>
  </message>
  <message>
   <source>The new recovery code opens this workspace from now on.</source>
   <translation>Ab jetzt öffnet der neue Wiederherstellungscode diesen Arbeitsbereich.</translation>
  </message>
  <message>
   <source>The same again</source>
   <translation>Noch einmal dieselbe</translation>
  </message>
  <message>
   <source>This computer has no keychain, so a passphrase is asked for at every start.</source>
   <translation>Dieser Computer hat keinen Schlüsselbund, deshalb wird bei jedem Start nach einer Passphrase gefragt.</translation>
  </message>
  <message>
   <source>This workspace is encrypted. Plain words are left in {places}: they go at a later start.</source>
   <translation>Dieser Arbeitsbereich ist verschlüsselt. Wörter im Klartext liegen noch in {places}: Sie verschwinden bei einem späteren Start.</translation>
  </message>
  <message>
   <source>This workspace is encrypted: its file, its log and its backups.</source>
   <translation>Dieser Arbeitsbereich ist verschlüsselt: seine Datei, sein Protokoll und seine Sicherungen.</translation>
  </message>
  <message>
   <source>This workspace is no longer encrypted.</source>
   <translation>Dieser Arbeitsbereich ist nicht mehr verschlüsselt.</translation>
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <source>1 dimension</source>
   <translation>1 Dimension</translation>
  </message>
  <message>
   <source>1 rating</source>
   <translation>1 Bewertung</translation>
  </message>
  <message>
   <source>1 red flag waits for the committee’s written answer</source>
   <translation>1 Warnsignal wartet auf die schriftliche Antwort des Gremiums</translation>
  </message>
  <message>
   <source>1 red flag was answered in writing</source>
   <translation>1 Warnsignal wurde schriftlich beantwortet</translation>
  </message>
  <message>
   <source>1 thing is missing before this card can be sealed.</source>
   <translation>Bevor dieser Bogen versiegelt werden kann, fehlt 1 Angabe.</translation>
  </message>
  <message>
   <source>&lt;{name}&gt; holds {what}, which is not drawn</source>
   <translation>&lt;{name}&gt; enthält {what}; das wird nicht gezeichnet</translation>
  </message>
  <message>
   <source>&lt;{name}&gt; needs pairs of numbers as points</source>
   <translation>&lt;{name}&gt; braucht Zahlenpaare als Punkte</translation>
  </message>
  <message>
   <source>A CV has at most {limit} MB. Save it smaller, or give a link.</source>
   <translation>Ein Lebenslauf hat höchstens {limit} MB. Kleiner sichern oder einen Link geben.</translation>
  </message>
  <message>
   <source>A CV is still being read. Plan the panel when that is done.</source>
   <translation>Ein Lebenslauf wird noch gelesen. Das Panel danach planen.</translation>
  </message>
  <message>
   <source>A brief is a PDF, a web page or Markdown: let “{name}” end in .pdf, .html or .md.</source>
   <translation>Die Information ist ein PDF, eine Webseite oder Markdown: „{name}“ muss auf .pdf, .html oder .md enden.</translation>
  </message>
  <message>
   <source>A consensus that is not what every seat gave needs its reason: say what settled it.</source>
   <translation>Ein Konsens, den nicht jeder Platz gab, braucht einen Grund: was den Ausschlag gab.</translation>
  </message>
  <message>
   <source>A decision needs its reasons: say in a few words what carried it.</source>
   <translation>Eine Entscheidung braucht Gründe: in wenigen Worten, was sie getragen hat.</translation>
  </message>
  <message>
   <source>A dimension of this interview is rated. {until}</source>
   <translation>Eine Dimension dieses Interviews ist bewertet. {until}</translation>
  </message>
  <message>
   <source>A hold needs its reason: say in a few words why the records must stay.</source>
   <translation>Eine Sperre braucht einen Grund: in wenigen Worten, warum die Unterlagen bleiben müssen.</translation>
  </message>
  <message>
   <source>A kit with the candidate's name is out: it can no longer be changed here.</source>
   <translation>Ein Kit mit dem Namen der Person ist ausgegeben: Er kann hier nicht mehr geändert werden.</translation>
  </message>
  <message>
   <source>A line of the feedback is empty. Word it, or do not tick it.</source>
   <translation>Eine Zeile der Rückmeldung ist leer. Ausfüllen oder nicht ankreuzen.</translation>
  </message>
  <message>
   <source>A link begins with https:// and has no blanks.</source>
   <translation>Ein Link beginnt mit https:// und hat keine Leerzeichen.</translation>
  </message>
  <message>
   <source>A link has at most {limit} characters.</source>
   <translation>Ein Link hat höchstens {limit} Zeichen.</translation>
  </message>
  <message>
   <source>A name in it cannot be seen, or turns round the text beside it.</source>
   <translation>Ein Name darin ist nicht zu sehen oder dreht den Text daneben um.</translation>
  </message>
  <message>
   <source>A newer Evenhand made the card of {names}. Nothing was opened. Update to open it, or open without it: with the escrow code and a reason.</source>
   <translation>Den Bogen von {names} hat ein neueres Evenhand erstellt. Nichts wurde geöffnet. Aktualisieren, um ihn zu öffnen, oder ohne ihn öffnen: mit dem Hinterlegungscode und einem Grund.</translation>
  </message>
  <message>
   <source>A newer Evenhand made this PDF. Update to verify it.</source>
   <translation>Ein neueres Evenhand hat dieses PDF gemacht. Zum Prüfen aktualisieren.</translation>
  </message>
  <message>
   <source>A newer Evenhand wrote on this scorecard. That is kept; update to change the card or to seal it.</source>
   <translation>Ein neueres Evenhand hat auf diesen Bewertungsbogen geschrieben. Das bleibt erhalten; zum Ändern oder Versiegeln muss Evenhand aktualisiert werden.</translation>
  </message>
  <message>
   <source>A newer Evenhand wrote this. Update to read it.</source>
   <translation>Das hat ein neueres Evenhand geschrieben. Zum Lesen muss Evenhand aktualisiert werden.</translation>
  </message>
  <message>
   <source>A panel needs at least one seat.</source>
   <translation>Ein Panel braucht mindestens einen Platz.</translation>
  </message>
  <message>
   <source>A panel with its number was planned here; it cannot be the same.</source>
   <translation>Ein Panel mit dieser Nummer wurde hier geplant; es kann nicht dasselbe sein.</translation>
  </message>
  <message>
   <source>A passphrase has at least {least} characters; four words do well.</source>
   <translation>Eine Passphrase hat mindestens {least} Zeichen; vier Wörter eignen sich gut.</translation>
  </message>
  <message>
   <source>A passphrase has at most {most} characters.</source>
   <translation>Eine Passphrase hat höchstens {most} Zeichen.</translation>
  </message>
  <message>
   <source>A recovery code has {letters} letters and digits, and this has {typed}.</source>
   <translation>Ein Wiederherstellungscode hat {letters} Buchstaben und Ziffern, dieser hat {typed}.</translation>
  </message>
  <message>
   <source>A red flag is answered in words: say what the meeting made of it.</source>
   <translation>Ein Warnsignal wird in Worten beantwortet: was die Besprechung davon hält.</translation>
  </message>
  <message>
   <source>A workbook holds no more than {limit:,} rows. Choose CSV.</source>
   <translation>Eine Arbeitsmappe fasst höchstens {limit:,} Zeilen. CSV wählen.</translation>
  </message>
  <message>
   <source>A4</source>
   <translation>A4</translation>
  </message>
  <message>
   <source>All {ratings} of {dimensions} that two or more seats rated are the same level: nothing tells one dimension from another, so alpha is not defined.</source>
   <translation>Alle {ratings} von {dimensions}, die zwei oder mehr Plätze bewertet haben, stehen auf derselben Stufe: Nichts unterscheidet eine Dimension von der anderen, Alpha ist nicht definiert.</translation>
  </message>
  <message>
   <source>Amendment of a sealed scorecard begun.</source>
   <translation>Nachtrag zu einem versiegelten Bogen begonnen.</translation>
  </message>
  <message>
   <source>An amended card of {name}, version {version}.</source>
   <translation>Ein nachgetragener Bogen von {name}, Version {version}.</translation>
  </message>
  <message>
   <source>An amendment needs its reason in writing.</source>
   <translation>Ein Nachtrag braucht einen schriftlichen Grund.</translation>
  </message>
  <message>
   <source>An empty note says nothing; type what you saw or heard.</source>
   <translation>Eine leere Notiz sagt nichts; bitte eintippen, was zu sehen oder zu hören war.</translation>
  </message>
  <message>
   <source>An unexpected error came in between.</source>
   <translation>Ein unerwarteter Fehler kam dazwischen.</translation>
  </message>
  <message>
   <source>Anchored rating scales</source>
   <translation>Verankerte Bewertungsskalen</translation>
  </message>
  <message>
   <source>Another Evenhand is making a backup just now. Try again in a moment.</source>
   <translation>Ein anderes Evenhand legt gerade eine Sicherung an. Bitte gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Another invitation of {name} is here: its keys read {known}, those of this one {words}. Compare both with {name}. To take this one, drop the other first.</source>
   <translation>Eine andere Einladung von {name} ist da: Ihre Schlüssel lauten {known}, die dieser {words}. Beide mit {name} vergleichen. Um diese zu nehmen, erst die andere verwerfen.</translation>
  </message>
  <message>
   <source>Another kit for {name}, seat {place} of {count}: it takes the place of the one before. Its lock reads: {words}.</source>
   <translation>Ein neues Kit für {name}, Platz {place} von {count}: Es ersetzt das frühere. Sein Schloss lautet: {words}.</translation>
  </message>
  <message>
   <source>Another kit of this panel says otherwise. That one was kept.</source>
   <translation>Ein anderes Kit dieses Panels sagt etwas anderes. Jenes wurde behalten.</translation>
  </message>
  <message>
   <source>Another kit of this seat is here already. That one was kept.</source>
   <translation>Ein anderes Kit für diesen Platz ist schon da. Jenes wurde behalten.</translation>
  </message>
  <message>
   <source>Another level</source>
   <translation>Andere Stufe</translation>
  </message>
  <message>
   <source>Another program is using the workspace in “{folder}”.</source>
   <translation>Ein anderes Programm verwendet den Arbeitsbereich in „{folder}“.</translation>
  </message>
  <message>
   <source>Another program is using the workspace in “{folder}”. Nothing was changed. Try again in a moment.</source>
   <translation>Ein anderes Programm benutzt den Arbeitsbereich in „{folder}“. Nichts wurde geändert. Bitte gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Another program reads the workspace in “{folder}”. Close it, then restore again.</source>
   <translation>Ein anderes Programm liest den Arbeitsbereich in „{folder}“. Es schließen, dann noch einmal wiederherstellen.</translation>
  </message>
  <message>
   <source>Another program reads the workspace in “{folder}”. Close it, then try again.</source>
   <translation>Ein anderes Programm liest den Arbeitsbereich in „{folder}“. Schließen Sie es, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Another workspace lies here than the one that was saved here until {time}. If that is not meant, close Evenhand, put the right file back and start again.</source>
   <translation>Hier liegt ein anderer Arbeitsbereich als der, der hier bis {time} gespeichert wurde. Wenn das nicht gewollt ist, Evenhand schließen, die richtige Datei zurücklegen und neu starten.</translation>
  </message>
  <message>
   <source>Ashby-style JSON</source>
   <translation>JSON nach Ashby-Art</translation>
  </message>
  <message>
   <source>Beside the workspace lies “{file}”: a sync program leaves such a copy when two computers wrote at once. What was typed there is not in here.</source>
   <translation>Neben dem Arbeitsbereich liegt „{file}“: Eine solche Kopie hinterlässt ein Synchronisierungsprogramm, wenn zwei Rechner zugleich geschrieben haben. Was dort getippt wurde, steht hier nicht.</translation>
  </message>
  <message>
   <source>Better types of questions</source>
   <translation>Bessere Arten von Fragen</translation>
  </message>
  <message>
   <source>CSV</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>CSV for Excel</source>
   <translation>CSV für Excel</translation>
  </message>
  <message>
   <source>CV entered, to be given to interviewers beforehand.</source>
   <translation>Lebenslauf aufgenommen, um ihn vorab in Interviews zu geben.</translation>
  </message>
  <message>
   <source>Candidate entered.</source>
   <translation>Person erfasst.</translation>
  </message>
  <message>
   <source>Candidate erased: {count} events of {panels} panels lost their words.</source>
   <translation>Person gelöscht: {count} Ereignisse aus {panels} Panels haben ihre Worte verloren.</translation>
  </message>
  <message>
   <source>Check the box above: the copies made so far have to go, or nothing is hidden.</source>
   <translation>Setzen Sie oben das Häkchen: Die bisherigen Kopien müssen weg, sonst ist nichts verborgen.</translation>
  </message>
  <message>
   <source>Choose at least one dimension for this seat to focus on.</source>
   <translation>Für diesen Platz mindestens eine Dimension als Schwerpunkt wählen.</translation>
  </message>
  <message>
   <source>Choose at least one dimension to focus on.</source>
   <translation>Mindestens eine Dimension als Schwerpunkt wählen.</translation>
  </message>
  <message>
   <source>Control of ancillary information</source>
   <translation>Kontrolle über Zusatzinformationen</translation>
  </message>
  <message>
   <source>Debrief closed and sealed, version {version}.</source>
   <translation>Nachbesprechung geschlossen und versiegelt, Version {version}.</translation>
  </message>
  <message>
   <source>Debrief reopened: {reason}</source>
   <translation>Nachbesprechung wieder geöffnet: {reason}</translation>
  </message>
  <message>
   <source>Decision recorded.</source>
   <translation>Entscheidung festgehalten.</translation>
  </message>
  <message>
   <source>Detailed notes</source>
   <translation>Ausführliche Notizen</translation>
  </message>
  <message>
   <source>Doubling or halving any one weight would not change it.</source>
   <translation>Ein einzelnes Gewicht zu verdoppeln oder zu halbieren würde es nicht ändern.</translation>
  </message>
  <message>
   <source>EVENHAND_NOW says “{value}”, which is no moment such as 2026-11-17T14:37:12+01:00.</source>
   <translation>EVENHAND_NOW ist „{value}“; das ist kein Zeitpunkt wie 2026-11-17T14:37:12+01:00.</translation>
  </message>
  <message>
   <source>Each answer or dimension rated</source>
   <translation>Jede Antwort oder Dimension bewertet</translation>
  </message>
  <message>
   <source>Each seat needs at least one dimension to focus on.</source>
   <translation>Jeder Platz braucht mindestens eine Dimension als Schwerpunkt.</translation>
  </message>
  <message>
   <source>Encrypting is not offered on this computer: its library (SQLCipher) does not exist for this system.</source>
   <translation>Verschlüsseln wird auf diesem Computer nicht angeboten: Die Bibliothek dafür (SQLCipher) gibt es für dieses System nicht.</translation>
  </message>
  <message>
   <source>Erasing begun.</source>
   <translation>Löschung begonnen.</translation>
  </message>
  <message>
   <source>Erasing ended: the last copy is gone, {count} backups and folders removed.</source>
   <translation>Löschung beendet: Die letzte Kopie ist fort, {count} Sicherungen und Ordner wurden entfernt.</translation>
  </message>
  <message>
   <source>Erasing {candidate} is on record and not at its end. {reason} It goes on at the next start, or when you erase again.</source>
   <translation>Die Löschung von {candidate} ist vermerkt und noch nicht am Ende. {reason} Sie geht beim nächsten Start weiter oder wenn erneut gelöscht wird.</translation>
  </message>
  <message>
   <source>Erasing {candidate}: the file is not rewritten yet.</source>
   <translation>Löschung von {candidate}: Die Datei ist noch nicht neu geschrieben.</translation>
  </message>
  <message>
   <source>Erasing {candidate}: the last step is not done yet.</source>
   <translation>Löschung von {candidate}: Der letzte Schritt steht noch aus.</translation>
  </message>
  <message>
   <source>Erasing {candidate}: waiting for {copies}.</source>
   <translation>Löschung von {candidate}: Es steht noch aus: {copies}.</translation>
  </message>
  <message>
   <source>Evenhand already has the workspace in “{folder}” open. Use that window, or close it and try again.</source>
   <translation>Evenhand hat den Arbeitsbereich in „{folder}“ schon offen. Jenes Fenster benutzen, oder es schließen und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Evenhand already has the workspace in “{folder}” open. Use that window, or close it and try again. It is process {pid} on {computer}, since {since}.</source>
   <translation>Evenhand hat den Arbeitsbereich in „{folder}“ schon offen. Jenes Fenster benutzen, oder es schließen und noch einmal versuchen. Es ist der Prozess {pid} auf {computer}, seit {since}.</translation>
  </message>
  <message>
   <source>Event {event} in the workspace is damaged and cannot be read. Under Backups, “Check now” says what is wrong, and one goes back to a backup.</source>
   <translation>Ereignis {event} im Arbeitsbereich ist beschädigt und nicht zu lesen. Unter „Sicherungen“ sagt „Jetzt prüfen“, was nicht stimmt; dort geht man auch zu einer Sicherung zurück.</translation>
  </message>
  <message>
   <source>Event {event} was changed after it was written: its text is not what was recorded.</source>
   <translation>Ereignis {event} wurde nach dem Schreiben geändert: Sein Text ist nicht der aufgezeichnete.</translation>
  </message>
  <message>
   <source>Event {event} was changed after it was written: who, when or about whom is uncertain.</source>
   <translation>Ereignis {event} wurde nach dem Schreiben geändert: Wer, wann oder über wen, ist ungewiss.</translation>
  </message>
  <message>
   <source>Event {event} was erased by halves: its text or its salt is missing.</source>
   <translation>Ereignis {event} wurde nur halb gelöscht: Sein Text oder sein Salz fehlt.</translation>
  </message>
  <message>
   <source>Event {event}: its words are not what was recorded; left out.</source>
   <translation>Ereignis {event}: Die Worte sind nicht, was aufgezeichnet wurde; weggelassen.</translation>
  </message>
  <message>
   <source>Event {first} is missing from the journal of device {device}: what was done then is lost.</source>
   <translation>Ereignis {first} fehlt im Journal des Geräts {device}: Was damals geschah, ist verloren.</translation>
  </message>
  <message>
   <source>Events {first} to {last} are missing from the journal of device {device}: what was done then is lost.</source>
   <translation>Die Ereignisse {first} bis {last} fehlen im Journal des Geräts {device}: Was damals geschah, ist verloren.</translation>
  </message>
  <message>
   <source>Every card is here once.</source>
   <translation>Jeder Bogen ist einmal hier.</translation>
  </message>
  <message>
   <source>Every card is of a seat of this panel.</source>
   <translation>Jeder Bogen gehört zu einem Platz dieses Panels.</translation>
  </message>
  <message>
   <source>Every frozen rubric and exercise is what its digest says.</source>
   <translation>Jedes eingefrorene Raster und jede Fallübung ist, was ihr Digest sagt.</translation>
  </message>
  <message>
   <source>Every hint to this finding has been read out.</source>
   <translation>Jeder Hinweis zu diesem Befund wurde vorgelesen.</translation>
  </message>
  <message>
   <source>Every page has the words that this data makes, and is drawn otherwise. Version {version} is said to have made it: verify it with that version.</source>
   <translation>Jede Seite hat die Worte, die aus diesen Daten entstehen, und ist anders gezeichnet. Version {version} soll sie erstellt haben: mit dieser Version prüfen.</translation>
  </message>
  <message>
   <source>Every page looks and reads as this data makes it; the file was saved anew since.</source>
   <translation>Jede Seite sieht aus und liest sich, wie diese Daten sie ergeben; die Datei wurde seither neu gespeichert.</translation>
  </message>
  <message>
   <source>Every scorecard is here, and none has been opened yet. Open the panel to see them.</source>
   <translation>Alle Bewertungsbögen sind da, und noch keiner wurde geöffnet. Das Panel öffnen, um sie zu sehen.</translation>
  </message>
  <message>
   <source>Every scorecard that the closing rests on is here.</source>
   <translation>Jeder Bewertungsbogen, auf dem der Abschluss beruht, ist hier.</translation>
  </message>
  <message>
   <source>Every seal of a scorecard and of a debrief holds: digest and signature.</source>
   <translation>Jedes Siegel eines Bogens und einer Nachbesprechung hält: Digest und Signatur.</translation>
  </message>
  <message>
   <source>Every seat is sealed here; no kit is needed.</source>
   <translation>Jeder Platz ist hier versiegelt; kein Kit wird gebraucht.</translation>
  </message>
  <message>
   <source>Every seat that is not sealed has its kit. Name the seat whose kit was lost.</source>
   <translation>Jeder Platz, der nicht versiegelt ist, hat sein Kit. Nennen Sie den Platz, dessen Kit verloren ging.</translation>
  </message>
  <message>
   <source>Excel workbook (XLSX)</source>
   <translation>Excel-Arbeitsmappe (XLSX)</translation>
  </message>
  <message>
   <source>Exported: {what} as {form}, {policy}, {rows} rows.</source>
   <translation>Exportiert: {what} als {form}, {policy}, {rows} Zeilen.</translation>
  </message>
  <message>
   <source>Feedback is a PDF, a web page or Markdown: let “{name}” end in .pdf, .html or .md.</source>
   <translation>Die Rückmeldung ist ein PDF, eine Webseite oder Markdown: „{name}“ muss auf .pdf, .html oder .md enden.</translation>
  </message>
  <message>
   <source>Feedback is approved after the decision. This panel has none yet.</source>
   <translation>Rückmeldung wird nach der Entscheidung freigegeben. Dieses Panel hat noch keine.</translation>
  </message>
  <message>
   <source>Feedback is given after the decision. This panel has none yet.</source>
   <translation>Rückmeldung gibt es nach der Entscheidung. Dieses Panel hat noch keine.</translation>
  </message>
  <message>
   <source>Feedback to the candidate approved.</source>
   <translation>Rückmeldung an die Person freigegeben.</translation>
  </message>
  <message>
   <source>Figures are written as .xlsx or .pdf; “{file}” ends otherwise.</source>
   <translation>Zahlen werden als .xlsx oder .pdf geschrieben; „{file}“ endet anders.</translation>
  </message>
  <message>
   <source>Give the escrow code.</source>
   <translation>Den Hinterlegungscode angeben.</translation>
  </message>
  <message>
   <source>Greenhouse-style JSON</source>
   <translation>JSON nach Greenhouse-Art</translation>
  </message>
  <message>
   <source>Hire</source>
   <translation>Einstellen</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Zurückstellen</translation>
  </message>
  <message>
   <source>Hold it against the workspace it was made from, or against the whole debrief.</source>
   <translation>Gegen den Arbeitsbereich halten, aus dem sie stammt, oder gegen die ganze Nachbesprechung.</translation>
  </message>
  <message>
   <source>Hold lifted.</source>
   <translation>Sperre aufgehoben.</translation>
  </message>
  <message>
   <source>How the panel was opened is as the closing says.</source>
   <translation>Das Panel wurde so geöffnet, wie es der Abschluss sagt.</translation>
  </message>
  <message>
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <source>In “{folder}” no backup was made. {reason}</source>
   <translation>In „{folder}“ wurde nicht gesichert. {reason}</translation>
  </message>
  <message>
   <source>Interview brought back.</source>
   <translation>Interview zurückgeholt.</translation>
  </message>
  <message>
   <source>Interview changed: no exercise, {count} in focus.</source>
   <translation>Interview geändert: keine Fallübung, {count} im Schwerpunkt.</translation>
  </message>
  <message>
   <source>Interview changed: {exercise}, {count} in focus.</source>
   <translation>Interview geändert: {exercise}, {count} im Schwerpunkt.</translation>
  </message>
  <message>
   <source>Interview taken back.</source>
   <translation>Interview zurückgenommen.</translation>
  </message>
  <message>
   <source>Intraclass correlation (Shrout and Fleiss 1979): ICC(2,1) {one:.2f} for one seat, ICC(2,k) {mean:.2f} for the mean of all, over the {dimensions} that every seat rated.</source>
   <translation>Intraklassenkorrelation (Shrout und Fleiss 1979): ICC(2,1) {one:.2f} für einen Platz, ICC(2,k) {mean:.2f} für das Mittel aller; von jedem Platz bewertet: {dimensions}.</translation>
  </message>
  <message>
   <source>Intraclass correlation (Shrout and Fleiss 1979): none, over the {dimensions} that every seat rated. ICC(2,1) is {one:.2f}: the seats do not agree on which dimension stands higher.</source>
   <translation>Intraklassenkorrelation (Shrout und Fleiss 1979): keine; von jedem Platz bewertet: {dimensions}. ICC(2,1) ist {one:.2f}: Die Plätze sind sich nicht einig, welche Dimension höher steht.</translation>
  </message>
  <message>
   <source>Invitation dropped.</source>
   <translation>Einladung verworfen.</translation>
  </message>
  <message>
   <source>Invitation of {name} taken in.</source>
   <translation>Einladung von {name} aufgenommen.</translation>
  </message>
  <message>
   <source>It belongs to a panel that was not planned in this workspace.</source>
   <translation>Es gehört zu einem Panel, das nicht in diesem Arbeitsbereich geplant wurde.</translation>
  </message>
  <message>
   <source>It belongs where its panel was planned, and to no other workspace.</source>
   <translation>Es gehört dorthin, wo sein Panel geplant wurde, und in keinen anderen Arbeitsbereich.</translation>
  </message>
  <message>
   <source>It came, and was set aside with its reason on record: {cards}.</source>
   <translation>Er kam und wurde beiseitegelegt, der Grund steht im Protokoll: {cards}.</translation>
  </message>
  <message>
   <source>It can be changed until the first rating only.</source>
   <translation>Es kann nur bis zur ersten Bewertung geändert werden.</translation>
  </message>
  <message>
   <source>It can be taken back until the first rating only.</source>
   <translation>Es kann nur bis zur ersten Bewertung zurückgenommen werden.</translation>
  </message>
  <message>
   <source>It cannot be read as a PDF: it is damaged, or locked with a password.</source>
   <translation>Sie lässt sich nicht als PDF lesen: beschädigt oder mit Kennwort verschlossen.</translation>
  </message>
  <message>
   <source>It does not hold what a bundle holds.</source>
   <translation>Es enthält nicht, was ein Bündel enthält.</translation>
  </message>
  <message>
   <source>It does not hold what a kit holds.</source>
   <translation>Es enthält nicht, was ein Kit enthält.</translation>
  </message>
  <message>
   <source>It has more parts than any bundle.</source>
   <translation>Es hat mehr Teile als irgendein Bündel.</translation>
  </message>
  <message>
   <source>It has more than {limit} MB, which no bundle has.</source>
   <translation>Es hat mehr als {limit} MB; so groß ist kein Bündel.</translation>
  </message>
  <message>
   <source>It holds two cards under one number, which no bundle does.</source>
   <translation>Sie enthält zwei Bögen unter einer Nummer, was kein Paket tut.</translation>
  </message>
  <message>
   <source>It is locked for another panel ({words}) than this one ({expected}), so that nobody here could open it. The kit of {name} may have been changed on its way, and {name} is not to blame then: make the kit again, and compare these words.</source>
   <translation>Es ist für ein anderes Panel ({words}) verschlossen als dieses ({expected}), niemand hier könnte es öffnen. Das Kit von {name} wurde vielleicht unterwegs geändert, dann trifft {name} keine Schuld: das Kit noch einmal machen und diese Worte vergleichen.</translation>
  </message>
  <message>
   <source>It is locked for somebody else: for an invitation that is not from this workspace.</source>
   <translation>Es ist für jemand anderen verschlossen: für eine Einladung, die nicht aus diesem Arbeitsbereich ist.</translation>
  </message>
  <message>
   <source>It is neither a PDF nor a bundle of Evenhand.</source>
   <translation>Sie ist weder ein PDF noch ein Bündel von Evenhand.</translation>
  </message>
  <message>
   <source>It is not an Evenhand bundle.</source>
   <translation>Es ist kein Evenhand-Bündel.</translation>
  </message>
  <message>
   <source>It is not the kit that was made for {name} here.</source>
   <translation>Es ist nicht das Kit, das hier für {name} gemacht wurde.</translation>
  </message>
  <message>
   <source>It is not the share of {name}.</source>
   <translation>Das ist nicht der Anteil von {name}.</translation>
  </message>
  <message>
   <source>It is nothing that Evenhand imports.</source>
   <translation>Es ist nichts, was Evenhand importiert.</translation>
  </message>
  <message>
   <source>It is signed with a key ({words}) that is not the one of the invitation of {name} ({expected}), for which the kit was locked.</source>
   <translation>Es ist mit einem Schlüssel ({words}) unterzeichnet, der nicht der aus der Einladung von {name} ist ({expected}), für die das Kit verschlossen wurde.</translation>
  </message>
  <message>
   <source>It is signed with another key than the card of {name} before ({words}, not {expected}). Compare these words with {name} before anything is done.</source>
   <translation>Es ist mit einem anderen Schlüssel unterzeichnet als der frühere Bogen von {name} ({words}, nicht {expected}). Diese Worte mit {name} vergleichen, bevor etwas geschieht.</translation>
  </message>
  <message>
   <source>It lies on a network drive ({kind}): who may read there reads the backups.</source>
   <translation>Der Ordner liegt auf einem Netzlaufwerk ({kind}): Wer dort lesen darf, liest die Sicherungen.</translation>
  </message>
  <message>
   <source>It lies on the same disk as the workspace: a disk that fails takes both.</source>
   <translation>Der Ordner liegt auf derselben Platte wie der Arbeitsbereich: Fällt sie aus, ist beides fort.</translation>
  </message>
  <message>
   <source>It mixes cards of several seats, which no bundle does.</source>
   <translation>Es mischt Bögen mehrerer Plätze; das tut kein Bündel.</translation>
  </message>
  <message>
   <source>It was changed after {name} made it: the signature does not hold.</source>
   <translation>Es wurde geändert, nachdem {name} es gemacht hat: Die Signatur stimmt nicht.</translation>
  </message>
  <message>
   <source>It was changed after {name} sent it: the signature does not hold.</source>
   <translation>Es wurde geändert, nachdem {name} es gesendet hat: Die Signatur stimmt nicht.</translation>
  </message>
  <message>
   <source>It was damaged on its way: it is not what was written. Ask for it again.</source>
   <translation>Es wurde unterwegs beschädigt: Es ist nicht, was geschrieben wurde. Noch einmal darum bitten.</translation>
  </message>
  <message>
   <source>It was locked for another key than the one that this seat is scored with here.</source>
   <translation>Es wurde für einen anderen Schlüssel verschlossen als den, mit dem dieser Platz hier bewertet wird.</translation>
  </message>
  <message>
   <source>It was locked for another key than the one that {name} has here.</source>
   <translation>Es wurde für einen anderen Schlüssel verschlossen als den, den {name} hier hat.</translation>
  </message>
  <message>
   <source>It was made by a newer Evenhand. Update to open it.</source>
   <translation>Das hat ein neueres Evenhand gemacht. Zum Öffnen aktualisieren.</translation>
  </message>
  <message>
   <source>It was made for an invitation that is not from this workspace.</source>
   <translation>Es wurde für eine Einladung gemacht, die nicht aus diesem Arbeitsbereich ist.</translation>
  </message>
  <message>
   <source>It was made with a kit of {name} that was replaced: another one was written after it. Ask {name} for a card made with that one.</source>
   <translation>Es wurde mit einem ersetzten Kit von {name} gemacht: Danach wurde ein anderes geschrieben. {name} um einen Bogen aus jenem bitten.</translation>
  </message>
  <message>
   <source>It was not made with the kit of {name} as it was written here.</source>
   <translation>Es wurde nicht mit dem Kit von {name} gemacht, wie es hier geschrieben wurde.</translation>
  </message>
  <message>
   <source>It was not made with the kit of {name} in this panel.</source>
   <translation>Es wurde nicht mit dem Kit von {name} in diesem Panel gemacht.</translation>
  </message>
  <message>
   <source>It was not written by Evenhand.</source>
   <translation>Es wurde nicht von Evenhand geschrieben.</translation>
  </message>
  <message>
   <source>It was set aside: {cards}. Ask for a new card.</source>
   <translation>Beiseitegelegt ist: {cards}. Um einen neuen Bogen bitten.</translation>
  </message>
  <message>
   <source>It would have more than {limit} MB, which nobody could read.</source>
   <translation>Es hätte mehr als {limit} MB; das könnte niemand lesen.</translation>
  </message>
  <message>
   <source>Its CV is not the one that the seat names.</source>
   <translation>Der Lebenslauf darin ist nicht der, den der Platz nennt.</translation>
  </message>
  <message>
   <source>Its exercise does not hold what an exercise holds.</source>
   <translation>Die Aufgabe darin enthält nicht, was eine Aufgabe enthält.</translation>
  </message>
  <message>
   <source>Its exercise is longer than any that could be read in an interview.</source>
   <translation>Die Fallübung darin ist länger als jede, die sich in einem Gespräch lesen ließe.</translation>
  </message>
  <message>
   <source>Its exercise is not the one that the seat names.</source>
   <translation>Die Fallübung darin ist nicht die, die der Platz nennt.</translation>
  </message>
  <message>
   <source>Its opening was set aside with what came after a backup: it was seen open.</source>
   <translation>Die Öffnung wurde mit allem beiseitegelegt, was nach einer Sicherung kam: Es wurde offen gesehen.</translation>
  </message>
  <message>
   <source>Its pages cannot be drawn: the file is damaged, or asks for more than any debrief does.</source>
   <translation>Die Seiten lassen sich nicht zeichnen: Die Datei ist beschädigt oder verlangt mehr als jede Nachbesprechung.</translation>
  </message>
  <message>
   <source>Its rubric does not hold what a rubric holds.</source>
   <translation>Das Bewertungsraster darin enthält nicht, was ein Bewertungsraster enthält.</translation>
  </message>
  <message>
   <source>Its rubric is not the one that the panel names.</source>
   <translation>Das Raster darin ist nicht das, das das Panel nennt.</translation>
  </message>
  <message>
   <source>Its rubric or its exercise has mistakes that no panel could be scored with.</source>
   <translation>Raster oder Fallübung darin haben Fehler, mit denen kein Panel bewertet werden könnte.</translation>
  </message>
  <message>
   <source>Its seat has the number of a seat that is here already; it cannot be the same.</source>
   <translation>Sein Platz hat die Nummer eines Platzes, der schon da ist; es kann nicht derselbe sein.</translation>
  </message>
  <message>
   <source>Its words were erased.</source>
   <translation>Seine Worte wurden gelöscht.</translation>
  </message>
  <message>
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <source>Kit taken in: seat {place} of {of}.</source>
   <translation>Kit eingelesen: Platz {place} von {of}.</translation>
  </message>
  <message>
   <source>Kit written again.</source>
   <translation>Kit noch einmal geschrieben.</translation>
  </message>
  <message>
   <source>Kit written.</source>
   <translation>Kit geschrieben.</translation>
  </message>
  <message>
   <source>Kits are made where the panel was planned; this one came with a kit itself.</source>
   <translation>Kits entstehen dort, wo das Panel geplant wurde; dieses kam selbst mit einem Kit.</translation>
  </message>
  <message>
   <source>Kits made: {count} shares of the key.</source>
   <translation>Kits gemacht: {count} Anteile am Schlüssel.</translation>
  </message>
  <message>
   <source>Kits of this panel were made, and the key to its cards is shared among all its seats: none of them can be taken back.</source>
   <translation>Kits dieses Panels wurden gemacht, und der Schlüssel zu seinen Bewertungsbögen ist auf alle Plätze verteilt: Keiner kann zurückgenommen werden.</translation>
  </message>
  <message>
   <source>Krippendorff’s ordinal alpha is {alpha:.2f} (95% confidence interval by jackknife: {low:.2f} to {high:.2f}), from {ratings} of {dimensions} that two or more seats rated.</source>
   <translation>Krippendorffs ordinales Alpha ist {alpha:.2f} (95-%-Konfidenzintervall nach Jackknife: {low:.2f} bis {high:.2f}), aus {ratings} von {dimensions}, die zwei oder mehr Plätze bewertet haben.</translation>
  </message>
  <message>
   <source>Krippendorff’s ordinal alpha is {alpha:.2f}, from {ratings} of {dimensions} that two or more seats rated: too few for a confidence interval.</source>
   <translation>Krippendorffs ordinales Alpha ist {alpha:.2f}, aus {ratings} von {dimensions}, die zwei oder mehr Plätze bewertet haben: zu wenige für ein Konfidenzintervall.</translation>
  </message>
  <message>
   <source>Large print is a PDF. A web page or Markdown can be enlarged where it is read.</source>
   <translation>Großdruck gibt es als PDF. Eine Webseite oder Markdown lässt sich beim Lesen vergrößern.</translation>
  </message>
  <message>
   <source>Leaving out any one seat would not change it.</source>
   <translation>Einen einzelnen Platz wegzulassen würde es nicht ändern.</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Letter</translation>
  </message>
  <message>
   <source>Level {level} is not on the scale of this rubric.</source>
   <translation>Stufe {level} steht nicht auf der Skala dieses Rasters.</translation>
  </message>
  <message>
   <source>Lever-style JSON</source>
   <translation>JSON nach Lever-Art</translation>
  </message>
  <message>
   <source>Limited prompting and follow-up</source>
   <translation>Begrenztes Nachhelfen und Nachfragen</translation>
  </message>
  <message>
   <source>Longer interview or more questions</source>
   <translation>Längeres Interview oder mehr Fragen</translation>
  </message>
  <message>
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <source>Meeting begun.</source>
   <translation>Besprechung begonnen.</translation>
  </message>
  <message>
   <source>Merge-style JSON</source>
   <translation>JSON nach Merge-Art</translation>
  </message>
  <message>
   <source>Met</source>
   <translation>Erfüllt</translation>
  </message>
  <message>
   <source>NE needs its reason: say in a few words why there was no evidence.</source>
   <translation>NE braucht einen Grund: in wenigen Worten, warum nichts ersichtlich war.</translation>
  </message>
  <message>
   <source>No backup was made. {reason}</source>
   <translation>Es wurde nichts gesichert. {reason}</translation>
  </message>
  <message>
   <source>No candidate questions until after</source>
   <translation>Fragen der Person erst danach</translation>
  </message>
  <message>
   <source>No card could be locked for it: its lock was changed on its way. Ask for the kit again.</source>
   <translation>Kein Bogen ließe sich dafür verschließen: Sein Schloss wurde unterwegs geändert. Noch einmal um das Kit bitten.</translation>
  </message>
  <message>
   <source>No card is by the key that closed the debrief, “{key}”. Compare these words with {name}: nothing else here tells whose key it is.</source>
   <translation>Kein Bogen ist von dem Schlüssel, mit dem die Nachbesprechung geschlossen wurde, „{key}“. Diese Worte mit {name} vergleichen: Sonst sagt hier nichts, wem er gehört.</translation>
  </message>
  <message>
   <source>No card of this panel can be opened yet.</source>
   <translation>Noch kann kein Bogen dieses Panels geöffnet werden.</translation>
  </message>
  <message>
   <source>No column is called “{column}”. There are: {known}.</source>
   <translation>Keine Spalte heißt „{column}“. Es gibt: {known}.</translation>
  </message>
  <message>
   <source>No column of the file is called “{name}”. Choose the one that is meant: {known}.</source>
   <translation>Keine Spalte der Datei heißt „{name}“. Die gemeinte wählen: {known}.</translation>
  </message>
  <message>
   <source>No column of the table gives the candidates’ names. Its columns are: {known}. Say which one is the name.</source>
   <translation>Keine Spalte der Tabelle nennt die Namen. Ihre Spalten sind: {known}. Bitte angeben, welche der Name ist.</translation>
  </message>
  <message>
   <source>No dimension was rated by two or more seats, so there is no agreement to tell.</source>
   <translation>Keine Dimension wurde von zwei oder mehr Plätzen bewertet; eine Übereinstimmung lässt sich nicht angeben.</translation>
  </message>
  <message>
   <source>No discussion between interviews</source>
   <translation>Kein Austausch zwischen den Interviews</translation>
  </message>
  <message>
   <source>No feedback was approved for this panel. Choose it in the window, on the page Candidates.</source>
   <translation>Für dieses Panel wurde keine Rückmeldung freigegeben. Im Fenster auf der Seite Personen auswählen.</translation>
  </message>
  <message>
   <source>No finding of an exercise was found yet.</source>
   <translation>Noch kein Befund einer Fallübung wurde gefunden.</translation>
  </message>
  <message>
   <source>No hire</source>
   <translation>Nicht einstellen</translation>
  </message>
  <message>
   <source>No invitation of {name} is here.</source>
   <translation>Von {name} ist keine Einladung da.</translation>
  </message>
  <message>
   <source>No kit of this panel was made here, so no card can come from one.</source>
   <translation>Hier wurde kein Kit dieses Panels gemacht, also kann kein Bogen daraus kommen.</translation>
  </message>
  <message>
   <source>No kit of this panel was made here, so there is nothing to unlock.</source>
   <translation>Hier wurde kein Kit dieses Panels gemacht, also ist nichts aufzuschließen.</translation>
  </message>
  <message>
   <source>No kit of this panel was made yet.</source>
   <translation>Noch wurde kein Kit dieses Panels gemacht.</translation>
  </message>
  <message>
   <source>No locked card of {name} is here.</source>
   <translation>Von {name} ist kein verschlossener Bogen da.</translation>
  </message>
  <message>
   <source>No log is kept: {folder} cannot be written ({reason}).</source>
   <translation>Es wird kein Protokoll geführt: {folder} ist nicht beschreibbar ({reason}).</translation>
  </message>
  <message>
   <source>No panel is open yet.</source>
   <translation>Noch ist kein Panel offen.</translation>
  </message>
  <message>
   <source>No retention rule was chosen for this workspace yet. Choose one first.</source>
   <translation>Für diesen Arbeitsbereich wurde noch keine Aufbewahrungsregel gewählt. Zuerst eine wählen.</translation>
  </message>
  <message>
   <source>Nobody can type a new passphrase here. Name its file with {option}.</source>
   <translation>Hier kann niemand eine neue Passphrase eintippen. Nennen Sie ihre Datei mit {option}.</translation>
  </message>
  <message>
   <source>Nobody has voted yet, so there is nothing to show.</source>
   <translation>Noch hat niemand abgestimmt, also ist nichts zu zeigen.</translation>
  </message>
  <message>
   <source>Not met</source>
   <translation>Nicht erfüllt</translation>
  </message>
  <message>
   <source>Not recorded: how interviewers were trained is not known.</source>
   <translation>Nicht aufgezeichnet: Wie Interviewende geschult wurden, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>Not recorded: rubrics do not say which type a question is.</source>
   <translation>Nicht aufgezeichnet: Raster sagen nicht, von welcher Art eine Frage ist.</translation>
  </message>
  <message>
   <source>Not recorded: when candidates asked their questions is not known.</source>
   <translation>Nicht aufgezeichnet: Wann die Person ihre Fragen stellte, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>Nothing can be compared: that takes two groups of at least {smallest} people, and somebody who was selected.</source>
   <translation>Nichts lässt sich vergleichen: Dazu braucht es zwei Gruppen von mindestens {smallest} Personen und jemanden, der ausgewählt wurde.</translation>
  </message>
  <message>
   <source>Nothing can be locked for the key in it.</source>
   <translation>Für den Schlüssel darin lässt sich nichts verschließen.</translation>
  </message>
  <message>
   <source>Nothing is decided yet.</source>
   <translation>Noch ist nichts entschieden.</translation>
  </message>
  <message>
   <source>Nothing of “{file}” can be saved: it does not say whose it is.</source>
   <translation>Von „{file}“ ist nichts zu retten: Die Datei sagt nicht, wem sie gehört.</translation>
  </message>
  <message>
   <source>Nothing to compare yet: that takes two candidates of whom questions were marked.</source>
   <translation>Noch nichts zu vergleichen: Dazu braucht es zwei Personen, bei denen Fragen markiert wurden.</translation>
  </message>
  <message>
   <source>Nothing to compare yet: that takes two panels for a role.</source>
   <translation>Noch nichts zu vergleichen: Dazu braucht es zwei Panels für eine Rolle.</translation>
  </message>
  <message>
   <source>Nothing was opened. Set aside, with its reason on record: {cards}. Ask for a new card, or open without it: with the escrow code and a reason.</source>
   <translation>Nichts wurde geöffnet. Beiseitegelegt, der Grund steht im Protokoll: {cards}. Um einen neuen Bogen bitten oder ohne ihn öffnen: mit dem Hinterlegungscode und einem Grund.</translation>
  </message>
  <message>
   <source>Of the people who interviewed anybody for a role, each candidate met {share} % on average.</source>
   <translation>Von allen, die für eine Rolle interviewt haben, traf jede Person im Mittel {share} %.</translation>
  </message>
  <message>
   <source>Of the questions marked as asked of anybody for a role, each candidate was asked {share} % on average.</source>
   <translation>Von den Fragen, die für eine Rolle irgendwem gestellt wurden, bekam jede Person im Mittel {share} %.</translation>
  </message>
  <message>
   <source>On page {page}</source>
   <translation>Auf Seite {page}</translation>
  </message>
  <message>
   <source>On pages {pages}</source>
   <translation>Auf den Seiten {pages}</translation>
  </message>
  <message>
   <source>One decision more or less in this group would carry it across four fifths.</source>
   <translation>Eine Entscheidung mehr oder weniger in dieser Gruppe brächte sie über vier Fünftel hinweg.</translation>
  </message>
  <message>
   <source>One group has fewer than {smallest} people. Nothing of it is told, since its members could be recognized.</source>
   <translation>Eine Gruppe hat weniger als {smallest} Personen. Von ihr wird nichts gesagt, weil ihre Mitglieder erkennbar wären.</translation>
  </message>
  <message>
   <source>Only a closed debrief is amended; this one can simply be changed.</source>
   <translation>Nur eine geschlossene Nachbesprechung erhält einen Nachtrag; diese lässt sich einfach ändern.</translation>
  </message>
  <message>
   <source>Only a decision for another level names one.</source>
   <translation>Nur eine Entscheidung für eine andere Stufe nennt eine.</translation>
  </message>
  <message>
   <source>Only a sealed scorecard is amended; this one can simply be changed.</source>
   <translation>Nur ein versiegelter Bewertungsbogen erhält einen Nachtrag; dieser lässt sich einfach ändern.</translation>
  </message>
  <message>
   <source>Only a sealed scorecard is sent. Seal it first.</source>
   <translation>Nur ein versiegelter Bewertungsbogen wird gesendet. Zuerst versiegeln.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <source>Opening with the escrow code takes a reason in writing; it stays on record.</source>
   <translation>Das Öffnen mit dem Hinterlegungscode braucht einen schriftlichen Grund; er bleibt aufgezeichnet.</translation>
  </message>
  <message>
   <source>Opening without a seat takes what the holder of the escrow gives back.</source>
   <translation>Das Öffnen ohne einen Platz braucht, was die Hinterlegungsstelle zurückgibt.</translation>
  </message>
  <message>
   <source>Pages that are not what this data makes: {pages}.</source>
   <translation>Seiten, die nicht sind, was diese Daten ergeben: {pages}.</translation>
  </message>
  <message>
   <source>Panel opened early: {reason}</source>
   <translation>Panel vorzeitig geöffnet: {reason}</translation>
  </message>
  <message>
   <source>Panel opened with the escrow code: {reason}</source>
   <translation>Panel mit dem Hinterlegungscode geöffnet: {reason}</translation>
  </message>
  <message>
   <source>Panel opened: every card was here.</source>
   <translation>Panel geöffnet: Jeder Bogen war da.</translation>
  </message>
  <message>
   <source>Panel planned: {role}.</source>
   <translation>Panel geplant: {role}.</translation>
  </message>
  <message>
   <source>Panel {panel} cannot be read: events behind it are missing or damaged. Under Backups, “Check now” says what is wrong, and one goes back to a backup.</source>
   <translation>Panel {panel} ist nicht zu lesen: Ereignisse dahinter fehlen oder sind beschädigt. Unter „Sicherungen“ sagt „Jetzt prüfen“, was nicht stimmt; dort geht man auch zu einer Sicherung zurück.</translation>
  </message>
  <message>
   <source>Panel, candidate, role and rubric are those of the closing.</source>
   <translation>Panel, Person, Rolle und Raster sind die des Abschlusses.</translation>
  </message>
  <message>
   <source>Passphrase of the encrypted workspace changed.</source>
   <translation>Passphrase des verschlüsselten Arbeitsbereichs geändert.</translation>
  </message>
  <message>
   <source>Put on hold: {reason}</source>
   <translation>Gesperrt: {reason}</translation>
  </message>
  <message>
   <source>Questions based on a job analysis</source>
   <translation>Fragen aus einer Anforderungsanalyse</translation>
  </message>
  <message>
   <source>Rate the dimension first: this is said of a level.</source>
   <translation>Zuerst die Dimension bewerten: Dies wird von einer Stufe gesagt.</translation>
  </message>
  <message>
   <source>Ratings combined by rule</source>
   <translation>Bewertungen nach Regel verbunden</translation>
  </message>
  <message>
   <source>Records are kept for 1 to 600 months, not {months}.</source>
   <translation>Unterlagen werden 1 bis 600 Monate aufbewahrt, nicht {months}.</translation>
  </message>
  <message>
   <source>Recovery code of the encrypted workspace made anew.</source>
   <translation>Neuer Wiederherstellungscode für den verschlüsselten Arbeitsbereich.</translation>
  </message>
  <message>
   <source>Retention rule chosen: {rule}.</source>
   <translation>Aufbewahrungsregel gewählt: {rule}.</translation>
  </message>
  <message>
   <source>Row {row} does not tell whether the person was selected: “{word}”. Write yes or no.</source>
   <translation>Zeile {row} sagt nicht, ob die Person ausgewählt wurde: „{word}“. yes oder no schreiben.</translation>
  </message>
  <message>
   <source>Row {row} of “{name}” has a cell of more than {limit:,} characters.</source>
   <translation>Zeile {row} von „{name}“ hat eine Zelle mit mehr als {limit:,} Zeichen.</translation>
  </message>
  <message>
   <source>Row {row} of “{name}” has more than {limit} columns.</source>
   <translation>Zeile {row} von „{name}“ hat mehr als {limit} Spalten.</translation>
  </message>
  <message>
   <source>Say in a few words how you know each other.</source>
   <translation>In wenigen Worten sagen, woher die Bekanntschaft kommt.</translation>
  </message>
  <message>
   <source>Say which other level is meant.</source>
   <translation>Bitte angeben, welche andere Stufe gemeint ist.</translation>
  </message>
  <message>
   <source>Say who approves: it stands in the record.</source>
   <translation>Angeben, wer freigibt: Es steht im Protokoll.</translation>
  </message>
  <message>
   <source>Say who exports: it stands in the record.</source>
   <translation>Angeben, wer exportiert: Es steht im Protokoll.</translation>
  </message>
  <message>
   <source>Say who opens the panel.</source>
   <translation>Bitte angeben, wer das Panel öffnet.</translation>
  </message>
  <message>
   <source>Say who sets the card aside.</source>
   <translation>Angeben, wer den Bogen beiseitelegt.</translation>
  </message>
  <message>
   <source>Say whom the candidate can ask for what would help: a name with an address.</source>
   <translation>Angeben, wen die Person fragen kann, was helfen würde: ein Name mit Adresse.</translation>
  </message>
  <message>
   <source>Scorecard sealed, version {version}.</source>
   <translation>Bogen versiegelt, Version {version}.</translation>
  </message>
  <message>
   <source>Scorecards of this panel are held, sealed or in progress. They are given once the panel is open.</source>
   <translation>Bögen dieses Panels sind vorhanden, versiegelt oder in Arbeit. Sie werden mitgeteilt, sobald das Panel offen ist.</translation>
  </message>
  <message>
   <source>Sealed card received, version {version}; locked.</source>
   <translation>Versiegelter Bogen empfangen, Version {version}; verschlossen.</translation>
  </message>
  <message>
   <source>Sealed card set aside, version {version}: {why}.</source>
   <translation>Versiegelter Bogen beiseitegelegt, Version {version}: {why}.</translation>
  </message>
  <message>
   <source>Setting a card aside takes a reason in writing; it stays on record.</source>
   <translation>Einen Bogen beiseitezulegen braucht einen schriftlichen Grund; er bleibt aufgezeichnet.</translation>
  </message>
  <message>
   <source>Several interviewers</source>
   <translation>Mehrere Interviewende</translation>
  </message>
  <message>
   <source>Several seats of this panel are scored here. Name one of them.</source>
   <translation>Mehrere Plätze dieses Panels werden hier bewertet. Einen davon nennen.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Bitte kürzen.</translation>
  </message>
  <message>
   <source>Show the votes before deciding, so that nobody's vote follows the decision.</source>
   <translation>Vor der Entscheidung die Stimmen zeigen, damit keine Stimme der Entscheidung folgt.</translation>
  </message>
  <message>
   <source>So few ratings support no more than a rough idea: with {raters} ratings of each of {dimensions} dimensions and a true reliability of {true:.2f}, chance alone puts alpha anywhere from {low:.2f} to {high:.2f} nine times in ten. It is not a pass mark: look at the dimensions that differ most.</source>
   <translation>So wenige Bewertungen tragen nur eine grobe Vorstellung: Bei {raters} Bewertungen zu jeder von {dimensions} Dimensionen und einer wahren Reliabilität von {true:.2f} legt allein der Zufall Alpha in neun von zehn Fällen irgendwo zwischen {low:.2f} und {high:.2f}. Es ist keine Bestehensgrenze: die Dimensionen ansehen, die am weitesten auseinanderliegen.</translation>
  </message>
  <message>
   <source>Some preferences in {path} cannot be used, and are as usual now: {names}. {kept}</source>
   <translation>Einige Einstellungen in {path} sind nicht zu gebrauchen und jetzt wie üblich: {names}. {kept}</translation>
  </message>
  <message>
   <source>Split it in two.</source>
   <translation>Bitte in zwei teilen.</translation>
  </message>
  <message>
   <source>That is another workspace’s recovery code.</source>
   <translation>Das ist der Wiederherstellungscode eines anderen Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>That is neither the passphrase nor the recovery code.</source>
   <translation>Das ist weder die Passphrase noch der Wiederherstellungscode.</translation>
  </message>
  <message>
   <source>That is not a recovery code: one letter or digit is another, or two changed places.</source>
   <translation>Das ist kein Wiederherstellungscode: Ein Buchstabe oder eine Ziffer ist anders, oder zwei sind vertauscht.</translation>
  </message>
  <message>
   <source>That note is not on this scorecard.</source>
   <translation>Diese Notiz steht nicht auf diesem Bewertungsbogen.</translation>
  </message>
  <message>
   <source>That red flag is not on any scorecard of this panel.</source>
   <translation>Dieses Warnsignal steht auf keinem Bewertungsbogen dieses Panels.</translation>
  </message>
  <message>
   <source>That text is too long for the workspace. Nothing was changed.</source>
   <translation>Dieser Text ist zu lang für den Arbeitsbereich. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>The CV cannot be drawn: the process that draws it was ended. Ask for it in another form.</source>
   <translation>Der Lebenslauf lässt sich nicht zeichnen: Der Prozess, der ihn zeichnet, wurde beendet. Um eine andere Form bitten.</translation>
  </message>
  <message>
   <source>The answer</source>
   <translation>Die Antwort</translation>
  </message>
  <message>
   <source>The backup “{file}” could not be prepared. Nothing was changed. Try again.</source>
   <translation>Die Sicherung „{file}“ ließ sich nicht vorbereiten. Nichts wurde geändert. Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <source>The backup “{file}” is damaged. Nothing was changed. Choose another backup.</source>
   <translation>Die Sicherung „{file}“ ist beschädigt. Nichts wurde geändert. Eine andere Sicherung wählen.</translation>
  </message>
  <message>
   <source>The backup “{file}” is damaged: {finding} Nothing was changed. Choose another backup.</source>
   <translation>Die Sicherung „{file}“ ist beschädigt: {finding} Nichts wurde geändert. Eine andere Sicherung wählen.</translation>
  </message>
  <message>
   <source>The candidate's name can be corrected until the first rating only.</source>
   <translation>Der Name der Person kann nur bis zur ersten Bewertung berichtigt werden.</translation>
  </message>
  <message>
   <source>The candidate's name was corrected.</source>
   <translation>Der Name der Person wurde berichtigt.</translation>
  </message>
  <message>
   <source>The card of {name} is here already.</source>
   <translation>Der Bogen von {name} ist schon da.</translation>
  </message>
  <message>
   <source>The card of {name} is here. Set it aside first, if it is not theirs.</source>
   <translation>Der Bogen von {name} ist da. Erst beiseitelegen, falls er nicht von {name} ist.</translation>
  </message>
  <message>
   <source>The card of {name} is here; its kit is not needed, and was not kept.</source>
   <translation>Der Bogen von {name} ist da; sein Kit wird nicht gebraucht und wurde nicht behalten.</translation>
  </message>
  <message>
   <source>The card of {name} is sealed here; it needs no kit.</source>
   <translation>Der Bogen von {name} ist hier versiegelt; er braucht kein Kit.</translation>
  </message>
  <message>
   <source>The card of {name} was sealed as one of {of} seats, and {count} are listed here. Either the plan was changed since, or a seat was left out or added.</source>
   <translation>Der Bogen von {name} wurde als einer von {of} Plätzen versiegelt, und hier stehen {count}. Entweder wurde der Plan seitdem geändert, oder ein Platz wurde weggelassen oder hinzugefügt.</translation>
  </message>
  <message>
   <source>The card of {name} was sealed here. That one was kept.</source>
   <translation>Der Bogen von {name} wurde hier versiegelt. Jener wurde behalten.</translation>
  </message>
  <message>
   <source>The card of {name} was sealed under another list of seats than the one here. Either the plan was changed since, or a seat was exchanged.</source>
   <translation>Der Bogen von {name} wurde unter einer anderen Liste von Plätzen versiegelt als der hier. Entweder wurde der Plan seitdem geändert, oder ein Platz wurde ausgetauscht.</translation>
  </message>
  <message>
   <source>The card of {name}, version {version}, by the key known here.</source>
   <translation>Der Bogen von {name}, Version {version}, mit dem hier bekannten Schlüssel.</translation>
  </message>
  <message>
   <source>The card of {name}, version {version}, by the key of the invitation.</source>
   <translation>Der Bogen von {name}, Version {version}, mit dem Schlüssel der Einladung.</translation>
  </message>
  <message>
   <source>The card of {name}, version {version}, does not count: {why}.</source>
   <translation>Der Bogen von {name}, Version {version}, zählt nicht: {why}.</translation>
  </message>
  <message>
   <source>The card of {name}, version {version}, is what was sealed with the key “{key}”.</source>
   <translation>Der Bogen von {name}, Version {version}, ist, was mit dem Schlüssel „{key}“ versiegelt wurde.</translation>
  </message>
  <message>
   <source>The card of {name}, version {version}. Its key reads: {words}.</source>
   <translation>Der Bogen von {name}, Version {version}. Sein Schlüssel lautet: {words}.</translation>
  </message>
  <message>
   <source>The card of {name}, version {version}. Mind: its key is not the one of {name}’s earlier cards. Compare these words with {name}: {words}.</source>
   <translation>Der Bogen von {name}, Version {version}. Achtung: Sein Schlüssel ist nicht der früherer Bögen von {name}. Diese Worte mit {name} vergleichen: {words}.</translation>
  </message>
  <message>
   <source>The chair, {name}, closed it with the key of their own card.</source>
   <translation>{name} hat den Vorsitz und schloss mit dem Schlüssel des eigenen Bogens.</translation>
  </message>
  <message>
   <source>The clock stood then already; there is nothing to leave out.</source>
   <translation>Die Uhr stand da schon; es gibt nichts wegzulassen.</translation>
  </message>
  <message>
   <source>The condition</source>
   <translation>Die Bedingung</translation>
  </message>
  <message>
   <source>The contact has {count} characters; the limit is {limit}.</source>
   <translation>Der Kontakt hat {count} Zeichen; die Grenze ist {limit}.</translation>
  </message>
  <message>
   <source>The copy is not what it was made from. Check the disk; under Backups, “Check now” says whether the workspace is sound.</source>
   <translation>Die Kopie ist nicht, wovon sie gemacht wurde. Den Datenträger prüfen; unter „Sicherungen“ sagt „Jetzt prüfen“, ob der Arbeitsbereich in Ordnung ist.</translation>
  </message>
  <message>
   <source>The copy is not what it was made from: {damage} Check the disk.</source>
   <translation>Die Kopie ist nicht, wovon sie gemacht wurde: {damage} Prüfen Sie die Platte.</translation>
  </message>
  <message>
   <source>The damaged file is kept as {name}.</source>
   <translation>Die beschädigte Datei bleibt als {name} erhalten.</translation>
  </message>
  <message>
   <source>The damaged file stays where it is ({reason}).</source>
   <translation>Die beschädigte Datei bleibt, wo sie ist ({reason}).</translation>
  </message>
  <message>
   <source>The data inside is as Evenhand wrote it.</source>
   <translation>Die Daten darin sind, wie Evenhand sie schrieb.</translation>
  </message>
  <message>
   <source>The data inside this PDF does not fit together.</source>
   <translation>Die Daten in diesem PDF passen nicht zusammen.</translation>
  </message>
  <message>
   <source>The data inside this PDF was damaged: nothing can be proven by it.</source>
   <translation>Die Daten in diesem PDF wurden beschädigt: Damit lässt sich nichts beweisen.</translation>
  </message>
  <message>
   <source>The debrief closes when every red flag is answered; {count} wait.</source>
   <translation>Die Nachbesprechung schließt, wenn jedes Warnsignal beantwortet ist; {count} warten.</translation>
  </message>
  <message>
   <source>The debrief closes with a decision, and there is none yet.</source>
   <translation>Die Nachbesprechung schließt mit einer Entscheidung, und noch gibt es keine.</translation>
  </message>
  <message>
   <source>The debrief is not closed: what the meeting said is under no seal.</source>
   <translation>Die Nachbesprechung ist nicht abgeschlossen: Was die Sitzung sagte, steht unter keinem Siegel.</translation>
  </message>
  <message>
   <source>The debrief opens when every scorecard is sealed. Waiting for: {names}.</source>
   <translation>Die Nachbesprechung öffnet, wenn jeder Bewertungsbogen versiegelt ist. Es fehlen: {names}.</translation>
  </message>
  <message>
   <source>The debrief was closed as “{closed}”. Since then it says “{now}”, which stands under no seal.</source>
   <translation>Die Nachbesprechung wurde als „{closed}“ abgeschlossen. Seitdem sagt sie „{now}“, und das steht unter keinem Siegel.</translation>
  </message>
  <message>
   <source>The debrief, version {version}, is what {name} closed with the key “{key}”.</source>
   <translation>Die Nachbesprechung, Version {version}, ist, was {name} mit dem Schlüssel „{key}“ schloss.</translation>
  </message>
  <message>
   <source>The disk refused to read or write “{file}”. Check it.</source>
   <translation>Der Datenträger hat „{file}“ nicht lesen oder schreiben lassen. Bitte prüfen.</translation>
  </message>
  <message>
   <source>The disk refused to read or write “{file}”. Nothing was changed. Check the disk.</source>
   <translation>Der Datenträger konnte „{file}“ nicht lesen oder schreiben. Nichts wurde geändert. Den Datenträger prüfen.</translation>
  </message>
  <message>
   <source>The disk refused to read or write “{path}”. Check the disk.</source>
   <translation>Der Datenträger verweigert das Lesen oder Schreiben von „{path}“. Den Datenträger prüfen.</translation>
  </message>
  <message>
   <source>The dissent</source>
   <translation>Das Sondervotum</translation>
  </message>
  <message>
   <source>The escrow of this panel stands since its kits were made.</source>
   <translation>Die Hinterlegung dieses Panels steht fest, seit seine Kits gemacht wurden.</translation>
  </message>
  <message>
   <source>The evidence</source>
   <translation>Der Beleg</translation>
  </message>
  <message>
   <source>The exact test speaks of chance alone. A high p-value does not show that a procedure is fair, and a low one not why it differs.</source>
   <translation>Der exakte Test spricht nur vom Zufall. Ein hoher p-Wert zeigt nicht, dass ein Verfahren fair ist, und ein niedriger nicht, warum es sich unterscheidet.</translation>
  </message>
  <message>
   <source>The exercise has no finding “{finding}”.</source>
   <translation>Die Fallübung hat keinen Befund „{finding}“.</translation>
  </message>
  <message>
   <source>The exercise is the one the panel froze.</source>
   <translation>Die Fallübung ist die, die das Panel einfror.</translation>
  </message>
  <message>
   <source>The exercise “{exercise}” has no variant “{variant}”. There are: {known}.</source>
   <translation>Die Fallübung „{exercise}“ hat keine Variante „{variant}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>The exercise “{title}” is scored with the rubric “{rubric}”.</source>
   <translation>Die Fallübung „{title}“ wird mit dem Raster „{rubric}“ bewertet.</translation>
  </message>
  <message>
   <source>The exercises are the ones the panel froze.</source>
   <translation>Die Fallübungen sind die, die das Panel einfror.</translation>
  </message>
  <message>
   <source>The export was stopped. No file was written.</source>
   <translation>Der Export wurde angehalten. Keine Datei wurde geschrieben.</translation>
  </message>
  <message>
   <source>The feedback</source>
   <translation>Die Rückmeldung</translation>
  </message>
  <message>
   <source>The file is sound, and the lists are what the journal says.</source>
   <translation>Die Datei ist in Ordnung, und die Listen sind, was das Journal sagt.</translation>
  </message>
  <message>
   <source>The file is whole: it is what was written, byte for byte.</source>
   <translation>Die Datei ist ganz: was geschrieben wurde, Byte für Byte.</translation>
  </message>
  <message>
   <source>The file was only read: nothing of it is kept, and it never stands beside scores. This is no legal advice.</source>
   <translation>Die Datei wurde nur gelesen: Nichts davon wird aufbewahrt, und nie steht es neben Bewertungen. Dies ist keine Rechtsberatung.</translation>
  </message>
  <message>
   <source>The file was rewritten without its free pages, and its log emptied.</source>
   <translation>Die Datei wurde ohne ihre freien Seiten neu geschrieben und ihr Schreibprotokoll geleert.</translation>
  </message>
  <message>
   <source>The files of “{exercise}” cannot be read now: {trouble}.</source>
   <translation>Die Dateien von „{exercise}“ sind jetzt nicht lesbar: {trouble}.</translation>
  </message>
  <message>
   <source>The first version of the card of {names} is not here, but a later one. Nothing was opened. Ask for the whole card, or open without it: with the escrow code and a reason.</source>
   <translation>Vom Bogen von {names} ist nicht die erste Version hier, sondern eine spätere. Nichts wurde geöffnet. Um den ganzen Bogen bitten oder ohne ihn öffnen: mit dem Hinterlegungscode und einem Grund.</translation>
  </message>
  <message>
   <source>The folder of “{path}” does not exist. Create it, or choose another folder.</source>
   <translation>Der Ordner von „{path}“ ist nicht vorhanden. Ihn anlegen oder einen anderen wählen.</translation>
  </message>
  <message>
   <source>The folder “{folder}” may not be written to, so the workspace in it cannot be changed.</source>
   <translation>Der Ordner „{folder}“ ist nicht beschreibbar, daher lässt sich der Arbeitsbereich darin nicht ändern.</translation>
  </message>
  <message>
   <source>The follow-up</source>
   <translation>Der nächste Schritt</translation>
  </message>
  <message>
   <source>The four-fifths ratio alone misleads at hiring sizes: where everybody truly has the same chance of 25 %, it still falls under four fifths in 78 % of samples of 10 people a group, in 52 % at 50 and in 20 % at 200.</source>
   <translation>Das Vier-Fünftel-Verhältnis allein führt bei Einstellungen irre: Wo alle wirklich dieselbe Chance von 25 % haben, liegt es bei 10 Personen je Gruppe in 78 % der Stichproben unter vier Fünfteln, bei 50 in 52 % und bei 200 in 20 %.</translation>
  </message>
  <message>
   <source>The frozen {kind} {digest}… in the workspace was damaged. Restore a backup that holds it.</source>
   <translation>Das eingefrorene Dokument ({kind}) {digest}… im Arbeitsbereich wurde beschädigt. Eine Sicherung wiederherstellen, die es enthält.</translation>
  </message>
  <message>
   <source>The frozen {kind} {digest}… is not what was kept, and is left out: its panels do not open.</source>
   <translation>{kind} {digest}… (eingefroren) ist nicht, was aufbewahrt wurde, und ist weggelassen: Die Panels dazu öffnen sich nicht.</translation>
  </message>
  <message>
   <source>The frozen {kind} {digest}… was changed after it was kept: its panels do not open.</source>
   <translation>Das eingefrorene Dokument ({kind}) {digest}… wurde nach dem Aufbewahren geändert: Seine Panels öffnen sich nicht.</translation>
  </message>
  <message>
   <source>The group and the outcome are in different columns. Choose another one.</source>
   <translation>Gruppe und Ergebnis stehen in verschiedenen Spalten. Eine andere wählen.</translation>
  </message>
  <message>
   <source>The hour has been started, or is over.</source>
   <translation>Die Stunde hat begonnen oder ist vorbei.</translation>
  </message>
  <message>
   <source>The import was stopped. Nobody was added.</source>
   <translation>Der Import wurde angehalten. Niemand wurde hinzugefügt.</translation>
  </message>
  <message>
   <source>The invitation of {name} is here already. Its keys read: {words}.</source>
   <translation>Die Einladung von {name} ist schon da. Ihre Schlüssel lauten: {words}.</translation>
  </message>
  <message>
   <source>The invitation of {name}. Its keys read: {words}. Compare these words with {name} before a kit is made.</source>
   <translation>Die Einladung von {name}. Ihre Schlüssel lauten: {words}. Diese Worte mit {name} vergleichen, bevor ein Kit gemacht wird.</translation>
  </message>
  <message>
   <source>The invitation was made by the owner of its keys, which read: {words}.</source>
   <translation>Die Einladung wurde von der Person gemacht, der ihre Schlüssel gehören; sie lauten: {words}.</translation>
  </message>
  <message>
   <source>The journal of device {device} ends otherwise than recorded: events were added from outside.</source>
   <translation>Das Journal des Geräts {device} endet anders als aufgezeichnet: Ereignisse kamen von außen hinzu.</translation>
  </message>
  <message>
   <source>The journal's chain is unbroken over {count} events.</source>
   <translation>Die Kette des Journals ist über {count} Ereignisse ungebrochen.</translation>
  </message>
  <message>
   <source>The key file “{file}” is damaged. Put a copy of it in its place: copies lie beside the backups.</source>
   <translation>Die Schlüsseldatei „{file}“ ist beschädigt. Legen Sie eine Kopie an ihre Stelle: Kopien liegen neben den Sicherungen.</translation>
  </message>
  <message>
   <source>The key file “{file}” is gone: once this workspace is closed nothing opens it. Put the file back, or decrypt the workspace now, under Settings.</source>
   <translation>Die Schlüsseldatei „{file}“ ist weg: Ist dieser Arbeitsbereich einmal geschlossen, öffnet ihn nichts mehr. Legen Sie die Datei zurück, oder entschlüsseln Sie den Arbeitsbereich jetzt, unter Einstellungen.</translation>
  </message>
  <message>
   <source>The key file “{file}” was made by a newer Evenhand. Update to open it.</source>
   <translation>Die Schlüsseldatei „{file}“ stammt von einem neueren Evenhand. Zum Öffnen aktualisieren.</translation>
  </message>
  <message>
   <source>The keychain of this computer did not keep the key. Use a passphrase.</source>
   <translation>Der Schlüsselbund dieses Computers hat den Schlüssel nicht aufbewahrt. Verwenden Sie eine Passphrase.</translation>
  </message>
  <message>
   <source>The keychain of this computer refused: {reason}</source>
   <translation>Der Schlüsselbund dieses Computers hat es abgelehnt: {reason}</translation>
  </message>
  <message>
   <source>The kit for {name}, seat {place} of {count}, came back: the seat is scored here.</source>
   <translation>Das Kit für {name}, Platz {place} von {count}, kam zurück: Der Platz wird hier bewertet.</translation>
  </message>
  <message>
   <source>The kit for {name}, seat {place} of {count}, is here already.</source>
   <translation>Das Kit für {name}, Platz {place} von {count}, ist schon da.</translation>
  </message>
  <message>
   <source>The kit for {name}, seat {place} of {count}: the desk is ready. Its lock reads: {words}. Compare these words with whoever made it.</source>
   <translation>Das Kit für {name}, Platz {place} von {count}: Der Schreibtisch ist bereit. Sein Schloss lautet: {words}. Diese Worte mit der Person vergleichen, die es gemacht hat.</translation>
  </message>
  <message>
   <source>The kit of {name} is out: this interview can no longer be changed here.</source>
   <translation>Das Kit von {name} ist ausgegeben: Dieses Interview kann hier nicht mehr geändert werden.</translation>
  </message>
  <message>
   <source>The kit of {name} is to be opened on another laptop, and was not kept: with the shares of all kits whoever has this workspace could open every card. If {name} scores here after all, seal that card here first, and import the kit then.</source>
   <translation>Das Kit von {name} ist für einen anderen Laptop bestimmt und wurde nicht behalten: Mit den Anteilen aller Kits könnte, wer diesen Arbeitsbereich hat, jeden Bogen öffnen. Bewertet {name} doch hier, erst jenen Bogen hier versiegeln und dann das Kit importieren.</translation>
  </message>
  <message>
   <source>The kit that {name} scored with says otherwise than the one that was written here: the role, the rubric, the seat or the candidate. It may have been changed on its way, and {name} is not to blame then: make the kit again.</source>
   <translation>Das Kit, mit dem {name} bewertet hat, sagt etwas anderes als das hier geschriebene: die Rolle, das Raster, den Platz oder den Namen. Es wurde vielleicht unterwegs geändert, und {name} trifft dann keine Schuld: Das Kit noch einmal schreiben.</translation>
  </message>
  <message>
   <source>The kits of a panel are written in one act, and those of this panel were. To write one more, for {names}, whoever holds the escrow gives back the share of that seat.</source>
   <translation>Die Kits eines Panels werden in einem Zug geschrieben, und die dieses Panels wurden es. Für ein weiteres, für {names}, gibt die Hinterlegungsstelle den Anteil jenes Platzes zurück.</translation>
  </message>
  <message>
   <source>The kits of this panel were made by an older Evenhand: the escrow code itself opens it, and makes a lost kit again.</source>
   <translation>Die Kits dieses Panels hat ein älteres Evenhand gemacht: Der Hinterlegungscode selbst öffnet es und macht ein verlorenes Kit noch einmal.</translation>
  </message>
  <message>
   <source>The level</source>
   <translation>Die Stufe</translation>
  </message>
  <message>
   <source>The list of candidates is wrong about {candidate}.</source>
   <translation>Die Liste der Personen stimmt bei {candidate} nicht.</translation>
  </message>
  <message>
   <source>The lists are wrong about panel {panel}; its scorecards are not affected.</source>
   <translation>Die Listen stimmen bei Panel {panel} nicht; seine Bögen sind nicht betroffen.</translation>
  </message>
  <message>
   <source>The lists were left as they are. {reason}</source>
   <translation>Die Listen blieben, wie sie waren. {reason}</translation>
  </message>
  <message>
   <source>The log of the workspace, “{log}”, was cut off by another program while open: what was saved last may be lost. Nothing you type is being saved. Close Evenhand, and go back to the newest backup.</source>
   <translation>Das Schreibprotokoll des Arbeitsbereichs, „{log}“, wurde von einem anderen Programm abgeschnitten, während es offen war: Was zuletzt gespeichert wurde, kann verloren sein. Nichts, was eingegeben wird, wird gespeichert. Evenhand schließen und zur neuesten Sicherung zurückkehren.</translation>
  </message>
  <message>
   <source>The loop “{loop}” has {count} seats, the file gives {given}. Name an interviewer for each, or leave the loop out.</source>
   <translation>Der Ablauf „{loop}“ hat {count} Plätze, die Datei gibt {given}. Für jeden eine Person nennen oder den Ablauf weglassen.</translation>
  </message>
  <message>
   <source>The meeting has decided. Votes come before the decision, so none can be cast now.</source>
   <translation>Die Besprechung hat entschieden. Stimmen kommen vor der Entscheidung, jetzt ist keine mehr möglich.</translation>
  </message>
  <message>
   <source>The meeting has not begun yet. Name its chair first.</source>
   <translation>Die Besprechung hat noch nicht begonnen. Zuerst die Leitung nennen.</translation>
  </message>
  <message>
   <source>The minutes that were closed are here.</source>
   <translation>Das Protokoll, das abgeschlossen wurde, ist hier.</translation>
  </message>
  <message>
   <source>The name of the candidate has {count} characters; the limit is 300.</source>
   <translation>Der Name der Kandidatin oder des Kandidaten hat {count} Zeichen; die Grenze liegt bei 300.</translation>
  </message>
  <message>
   <source>The name of the interviewer has {count} characters; the limit is 300.</source>
   <translation>Der Name der interviewenden Person hat {count} Zeichen; die Grenze liegt bei 300.</translation>
  </message>
  <message>
   <source>The name of the role has {count} characters; the limit is 300.</source>
   <translation>Der Name der Rolle hat {count} Zeichen; die Grenze liegt bei 300.</translation>
  </message>
  <message>
   <source>The name of who opens the panel has {count} characters; the limit is 300.</source>
   <translation>Der Name der öffnenden Person hat {count} Zeichen; die Grenze liegt bei 300.</translation>
  </message>
  <message>
   <source>The name of who sets it aside has {count} characters; the limit is 300.</source>
   <translation>Der Name der Person, die ihn beiseitelegt, hat {count} Zeichen; höchstens 300 sind möglich.</translation>
  </message>
  <message>
   <source>The name of “{path}” is too long. Choose a shorter one.</source>
   <translation>Der Name von „{path}“ ist zu lang. Einen kürzeren wählen.</translation>
  </message>
  <message>
   <source>The note</source>
   <translation>Die Notiz</translation>
  </message>
  <message>
   <source>The outcome by policy has changed since the decision. Decide again, and say why against it.</source>
   <translation>Das Ergebnis nach den Entscheidungsregeln hat sich seit der Entscheidung geändert. Neu entscheiden und sagen, warum dagegen.</translation>
  </message>
  <message>
   <source>The outcome by policy is the one that was closed.</source>
   <translation>Das Ergebnis nach Entscheidungsregeln ist das abgeschlossene.</translation>
  </message>
  <message>
   <source>The output cannot be written: {reason}.</source>
   <translation>Die Ausgabe ließ sich nicht schreiben: {reason}.</translation>
  </message>
  <message>
   <source>The overall recommendation comes last: 1 dimension is still unrated.</source>
   <translation>Die Gesamtempfehlung kommt zuletzt: 1 Dimension ist noch unbewertet.</translation>
  </message>
  <message>
   <source>The overall recommendation comes last: {count} dimensions are still unrated.</source>
   <translation>Die Gesamtempfehlung kommt zuletzt: {count} Dimensionen sind noch unbewertet.</translation>
  </message>
  <message>
   <source>The pages are what this data makes: the file is the same, byte for byte.</source>
   <translation>Die Seiten sind, was diese Daten ergeben: dieselbe Datei, Byte für Byte.</translation>
  </message>
  <message>
   <source>The panel has no seat “{name}”. It has: {names}.</source>
   <translation>Das Panel hat keinen Platz „{name}“. Vorhanden: {names}.</translation>
  </message>
  <message>
   <source>The passphrase is not UTF-8 text. Save it again with this encoding.</source>
   <translation>Die Passphrase ist kein UTF-8-Text. Speichern Sie sie in dieser Kodierung noch einmal.</translation>
  </message>
  <message>
   <source>The period ends before it begins. Give the earlier day first.</source>
   <translation>Der Zeitraum endet, bevor er beginnt. Den früheren Tag zuerst angeben.</translation>
  </message>
  <message>
   <source>The picture “{file}” cannot be written. Check the folder and the space left.</source>
   <translation>Das Bild „{file}“ ließ sich nicht schreiben. Den Ordner und den freien Platz prüfen.</translation>
  </message>
  <message>
   <source>The plan has no section “{section}”.</source>
   <translation>Der Plan hat keinen Abschnitt „{section}“.</translation>
  </message>
  <message>
   <source>The policy is met.</source>
   <translation>Die Entscheidungsregeln sind erfüllt.</translation>
  </message>
  <message>
   <source>The policy is not met.</source>
   <translation>Die Entscheidungsregeln sind nicht erfüllt.</translation>
  </message>
  <message>
   <source>The policy is open.</source>
   <translation>Die Entscheidungsregeln sind offen.</translation>
  </message>
  <message>
   <source>The preferences in {path} cannot be read ({reason}); defaults are used.</source>
   <translation>Die Einstellungen in {path} sind nicht lesbar ({reason}); es gelten die Vorgaben.</translation>
  </message>
  <message>
   <source>The preferences in {path} were damaged; defaults are used. {kept}</source>
   <translation>Die Einstellungen in {path} waren beschädigt; es gelten die Vorgaben. {kept}</translation>
  </message>
  <message>
   <source>The reason</source>
   <translation>Der Grund</translation>
  </message>
  <message>
   <source>The reasons</source>
   <translation>Die Gründe</translation>
  </message>
  <message>
   <source>The records of this candidate are on hold: {reason} Lift the hold first.</source>
   <translation>Die Unterlagen zu dieser Person sind gesperrt: {reason} Zuerst die Sperre aufheben.</translation>
  </message>
  <message>
   <source>The rubric has no dimension “{dimension}”.</source>
   <translation>Das Raster hat keine Dimension „{dimension}“.</translation>
  </message>
  <message>
   <source>The rubric has no dimension “{dimension}”. It has: {known}.</source>
   <translation>Das Raster hat keine Dimension „{dimension}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>The rubric has no loop “{loop}”. It has: {known}.</source>
   <translation>Das Raster hat keinen Ablauf „{loop}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>The rubric has no question “{question}” under “{dimension}”.</source>
   <translation>Das Raster hat unter „{dimension}“ keine Frage „{question}“.</translation>
  </message>
  <message>
   <source>The rubric has no signal “{signal}”.</source>
   <translation>Das Raster hat kein Signal „{signal}“.</translation>
  </message>
  <message>
   <source>The rubric is the one the panel froze.</source>
   <translation>Das Raster ist das, das das Panel einfror.</translation>
  </message>
  <message>
   <source>The rubric “{rubric}” has {count} levels; these systems know {steps}. Export ratings as CSV.</source>
   <translation>Das Raster „{rubric}“ hat {count} Stufen; diese Systeme kennen {steps}. Bewertungen als CSV exportieren.</translation>
  </message>
  <message>
   <source>The rubric “{rubric}” is not kept in “{language}”: there is no file {path}.</source>
   <translation>Das Raster „{rubric}“ gibt es nicht auf „{language}“: Die Datei {path} fehlt.</translation>
  </message>
  <message>
   <source>The same interviewers for every candidate</source>
   <translation>Dieselben Interviewenden für alle</translation>
  </message>
  <message>
   <source>The same questions for every candidate</source>
   <translation>Dieselben Fragen für alle</translation>
  </message>
  <message>
   <source>The seal of the debrief of panel {panel}, version {version}, does not hold: its words or its signature were changed.</source>
   <translation>Das Siegel der Nachbesprechung von Panel {panel}, Version {version}, stimmt nicht: Worte oder Signatur wurden geändert.</translation>
  </message>
  <message>
   <source>The seal of {interviewer}'s scorecard, version {version}, does not hold: its words or its signature were changed.</source>
   <translation>Das Siegel des Bewertungsbogens von {interviewer}, Version {version}, stimmt nicht: Worte oder Signatur wurden geändert.</translation>
  </message>
  <message>
   <source>The seat of {name} names a variant, but no exercise.</source>
   <translation>Der Platz von {name} nennt eine Variante, aber keine Fallübung.</translation>
  </message>
  <message>
   <source>The seats are those of the closing: {count}.</source>
   <translation>Die Plätze sind die des Abschlusses: {count}.</translation>
  </message>
  <message>
   <source>The sentence</source>
   <translation>Der Satz</translation>
  </message>
  <message>
   <source>The share of {name} is missing: the seat was scored here, but its kit was handed out. Import that kit here, or open with the escrow code and a reason.</source>
   <translation>Der Anteil von {name} fehlt: Der Platz wurde hier bewertet, aber sein Kit ausgegeben. Das Kit hier importieren oder mit Hinterlegungscode und Grund öffnen.</translation>
  </message>
  <message>
   <source>The signing key of {chair} is not in this workspace; close the debrief where it was begun.</source>
   <translation>Der Signaturschlüssel von {chair} liegt nicht in diesem Arbeitsbereich; die Nachbesprechung dort schließen, wo sie begonnen wurde.</translation>
  </message>
  <message>
   <source>The signing key of {interviewer} is not in this workspace; seal it where it is scored.</source>
   <translation>Der Signaturschlüssel von {interviewer} liegt nicht in diesem Arbeitsbereich; dort versiegeln, wo bewertet wird.</translation>
  </message>
  <message>
   <source>The table has no column “{header}”. It has: {known}.</source>
   <translation>Die Tabelle hat keine Spalte „{header}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>The text</source>
   <translation>Der Text</translation>
  </message>
  <message>
   <source>The text holds more than {most:,} notes. Paste it in parts.</source>
   <translation>Der Text enthält mehr als {most:,} Notizen. In Teilen einfügen.</translation>
  </message>
  <message>
   <source>The translations in “{file}” cannot be read.</source>
   <translation>Die Übersetzungen in „{file}“ lassen sich nicht lesen.</translation>
  </message>
  <message>
   <source>The two are not the same. Nothing was changed.</source>
   <translation>Die beiden sind nicht gleich. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>The two passphrases are not the same.</source>
   <translation>Die beiden Passphrasen sind nicht gleich.</translation>
  </message>
  <message>
   <source>The variants of “{rubric}” are kept in “{language}” only.</source>
   <translation>Die Varianten von „{rubric}“ gibt es nur auf „{language}“.</translation>
  </message>
  <message>
   <source>The votes are shown when all are in. Waiting for: {names}. The chair may close the vote without them.</source>
   <translation>Die Stimmen werden gezeigt, wenn alle da sind. Es fehlen: {names}. Die Leitung kann die Abstimmung ohne sie schließen.</translation>
  </message>
  <message>
   <source>The votes have been shown already.</source>
   <translation>Die Stimmen wurden schon gezeigt.</translation>
  </message>
  <message>
   <source>The votes have been shown, so none can be cast or changed any more.</source>
   <translation>Die Stimmen wurden gezeigt; jetzt ist keine mehr möglich und keine mehr zu ändern.</translation>
  </message>
  <message>
   <source>The workspace file and the log beside it did not fit together, and were opened all the same: what is here is not whole. Put the right file back, or go back to a backup.</source>
   <translation>Die Datei des Arbeitsbereichs und das Protokoll daneben passten nicht zusammen und wurden trotzdem geöffnet: Was hier liegt, ist nicht vollständig. Die richtige Datei zurücklegen oder zu einer Sicherung zurückgehen.</translation>
  </message>
  <message>
   <source>The workspace file is missing from “{folder}”, where {left} still lies. Nothing was created. Go back to a backup, or put the file back.</source>
   <translation>In „{folder}“ fehlt die Datei des Arbeitsbereichs, {left} liegt noch da. Es wurde nichts angelegt. Zu einer Sicherung zurückgehen oder die Datei zurücklegen.</translation>
  </message>
  <message>
   <source>The workspace file lacks what was saved here until {time}: an older copy was put in its place. Put the right file back, or go back to the newest backup.</source>
   <translation>In der Datei des Arbeitsbereichs fehlt, was hier bis {time} gespeichert wurde: Eine ältere Kopie trat an ihre Stelle. Legen Sie die richtige Datei zurück, oder kehren Sie zur neuesten Sicherung zurück.</translation>
  </message>
  <message>
   <source>The workspace file was copied while Evenhand had it open, and what was saved after {time} may be missing from it. Use a backup to copy a workspace.</source>
   <translation>Die Datei des Arbeitsbereichs wurde kopiert, während Evenhand sie offen hatte; was nach {time} gespeichert wurde, kann in ihr fehlen. Kopieren Sie einen Arbeitsbereich als Sicherung.</translation>
  </message>
  <message>
   <source>The workspace file “{file}” cannot be opened. Check that its folder exists and may be written to.</source>
   <translation>Die Arbeitsdatei „{file}“ lässt sich nicht öffnen. Prüfen, ob ihr Ordner vorhanden und beschreibbar ist.</translation>
  </message>
  <message>
   <source>The workspace file “{file}” is damaged. Go back to a backup.</source>
   <translation>Die Datei „{file}“ des Arbeitsbereichs ist beschädigt. Zu einer Sicherung zurückgehen.</translation>
  </message>
  <message>
   <source>The workspace file “{file}” is damaged. It was left as it is; restore a backup.</source>
   <translation>Die Arbeitsdatei „{file}“ ist beschädigt. Sie blieb, wie sie ist; eine Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <source>The workspace file “{file}” is empty. Restore a backup, or remove it.</source>
   <translation>Die Arbeitsdatei „{file}“ ist leer. Eine Sicherung wiederherstellen oder die Datei entfernen.</translation>
  </message>
  <message>
   <source>The workspace file “{file}” was moved or removed while open. Nothing you type is being saved.</source>
   <translation>Die Arbeitsdatei „{file}“ wurde verschoben oder entfernt, während sie offen war. Nichts Getipptes wird gesichert.</translation>
  </message>
  <message>
   <source>The workspace file “{file}” was removed or replaced while open. Nothing you type is being saved. Put the file back and start again, or save everything into another folder: under Backups.</source>
   <translation>Die Datei „{file}“ des Arbeitsbereichs wurde entfernt oder ersetzt, während sie offen war. Nichts von dem, was getippt wird, wird gespeichert. Die Datei zurücklegen und neu starten, oder unter „Sicherungen“ alles in einen anderen Ordner sichern.</translation>
  </message>
  <message>
   <source>The workspace holds no {kind} with the digest {digest}…</source>
   <translation>Der Arbeitsbereich enthält kein Dokument ({kind}) mit der Prüfsumme {digest}…</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” changed in the meantime. Nothing was changed here. Try again.</source>
   <translation>Der Arbeitsbereich in „{folder}“ hat sich inzwischen geändert. Hier wurde nichts geändert. Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” does not hold the demo’s sealed interview. Choose another folder for the demo.</source>
   <translation>Der Arbeitsbereich in „{folder}“ enthält nicht das versiegelte Interview der Vorführung. Für die Vorführung einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” is encrypted already.</source>
   <translation>Der Arbeitsbereich in „{folder}“ ist schon verschlüsselt.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” is encrypted, and its key is not in the keychain of this computer. Its recovery code opens it.</source>
   <translation>Der Arbeitsbereich in „{folder}“ ist verschlüsselt, und sein Schlüssel liegt nicht im Schlüsselbund dieses Computers. Sein Wiederherstellungscode öffnet ihn.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” is encrypted. Its passphrase opens it, and so does its recovery code.</source>
   <translation>Der Arbeitsbereich in „{folder}“ ist verschlüsselt. Seine Passphrase öffnet ihn, und sein Wiederherstellungscode auch.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” is encrypted. {reason} Its recovery code opens it all the same.</source>
   <translation>Der Arbeitsbereich in „{folder}“ ist verschlüsselt. {reason} Sein Wiederherstellungscode öffnet ihn trotzdem.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” is not encrypted.</source>
   <translation>Der Arbeitsbereich in „{folder}“ ist nicht verschlüsselt.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” is of an older Evenhand and could not be brought up to date. It was left as it is. {reason}</source>
   <translation>Der Arbeitsbereich in „{folder}“ stammt von einem älteren Evenhand und ließ sich nicht auf den neuen Stand bringen. Er blieb, wie er ist. {reason}</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” is of an older Evenhand. It was left untouched; open it in the window once.</source>
   <translation>Der Arbeitsbereich in „{folder}“ stammt von einem älteren Evenhand. Er blieb unberührt; einmal im Fenster öffnen.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” may not be written to.</source>
   <translation>In den Arbeitsbereich in „{folder}“ darf nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” may not be written to. Nothing was changed. Check its permissions.</source>
   <translation>Der Arbeitsbereich in „{folder}“ ist nicht beschreibbar. Nichts wurde geändert. Die Zugriffsrechte prüfen.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” was closed.</source>
   <translation>Der Arbeitsbereich in „{folder}“ wurde geschlossen.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” was not converted: what was made is not what it was made from. Nothing was changed. Under Backups, “Check now” says what is wrong.</source>
   <translation>Der Arbeitsbereich in „{folder}“ wurde nicht umgewandelt: Was entstand, ist nicht, woraus es entstand. Nichts wurde geändert. Unter „Sicherungen“ sagt „Jetzt prüfen“, was nicht stimmt.</translation>
  </message>
  <message>
   <source>The workspace in “{folder}” was opened for reading only.</source>
   <translation>Der Arbeitsbereich in „{folder}“ wurde nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>The workspace is damaged, and damage is not backed up: {damage}</source>
   <translation>Der Arbeitsbereich ist beschädigt, und Schäden werden nicht gesichert: {damage}</translation>
  </message>
  <message>
   <source>The workspace is not sound, so its older backups stay. Under Backups, “Check now” says what is wrong.</source>
   <translation>Der Arbeitsbereich ist nicht in Ordnung, deshalb bleiben seine älteren Sicherungen. Unter „Sicherungen“ sagt „Jetzt prüfen“, was nicht stimmt.</translation>
  </message>
  <message>
   <source>The workspace is not sound, so nothing was erased: older backups would go too. Under Backups, “Check now” says what is wrong; go back to a whole backup there first.</source>
   <translation>Der Arbeitsbereich ist nicht in Ordnung, deshalb wurde nichts gelöscht: Ältere Sicherungen gingen mit. Unter „Sicherungen“ sagt „Jetzt prüfen“, was nicht stimmt; dort zuerst zu einer vollständigen Sicherung zurückgehen.</translation>
  </message>
  <message>
   <source>The workspace lies in a folder that {name} synchronizes; a copy made while you type can be incomplete. Move it out, and share bundles instead.</source>
   <translation>Der Arbeitsbereich liegt in einem Ordner, den {name} abgleicht; eine Kopie während des Tippens kann unvollständig sein. Ihn herausnehmen und stattdessen Bündel teilen.</translation>
  </message>
  <message>
   <source>The workspace lies on a drive of the kind {kind}. Locks and logs were tried there and held; a folder on this computer’s own disk is still safer.</source>
   <translation>Der Arbeitsbereich liegt auf einem Laufwerk der Art {kind}. Sperren und Protokoll wurden dort erprobt und haben gehalten; sicherer ist trotzdem ein Ordner auf der eigenen Platte dieses Rechners.</translation>
  </message>
  <message>
   <source>The workspace was not read through: the process that reads was ended.</source>
   <translation>Der Arbeitsbereich wurde nicht durchgelesen: Der Prozess, der liest, wurde beendet.</translation>
  </message>
  <message>
   <source>The workspace's log is still being read. Close every other Evenhand, or wait a moment.</source>
   <translation>Das Schreibprotokoll des Arbeitsbereichs wird noch gelesen. Jedes andere Evenhand schließen oder einen Augenblick warten.</translation>
  </message>
  <message>
   <source>The {field} has {count} characters; the limit is {limit}.</source>
   <translation>„{field}“ hat {count} Zeichen; die Grenze liegt bei {limit}.</translation>
  </message>
  <message>
   <source>There is a workspace in “{folder}” already. Choose an empty folder.</source>
   <translation>In „{folder}“ liegt schon ein Arbeitsbereich. Einen leeren Ordner wählen.</translation>
  </message>
  <message>
   <source>There is a workspace in “{folder}” already. Open that, or choose another folder.</source>
   <translation>In „{folder}“ liegt schon ein Arbeitsbereich. Diesen öffnen oder einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>There is no backup to try yet.</source>
   <translation>Noch gibt es keine Sicherung, die man erproben könnte.</translation>
  </message>
  <message>
   <source>There is no backup “{file}”. Nothing was changed.</source>
   <translation>Es gibt keine Sicherung „{file}“. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>There is no candidate “{name}” in this workspace.</source>
   <translation>In diesem Arbeitsbereich gibt es niemanden namens „{name}“.</translation>
  </message>
  <message>
   <source>There is no consensus on that dimension to take back.</source>
   <translation>Zu dieser Dimension gibt es keinen Konsens, der zurückzunehmen wäre.</translation>
  </message>
  <message>
   <source>There is no exercise “{exercise}” in {folder}. There are: {known}.</source>
   <translation>In {folder} gibt es keine Fallübung „{exercise}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>There is no exercise “{exercise}” in {folder}. There is no exercise at all.</source>
   <translation>In {folder} gibt es keine Fallübung „{exercise}“. Es gibt überhaupt keine.</translation>
  </message>
  <message>
   <source>There is no field “{field}”. There are: {known}, and - to leave a column out.</source>
   <translation>Es gibt kein Feld „{field}“. Vorhanden: {known}, und - um eine Spalte auszulassen.</translation>
  </message>
  <message>
   <source>There is no file {path}. Check the name.</source>
   <translation>Es gibt keine Datei {path}. Den Namen prüfen.</translation>
  </message>
  <message>
   <source>There is no file “{file}”.</source>
   <translation>Es gibt keine Datei „{file}“.</translation>
  </message>
  <message>
   <source>There is no hold on the records of this candidate.</source>
   <translation>Zu den Unterlagen dieser Person gibt es keine Sperre.</translation>
  </message>
  <message>
   <source>There is no key file in “{folder}”.</source>
   <translation>In „{folder}“ liegt keine Schlüsseldatei.</translation>
  </message>
  <message>
   <source>There is no name in this row.</source>
   <translation>In dieser Zeile steht kein Name.</translation>
  </message>
  <message>
   <source>There is no pack in the folder {path}: no file ends in .yaml.</source>
   <translation>Im Ordner {path} liegt kein Paket: Keine Datei endet auf .yaml.</translation>
  </message>
  <message>
   <source>There is no panel {panel} in this workspace.</source>
   <translation>In diesem Arbeitsbereich gibt es kein Panel {panel}.</translation>
  </message>
  <message>
   <source>There is no panel “{name}” in this workspace. `evenhand panels` lists them.</source>
   <translation>In diesem Arbeitsbereich gibt es kein Panel „{name}“. `evenhand panels` listet sie auf.</translation>
  </message>
  <message>
   <source>There is no rubric “{name}” in {folder}. There are: {known}.</source>
   <translation>In {folder} gibt es kein Raster „{name}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>There is no rubric “{name}” in {folder}. There is no sound rubric at all.</source>
   <translation>In {folder} gibt es kein Raster „{name}“. Es gibt überhaupt kein fehlerfreies.</translation>
  </message>
  <message>
   <source>There is no schema “{kind}”. There are: {known}.</source>
   <translation>Es gibt kein Schema „{kind}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>There is no sound rubric in {folder}.</source>
   <translation>In {folder} liegt kein fehlerfreies Raster.</translation>
  </message>
  <message>
   <source>There is no space left in “{folder}”. Free some.</source>
   <translation>In „{folder}“ ist kein Speicherplatz mehr. Platz schaffen.</translation>
  </message>
  <message>
   <source>There is no space left to write in “{folder}”. Nothing was changed. Free some space, then repeat it.</source>
   <translation>In „{folder}“ ist kein Platz mehr zum Schreiben. Nichts wurde geändert. Platz schaffen, dann wiederholen.</translation>
  </message>
  <message>
   <source>There is no space left to write “{path}”. Free some space, then repeat it.</source>
   <translation>Für „{path}“ ist kein Platz mehr. Platz schaffen, dann wiederholen.</translation>
  </message>
  <message>
   <source>There is no such candidate in this workspace.</source>
   <translation>Diese Person gibt es in diesem Arbeitsbereich nicht.</translation>
  </message>
  <message>
   <source>There is no such file.</source>
   <translation>Diese Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no variant “{name}” in {folder}. There are: {known}.</source>
   <translation>In {folder} gibt es keine Variante „{name}“. Vorhanden: {known}.</translation>
  </message>
  <message>
   <source>There is no variant “{name}” in {folder}. There is no sound variant at all.</source>
   <translation>In {folder} gibt es keine Variante „{name}“. Es gibt überhaupt keine fehlerfreie.</translation>
  </message>
  <message>
   <source>There is no workspace here whose key could unlock it. Name the file with the code or the key by --code-file; - asks for it, unseen.</source>
   <translation>Hier ist kein Arbeitsbereich, dessen Schlüssel es öffnen könnte. Nennen Sie mit --code-file die Datei mit dem Code oder dem Schlüssel; - fragt verdeckt danach.</translation>
  </message>
  <message>
   <source>There is no workspace in “{folder}”. Name another folder, or begin one there: plan a panel, or take in a file.</source>
   <translation>In „{folder}“ ist kein Arbeitsbereich. Nennen Sie einen anderen Ordner, oder beginnen Sie dort einen: Planen Sie ein Panel, oder nehmen Sie eine Datei auf.</translation>
  </message>
  <message>
   <source>There is no “{file}”.</source>
   <translation>„{file}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is nothing to redo on this scorecard.</source>
   <translation>Auf diesem Bewertungsbogen gibt es nichts zu wiederholen.</translation>
  </message>
  <message>
   <source>There is nothing to undo on this scorecard.</source>
   <translation>Auf diesem Bewertungsbogen gibt es nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <source>This PDF asks for a password. Save it without one.</source>
   <translation>Dieses PDF verlangt ein Kennwort. Ohne eines sichern.</translation>
  </message>
  <message>
   <source>This PDF carries no sealed data of Evenhand: there is nothing to prove it by.</source>
   <translation>Dieses PDF trägt keine versiegelten Daten von Evenhand: Es gibt nichts, woran es zu prüfen wäre.</translation>
  </message>
  <message>
   <source>This card is scored where its panel was planned. It is there already; nothing has to be sent.</source>
   <translation>Dieser Bogen wird dort bewertet, wo sein Panel geplant wurde. Er ist schon da; zu senden ist nichts.</translation>
  </message>
  <message>
   <source>This card is too long to be sent: {count:,} letters.</source>
   <translation>Dieser Bogen ist zu lang zum Senden: {count:,} Zeichen.</translation>
  </message>
  <message>
   <source>This card was amended more than {count} times.</source>
   <translation>Zu diesem Bogen gibt es mehr als {count} Nachträge.</translation>
  </message>
  <message>
   <source>This copy leaves something out: inside are only the digests of {count} cards.</source>
   <translation>Diese Kopie lässt etwas weg: Darin sind nur die Digests von {count} Bögen.</translation>
  </message>
  <message>
   <source>This debrief is closed and sealed. To change it, amend it with a reason.</source>
   <translation>Diese Nachbesprechung ist geschlossen und versiegelt. Änderungen gehen nur als Nachtrag mit Grund.</translation>
  </message>
  <message>
   <source>This goes against the outcome by policy: say in writing why.</source>
   <translation>Dies weicht vom Ergebnis nach den Entscheidungsregeln ab: bitte schriftlich begründen.</translation>
  </message>
  <message>
   <source>This interview came with a kit, and stays as it was planned.</source>
   <translation>Dieses Interview kam mit einem Kit und bleibt, wie es geplant wurde.</translation>
  </message>
  <message>
   <source>This interview was not taken back.</source>
   <translation>Dieses Interview wurde nicht zurückgenommen.</translation>
  </message>
  <message>
   <source>This interviewer has a signing key in this workspace already.</source>
   <translation>Diese Person hat in diesem Arbeitsbereich schon einen Signaturschlüssel.</translation>
  </message>
  <message>
   <source>This is no PDF that can be read.</source>
   <translation>Das ist kein lesbares PDF.</translation>
  </message>
  <message>
   <source>This is not the code as it was shown: its last characters do not fit the others. Look for a mistyped character.</source>
   <translation>Dies ist nicht der Code, wie er gezeigt wurde: Seine letzten Zeichen passen nicht zu den anderen. Nach einem Tippfehler suchen.</translation>
  </message>
  <message>
   <source>This is the code of another panel.</source>
   <translation>Dies ist der Code eines anderen Panels.</translation>
  </message>
  <message>
   <source>This is the key of this workspace. The escrow is for somebody outside the panel.</source>
   <translation>Das ist der Schlüssel dieses Arbeitsbereichs. Hinterlegt wird bei jemandem außerhalb des Panels.</translation>
  </message>
  <message>
   <source>This is the share of one seat, for its kit: it does not open the panel.</source>
   <translation>Das ist der Anteil eines Platzes, für sein Kit: Er öffnet das Panel nicht.</translation>
  </message>
  <message>
   <source>This link carries a name or a password. Leave out what stands before the @.</source>
   <translation>Dieser Link enthält einen Namen oder ein Passwort. Lassen Sie weg, was vor dem @ steht.</translation>
  </message>
  <message>
   <source>This link holds characters that cannot be seen. Copy it anew.</source>
   <translation>Dieser Link enthält Zeichen, die man nicht sieht. Kopieren Sie ihn neu.</translation>
  </message>
  <message>
   <source>This meeting has begun already, chaired by {name}.</source>
   <translation>Diese Besprechung hat schon begonnen, unter Leitung von {name}.</translation>
  </message>
  <message>
   <source>This opens the panel, and makes no kit. Ask for the share of {name} alone.</source>
   <translation>Das öffnet das Panel und macht kein Kit. Nur um den Anteil von {name} bitten.</translation>
  </message>
  <message>
   <source>This panel has no such seat.</source>
   <translation>Dieses Panel hat keinen solchen Platz.</translation>
  </message>
  <message>
   <source>This panel is open already; kits are made before anybody has seen its cards.</source>
   <translation>Dieses Panel ist schon geöffnet; Kits entstehen, bevor jemand seine Bögen gesehen hat.</translation>
  </message>
  <message>
   <source>This panel is open; its interviews stay as they are.</source>
   <translation>Dieses Panel ist offen; seine Interviews bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>This panel is opened where it was planned. Send your sealed card there.</source>
   <translation>Dieses Panel wird dort geöffnet, wo es geplant wurde. Den versiegelten Bogen dorthin senden.</translation>
  </message>
  <message>
   <source>This panel was changed elsewhere in the meantime. Nothing was changed. Open it again to see its newest state, then repeat what you did.</source>
   <translation>Dieses Panel wurde inzwischen anderswo geändert. Nichts wurde geändert. Es neu öffnen, um den neuesten Stand zu sehen, dann wiederholen.</translation>
  </message>
  <message>
   <source>This scorecard is already sealed.</source>
   <translation>Dieser Bewertungsbogen ist schon versiegelt.</translation>
  </message>
  <message>
   <source>This scorecard is no longer in the workspace: its candidate was erased.</source>
   <translation>Dieser Bewertungsbogen ist nicht mehr im Arbeitsbereich: Die Unterlagen zu der Person wurden gelöscht.</translation>
  </message>
  <message>
   <source>This scorecard is sealed. To change it, amend it with a reason.</source>
   <translation>Dieser Bewertungsbogen ist versiegelt. Änderungen gehen nur als Nachtrag mit Grund.</translation>
  </message>
  <message>
   <source>This scorecard was changed elsewhere in the meantime. Nothing was changed. Open it again to see its newest state, then repeat what you did.</source>
   <translation>Dieser Bewertungsbogen wurde inzwischen anderswo geändert. Nichts wurde geändert. Ihn neu öffnen, um den neuesten Stand zu sehen, dann wiederholen.</translation>
  </message>
  <message>
   <source>This scorecard was sealed with its time. The time can no longer be changed.</source>
   <translation>Dieser Bewertungsbogen wurde mit seinem Termin versiegelt. Der Termin lässt sich nicht mehr ändern.</translation>
  </message>
  <message>
   <source>This scorecard was sealed. {until}</source>
   <translation>Dieser Bewertungsbogen wurde versiegelt. {until}</translation>
  </message>
  <message>
   <source>This seat has no exercise.</source>
   <translation>Dieser Platz hat keine Fallübung.</translation>
  </message>
  <message>
   <source>This was not locked for this key, or it was changed since.</source>
   <translation>Dies wurde nicht für diesen Schlüssel verschlossen oder seither geändert.</translation>
  </message>
  <message>
   <source>Tick at least one piece of evidence that the candidate is told.</source>
   <translation>Mindestens einen Beleg ankreuzen, den die Person erfährt.</translation>
  </message>
  <message>
   <source>Too many files are open to reach “{path}”. Close some programs, then repeat it.</source>
   <translation>Zu viele Dateien sind offen, um „{path}“ zu erreichen. Einige Programme schließen, dann wiederholen.</translation>
  </message>
  <message>
   <source>Trained interviewers</source>
   <translation>Geschulte Interviewende</translation>
  </message>
  <message>
   <source>Type the dissent in the words of whoever dissents.</source>
   <translation>Das Sondervotum bitte in den Worten der abweichenden Person eintippen.</translation>
  </message>
  <message>
   <source>Type the name of the candidate.</source>
   <translation>Den Namen der Kandidatin oder des Kandidaten eintippen.</translation>
  </message>
  <message>
   <source>Type the name of the interviewer.</source>
   <translation>Den Namen der interviewenden Person eintippen.</translation>
  </message>
  <message>
   <source>Type the name of the role.</source>
   <translation>Den Namen der Rolle eintippen.</translation>
  </message>
  <message>
   <source>Undecided</source>
   <translation>Unentschieden</translation>
  </message>
  <message>
   <source>Version {version} made this file, and page {pages} reads otherwise here. Verify it with that version.</source>
   <translation>Version {version} machte diese Datei, und die Seite {pages} liest sich hier anders. Mit jener Version prüfen.</translation>
  </message>
  <message>
   <source>Version {version} made this file, and pages {pages} read otherwise here. Verify it with that version.</source>
   <translation>Version {version} machte diese Datei, und die Seiten {pages} lesen sich hier anders. Mit jener Version prüfen.</translation>
  </message>
  <message>
   <source>Version {version} of the card of {name} is here already with other content. What is here was kept; ask {name} which of the two counts.</source>
   <translation>Version {version} des Bogens von {name} ist schon mit anderem Inhalt da. Das Vorhandene wurde behalten; {name} fragen, welche von beiden gilt.</translation>
  </message>
  <message>
   <source>Version {version} was sent by the owner of the key “{key}”, as it is.</source>
   <translation>Version {version} wurde so, wie sie ist, von der Person gesendet, der der Schlüssel „{key}“ gehört.</translation>
  </message>
  <message>
   <source>Votes have been cast and not shown. Show them, then decide and close the debrief.</source>
   <translation>Stimmen wurden abgegeben und nicht gezeigt. Sie zeigen, dann entscheiden und die Nachbesprechung schließen.</translation>
  </message>
  <message>
   <source>Waiting for {copies}.</source>
   <translation>Es steht noch aus: {copies}.</translation>
  </message>
  <message>
   <source>Went back to {backup}: {lost} events were set aside, {openings} of them openings of panels.</source>
   <translation>Zurück zu {backup}: {lost} Ereignisse wurden beiseitegelegt, davon {openings} Öffnungen von Panels.</translation>
  </message>
  <message>
   <source>Went back to {backup}; what was there could not be read.</source>
   <translation>Zurück zu {backup}; was da war, war nicht zu lesen.</translation>
  </message>
  <message>
   <source>What the card says is locked for its panel and cannot be read here.</source>
   <translation>Was der Bogen sagt, ist für sein Panel verschlossen und hier nicht lesbar.</translation>
  </message>
  <message>
   <source>What the kit says is locked for its interviewer alone.</source>
   <translation>Was im Kit steht, ist allein für die Person verschlossen, die damit interviewt.</translation>
  </message>
  <message>
   <source>What the log of “{file}” says is not in its pages yet.</source>
   <translation>Was im Protokoll von „{file}“ steht, steht noch nicht in seinen Seiten.</translation>
  </message>
  <message>
   <source>What the meeting said since stands under no seal: it is not closed.</source>
   <translation>Was die Besprechung seither ergab, steht unter keinem Siegel: Sie ist nicht geschlossen.</translation>
  </message>
  <message>
   <source>Which cards came after the opening is as the closing says.</source>
   <translation>Welche Bögen nach der Öffnung kamen, ist so, wie es der Abschluss sagt.</translation>
  </message>
  <message>
   <source>Which cards were set aside, and why, is as the closing says.</source>
   <translation>Welche Bögen beiseitegelegt wurden und warum, ist, wie der Abschluss es sagt.</translation>
  </message>
  <message>
   <source>Who made a kit cannot be told: kits are not signed.</source>
   <translation>Wer ein Kit gemacht hat, ist nicht zu sagen: Kits sind nicht signiert.</translation>
  </message>
  <message>
   <source>With equal weights</source>
   <translation>Mit gleichen Gewichten</translation>
  </message>
  <message>
   <source>With the consensus ratings in place of the initial ones</source>
   <translation>Mit den Konsensbewertungen statt der ersten Bewertungen</translation>
  </message>
  <message>
   <source>With the weight of {dimension} doubled</source>
   <translation>Mit doppeltem Gewicht von {dimension}</translation>
  </message>
  <message>
   <source>With the weight of {dimension} halved</source>
   <translation>Mit halbem Gewicht von {dimension}</translation>
  </message>
  <message>
   <source>With what was amended after the panel was opened</source>
   <translation>Mit dem, was nach dem Öffnen nachgetragen wurde,</translation>
  </message>
  <message>
   <source>Without {name}’s scorecard</source>
   <translation>Ohne den Bogen von {name}</translation>
  </message>
  <message>
   <source>Workspace encrypted; plain backups removed.</source>
   <translation>Arbeitsbereich verschlüsselt; unverschlüsselte Sicherungen entfernt.</translation>
  </message>
  <message>
   <source>Workspace no longer encrypted; encrypted backups removed.</source>
   <translation>Arbeitsbereich nicht mehr verschlüsselt; verschlüsselte Sicherungen entfernt.</translation>
  </message>
  <message>
   <source>You may not read or write “{path}”. Check its permissions, or choose another folder.</source>
   <translation>„{path}“ darf hier nicht gelesen oder beschrieben werden. Die Zugriffsrechte prüfen oder einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>Your disk quota leaves no space to write “{path}”. Free some space, then repeat it.</source>
   <translation>Das Kontingent auf dem Datenträger lässt keinen Platz für „{path}“. Platz schaffen, dann wiederholen.</translation>
  </message>
  <message>
   <source>a further attachment</source>
   <translation>eine weitere Anlage</translation>
  </message>
  <message>
   <source>a jump into another document</source>
   <translation>ein Sprung in ein anderes Dokument</translation>
  </message>
  <message>
   <source>a layer, which can be switched, or be shown in print alone</source>
   <translation>eine Ebene, die sich schalten lässt oder nur im Druck erscheint</translation>
  </message>
  <message>
   <source>a link to an address</source>
   <translation>ein Verweis auf eine Adresse</translation>
  </message>
  <message>
   <source>a number in “{text}” is out of range</source>
   <translation>eine Zahl in „{text}“ liegt außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>a script, which the reader's program runs</source>
   <translation>ein Skript, das beim Lesen ausgeführt wird</translation>
  </message>
  <message>
   <source>a second beginning, where some programs start to read</source>
   <translation>ein zweiter Anfang, bei dem manche Programme zu lesen beginnen</translation>
  </message>
  <message>
   <source>a second form (XFA), which some programs show instead of the pages</source>
   <translation>ein zweites Formular (XFA), das manche Programme statt der Seiten zeigen</translation>
  </message>
  <message>
   <source>a small picture of the page that was put in</source>
   <translation>ein kleines Bild der Seite, das hinzugefügt wurde</translation>
  </message>
  <message>
   <source>a typeface whose letters are drawn or read otherwise</source>
   <translation>eine Schrift, deren Buchstaben anders gezeichnet oder gelesen werden</translation>
  </message>
  <message>
   <source>a workspace that is encrypted under another key</source>
   <translation>ein Arbeitsbereich, der mit einem anderen Schlüssel verschlüsselt ist</translation>
  </message>
  <message>
   <source>all that the pages say, by this workspace</source>
   <translation>alles, was die Seiten sagen, durch diesen Arbeitsbereich</translation>
  </message>
  <message>
   <source>an action that sends or fetches what is typed</source>
   <translation>eine Aktion, die Eingaben sendet oder holt</translation>
  </message>
  <message>
   <source>an action that shows, hides or plays something</source>
   <translation>eine Aktion, die etwas zeigt, verbirgt oder abspielt</translation>
  </message>
  <message>
   <source>an action that starts a program or opens a file</source>
   <translation>eine Aktion, die ein Programm startet oder eine Datei öffnet</translation>
  </message>
  <message>
   <source>an annotation that is hidden until something shows it</source>
   <translation>eine Anmerkung, die verborgen ist, bis etwas sie zeigt</translation>
  </message>
  <message>
   <source>an annotation that only the print shows</source>
   <translation>eine Anmerkung, die nur der Druck zeigt</translation>
  </message>
  <message>
   <source>an annotation, which lies over the page</source>
   <translation>eine Anmerkung, die über der Seite liegt</translation>
  </message>
  <message>
   <source>an attachment that is another one for some programs</source>
   <translation>eine Anlage, die für manche Programme eine andere ist</translation>
  </message>
  <message>
   <source>an attachment that is described otherwise</source>
   <translation>eine Anlage, die anders beschrieben ist</translation>
  </message>
  <message>
   <source>an opening that was recorded after the closing</source>
   <translation>eine Öffnung, die nach dem Abschluss festgehalten wurde</translation>
  </message>
  <message>
   <source>an outline that says something else or leads elsewhere</source>
   <translation>eine Gliederung, die etwas anderes sagt oder anderswohin führt</translation>
  </message>
  <message>
   <source>another part of the page is shown, or it is turned or scaled</source>
   <translation>es wird ein anderer Teil der Seite gezeigt, oder sie ist gedreht oder anders groß</translation>
  </message>
  <message>
   <source>another way to be shown as it is opened</source>
   <translation>eine andere Ansicht beim Öffnen</translation>
  </message>
  <message>
   <source>application id</source>
   <translation>Bewerbungsnummer</translation>
  </message>
  <message>
   <source>bytes behind its end, which no program shows</source>
   <translation>Bytes hinter ihrem Ende, die kein Programm zeigt</translation>
  </message>
  <message>
   <source>candidate id</source>
   <translation>Personennummer</translation>
  </message>
  <message>
   <source>company</source>
   <translation>Unternehmen</translation>
  </message>
  <message>
   <source>does not hold</source>
   <translation>gilt nicht</translation>
  </message>
  <message>
   <source>e-mail address</source>
   <translation>E-Mail-Adresse</translation>
  </message>
  <message>
   <source>every scorecard and when it was sealed</source>
   <translation>jeder Bewertungsbogen und wann er versiegelt wurde</translation>
  </message>
  <message>
   <source>every seat</source>
   <translation>jeder Platz</translation>
  </message>
  <message>
   <source>everything in this workspace that was sealed, and the chain of its journal</source>
   <translation>alles Versiegelte in diesem Arbeitsbereich und die Kette seines Journals</translation>
  </message>
  <message>
   <source>form fields, which lie over the pages and can say something else</source>
   <translation>Formularfelder, die über den Seiten liegen und etwas anderes sagen können</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>gilt</translation>
  </message>
  <message>
   <source>how the panel was opened, and which cards came after that</source>
   <translation>wie das Panel geöffnet wurde und welche Bögen danach kamen</translation>
  </message>
  <message>
   <source>it breaks the rules of PDF, so that programs may read it differently</source>
   <translation>sie verletzt die Regeln von PDF, sodass Programme sie verschieden lesen können</translation>
  </message>
  <message>
   <source>it cannot be opened or read</source>
   <translation>er lässt sich nicht öffnen oder lesen</translation>
  </message>
  <message>
   <source>it holds &lt;{name}&gt;; only {known} are drawn</source>
   <translation>sie enthält &lt;{name}&gt;; nur {known} werden gezeichnet</translation>
  </message>
  <message>
   <source>it holds a document type or a CDATA section</source>
   <translation>sie enthält einen Dokumenttyp oder einen CDATA-Abschnitt</translation>
  </message>
  <message>
   <source>it holds a note without words, or one that was withdrawn</source>
   <translation>er enthält eine Notiz ohne Worte oder eine zurückgezogene</translation>
  </message>
  <message>
   <source>it is a portfolio: programs show other files in its place</source>
   <translation>sie ist ein Portfolio: Programme zeigen an ihrer Stelle andere Dateien</translation>
  </message>
  <message>
   <source>it is about another candidate</source>
   <translation>er gilt einer anderen Bewerbung</translation>
  </message>
  <message>
   <source>it is for another role</source>
   <translation>er gilt einer anderen Stelle</translation>
  </message>
  <message>
   <source>it is not XML (line {line})</source>
   <translation>sie ist kein XML (Zeile {line})</translation>
  </message>
  <message>
   <source>it is not a relative path in the pack</source>
   <translation>das ist kein relativer Pfad im Paket</translation>
  </message>
  <message>
   <source>it is not a relative path that ends in .svg</source>
   <translation>das ist kein relativer Pfad, der auf .svg endet</translation>
  </message>
  <message>
   <source>it is not an SVG picture</source>
   <translation>sie ist kein SVG-Bild</translation>
  </message>
  <message>
   <source>it is not what its seal says</source>
   <translation>er ist nicht, was sein Siegel sagt</translation>
  </message>
  <message>
   <source>it is of another panel</source>
   <translation>er gehört zu einem anderen Panel</translation>
  </message>
  <message>
   <source>it is of another seat than was planned</source>
   <translation>er gehört zu einem anderen Platz als geplant</translation>
  </message>
  <message>
   <source>it is scored with another rubric</source>
   <translation>er ist nach einem anderen Raster bewertet</translation>
  </message>
  <message>
   <source>it lacks what every card must have before it is sealed</source>
   <translation>ihm fehlt, was jeder Bogen vor dem Siegeln haben muss</translation>
  </message>
  <message>
   <source>it says “{subject}” twice</source>
   <translation>er sagt „{subject}“ zweimal</translation>
  </message>
  <message>
   <source>its exercise has no finding “{subject}”, or fewer hints to it</source>
   <translation>seine Fallübung hat keinen Befund „{subject}“ oder weniger Hinweise dazu</translation>
  </message>
  <message>
   <source>its level for “{subject}” is not on the scale</source>
   <translation>seine Stufe für „{subject}“ steht nicht auf der Skala</translation>
  </message>
  <message>
   <source>its path does not stand behind it in brackets</source>
   <translation>ihr Pfad steht nicht in Klammern dahinter</translation>
  </message>
  <message>
   <source>its version does not follow the one before</source>
   <translation>seine Version folgt nicht auf die vorige</translation>
  </message>
  <message>
   <source>its viewBox is not “0 0 width height”</source>
   <translation>ihre viewBox ist nicht „0 0 Breite Höhe“</translation>
  </message>
  <message>
   <source>job</source>
   <translation>Stelle</translation>
  </message>
  <message>
   <source>locks do not hold there</source>
   <translation>Sperren halten dort nicht</translation>
  </message>
  <message>
   <source>no dimension has a level yet</source>
   <translation>noch keine Dimension hat eine Stufe</translation>
  </message>
  <message>
   <source>no red flag was marked</source>
   <translation>kein Warnsignal wurde vermerkt</translation>
  </message>
  <message>
   <source>no write-ahead log can be kept there</source>
   <translation>ein Schreibprotokoll lässt sich dort nicht führen</translation>
  </message>
  <message>
   <source>objects that stand in it twice, so that programs may show either</source>
   <translation>Objekte, die zweimal darin stehen, sodass Programme das eine oder das andere zeigen können</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>other elements</source>
   <translation>andere Elemente</translation>
  </message>
  <message>
   <source>page numbers that say something else</source>
   <translation>Seitenzahlen, die etwas anderes sagen</translation>
  </message>
  <message>
   <source>parts that were lost when it was saved</source>
   <translation>Teile, die beim Speichern verloren gingen</translation>
  </message>
  <message>
   <source>permissions or signatures that were put in</source>
   <translation>Rechte oder Unterschriften, die hinzugefügt wurden</translation>
  </message>
  <message>
   <source>phone number</source>
   <translation>Telefonnummer</translation>
  </message>
  <message>
   <source>pictures or parts that are drawn otherwise</source>
   <translation>Bilder oder Teile, die anders gezeichnet sind</translation>
  </message>
  <message>
   <source>places for links to lead to</source>
   <translation>Sprungziele für Verweise</translation>
  </message>
  <message>
   <source>private data of another program</source>
   <translation>eigene Daten eines anderen Programms</translation>
  </message>
  <message>
   <source>profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <source>properties that say something else</source>
   <translation>Eigenschaften, die etwas anderes sagen</translation>
  </message>
  <message>
   <source>role and candidate</source>
   <translation>Rolle und Person</translation>
  </message>
  <message>
   <source>rubric and exercise</source>
   <translation>Raster und Übung</translation>
  </message>
  <message>
   <source>rubric and exercises</source>
   <translation>Raster und Übungen</translation>
  </message>
  <message>
   <source>something that is done as soon as it is opened</source>
   <translation>etwas, das sofort beim Öffnen geschieht</translation>
  </message>
  <message>
   <source>something that is done by itself, as it is opened, turned or printed</source>
   <translation>etwas, das beim Öffnen, Blättern oder Drucken von selbst geschieht</translation>
  </message>
  <message>
   <source>something that was put in</source>
   <translation>etwas, das hinzugefügt wurde</translation>
  </message>
  <message>
   <source>source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>stage</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>text-anchor “{anchor}” is not drawn</source>
   <translation>text-anchor „{anchor}“ wird nicht gezeichnet</translation>
  </message>
  <message>
   <source>that both keys are one person's, and came unchanged</source>
   <translation>dass beide Schlüssel derselben Person gehören und unverändert ankamen</translation>
  </message>
  <message>
   <source>that no meeting was held, and the outcome by policy</source>
   <translation>dass keine Sitzung stattfand, und das Ergebnis nach Entscheidungsregeln</translation>
  </message>
  <message>
   <source>that no scorecard, and no later version of one, was left out</source>
   <translation>dass kein Bogen und keine spätere Version eines Bogens weggelassen wurde</translation>
  </message>
  <message>
   <source>that this person is the one named: compare the words with them</source>
   <translation>dass diese Person die genannte ist: die Worte mit ihr vergleichen</translation>
  </message>
  <message>
   <source>that version {version} of the card of {name} came after the closing</source>
   <translation>dass Version {version} des Bogens von {name} nach dem Abschluss kam</translation>
  </message>
  <message>
   <source>that version {version} of the card of {name}, which the closing counted, does not count</source>
   <translation>dass Version {version} des Bogens von {name}, die der Abschluss zählte, nicht zählt</translation>
  </message>
  <message>
   <source>the backups in “{folder}”, which is not here</source>
   <translation>die Sicherungen in „{folder}“, der nicht da ist</translation>
  </message>
  <message>
   <source>the candidate, the role and the seat in it</source>
   <translation>die Person, die Rolle und der Platz darin</translation>
  </message>
  <message>
   <source>the card of {name}, version {version} ({why})</source>
   <translation>der Bogen von {name}, Version {version} ({why})</translation>
  </message>
  <message>
   <source>the color “{color}” is not written as #RRGGBB</source>
   <translation>die Farbe „{color}“ ist nicht als #RRGGBB geschrieben</translation>
  </message>
  <message>
   <source>the list of seats</source>
   <translation>die Liste der Plätze</translation>
  </message>
  <message>
   <source>the meeting, its votes, dissent and decision, and the outcome by policy</source>
   <translation>die Sitzung, ihre Stimmen, Sondervoten und ihre Entscheidung sowie das Ergebnis nach Entscheidungsregeln</translation>
  </message>
  <message>
   <source>the outcome by policy as the cards now have it, which was closed as another one</source>
   <translation>das Ergebnis nach Entscheidungsregeln, wie es die Bögen jetzt ergeben; abgeschlossen wurde ein anderes</translation>
  </message>
  <message>
   <source>the rubric has no dimension “{subject}”</source>
   <translation>das Raster hat keine Dimension „{subject}“</translation>
  </message>
  <message>
   <source>the rubric has no question “{subject}”</source>
   <translation>das Raster hat keine Frage „{subject}“</translation>
  </message>
  <message>
   <source>the rubric has no signal “{subject}”</source>
   <translation>das Raster hat kein Signal „{subject}“</translation>
  </message>
  <message>
   <source>the time of {name}’s interview, which was moved since</source>
   <translation>die Zeit des Gesprächs von {name}, das seither verschoben wurde</translation>
  </message>
  <message>
   <source>the version before it is not here</source>
   <translation>die Version davor ist nicht hier</translation>
  </message>
  <message>
   <source>the workspace {short}</source>
   <translation>Arbeitsbereich {short}</translation>
  </message>
  <message>
   <source>the workspace {short}, begun on {day}</source>
   <translation>Arbeitsbereich {short}, begonnen am {day}</translation>
  </message>
  <message>
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>two tables of its objects, of which programs read one or the other</source>
   <translation>zwei Verzeichnisse ihrer Objekte, von denen Programme das eine oder das andere lesen</translation>
  </message>
  <message>
   <source>weighted mean {mean:.2f} over 1 dimension</source>
   <translation>gewichtetes Mittel {mean:.2f} über 1 Dimension</translation>
  </message>
  <message>
   <source>weighted mean {mean:.2f} over {count} dimensions</source>
   <translation>gewichtetes Mittel {mean:.2f} über {count} Dimensionen</translation>
  </message>
  <message>
   <source>what a screen reader speaks is something else</source>
   <translation>ein Vorleseprogramm sagt etwas anderes</translation>
  </message>
  <message>
   <source>what is drawn on the pages beside their words</source>
   <translation>was auf den Seiten neben ihren Worten gezeichnet ist</translation>
  </message>
  <message>
   <source>what is written does not go through to the disk</source>
   <translation>Geschriebenes gelangt dort nicht bis auf die Platte</translation>
  </message>
  <message>
   <source>what the card says, which is locked</source>
   <translation>was der Bogen sagt, denn er ist verschlossen</translation>
  </message>
  <message>
   <source>what the file holds beside its pages, where it was saved anew or made otherwise</source>
   <translation>was die Datei außer ihren Seiten enthält, wo sie neu gespeichert oder anders erzeugt wurde</translation>
  </message>
  <message>
   <source>what the kit says, which is locked for one interviewer</source>
   <translation>was das Kit sagt, das für eine interviewende Person verschlossen ist</translation>
  </message>
  <message>
   <source>what the meeting said since it was closed</source>
   <translation>was die Sitzung seit dem Abschluss sagte</translation>
  </message>
  <message>
   <source>what the pages say: only the data inside was proven</source>
   <translation>was die Seiten sagen: nur die Daten darin wurden bewiesen</translation>
  </message>
  <message>
   <source>which cards were set aside, and why</source>
   <translation>welche Bögen beiseitegelegt wurden und warum</translation>
  </message>
  <message>
   <source>who made this kit</source>
   <translation>wer dieses Kit erstellt hat</translation>
  </message>
  <message>
   <source>who saved it, and when</source>
   <translation>wer sie wann gespeichert hat</translation>
  </message>
  <message>
   <source>who sent each version, of which seat, and that it came unchanged</source>
   <translation>wer jede Version geschickt hat, von welchem Platz, und dass sie unverändert ankam</translation>
  </message>
  <message>
   <source>{candidate}: {card} does not count.</source>
   <translation>{candidate}: {card} zählt nicht.</translation>
  </message>
  <message>
   <source>{change}, the policy would be met.</source>
   <translation>{change} wären die Entscheidungsregeln erfüllt.</translation>
  </message>
  <message>
   <source>{change}, the policy would be open.</source>
   <translation>{change} wären die Entscheidungsregeln offen.</translation>
  </message>
  <message>
   <source>{change}, the policy would not be met.</source>
   <translation>{change} wären die Entscheidungsregeln nicht erfüllt.</translation>
  </message>
  <message>
   <source>{count} dimensions of this interview are rated. {until}</source>
   <translation>{count} Dimensionen dieses Interviews sind bewertet. {until}</translation>
  </message>
  <message>
   <source>{count} groups have fewer than {smallest} people each. Nothing of them is told, since their members could be recognized.</source>
   <translation>{count} Gruppen haben je weniger als {smallest} Personen. Von ihnen wird nichts gesagt, weil ihre Mitglieder erkennbar wären.</translation>
  </message>
  <message>
   <source>{count} red flags wait for the committee’s written answer</source>
   <translation>{count} Warnsignale warten auf die schriftliche Antwort des Gremiums</translation>
  </message>
  <message>
   <source>{count} red flags were answered in writing</source>
   <translation>{count} Warnsignale wurden schriftlich beantwortet</translation>
  </message>
  <message>
   <source>{count} things are missing before this card can be sealed.</source>
   <translation>Bevor dieser Bogen versiegelt werden kann, fehlen {count} Angaben.</translation>
  </message>
  <message>
   <source>{form} reads scorecards: export ratings for it, not {what}.</source>
   <translation>{form} liest Bewertungsbögen: dafür Bewertungen exportieren, nicht {what}.</translation>
  </message>
  <message>
   <source>{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is not under four fifths, and chance alone often makes such a difference (p = {p}).</source>
   <translation>{group}: {selected} von {people} ausgewählt, {ratio} % der Quote von {reference}. Das liegt nicht unter vier Fünfteln, und Zufall allein macht oft einen solchen Unterschied (p = {p}).</translation>
  </message>
  <message>
   <source>{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is not under four fifths, yet chance alone rarely makes such a difference (p = {p}).</source>
   <translation>{group}: {selected} von {people} ausgewählt, {ratio} % der Quote von {reference}. Das liegt nicht unter vier Fünfteln, doch Zufall allein macht selten einen solchen Unterschied (p = {p}).</translation>
  </message>
  <message>
   <source>{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is under four fifths, and chance alone rarely makes such a difference (p = {p}). Look at how these decisions came about.</source>
   <translation>{group}: {selected} von {people} ausgewählt, {ratio} % der Quote von {reference}. Das liegt unter vier Fünfteln, und Zufall allein macht selten einen solchen Unterschied (p = {p}). Ansehen, wie diese Entscheidungen zustande kamen.</translation>
  </message>
  <message>
   <source>{group}: {selected} of {people} selected, {ratio} % of the rate of {reference}. That is under four fifths, but at this size chance alone often makes such a difference (p = {p}).</source>
   <translation>{group}: {selected} von {people} ausgewählt, {ratio} % der Quote von {reference}. Das liegt unter vier Fünfteln, aber bei dieser Größe macht Zufall allein oft einen solchen Unterschied (p = {p}).</translation>
  </message>
  <message>
   <source>{key} must be a number without a unit</source>
   <translation>{key} muss eine Zahl ohne Einheit sein</translation>
  </message>
  <message>
   <source>{minutes} minutes were planned for a candidate (median of {whole} panels).</source>
   <translation>{minutes} Minuten waren je Person geplant (Median aus {whole} Panels).</translation>
  </message>
  <message>
   <source>{n:,} dimensions</source>
   <translation>{n:,} Dimensionen</translation>
  </message>
  <message>
   <source>{n:,} ratings</source>
   <translation>{n:,} Bewertungen</translation>
  </message>
  <message>
   <source>{name} gave level {level} on all {dimensions}. Was there evidence for each?</source>
   <translation>{name} vergab überall Stufe {level}, bei {dimensions}. Gab es für jede einen Beleg?</translation>
  </message>
  <message>
   <source>{name} is among the candidates already. Take this interview back, and plan it anew for them.</source>
   <translation>{name} ist schon unter den Kandidaten. Nehmen Sie dieses Interview zurück und planen Sie es neu für diese Person.</translation>
  </message>
  <message>
   <source>{name} rated {difference:.1f} levels higher than the others on average, over {dimensions}. What did this seat see that they did not?</source>
   <translation>{name} liegt im Mittel {difference:.1f} Stufen über den anderen, bei {dimensions}. Was war an diesem Platz zu sehen, das die anderen nicht sahen?</translation>
  </message>
  <message>
   <source>{name} rated {difference:.1f} levels lower than the others on average, over {dimensions}. What did this seat see that they did not?</source>
   <translation>{name} liegt im Mittel {difference:.1f} Stufen unter den anderen, bei {dimensions}. Was war an diesem Platz zu sehen, das die anderen nicht sahen?</translation>
  </message>
  <message>
   <source>{name} rated {dimensions} nearly alike, where the others saw differences. Was each rated on its own evidence?</source>
   <translation>{name} bewertete {dimensions} fast gleich, wo die anderen Unterschiede sahen. Wurde jede nach eigenen Belegen bewertet?</translation>
  </message>
  <message>
   <source>{name} scores in this panel. The escrow is for somebody outside of it.</source>
   <translation>{name} bewertet in diesem Panel. Hinterlegt wird bei jemandem außerhalb.</translation>
  </message>
  <message>
   <source>{name} sealed {difference:,.0f} hours after the last note. How fresh was the memory by then?</source>
   <translation>{name} versiegelte {difference:,.0f} Stunden nach der letzten Notiz. Wie frisch war die Erinnerung da noch?</translation>
  </message>
  <message>
   <source>{name} synchronizes it: the backups go to every computer that it is kept on.</source>
   <translation>{name} hält den Ordner auf mehreren Rechnern gleich: Die Sicherungen kommen auf jeden davon.</translation>
  </message>
  <message>
   <source>{part} of {whole} areas of the job analysis were in the focus of a seat.</source>
   <translation>{part} von {whole} Bereichen der Anforderungsanalyse lagen im Schwerpunkt eines Platzes.</translation>
  </message>
  <message>
   <source>{part} of {whole} cards were sealed before the panel was open. Talk elsewhere is not recorded.</source>
   <translation>{part} von {whole} Bögen wurden versiegelt, bevor das Panel offen war. Gespräche anderswo sind nicht aufgezeichnet.</translation>
  </message>
  <message>
   <source>{part} of {whole} decisions follow the policy, which combines ratings by rule.</source>
   <translation>{part} von {whole} Entscheidungen folgen den Entscheidungsregeln, die Bewertungen nach Regel verbinden.</translation>
  </message>
  <message>
   <source>{part} of {whole} dimensions in focus were rated; NE with its reason counts.</source>
   <translation>{part} von {whole} Dimensionen im Schwerpunkt wurden bewertet; NE mit Grund zählt.</translation>
  </message>
  <message>
   <source>{part} of {whole} findings in exercises were found without a hint read out.</source>
   <translation>{part} von {whole} Befunden in Fallübungen wurden ohne vorgelesenen Hinweis gefunden.</translation>
  </message>
  <message>
   <source>{part} of {whole} levels have a note filed under their dimension.</source>
   <translation>{part} von {whole} Stufen haben eine Notiz unter ihrer Dimension.</translation>
  </message>
  <message>
   <source>{part} of {whole} levels were given against a written anchor.</source>
   <translation>{part} von {whole} Stufen wurden an einem geschriebenen Anker vergeben.</translation>
  </message>
  <message>
   <source>{part} of {whole} panels had more than one interviewer.</source>
   <translation>{part} von {whole} Panels hatten mehr als eine interviewende Person.</translation>
  </message>
  <message>
   <source>{part} of {whole} panels were scored with the rubric used most for their role.</source>
   <translation>{part} von {whole} Panels wurden mit dem Raster bewertet, das für ihre Rolle am häufigsten war.</translation>
  </message>
  <message>
   <source>{part} of {whole} seats were given no CV beforehand. What else interviewers read is not known.</source>
   <translation>{part} von {whole} Plätzen bekamen vorab keinen Lebenslauf. Was sonst gelesen wurde, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>{policy} None of the {tried} variations tried would change that.</source>
   <translation>{policy} Keine der {tried} versuchten Abwandlungen würde das ändern.</translation>
  </message>
  <message>
   <source>{policy} {turning} of the {tried} variations tried would change that.</source>
   <translation>{policy} {turning} von {tried} versuchten Abwandlungen würden das ändern.</translation>
  </message>
  <message>
   <source>{problem} (1 more mistake.)</source>
   <translation>{problem} (1 weiterer Fehler.)</translation>
  </message>
  <message>
   <source>{problem} ({count} more mistakes.)</source>
   <translation>{problem} ({count} weitere Fehler.)</translation>
  </message>
  <message>
   <source>{table}, row {row}: points to nothing in {other}</source>
   <translation>{table}, Zeile {row}: verweist auf nichts in {other}</translation>
  </message>
  <message>
   <source>{title} at most {level}</source>
   <translation>{title} höchstens {level}</translation>
  </message>
  <message>
   <source>{title} at {level}</source>
   <translation>{title} bei {level}</translation>
  </message>
  <message>
   <source>{title} not rated by any seat</source>
   <translation>{title} von keinem Platz bewertet</translation>
  </message>
  <message>
   <source>{what} has {count:,} characters, the limit is {limit:,}. {cure}</source>
   <translation>{what} hat {count:,} Zeichen, die Grenze liegt bei {limit:,}. {cure}</translation>
  </message>
  <message>
   <source>“{file}” and the log beside it do not fit together: perhaps an older copy was put in the file’s place. Both were left as they are. Put the right file back and try again, or go back to a backup.</source>
   <translation>„{file}“ und das Protokoll daneben passen nicht zusammen: Vielleicht wurde eine ältere Kopie an die Stelle der Datei gelegt. Beide blieben, wie sie sind. Die richtige Datei zurücklegen und noch einmal versuchen, oder zu einer Sicherung zurückgehen.</translation>
  </message>
  <message>
   <source>“{file}” belongs to another program. It was left untouched.</source>
   <translation>„{file}“ gehört einem anderen Programm. Sie blieb unberührt.</translation>
  </message>
  <message>
   <source>“{file}” cannot be given: {trouble}.</source>
   <translation>„{file}“ kann nicht ausgehändigt werden: {trouble}.</translation>
  </message>
  <message>
   <source>“{file}” cannot be read with the key of this workspace: it is damaged, or was encrypted with another key. It was left untouched.</source>
   <translation>„{file}“ lässt sich mit dem Schlüssel dieses Arbeitsbereichs nicht lesen: Die Datei ist beschädigt oder wurde mit einem anderen Schlüssel verschlüsselt. Sie blieb unberührt.</translation>
  </message>
  <message>
   <source>“{file}” exists already. It was left untouched; give another name.</source>
   <translation>„{file}“ gibt es schon. Sie blieb unberührt; einen anderen Namen angeben.</translation>
  </message>
  <message>
   <source>“{file}” exists and is no PDF. It was left untouched; give another name.</source>
   <translation>„{file}“ gibt es schon und ist kein PDF. Sie blieb unberührt; einen anderen Namen angeben.</translation>
  </message>
  <message>
   <source>“{file}” exists and is no calendar. It was left untouched; give another name.</source>
   <translation>„{file}“ gibt es schon, und es ist kein Kalender. Die Datei blieb unberührt; einen anderen Namen angeben.</translation>
  </message>
  <message>
   <source>“{file}” has more than {limit} MB, which no debrief has.</source>
   <translation>„{file}“ hat mehr als {limit} MB; so groß ist keine Nachbesprechung.</translation>
  </message>
  <message>
   <source>“{file}” has no known version. It was left untouched; restore a backup.</source>
   <translation>„{file}“ hat keine bekannte Version. Sie blieb unberührt; eine Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <source>“{file}” is a backup of {theirs}, and in “{folder}” lies {ours}. Nothing was changed. Go back to it in an empty folder of its own.</source>
   <translation>„{file}“ ist eine Sicherung von: {theirs}; in „{folder}“ liegt: {ours}. Nichts wurde geändert. Kehren Sie zu ihr in einem eigenen, leeren Ordner zurück.</translation>
  </message>
  <message>
   <source>“{file}” is a workspace that may be in use, not a backup. Nothing was changed. Back it up, and restore that.</source>
   <translation>„{file}“ ist ein Arbeitsbereich, der in Gebrauch sein kann, keine Sicherung. Nichts wurde geändert. Ihn sichern und die Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <source>“{file}” is encrypted, and its library (SQLCipher) does not exist for this system. It was left untouched; open it on another computer.</source>
   <translation>„{file}“ ist verschlüsselt, und die Bibliothek dafür (SQLCipher) gibt es für dieses System nicht. Die Datei blieb unberührt; öffnen Sie sie auf einem anderen Computer.</translation>
  </message>
  <message>
   <source>“{file}” is larger than its disk allows.</source>
   <translation>„{file}“ ist größer, als der Datenträger erlaubt.</translation>
  </message>
  <message>
   <source>“{file}” is longer than any code.</source>
   <translation>„{file}“ ist länger als jeder Code.</translation>
  </message>
  <message>
   <source>“{file}” is not a file, so it cannot be a workspace.</source>
   <translation>„{file}“ ist keine Datei und kann daher kein Arbeitsbereich sein.</translation>
  </message>
  <message>
   <source>“{file}” is not an Evenhand workspace, or it is encrypted and its key file “{key}” does not lie beside it. It was left untouched.</source>
   <translation>„{file}“ ist kein Arbeitsbereich von Evenhand, oder die Datei ist verschlüsselt, und ihre Schlüsseldatei „{key}“ liegt nicht daneben. Sie blieb unberührt.</translation>
  </message>
  <message>
   <source>“{file}” is not an Evenhand workspace. It was left untouched.</source>
   <translation>„{file}“ ist kein Evenhand-Arbeitsbereich. Sie blieb unberührt.</translation>
  </message>
  <message>
   <source>“{file}” is not as it was when the exercise was read.</source>
   <translation>„{file}“ ist nicht mehr, wie sie war, als die Fallübung gelesen wurde.</translation>
  </message>
  <message>
   <source>“{file}” is not encrypted as the workspace in “{folder}” is. Nothing was changed. Go back to it in an empty folder.</source>
   <translation>„{file}“ ist nicht so verschlüsselt wie der Arbeitsbereich in „{folder}“. Es wurde nichts geändert. Gehen Sie in einem leeren Ordner darauf zurück.</translation>
  </message>
  <message>
   <source>“{file}” was made by a newer Evenhand. It was left untouched; update to open it.</source>
   <translation>„{file}“ stammt von einem neueren Evenhand. Sie blieb unberührt; zum Öffnen Evenhand aktualisieren.</translation>
  </message>
  <message>
   <source>“{file}”, line {line}: {trouble}. {cure}</source>
   <translation>„{file}“, Zeile {line}: {trouble}. {cure}</translation>
  </message>
  <message>
   <source>“{folder}” cannot keep a write-ahead log; use a folder on this computer.</source>
   <translation>„{folder}“ kann kein Schreibprotokoll führen; einen Ordner auf diesem Rechner nehmen.</translation>
  </message>
  <message>
   <source>“{folder}” holds other files. Name an empty or a new folder for the demo.</source>
   <translation>„{folder}“ enthält andere Dateien. Für die Vorführung einen leeren oder neuen Ordner nennen.</translation>
  </message>
  <message>
   <source>“{folder}” is not empty. Name a new or an empty folder for the packet.</source>
   <translation>„{folder}“ ist nicht leer. Für die Unterlagen einen neuen oder leeren Ordner nennen.</translation>
  </message>
  <message>
   <source>“{folder}” lies in the workspace itself. Choose a folder on another disk.</source>
   <translation>„{folder}“ liegt im Arbeitsbereich selbst. Wählen Sie einen Ordner auf einer anderen Platte.</translation>
  </message>
  <message>
   <source>“{folder}” lies on a drive of the kind {kind}, and {what}: a workspace can lose there what you type. Move it to a folder on this computer’s own disk.</source>
   <translation>„{folder}“ liegt auf einem Laufwerk der Art {kind}. Dabei zeigte sich: {what}. Ein Arbeitsbereich kann dort verlieren, was getippt wird. In einen Ordner auf der eigenen Platte dieses Rechners verschieben.</translation>
  </message>
  <message>
   <source>“{folder}” lies on a network drive ({kind}), where a workspace can lose what you type. Close every Evenhand that has it open, copy the whole folder to this computer, and look for it there.</source>
   <translation>„{folder}“ liegt auf einem Netzlaufwerk ({kind}); dort kann ein Arbeitsbereich verlieren, was Sie schreiben. Schließen Sie jedes Evenhand, das ihn offen hat, kopieren Sie den ganzen Ordner auf diesen Rechner, und suchen Sie ihn dort.</translation>
  </message>
  <message>
   <source>“{group}”: more people were selected than considered.</source>
   <translation>„{group}“: Es wurden mehr Personen ausgewählt als berücksichtigt.</translation>
  </message>
  <message>
   <source>“{name}” breaks off in the middle. Export it again.</source>
   <translation>„{name}“ bricht mittendrin ab. Noch einmal exportieren.</translation>
  </message>
  <message>
   <source>“{name}” cannot be read as a table after line {line}. Check the quotes there.</source>
   <translation>„{name}“ ist nach Zeile {line} nicht als Tabelle lesbar. Dort die Anführungszeichen prüfen.</translation>
  </message>
  <message>
   <source>“{name}” cannot be read as an Excel workbook. Save it again as .xlsx or .csv.</source>
   <translation>„{name}“ ist nicht als Excel-Arbeitsmappe lesbar. Noch einmal als .xlsx oder .csv sichern.</translation>
  </message>
  <message>
   <source>“{name}” fits several seats. Give the seat's number.</source>
   <translation>„{name}“ passt auf mehrere Plätze. Die Nummer des Platzes angeben.</translation>
  </message>
  <message>
   <source>“{name}” fits {count} candidates: {few}. Give one of these ids.</source>
   <translation>„{name}“ passt auf {count} Personen: {few}. Eine dieser Nummern angeben.</translation>
  </message>
  <message>
   <source>“{name}” fits {count} candidates: {few}. Give one of these instead of the name.</source>
   <translation>„{name}“ passt auf {count} Personen: {few}. Eine davon statt des Namens angeben.</translation>
  </message>
  <message>
   <source>“{name}” fits {count} panels: {few}. Give one of these ids.</source>
   <translation>„{name}“ passt auf {count} Panels: {few}. Eine dieser Nummern angeben.</translation>
  </message>
  <message>
   <source>“{name}” has more than {limit:,} rows. Split it into smaller ones.</source>
   <translation>„{name}“ hat mehr als {limit:,} Zeilen. In kleinere aufteilen.</translation>
  </message>
  <message>
   <source>“{name}” has more than {limit} MB. Export only the weeks to come.</source>
   <translation>„{name}“ hat mehr als {limit} MB. Nur die kommenden Wochen exportieren.</translation>
  </message>
  <message>
   <source>“{name}” has more than {most} appointments to come. Export fewer weeks.</source>
   <translation>„{name}“ hat mehr als {most} kommende Termine. Weniger Wochen exportieren.</translation>
  </message>
  <message>
   <source>“{name}” holds no table: nothing stands in it.</source>
   <translation>„{name}“ enthält keine Tabelle: Es steht nichts darin.</translation>
  </message>
  <message>
   <source>“{name}” is an old or a protected Excel workbook. Save it as .xlsx without a password, or as .csv.</source>
   <translation>„{name}“ ist eine alte oder geschützte Excel-Arbeitsmappe. Als .xlsx ohne Kennwort oder als .csv sichern.</translation>
  </message>
  <message>
   <source>“{name}” is damaged: a part of it is not closed. Export it again.</source>
   <translation>„{name}“ ist beschädigt: Ein Teil ist nicht geschlossen. Noch einmal exportieren.</translation>
  </message>
  <message>
   <source>“{name}” is damaged: its parts lie too deep in each other.</source>
   <translation>„{name}“ ist beschädigt: Die Teile liegen zu tief ineinander.</translation>
  </message>
  <message>
   <source>“{name}” is no table: it is not text.</source>
   <translation>„{name}“ ist keine Tabelle: Es ist kein Text.</translation>
  </message>
  <message>
   <source>“{name}” is not a calendar: nothing in it begins one. Export it as .ics.</source>
   <translation>„{name}“ ist kein Kalender: Nichts darin beginnt einen. Als .ics exportieren.</translation>
  </message>
  <message>
   <source>“{name}” is too large to read as a table: split it into smaller ones.</source>
   <translation>„{name}“ ist zu groß, um als Tabelle gelesen zu werden: in kleinere aufteilen.</translation>
  </message>
  <message>
   <source>“{path}” cannot be reached: {reason}.</source>
   <translation>„{path}“ ist nicht erreichbar: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” is a file, not a folder. Choose another folder.</source>
   <translation>„{path}“ ist eine Datei, kein Ordner. Einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>“{path}” is a folder. Give the name of a file.</source>
   <translation>„{path}“ ist ein Ordner. Den Namen einer Datei angeben.</translation>
  </message>
  <message>
   <source>“{path}” is a pipe or a device. Give the name of a file.</source>
   <translation>„{path}“ ist eine Pipe oder ein Gerät. Den Namen einer Datei angeben.</translation>
  </message>
  <message>
   <source>“{path}” lies below something that is not a folder. Choose another folder.</source>
   <translation>„{path}“ liegt unter etwas, das kein Ordner ist. Einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>“{path}” lies on a disk that may only be read. Choose another folder.</source>
   <translation>„{path}“ liegt auf einem Datenträger, der nur gelesen werden kann. Einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>“{path}” would grow larger than allowed here. Choose another disk.</source>
   <translation>„{path}“ würde hier größer als erlaubt. Einen anderen Datenträger wählen.</translation>
  </message>
  <message>
   <source>“{rule}” would be open.</source>
   <translation>„{rule}“ wäre offen.</translation>
  </message>
  <message>
   <source>“{rule}” would hold.</source>
   <translation>„{rule}“ würde gelten.</translation>
  </message>
  <message>
   <source>“{rule}” would not hold.</source>
   <translation>„{rule}“ würde nicht gelten.</translation>
  </message>
  <message>
   <source>“{said}” is neither a public key of age (age1…) nor the file of an invitation.</source>
   <translation>„{said}“ ist weder ein öffentlicher Schlüssel von age (age1…) noch die Datei einer Einladung.</translation>
  </message>
  <message>
   <source>“{text}” is no list of numbers</source>
   <translation>„{text}“ ist keine Liste von Zahlen</translation>
  </message>
  <message>
   <source>“{text}” is no time. Write it like {example:%Y-%m-%d %H:%M}, in quotes.</source>
   <translation>„{text}“ ist keine Zeit. Zu schreiben wie {example:%Y-%m-%d %H:%M}, in Anführungszeichen.</translation>
  </message>
  <message>
   <source>“{text}” names {name}. Feedback does not say who saw what; word it without the name.</source>
   <translation>„{text}“ nennt {name}. Rückmeldung sagt nicht, wer was sah; ohne den Namen fassen.</translation>
  </message>
  <message>
   <source>“{text}” rests on no evidence of this panel.</source>
   <translation>„{text}“ beruht auf keinem Beleg dieses Panels.</translation>
  </message>
  <message>
   <source>“{words}” is no e-mail address.</source>
   <translation>„{words}“ ist keine E-Mail-Adresse.</translation>
  </message>
 </context>
 <context>
  <name>export_words</name>
  <message>
   <source>1 panel</source>
   <translation>1 Panel</translation>
  </message>
  <message>
   <source>1 panel is not open yet: nothing that its cards say has left.</source>
   <translation>1 Panel ist noch nicht geöffnet: Nichts aus seinen Bögen ist dabei.</translation>
  </message>
  <message>
   <source>1 row</source>
   <translation>1 Zeile</translation>
  </message>
  <message>
   <source>Levels and outcomes under pseudonyms. Leaves out names, ids in other systems and every word; of times only the day stays.</source>
   <translation>Stufen und Ergebnisse unter Pseudonymen. Lässt Namen, Kennungen in anderen Systemen und jedes Wort weg; von Zeiten bleibt nur der Tag.</translation>
  </message>
  <message>
   <source>One row for each panel: status, decision, outcome of the policy, medians and ranges of every dimension, seats sealed and late, dates.</source>
   <translation>Eine Zeile je Panel: Stand, Entscheidung, Ergebnis der Regel, Mediane und Spannen jeder Dimension, versiegelte und späte Plätze, Daten.</translation>
  </message>
  <message>
   <source>One row for each piece of evidence, with its time and its dimension.</source>
   <translation>Eine Zeile je Beleg, mit Zeit und Dimension.</translation>
  </message>
  <message>
   <source>One row for each seat and dimension, with the anchor that was chosen.</source>
   <translation>Eine Zeile je Platz und Dimension, mit dem gewählten Anker.</translation>
  </message>
  <message>
   <source>Sealed scorecards in the shape that people who run an integration expect. Nothing is sent anywhere.</source>
   <translation>Versiegelte Bögen in der Form, die eine Anbindung erwartet. Nichts wird irgendwohin gesendet.</translation>
  </message>
  <message>
   <source>With names and every word.</source>
   <translation>Mit Namen und jedem Wort.</translation>
  </message>
  <message>
   <source>With names, levels and outcomes. Leaves out every word that anybody wrote about a candidate.</source>
   <translation>Mit Namen, Stufen und Ergebnissen. Lässt jedes Wort weg, das über eine Person geschrieben wurde.</translation>
  </message>
  <message>
   <source>{n} panels</source>
   <translation>{n} Panels</translation>
  </message>
  <message>
   <source>{n} panels are not open yet: nothing that their cards say has left.</source>
   <translation>{n} Panels sind noch nicht geöffnet: Nichts aus ihren Bögen ist dabei.</translation>
  </message>
  <message>
   <source>{n} rows</source>
   <translation>{n} Zeilen</translation>
  </message>
  <message>
   <source>{rows} about {panels}.</source>
   <translation>{rows} zu {panels}.</translation>
  </message>
 </context>
 <context>
  <name>finds</name>
  <message>
   <source>Areas and weights</source>
   <translation>Bereiche und Gewichte</translation>
  </message>
  <message>
   <source>Button</source>
   <translation>Knopf</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Decision policy</source>
   <translation>Entscheidungsregeln</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>Dimension</translation>
  </message>
  <message>
   <source>Exercises</source>
   <translation>Fallübungen</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Overall recommendation</source>
   <translation>Gesamtempfehlung</translation>
  </message>
  <message>
   <source>Panel</source>
   <translation>Panel</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Review and seal</source>
   <translation>Durchsehen und versiegeln</translation>
  </message>
  <message>
   <source>Role summary</source>
   <translation>Rollenbeschreibung</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Einstellung</translation>
  </message>
  <message>
   <source>Signals</source>
   <translation>Signale</translation>
  </message>
  <message>
   <source>Single letters as keys</source>
   <translation>Einzelne Buchstaben als Tasten</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>Take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Erscheinungsbild</translation>
  </message>
  <message>
   <source>What was sealed</source>
   <translation>Was versiegelt wurde</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Eigener Name</translation>
  </message>
 </context>
 <context>
  <name>import_words</name>
  <message>
   <source>1 candidate added</source>
   <translation>1 Person hinzugefügt</translation>
  </message>
  <message>
   <source>Application id</source>
   <translation>Kennung der Bewerbung</translation>
  </message>
  <message>
   <source>Candidate id</source>
   <translation>Kennung der Person</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Unternehmen</translation>
  </message>
  <message>
   <source>E-mail address</source>
   <translation>E-Mail-Adresse</translation>
  </message>
  <message>
   <source>First name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <source>Is added</source>
   <translation>Kommt hinzu</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Stelle</translation>
  </message>
  <message>
   <source>Last name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>Left out: {why}</source>
   <translation>Weggelassen: {why}</translation>
  </message>
  <message>
   <source>Left out: {why} as row {row}</source>
   <translation>Weggelassen: {why} wie Zeile {row}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Phone number</source>
   <translation>Telefonnummer</translation>
  </message>
  <message>
   <source>Profile page</source>
   <translation>Profilseite</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>Phase</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>same e-mail address</source>
   <translation>gleiche E-Mail-Adresse</translation>
  </message>
  <message>
   <source>same id</source>
   <translation>gleiche Kennung</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>gleicher Name</translation>
  </message>
  <message>
   <source>{n} candidates added</source>
   <translation>{n} Personen hinzugefügt</translation>
  </message>
  <message>
   <source>{n} here already</source>
   <translation>{n} schon da</translation>
  </message>
  <message>
   <source>{n} new</source>
   <translation>{n} neu</translation>
  </message>
  <message>
   <source>{n} not to be read</source>
   <translation>{n} nicht lesbar</translation>
  </message>
  <message>
   <source>{n} twice in the table</source>
   <translation>{n} doppelt in der Tabelle</translation>
  </message>
 </context>
 <context>
  <name>imports</name>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Kits, cards, calendars, tables of candidates ({pattern})</source>
   <translation>Kits, Bögen, Kalender, Tabellen mit Personen ({pattern})</translation>
  </message>
  <message>
   <source>Mind: {what}.</source>
   <translation>Zu beachten: {what}.</translation>
  </message>
  <message>
   <source>an unknown time zone was read as this computer’s</source>
   <translation>eine unbekannte Zeitzone wurde als die dieses Rechners gelesen</translation>
  </message>
  <message>
   <source>nothing new</source>
   <translation>nichts Neues</translation>
  </message>
  <message>
   <source>of what repeats, only the first time counts</source>
   <translation>von Wiederholtem zählt nur das erste Mal</translation>
  </message>
  <message>
   <source>{n} appointment could not be read</source>
   <translation>{n} Termin war nicht lesbar</translation>
  </message>
  <message>
   <source>{n} appointments could not be read</source>
   <translation>{n} Termine waren nicht lesbar</translation>
  </message>
  <message>
   <source>{n} cancelled</source>
   <translation>{n} abgesagt</translation>
  </message>
  <message>
   <source>{n} has no time of day</source>
   <translation>{n} ohne Uhrzeit</translation>
  </message>
  <message>
   <source>{n} have no time of day</source>
   <translation>{n} ohne Uhrzeit</translation>
  </message>
  <message>
   <source>{n} interview without a panel</source>
   <translation>{n} Interview ohne Panel</translation>
  </message>
  <message>
   <source>{n} interviews without a panel</source>
   <translation>{n} Interviews ohne Panel</translation>
  </message>
 </context>
 <context>
  <name>note_menu</name>
  <message>
   <source>&amp;0  Not filed</source>
   <translation>&amp;0  Nicht abgelegt</translation>
  </message>
  <message>
   <source>Earlier wordings</source>
   <translation>Frühere Fassungen</translation>
  </message>
  <message>
   <source>File the note, or mark it</source>
   <translation>Notiz ablegen oder kennzeichnen</translation>
  </message>
  <message>
   <source>File under</source>
   <translation>Ablegen unter</translation>
  </message>
  <message>
   <source>It speaks for</source>
   <translation>Sie spricht für</translation>
  </message>
  <message>
   <source>Withdraw the note</source>
   <translation>Die Notiz zurückziehen</translation>
  </message>
 </context>
 <context>
  <name>paper</name>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source>, after the panel was open</source>
   <translation>, nachdem das Panel offen war</translation>
  </message>
  <message>
   <source>, variant “{variant}”</source>
   <translation>, Variante „{variant}“</translation>
  </message>
  <message>
   <source>, without {names}</source>
   <translation>, ohne {names}</translation>
  </message>
  <message>
   <source>1 hint read out</source>
   <translation>1 Hinweis vorgelesen</translation>
  </message>
  <message>
   <source>1 other weight</source>
   <translation>1 anderes Gewicht</translation>
  </message>
  <message>
   <source>1 seal does NOT verify</source>
   <translation>1 Siegel hält NICHT</translation>
  </message>
  <message>
   <source>AD</source>
   <translation>AD</translation>
  </message>
  <message>
   <source>Against policy</source>
   <translation>Gegen die Regeln</translation>
  </message>
  <message>
   <source>Against the policy</source>
   <translation>Gegen die Entscheidungsregeln</translation>
  </message>
  <message>
   <source>Agreed: {level}. {reason}</source>
   <translation>Konsens: {level}. {reason}</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>Übereinstimmung</translation>
  </message>
  <message>
   <source>Amended</source>
   <translation>Nachtrag</translation>
  </message>
  <message>
   <source>Amended and sealed, version {version}</source>
   <translation>Nachgetragen und versiegelt, Version {version}</translation>
  </message>
  <message>
   <source>Amended:</source>
   <translation>Nachgetragen:</translation>
  </message>
  <message>
   <source>Another level</source>
   <translation>Andere Stufe</translation>
  </message>
  <message>
   <source>Answer to a red flag: {text}</source>
   <translation>Antwort auf ein Warnsignal: {text}</translation>
  </message>
  <message>
   <source>Answer:</source>
   <translation>Antwort:</translation>
  </message>
  <message>
   <source>Appendix: the anchors</source>
   <translation>Anhang: die Anker</translation>
  </message>
  <message>
   <source>April</source>
   <translation>April</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <source>August</source>
   <translation>August</translation>
  </message>
  <message>
   <source>Began</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>By hand, before every seat was sealed; no card was locked.</source>
   <translation>Von Hand, bevor jeder Platz versiegelt war; kein Bogen war verschlossen.</translation>
  </message>
  <message>
   <source>Candidate</source>
   <translation>Kandidatin oder Kandidat</translation>
  </message>
  <message>
   <source>Chair</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <source>Characters shown differently</source>
   <translation>Anders gezeigte Zeichen</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <source>Closed under seal</source>
   <translation>Unter Siegel geschlossen</translation>
  </message>
  <message>
   <source>Condition</source>
   <translation>Bedingung</translation>
  </message>
  <message>
   <source>Consensus, beside the initial ratings</source>
   <translation>Konsens, neben den ersten Bewertungen</translation>
  </message>
  <message>
   <source>Corrected in the meeting</source>
   <translation>In der Besprechung berichtigt</translation>
  </message>
  <message>
   <source>Cut ( … ) to keep this page one page; reasons and evidence follow in full.</source>
   <translation>Gekürzt ( … ), damit es eine Seite bleibt; Gründe und Belege folgen ungekürzt.</translation>
  </message>
  <message>
   <source>Debrief · confidential · {role}</source>
   <translation>Nachbesprechung · vertraulich · {role}</translation>
  </message>
  <message>
   <source>Debrief: {name}</source>
   <translation>Nachbesprechung: {name}</translation>
  </message>
  <message>
   <source>Debrief: {name}, {role}</source>
   <translation>Nachbesprechung: {name}, {role}</translation>
  </message>
  <message>
   <source>December</source>
   <translation>Dezember</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Decision: {decision}. {reasons}</source>
   <translation>Entscheidung: {decision}. {reasons}</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>Dimension</translation>
  </message>
  <message>
   <source>Dissent</source>
   <translation>Sondervotum</translation>
  </message>
  <message>
   <source>Dissent: {text}</source>
   <translation>Sondervotum: {text}</translation>
  </message>
  <message>
   <source>Does NOT verify: digest or signature do not hold. Do not rely on this scorecard.</source>
   <translation>Hält NICHT: Digest oder Signatur stimmen nicht. Auf diesen Bogen ist kein Verlass.</translation>
  </message>
  <message>
   <source>Evidence by dimension</source>
   <translation>Belege nach Dimension</translation>
  </message>
  <message>
   <source>Exercise</source>
   <translation>Fallübung</translation>
  </message>
  <message>
   <source>Exercises and findings</source>
   <translation>Fallübungen und Befunde</translation>
  </message>
  <message>
   <source>February</source>
   <translation>Februar</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Focus</source>
   <translation>Schwerpunkt</translation>
  </message>
  <message>
   <source>Follow-up</source>
   <translation>Weiteres Vorgehen</translation>
  </message>
  <message>
   <source>Furthest apart:</source>
   <translation>Am weitesten auseinander:</translation>
  </message>
  <message>
   <source>Growth</source>
   <translation>Entwicklung</translation>
  </message>
  <message>
   <source>Handover</source>
   <translation>Übergabe</translation>
  </message>
  <message>
   <source>Hire</source>
   <translation>Einstellen</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Zurückstellen</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <source>How the outcome stands up</source>
   <translation>Wie fest das Ergebnis steht</translation>
  </message>
  <message>
   <source>January</source>
   <translation>Januar</translation>
  </message>
  <message>
   <source>July</source>
   <translation>Juli</translation>
  </message>
  <message>
   <source>June</source>
   <translation>Juni</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>Key take-aways and handover</source>
   <translation>Kernpunkte und Übergabe</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Spät</translation>
  </message>
  <message>
   <source>Level {level}</source>
   <translation>Stufe {level}</translation>
  </message>
  <message>
   <source>Levels</source>
   <translation>Stufen</translation>
  </message>
  <message>
   <source>Levels as sealed before the panel was open; NE and gaps are no levels. Range: highest less lowest. AD: average deviation from the mean; up to {most} passes for agreement on {scale} levels (Burke and Dunlap 2002). r_wg: 1 less the variance over that of levels given by chance (James, Demaree and Wolf 1984); below 0 the seats are further apart than chance would put them.</source>
   <translation>Stufen, wie versiegelt, bevor das Panel offen war; NE und Lücken sind keine Stufen. Spanne: höchste weniger niedrigste. AD: mittlere Abweichung vom Mittel; bis {most} gilt bei {scale} Stufen als Übereinstimmung (Burke und Dunlap 2002). r_wg: 1 weniger die Varianz, geteilt durch die zufällig vergebener Stufen (James, Demaree und Wolf 1984); unter 0 liegen die Plätze weiter auseinander als bei Zufall.</translation>
  </message>
  <message>
   <source>Levels given, on a scale of 1 to {levels}: {listed}</source>
   <translation>Vergebene Stufen auf einer Skala von 1 bis {levels}: {listed}</translation>
  </message>
  <message>
   <source>Levels, words and recommendations are those of the people named, as they sealed them. NE means not evidenced: it never counts as low and enters no mean.</source>
   <translation>Stufen, Worte und Empfehlungen sind die der genannten Personen, wie sie sie versiegelt haben. NE heißt nicht ersichtlich: Es zählt nie als niedrig und geht in kein Mittel ein.</translation>
  </message>
  <message>
   <source>March</source>
   <translation>März</translation>
  </message>
  <message>
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <source>Minutes spent, of those planned: {spent}.</source>
   <translation>Verbrauchte von geplanten Minuten: {spent}.</translation>
  </message>
  <message>
   <source>Most disagreed first.</source>
   <translation>Größte Uneinigkeit zuerst.</translation>
  </message>
  <message>
   <source>NE: not evidenced; it never counts as low. A dot ( · ): not rated by that seat.</source>
   <translation>NE: nicht ersichtlich; es zählt nie als niedrig. Ein Punkt ( · ): von diesem Platz nicht bewertet.</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>No decision</source>
   <translation>Keine Entscheidung</translation>
  </message>
  <message>
   <source>No evidence was written.</source>
   <translation>Kein Beleg wurde notiert.</translation>
  </message>
  <message>
   <source>No hire</source>
   <translation>Nicht einstellen</translation>
  </message>
  <message>
   <source>No level given</source>
   <translation>Keine Stufe vergeben</translation>
  </message>
  <message>
   <source>No meeting was held</source>
   <translation>Keine Sitzung gehalten</translation>
  </message>
  <message>
   <source>No model infers anything about a person in this document.</source>
   <translation>In diesem Dokument schließt kein Modell etwas über eine Person.</translation>
  </message>
  <message>
   <source>No note was filed here.</source>
   <translation>Hier ist keine Notiz abgelegt.</translation>
  </message>
  <message>
   <source>No reason was written.</source>
   <translation>Kein Grund wurde notiert.</translation>
  </message>
  <message>
   <source>No seat marked a red flag.</source>
   <translation>Kein Platz hat ein Warnsignal gesetzt.</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>Noch keine</translation>
  </message>
  <message>
   <source>Not answered</source>
   <translation>Nicht beantwortet</translation>
  </message>
  <message>
   <source>Not closed: under no seal</source>
   <translation>Nicht geschlossen: kein Siegel</translation>
  </message>
  <message>
   <source>Not evidenced</source>
   <translation>Nicht ersichtlich</translation>
  </message>
  <message>
   <source>Not rated</source>
   <translation>Nicht bewertet</translation>
  </message>
  <message>
   <source>Not rated, and no note filed, by {names}</source>
   <translation>Nicht bewertet und ohne Notiz: {names}</translation>
  </message>
  <message>
   <source>Notes filed under no dimension</source>
   <translation>Notizen ohne Dimension</translation>
  </message>
  <message>
   <source>November</source>
   <translation>November</translation>
  </message>
  <message>
   <source>October</source>
   <translation>Oktober</translation>
  </message>
  <message>
   <source>On condition</source>
   <translation>Unter der Bedingung</translation>
  </message>
  <message>
   <source>On {when} the workspace went back to a backup in which the panel is closed. The cards had been open.</source>
   <translation>Am {when} ging der Arbeitsbereich zu einer Sicherung zurück, in der das Panel geschlossen ist. Die Bögen waren offen gewesen.</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <source>Opened early:</source>
   <translation>Vorzeitig geöffnet:</translation>
  </message>
  <message>
   <source>Opened, then set aside:</source>
   <translation>Geöffnet, dann beiseitegelegt:</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Öffnung</translation>
  </message>
  <message>
   <source>Overall recommendation</source>
   <translation>Gesamtempfehlung</translation>
  </message>
  <message>
   <source>Overall recommendations</source>
   <translation>Gesamtempfehlungen</translation>
  </message>
  <message>
   <source>Overall recommendations in full</source>
   <translation>Gesamtempfehlungen ungekürzt</translation>
  </message>
  <message>
   <source>Panel of {number}, {days} · rubric {rubric}</source>
   <translation>Panel von {number}, {days} · Raster {rubric}</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Geplant</translation>
  </message>
  <message>
   <source>Policy</source>
   <translation>Entscheidungsregeln</translation>
  </message>
  <message>
   <source>Questions to ask</source>
   <translation>Zu fragen</translation>
  </message>
  <message>
   <source>Range</source>
   <translation>Spanne</translation>
  </message>
  <message>
   <source>Rated {level}</source>
   <translation>Bewertet mit {level}</translation>
  </message>
  <message>
   <source>Read in order</source>
   <translation>Lesereihenfolge</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Reasons</source>
   <translation>Gründe</translation>
  </message>
  <message>
   <source>Red flag</source>
   <translation>Warnsignal</translation>
  </message>
  <message>
   <source>Red flag in a note</source>
   <translation>Warnsignal in einer Notiz</translation>
  </message>
  <message>
   <source>Red flags</source>
   <translation>Warnsignale</translation>
  </message>
  <message>
   <source>Red flags answered</source>
   <translation>Beantwortete Warnsignale</translation>
  </message>
  <message>
   <source>Reopened: under no seal</source>
   <translation>Wieder geöffnet: kein Siegel</translation>
  </message>
  <message>
   <source>Rubric</source>
   <translation>Raster</translation>
  </message>
  <message>
   <source>Rubric and policy</source>
   <translation>Raster und Entscheidungsregeln</translation>
  </message>
  <message>
   <source>Scale of 1 to {levels}</source>
   <translation>Skala von 1 bis {levels}</translation>
  </message>
  <message>
   <source>Scorecards amended since: {names}.</source>
   <translation>Bögen mit Nachtrag seither: {names}.</translation>
  </message>
  <message>
   <source>Scorecards sealed</source>
   <translation>Versiegelte Bögen</translation>
  </message>
  <message>
   <source>Seal of the debrief</source>
   <translation>Siegel der Nachbesprechung</translation>
  </message>
  <message>
   <source>Sealed, version {version}</source>
   <translation>Versiegelt, Version {version}</translation>
  </message>
  <message>
   <source>Seals</source>
   <translation>Siegel</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>September</source>
   <translation>September</translation>
  </message>
  <message>
   <source>Set aside</source>
   <translation>Beiseitegelegt</translation>
  </message>
  <message>
   <source>Set aside:</source>
   <translation>Beiseitegelegt:</translation>
  </message>
  <message>
   <source>Signal: {text}</source>
   <translation>Signal: {text}</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Strong no</source>
   <translation>Klares Nein</translation>
  </message>
  <message>
   <source>Strong signal</source>
   <translation>Starkes Signal</translation>
  </message>
  <message>
   <source>Strong yes</source>
   <translation>Klares Ja</translation>
  </message>
  <message>
   <source>Structured interview, rubric {rubric}</source>
   <translation>Strukturiertes Interview, Raster {rubric}</translation>
  </message>
  <message>
   <source>Take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>The digest of a seal is the SHA-256 of the scorecard’s canonical JSON (RFC 8785); an Ed25519 signature covers that JSON. The six words of a key are for reading aloud: the interviewer sees the same six.</source>
   <translation>Der Digest eines Siegels ist die SHA-256 des kanonischen JSON des Bogens (RFC 8785); eine Ed25519-Signatur deckt dieses JSON. Die sechs Wörter eines Schlüssels sind zum Vorlesen: Wer interviewt hat, sieht dieselben sechs.</translation>
  </message>
  <message>
   <source>The meeting</source>
   <translation>Die Besprechung</translation>
  </message>
  <message>
   <source>The rules are applied to the ratings as sealed before the panel was open.</source>
   <translation>Die Regeln gelten den Bewertungen, wie sie versiegelt wurden, bevor das Panel offen war.</translation>
  </message>
  <message>
   <source>The time of this seal cannot be right: it lies before the panel was planned, or after it was opened. The clock it was sealed by was wrong; the card counts.</source>
   <translation>Die Zeit dieses Siegels kann nicht stimmen: Sie liegt vor der Planung des Panels oder nach seiner Öffnung. Die Uhr ging falsch; der Bogen zählt.</translation>
  </message>
  <message>
   <source>This came after the panel was open, when its writer could know the other scorecards.</source>
   <translation>Dies kam, als das Panel offen war und die anderen Bögen bekannt sein konnten.</translation>
  </message>
  <message>
   <source>This copy leaves out the notes and the evidence of signals, word for word as they were taken. Levels, reasons and the rules applied to them are those of the whole record.</source>
   <translation>Diese Kopie lässt die Notizen und die Belege der Signale im Wortlaut weg. Stufen, Gründe und die Anwendung der Regeln sind die der ganzen Aufzeichnung.</translation>
  </message>
  <message>
   <source>This copy leaves something out, so it carries the digests of the scorecards and nothing else. “evenhand --workspace FOLDER verify FILE.pdf” holds it against the workspace it was made from.</source>
   <translation>Diese Kopie lässt etwas weg; darum trägt sie nur die Digests der Bögen. „evenhand --workspace ORDNER verify DATEI.pdf“ hält sie gegen den Arbeitsbereich, aus dem sie stammt.</translation>
  </message>
  <message>
   <source>This copy names {who} by a pseudonym. Names in texts are replaced where they are written as in the list of the panel, whole or in part, with their marks or without; so are the e-mail address, the phone number, the outside ids and the employer that are known of a candidate; a nickname or a misspelt name is not found. Read the texts before passing it on.</source>
   <translation>Diese Kopie nennt {who} mit einem Pseudonym. Namen in Texten sind ersetzt, wo sie wie in der Liste des Panels geschrieben sind, ganz oder in Teilen, mit ihren Zeichen oder ohne; ebenso, was von einer Person bekannt ist: E-Mail-Adresse, Telefonnummer, fremde Kennungen und Arbeitgeber. Ein Spitzname oder ein verschriebener Name wird nicht gefunden. Vor dem Weitergeben die Texte lesen.</translation>
  </message>
  <message>
   <source>This file carries the sealed scorecards, the frozen rubric, exercises and the minutes as an attachment. “evenhand verify FILE.pdf” checks every digest and signature, makes the pages again from that data and holds them against these. It needs no network and no workspace. Made again, this file is the same byte for byte.</source>
   <translation>Diese Datei trägt die versiegelten Bögen, das eingefrorene Raster, die Fallübungen und das Protokoll als Anhang. „evenhand verify DATEI.pdf“ prüft jeden Digest und jede Signatur, macht die Seiten aus diesen Daten neu und hält sie gegen diese. Das braucht kein Netz und keinen Arbeitsbereich. Neu gemacht, ist diese Datei Byte für Byte dieselbe.</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>Zeitlinie</translation>
  </message>
  <message>
   <source>Variant</source>
   <translation>Variante</translation>
  </message>
  <message>
   <source>Variant: {reason}</source>
   <translation>Variante: {reason}</translation>
  </message>
  <message>
   <source>Verified: digest and signature hold.</source>
   <translation>Geprüft: Digest und Signatur stimmen.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Votes</source>
   <translation>Stimmen</translation>
  </message>
  <message>
   <source>Votes, cast in secret and shown together</source>
   <translation>Stimmen, geheim abgegeben und gemeinsam gezeigt</translation>
  </message>
  <message>
   <source>Wall times of whoever took them. Long notes are cut here; they stand in full under their dimension.</source>
   <translation>Ortszeiten derer, die sie notierten. Lange Notizen sind hier gekürzt; ungekürzt stehen sie unter ihrer Dimension.</translation>
  </message>
  <message>
   <source>Weak signal</source>
   <translation>Schwaches Signal</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What each seat saw</source>
   <translation>Was jeder Platz sah</translation>
  </message>
  <message>
   <source>What this document is, and how to check it</source>
   <translation>Was dieses Dokument ist und wie es zu prüfen ist</translation>
  </message>
  <message>
   <source>What this paper can be verified by</source>
   <translation>Womit sich dieses Papier prüfen lässt</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Where the panel differed</source>
   <translation>Wo das Panel auseinanderlag</translation>
  </message>
  <message>
   <source>With every seat’s sealed card, and the share of the key that came with each.</source>
   <translation>Mit dem versiegelten Bogen jedes Platzes und dem Anteil am Schlüssel, der mit jedem kam.</translation>
  </message>
  <message>
   <source>With the escrow code that was kept outside the panel.</source>
   <translation>Mit dem Hinterlegungscode, der außerhalb des Panels verwahrt war.</translation>
  </message>
  <message>
   <source>Without</source>
   <translation>Ohne</translation>
  </message>
  <message>
   <source>Would change the outcome:</source>
   <translation>Das Ergebnis würde ändern:</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>[Picture: {name}]</source>
   <translation>[Bild: {name}]</translation>
  </message>
  <message>
   <source>agreed</source>
   <translation>Konsens</translation>
  </message>
  <message>
   <source>by the consensus ratings</source>
   <translation>nach den Konsenswerten</translation>
  </message>
  <message>
   <source>cast in secret</source>
   <translation>geheim abgegeben</translation>
  </message>
  <message>
   <source>debrief</source>
   <translation>Nachbesprechung</translation>
  </message>
  <message>
   <source>did not vote</source>
   <translation>hat nicht abgestimmt</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>acht</translation>
  </message>
  <message>
   <source>eleven</source>
   <translation>elf</translation>
  </message>
  <message>
   <source>every dimension</source>
   <translation>jede Dimension</translation>
  </message>
  <message>
   <source>fairly sure</source>
   <translation>ziemlich sicher</translation>
  </message>
  <message>
   <source>five</source>
   <translation>fünf</translation>
  </message>
  <message>
   <source>follow up</source>
   <translation>Nachfragen</translation>
  </message>
  <message>
   <source>found</source>
   <translation>gefunden</translation>
  </message>
  <message>
   <source>found after hint {number}</source>
   <translation>gefunden nach Hinweis {number}</translation>
  </message>
  <message>
   <source>four</source>
   <translation>vier</translation>
  </message>
  <message>
   <source>from one seat</source>
   <translation>von einem Platz</translation>
  </message>
  <message>
   <source>from {number} seats, each on its own</source>
   <translation>von {number} Plätzen, jeder für sich</translation>
  </message>
  <message>
   <source>left open</source>
   <translation>offen geblieben</translation>
  </message>
  <message>
   <source>level {level} from one seat</source>
   <translation>Stufe {level} von einem Platz</translation>
  </message>
  <message>
   <source>level {level} from {number} seats</source>
   <translation>Stufe {level} von {number} Plätzen</translation>
  </message>
  <message>
   <source>missed</source>
   <translation>verpasst</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>neun</translation>
  </message>
  <message>
   <source>no</source>
   <translation>kein</translation>
  </message>
  <message>
   <source>no consensus recorded</source>
   <translation>kein Konsens festgehalten</translation>
  </message>
  <message>
   <source>no level</source>
   <translation>keine Stufe</translation>
  </message>
  <message>
   <source>not reached</source>
   <translation>nicht erreicht</translation>
  </message>
  <message>
   <source>nothing that was tried</source>
   <translation>nichts, was versucht wurde</translation>
  </message>
  <message>
   <source>one</source>
   <translation>einem</translation>
  </message>
  <message>
   <source>red flag</source>
   <translation>Warnsignal</translation>
  </message>
  <message>
   <source>seal {digest}</source>
   <translation>Siegel {digest}</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>sieben</translation>
  </message>
  <message>
   <source>six</source>
   <translation>sechs</translation>
  </message>
  <message>
   <source>strong</source>
   <translation>stark</translation>
  </message>
  <message>
   <source>structured interview</source>
   <translation>strukturiertes Interview</translation>
  </message>
  <message>
   <source>ten</source>
   <translation>zehn</translation>
  </message>
  <message>
   <source>the candidate</source>
   <translation>die Kandidatin oder den Kandidaten</translation>
  </message>
  <message>
   <source>the interviewers</source>
   <translation>die Interviewenden</translation>
  </message>
  <message>
   <source>three</source>
   <translation>drei</translation>
  </message>
  <message>
   <source>twelve</source>
   <translation>zwölf</translation>
  </message>
  <message>
   <source>two</source>
   <translation>zwei</translation>
  </message>
  <message>
   <source>unsure</source>
   <translation>unsicher</translation>
  </message>
  <message>
   <source>version {version}: not rated</source>
   <translation>Version {version}: nicht bewertet</translation>
  </message>
  <message>
   <source>version {version}: {level}, {name}</source>
   <translation>Version {version}: {level}, {name}</translation>
  </message>
  <message>
   <source>very sure</source>
   <translation>sehr sicher</translation>
  </message>
  <message>
   <source>weak</source>
   <translation>schwach</translation>
  </message>
  <message>
   <source>with what was amended since</source>
   <translation>mit dem seitdem Ergänzten</translation>
  </message>
  <message>
   <source>without {name}</source>
   <translation>ohne {name}</translation>
  </message>
  <message>
   <source>{day}, by {name}</source>
   <translation>{day}, durch {name}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>{mark} · page {page} of {pages}</source>
   <translation>{mark} · Seite {page} von {pages}</translation>
  </message>
  <message>
   <source>{name} knows the candidate a little: {how}</source>
   <translation>{name} kennt die Person etwas: {how}</translation>
  </message>
  <message>
   <source>{name} knows the candidate closely: {how}</source>
   <translation>{name} kennt die Person gut: {how}</translation>
  </message>
  <message>
   <source>{name} · {number} of {whole} findings found</source>
   <translation>{name} · {number} von {whole} Befunden gefunden</translation>
  </message>
  <message>
   <source>{name}, from outside the panel</source>
   <translation>{name}, von außerhalb des Panels</translation>
  </message>
  <message>
   <source>{number} of 1 rule holds</source>
   <translation>{number} von 1 Regel gilt</translation>
  </message>
  <message>
   <source>{number} of {rules} rules hold</source>
   <translation>{number} von {rules} Regeln gelten</translation>
  </message>
  <message>
   <source>{number} of {whole}</source>
   <translation>{number} von {whole}</translation>
  </message>
  <message>
   <source>{number} of {whole}, sealed {when}</source>
   <translation>{number} von {whole}, versiegelt {when}</translation>
  </message>
  <message>
   <source>{number} seals, first {digest}</source>
   <translation>{number} Siegel, erstes {digest}</translation>
  </message>
  <message>
   <source>{n} hints read out</source>
   <translation>{n} Hinweise vorgelesen</translation>
  </message>
  <message>
   <source>{n} other weights</source>
   <translation>{n} andere Gewichte</translation>
  </message>
  <message>
   <source>{n} seals do NOT verify</source>
   <translation>{n} Siegel halten NICHT</translation>
  </message>
  <message>
   <source>{order}; shuffled by SHA-256 of the seed and each seat, the chair last</source>
   <translation>{order}; gemischt nach SHA-256 aus Startwert und Platz, die Leitung zuletzt</translation>
  </message>
  <message>
   <source>{said}, {number} open</source>
   <translation>{said}, {number} offen</translation>
  </message>
  <message>
   <source>{time} min</source>
   <translation>{time} min</translation>
  </message>
  <message>
   <source>{title} ({id} {version}), variant “{variant}”</source>
   <translation>{title} ({id} {version}), Variante „{variant}“</translation>
  </message>
  <message>
   <source>{title} {number} of {whole}</source>
   <translation>{title} {number} von {whole}</translation>
  </message>
  <message>
   <source>{when}, by {name}</source>
   <translation>{when}, durch {name}</translation>
  </message>
  <message>
   <source>{when}, {n} minutes</source>
   <translation>{when}, {n} Minuten</translation>
  </message>
 </context>
 <context>
  <name>places</name>
  <message>
   <source>Evidence of: {signal}</source>
   <translation>Beleg zu: {signal}</translation>
  </message>
  <message>
   <source>Reason for the rating · {dimension}</source>
   <translation>Grund der Bewertung · {dimension}</translation>
  </message>
  <message>
   <source>Reason for the recommendation</source>
   <translation>Grund der Empfehlung</translation>
  </message>
  <message>
   <source>What would have raised it · {dimension}</source>
   <translation>Was sie gehoben hätte · {dimension}</translation>
  </message>
  <message>
   <source>not filed yet</source>
   <translation>noch nicht abgelegt</translation>
  </message>
  <message>
   <source>{dimension} is rated {level}</source>
   <translation>{dimension} ist mit {level} bewertet</translation>
  </message>
 </context>
 <context>
  <name>progress</name>
  <message>
   <source>Also seen</source>
   <translation>Auch gesehen</translation>
  </message>
  <message>
   <source>Overall, after the last rating</source>
   <translation>Gesamt, nach der letzten Bewertung</translation>
  </message>
  <message>
   <source>Overall: {what}</source>
   <translation>Gesamt: {what}</translation>
  </message>
  <message>
   <source>Review and seal</source>
   <translation>Durchsehen und versiegeln</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Sealed {when}</source>
   <translation>Versiegelt {when}</translation>
  </message>
  <message>
   <source>Take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Danach</translation>
  </message>
  <message>
   <source>Your focus</source>
   <translation>Schwerpunkt</translation>
  </message>
  <message>
   <source>not rated</source>
   <translation>nicht bewertet</translation>
  </message>
  <message>
   <source>{done} · still open: {rest}</source>
   <translation>{done} · noch offen: {rest}</translation>
  </message>
  <message>
   <source>{rated} of {total} rated</source>
   <translation>{rated} von {total} bewertet</translation>
  </message>
 </context>
 <context>
  <name>recovery</name>
  <message>
   <source>1 thing in it was damaged</source>
   <translation>1 Sache darin war beschädigt</translation>
  </message>
  <message>
   <source>A dialog was open when this workspace was locked: what was typed into it was not kept.</source>
   <translation>Als dieser Arbeitsbereich gesperrt wurde, war ein Dialog offen: Was darin getippt war, ist nicht aufgehoben.</translation>
  </message>
  <message>
   <source>Backups lie on the same disk as the workspace. A stick or another disk can keep them too.</source>
   <translation>Die Sicherungen liegen auf der Platte des Arbeitsbereichs. Auch ein Stick oder eine andere Platte kann sie bewahren.</translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>Einen Ordner wählen</translation>
  </message>
  <message>
   <source>Evenhand was interrupted last time. Everything up to {time} is here.</source>
   <translation>Evenhand wurde beim letzten Mal unterbrochen. Alles bis {time} ist da.</translation>
  </message>
  <message>
   <source>Everything was saved into “{folder}”, where you go on.</source>
   <translation>Alles wurde in „{folder}“ gespeichert, wo es weitergeht.</translation>
  </message>
  <message>
   <source>Go on all the same</source>
   <translation>Trotzdem weitermachen</translation>
  </message>
  <message>
   <source>Quit all the same</source>
   <translation>Trotzdem beenden</translation>
  </message>
  <message>
   <source>So are the words that were being typed on the scorecard of {names}.</source>
   <translation>Auch die Worte, die gerade auf dem Bewertungsbogen von {names} getippt wurden.</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>Bleiben</translation>
  </message>
  <message>
   <source>Stay, and save it</source>
   <translation>Bleiben und sichern</translation>
  </message>
  <message>
   <source>The words that are being typed are lost once the window is closed.</source>
   <translation>Die Worte, die gerade getippt werden, gehen verloren, sobald das Fenster geschlossen wird.</translation>
  </message>
  <message>
   <source>This is the backup {backup}. What was here before is backed up, and lies in {folder}.</source>
   <translation>Dies ist die Sicherung {backup}. Was vorher hier war, ist gesichert und liegt in {folder}.</translation>
  </message>
  <message>
   <source>What is open here is lost once the window is closed.</source>
   <translation>Was hier offen ist, geht verloren, sobald das Fenster geschlossen wird.</translation>
  </message>
  <message>
   <source>What was begun to be erased is erased to the last copy: see Records.</source>
   <translation>Was zu löschen begonnen wurde, ist bis zur letzten Kopie gelöscht: siehe Akten.</translation>
  </message>
  <message>
   <source>{many}, and left out; that stands on record. The first: {finding}</source>
   <translation>{many} und wurde weggelassen; das steht im Protokoll. Das Erste: {finding}</translation>
  </message>
  <message>
   <source>{n} things in it were damaged</source>
   <translation>{n} Sachen darin waren beschädigt</translation>
  </message>
 </context>
 <context>
  <name>reports</name>
  <message>
   <source>Fairness</source>
   <translation>Fairness</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Status, figures or fairness</source>
   <translation>Stand, Zahlen oder Fairness</translation>
  </message>
 </context>
 <context>
  <name>room</name>
  <message>
   <source>Another level</source>
   <translation>Andere Stufe</translation>
  </message>
  <message>
   <source>Hire</source>
   <translation>Einstellen</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Zurückstellen</translation>
  </message>
  <message>
   <source>No hire</source>
   <translation>Nicht einstellen</translation>
  </message>
  <message>
   <source>Set aside: {card}.</source>
   <translation>Beiseitegelegt: {card}.</translation>
  </message>
  <message>
   <source>{name} knows the candidate a little: {how}</source>
   <translation>{name} kennt die Person etwas: {how}</translation>
  </message>
  <message>
   <source>{name} knows the candidate closely: {how}</source>
   <translation>{name} kennt die Person gut: {how}</translation>
  </message>
 </context>
 <context>
  <name>sending</name>
  <message>
   <source>Bundle ({pattern})</source>
   <translation>Bündel ({pattern})</translation>
  </message>
  <message>
   <source>Send the sealed card</source>
   <translation>Versiegelten Bogen senden</translation>
  </message>
  <message>
   <source>Written to {file}. Send it to whoever planned the panel.</source>
   <translation>In {file} geschrieben. An die Person senden, die das Panel geplant hat.</translation>
  </message>
 </context>
 <context>
  <name>settle</name>
  <message>
   <source>Give one of them another key: Settings, Keys.</source>
   <translation>Eine davon braucht eine andere Taste: Einstellungen, Tasten.</translation>
  </message>
 </context>
 <context>
  <name>times</name>
  <message>
   <source>Friday</source>
   <translation>Freitag</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>Montag</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>Samstag</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>Sonntag</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>Donnerstag</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>Dienstag</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>Mittwoch</translation>
  </message>
  <message>
   <source>in {n} min</source>
   <translation>in {n} Min.</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>today {time}</source>
   <translation>heute {time}</translation>
  </message>
  <message>
   <source>tomorrow {time}</source>
   <translation>morgen {time}</translation>
  </message>
  <message>
   <source>yesterday {time}</source>
   <translation>gestern {time}</translation>
  </message>
  <message>
   <source>{n} min ago</source>
   <translation>vor {n} Min.</translation>
  </message>
 </context>
 <context>
  <name>unhandled</name>
  <message>
   <source>Something went wrong inside Evenhand. Everything saved so far is safe on disk.</source>
   <translation>In Evenhand ist etwas schiefgegangen. Alles bisher Gesicherte liegt sicher auf dem Datenträger.</translation>
  </message>
  <message>
   <source>Unexpected error</source>
   <translation>Unerwarteter Fehler</translation>
  </message>
  <message>
   <source>You can go on. If it happens again, start Evenhand anew and send us the log: {kind}.</source>
   <translation>Es kann weitergehen. Wenn es wieder geschieht, Evenhand neu starten und uns das Protokoll senden: {kind}.</translation>
  </message>
 </context>
 <context>
  <name>whole_reads</name>
  <message>
   <source>1 other finding is listed by “Check now” among the backups.</source>
   <translation>1 weiterer Befund steht unter „Jetzt prüfen“ bei den Sicherungen.</translation>
  </message>
  <message>
   <source>Everything read and found whole {time}</source>
   <translation>Alles gelesen und vollständig gefunden {time}</translation>
  </message>
  <message>
   <source>It was found whole last: {when}.</source>
   <translation>Zuletzt vollständig gefunden: {when}.</translation>
  </message>
  <message>
   <source>The newest whole backup: {when}. Until one goes back, none is made and none is removed.</source>
   <translation>Die neueste vollständige Sicherung: {when}. Bis man zurückgeht, wird keine gemacht und keine entfernt.</translation>
  </message>
  <message>
   <source>The workspace is damaged: {finding}</source>
   <translation>Der Arbeitsbereich ist beschädigt: {finding}</translation>
  </message>
  <message>
   <source>There is no whole backup.</source>
   <translation>Es gibt keine vollständige Sicherung.</translation>
  </message>
  <message>
   <source>{n} other findings are listed by “Check now” among the backups.</source>
   <translation>{n} weitere Befunde stehen unter „Jetzt prüfen“ bei den Sicherungen.</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Being amended</source>
   <translation>Nachtrag läuft</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <source>In progress</source>
   <translation>In Arbeit</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>No decision</source>
   <translation>Keine Entscheidung</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Geplant</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Strong no</source>
   <translation>Klares Nein</translation>
  </message>
  <message>
   <source>Strong yes</source>
   <translation>Klares Ja</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>a moment without words</source>
   <translation>ein Moment ohne Worte</translation>
  </message>
  <message>
   <source>after hint {n}</source>
   <translation>nach Hinweis {n}</translation>
  </message>
  <message>
   <source>asked</source>
   <translation>gefragt</translation>
  </message>
  <message>
   <source>confidence</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <source>correction of a note</source>
   <translation>Berichtigung einer Notiz</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message>
   <source>evidence of a signal</source>
   <translation>Beleg eines Signals</translation>
  </message>
  <message>
   <source>fairly sure</source>
   <translation>ziemlich sicher</translation>
  </message>
  <message>
   <source>filing of a note</source>
   <translation>Ablegen einer Notiz</translation>
  </message>
  <message>
   <source>finding {what}</source>
   <translation>Befund {what}</translation>
  </message>
  <message>
   <source>follow up</source>
   <translation>Nachfragen</translation>
  </message>
  <message>
   <source>found</source>
   <translation>gefunden</translation>
  </message>
  <message>
   <source>growth</source>
   <translation>Entwicklung</translation>
  </message>
  <message>
   <source>hint {n} read</source>
   <translation>Hinweis {n}</translation>
  </message>
  <message>
   <source>key take-aways</source>
   <translation>Kernpunkte</translation>
  </message>
  <message>
   <source>mark of a note</source>
   <translation>Kennzeichen einer Notiz</translation>
  </message>
  <message>
   <source>mark of a question</source>
   <translation>Kennzeichen einer Frage</translation>
  </message>
  <message>
   <source>missed</source>
   <translation>verpasst</translation>
  </message>
  <message>
   <source>moment</source>
   <translation>Moment</translation>
  </message>
  <message>
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>note to the next interviewer</source>
   <translation>Notiz für das nächste Interview</translation>
  </message>
  <message>
   <source>note withdrawn</source>
   <translation>Notiz zurückgezogen</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>overall recommendation</source>
   <translation>Gesamtempfehlung</translation>
  </message>
  <message>
   <source>quoted: {words}</source>
   <translation>Zitat: {words}</translation>
  </message>
  <message>
   <source>red flag</source>
   <translation>Warnsignal</translation>
  </message>
  <message>
   <source>signal ticked</source>
   <translation>Signal angekreuzt</translation>
  </message>
  <message>
   <source>signal unticked</source>
   <translation>Signal abgewählt</translation>
  </message>
  <message>
   <source>skipped</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>strong</source>
   <translation>stark</translation>
  </message>
  <message>
   <source>unrated</source>
   <translation>unbewertet</translation>
  </message>
  <message>
   <source>unsure</source>
   <translation>unsicher</translation>
  </message>
  <message>
   <source>very sure</source>
   <translation>sehr sicher</translation>
  </message>
  <message>
   <source>weak</source>
   <translation>schwach</translation>
  </message>
  <message>
   <source>words of a moment</source>
   <translation>Worte zu einem Moment</translation>
  </message>
  <message>
   <source>{minutes}:{seconds:02d} in</source>
   <translation>nach {minutes}:{seconds:02d}</translation>
  </message>
  <message>
   <source>{n} hour</source>
   <translation>{n} Stunde</translation>
  </message>
  <message>
   <source>{n} hours</source>
   <translation>{n} Stunden</translation>
  </message>
  <message>
   <source>{n} minute</source>
   <translation>{n} Minute</translation>
  </message>
  <message>
   <source>{n} minutes</source>
   <translation>{n} Minuten</translation>
  </message>
  <message>
   <source>{n} pasted note</source>
   <translation>{n} eingefügte Notiz</translation>
  </message>
  <message>
   <source>{n} pasted notes</source>
   <translation>{n} eingefügte Notizen</translation>
  </message>
  <message>
   <source>{n} question is withheld until you rate: it would give this exercise away.</source>
   <translation>{n} Frage bleibt verdeckt, bis bewertet wird: Sie würde diese Aufgabe verraten.</translation>
  </message>
  <message>
   <source>{n} questions are withheld until you rate: they would give this exercise away.</source>
   <translation>{n} Fragen bleiben verdeckt, bis bewertet wird: Sie würden diese Aufgabe verraten.</translation>
  </message>
 </context>
</TS>
