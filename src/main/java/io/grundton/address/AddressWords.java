// SPDX-License-Identifier: Apache-2.0
package io.grundton.address;

import io.grundton.text.Folding;
import java.util.HashSet;
import java.util.Set;

/** The German words that tell forms of address, folded. */
final class AddressWords {
  /** Formal with a capital letter, of a third person without. */
  static final Set<String> FORMAL =
      words(
          """
          sie sies ihnen ihr ihre ihrem ihren ihrer ihres ihrerseits ihretwegen ihresgleichen
          """);

  /** Informal however written; among them verbs that have swallowed their pronoun. */
  static final Set<String> INFORMAL =
      words(
          """
          du dus dir dich dein deine deinem deinen deiner deines deins deinerseits deinetwegen
          deinesgleichen
          haste willste magste sollste darfste weißte siehste kriegste brauchste
          findste meinste kennste machste gehste kommste nimmste gibste wirste warste hattste
          hättste könntste würdste möchtste denkste glaubste sagste verstehste hörste
          """);

  /** Of several people. */
  static final Set<String> PLURAL =
      words("euch euer eure eurem euren eurer eures eurerseits euretwegen");

  /** Verbs that only several people who are addressed can have. */
  static final Set<String> SECOND_PLURAL =
      words(
          """
          habt seid könnt wollt müsst sollt dürft mögt werdet wart wärt hattet hättet konntet
          könntet möchtet mochtet würdet wurdet solltet musstet müsstet durftet dürftet wolltet
          wisst wusstet
          """);

  /** What follows <i>ihr</i> where it means several people. */
  static final Set<String> OF_SEVERAL = words("lieben beiden zwei drei alle beide");

  /**
   * Verbs whose plural behind <i>Sie</i> tells of people: things neither want nor know. Those that
   * things can have too (<i>sind, kommen, werden, liegen</i>) are left out.
   */
  static final Set<String> OF_PEOPLE =
      words(
          """
          haben hatten hätten können konnten könnten möchten mögen mochten müssen mussten müssten
          sollen sollten dürfen durften dürften wollen wollten brauchen brauchten bräuchten
          benötigen wissen wussten wüssten finden fanden sehen sahen erhalten erhielten bekommen
          bekamen kriegen erreichen erreichten kennen kannten sagen sagten meinen meinten schreiben
          schrieben fragen fragten bezahlen bezahlten zahlen zahlten kündigen kündigten bestellen
          bestellten wählen wählten klicken nennen nannten geben gaben nutzen nutzten verwenden
          melden meldeten warten warteten verstehen verstanden denken dachten glauben glaubten
          hören hörten lesen lasen suchen suchten wünschen wünschten erinnern entscheiden kaufen
          kauften sparen profitieren loggen tippen öffnen drücken schicken schickten senden laden
          prüfen überprüfen lassen nehmen nahmen machen machten tun taten sprechen sprachen
          erwarten erwarteten planen wohnen arbeiten leben besitzen schauen beachten vergessen
          vergaßen buchen buchten stornieren stornierten ändern bestätigen unterschreiben rufen
          riefen teilen genießen heißen hießen bringen erfahren vereinbaren kontaktieren zögern würden
          """);

  /** Verbs of one person, who is then not addressed; most others end in <i>t</i>. */
  static final Set<String> OF_ONE =
      words(
          """
          habe sei war kann will muss soll darf wird wurde würde wäre mag weiß kam ging rief fand
          gab sah nahm schrieb hätte könnte möchte müsste sollte dürfte wollte musste konnte hatte
          """);

  /** Words that end like verbs of one person and are none. */
  static final Set<String> NO_VERBS =
      words(
          """
          nicht jetzt selbst mit erst zuerst dort direkt sofort leicht echt oft gut fast bereits
          damit seit zeit bitte heute beste gerade recht schlicht direkt nächst zunächst sonst
          meist insgesamt gesamt genannt bekannt komplett weit soweit lieb unbedingt vielleicht überhaupt
          hiermit somit statt anstatt laut samt nebst leute rechte letzte erste zweite dritte
          """);

  /** Before <i>Du</i> and <i>Sie</i> that are themselves spoken of, as in <i>per Du</i>. */
  static final Set<String> SPOKEN_OF = words("per beim zum vom ans aufs");

  /** What people are called by, before a name such as <i>Du Pont</i>. */
  static final Set<String> TITLES = words("herr herrn frau familie firma dr prof monsieur madame");

  /** Names of other languages that begin with <i>du</i>. */
  static final Set<String> AFTER_FOREIGN_DU =
      words("pont soleil jour nord sud plessis mont bois vin monde rhône lac tout châtelet four");

  /** What makes an exclamation of a <i>du</i> before it. */
  static final Set<String> EXCLAIMED =
      Set.of("meine guete", "liebe guete", "liebe zeit", "lieber himmel", "lieber gott");

  /** Persons of whom <i>sie</i> and <i>ihr</i> may be said in the next sentence. */
  static final Set<String> PERSONS =
      words(
          """
          frau frauen dame damen kundin kunden kundinnen
          kollegin kollegen kolleginnen mutter tochter töchter schwester schwestern freundin freunde
          freunden tante oma chefin nachbarin nachbarn partnerin ehefrau leute leuten eltern kinder
          kindern menschen mitarbeiter mitarbeitern mitarbeiterin technikerin techniker firma firmen
          hersteller händler fahrer fahrerin jungs männer mädchen studenten schüler
          """);

  /** Before a noun that is several things or people. */
  static final Set<String> BEFORE_SEVERAL =
      words("die diese alle viele einige beide unsere meine manche andere mehrere welche");

  /** A sentence with one of these greets or thanks, and whom it names is the one addressed. */
  static final Set<String> GREETINGS =
      words(
          """
          tag morgen abend hallo hi hey geehrte geehrter geehrten liebe lieber danke dank grüezi
          servus moin grüß willkommen entschuldigung verzeihung
          """);

  private AddressWords() {}

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.strip().split("\\s+", -1)) {
      words.add(Folding.fold(word));
    }
    return Set.copyOf(words);
  }
}
