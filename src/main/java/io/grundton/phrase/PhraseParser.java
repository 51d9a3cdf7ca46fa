// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.problem.Suggestion;
import io.grundton.text.Compounds;
import io.grundton.text.Contractions;
import io.grundton.text.Folding;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the phrase language: words in order, {@code (a|b c)}, {@code [optional]}, {@code ..} and
 * {@code ..3} for gaps, {@code word*}, {@code *word}, {@code *word*}, {@code ~inflected}, {@code
 * =Cased}, {@code verb(zurückrufen)}, {@code <list>} and the built-in {@code <num> <money> <date>
 * <time> <customer_name>}, {@code ^} and {@code $} for the ends of a turn; a gap beside them holds
 * tokens between the words and that end, a gap at the end without {@code $} says only that more may
 * follow.
 */
public final class PhraseParser {
  /** The length of {@code ..} without a number. */
  private static final int DEFAULT_GAP = 5;

  private static final int DEEPEST_NESTING = 20;

  /** Of all phrases that one parser reads: about what a pack can hold in memory. */
  private static final int MOST_SEQUENCES = 200_000;

  private static final List<Element> I_AM = List.of(word("i"), word("am"));
  private static final String VERB = "verb(";
  private static final String SPECIAL = "()[]|<>";

  private final Map<String, List<Phrase>> lists;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private final Tokens joined = new Tokens();
  private String source = "";
  private int at;
  private int depth;
  private long sequences;

  /** A parser that knows these named lists, by name. */
  public PhraseParser(Map<String, List<Phrase>> lists) {
    this.lists = lists;
  }

  /**
   * Reads one phrase.
   *
   * @throws PhraseException if it is not of the language, or stands for too much
   */
  public Phrase parse(String phrase) {
    source = phrase;
    at = 0;
    depth = 0;
    skipSpaces();
    boolean atStart = take('^');
    List<Element> elements = sequence();
    boolean atEnd = take('$');
    skipSpaces();
    if (at < source.length()) {
      throw problem("'" + source.charAt(at) + "' closes nothing", at);
    }
    if (!atStart && !elements.isEmpty() && elements.get(0) instanceof Element.Gap) {
      throw problem("a phrase must not begin with a gap, except after ^", 0);
    }
    Phrase parsed = new Phrase(source, elements, atStart, atEnd, false);
    sequences += parsed.sequenceCount();
    if (sequences > MOST_SEQUENCES) {
      throw problem(
          "the phrases of a pack must together stand for at most %d sequences, but with this one they are more"
              .formatted(MOST_SEQUENCES),
          0);
    }
    parsed.sequences();
    return parsed;
  }

  private List<Element> sequence() {
    List<Element> elements = new ArrayList<>();
    skipSpaces();
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '|'
          || c == ')'
          || c == ']'
          || (c == '$' && at == source.stripTrailing().length() - 1)) {
        break;
      }
      if (c == '(') {
        elements.add(choice(')'));
      } else if (c == '[') {
        elements.add(optional());
      } else if (c == '<') {
        elements.add(named());
      } else if (source.startsWith("..", at)) {
        elements.add(gap());
      } else if (source.startsWith(VERB, at)) {
        elements.add(verb());
      } else {
        word(elements);
      }
      skipSpaces();
    }
    return withSpelling(elements);
  }

  /* "im" for "I am" is common, but also a German word: so not the text is changed, but the phrase. */
  private static List<Element> withSpelling(List<Element> elements) {
    int i = Collections.indexOfSubList(elements, I_AM);
    if (i < 0) {
      return elements;
    }
    List<Element> with = new ArrayList<>(elements.subList(0, i));
    with.add(new Element.Choice(List.of(I_AM, List.of(word("im")))));
    with.addAll(withSpelling(elements.subList(i + 2, elements.size())));
    return with;
  }

  private static Element word(String folded) {
    return new Element.Token(new TokenTest(TokenTest.Kind.WORD, folded));
  }

  private Element choice(char close) {
    int open = at++;
    if (++depth > DEEPEST_NESTING) {
      throw problem("parentheses must be nested at most " + DEEPEST_NESTING + " deep", open);
    }
    List<List<Element>> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (take('|')) {
      alternatives.add(sequence());
    }
    if (!take(close)) {
      throw problem("'" + source.charAt(open) + "' must be closed by '" + close + "'", open);
    }
    depth--;
    return new Element.Choice(alternatives);
  }

  private Element optional() {
    Element.Choice inside = (Element.Choice) choice(']');
    List<List<Element>> alternatives = new ArrayList<>(inside.alternatives());
    alternatives.add(List.of());
    return new Element.Choice(alternatives);
  }

  private Element gap() {
    int from = at;
    at += 2;
    int digits = at;
    while (at < source.length() && Character.isDigit(source.charAt(at))) {
      at++;
    }
    if (at - digits > 2) {
      throw problem("a gap must be at most " + Phrase.MAX_SPAN + " tokens long", from);
    }
    int length = at == digits ? DEFAULT_GAP : Integer.parseInt(source, digits, at, 10);
    if (length < 1) {
      throw problem("a gap must be at least 1 token long, but was " + length, from);
    }
    return new Element.Gap(length);
  }

  private Element verb() {
    int from = at + VERB.length();
    int close = source.indexOf(')', from);
    if (close < 0) {
      throw problem("'verb(' must be closed by ')'", at);
    }
    String written = source.substring(from, close).strip();
    at = close + 1;
    try {
      return SeparableVerb.of(written).element();
    } catch (PhraseException e) {
      throw problem(String.valueOf(e.getMessage()), from);
    }
  }

  private Element named() {
    int close = source.indexOf('>', at);
    if (close < 0) {
      throw problem("'<' must be closed by '>'", at);
    }
    String name = source.substring(at + 1, close).strip();
    int from = at;
    at = close + 1;
    Element.Choice builtIn = Shapes.named(name);
    if (builtIn != null) {
      return builtIn;
    }
    List<Phrase> list = lists.get(name);
    if (list == null) {
      TreeSet<String> known = new TreeSet<>(lists.keySet());
      known.addAll(Shapes.names());
      throw problem(
          "a name in angle brackets must be one of %s, but was '%s'%s"
              .formatted(known, name, Suggestion.hint(name, known)),
          from);
    }
    for (Phrase phrase : list) {
      if (phrase.regex() != null) {
        throw problem(
            "list '" + name + "' must not hold a regular expression to be used inside a phrase",
            from);
      }
      if (phrase.atStart() || phrase.atEnd()) {
        throw problem("list '" + name + "' must not use ^ or $ to be used inside a phrase", from);
      }
    }
    return new Element.Choice(list.stream().map(Phrase::elements).toList());
  }

  private void word(List<Element> elements) {
    int from = at;
    while (at < source.length()
        && !Character.isWhitespace(source.charAt(at))
        && SPECIAL.indexOf(source.charAt(at)) < 0
        && !source.startsWith("..", at)) {
      at++;
    }
    String chunk = source.substring(from, at);
    if (chunk.startsWith("^")) {
      throw problem("'^' must be the first sign of a phrase", from);
    }
    if (chunk.endsWith("$") && at == source.stripTrailing().length()) {
      at--;
      chunk = chunk.substring(0, chunk.length() - 1);
    }
    if (chunk.isEmpty()) {
      throw problem("'" + source.charAt(from) + "' has no meaning here", from);
    }
    char first = chunk.charAt(0);
    if (first == '~') {
      elements.add(new Element.Token(new TokenTest(TokenTest.Kind.STEM, single(chunk, 1, from))));
    } else if (first == '=') {
      single(chunk, 1, from);
      String cased = TokenTests.composed(chunk.substring(1));
      elements.add(new Element.Token(new TokenTest(TokenTest.Kind.CASED, cased)));
    } else if (first == '*' || chunk.endsWith("*")) {
      elements.add(wildcard(chunk, from));
    } else {
      literal(chunk, elements);
    }
  }

  private Element wildcard(String chunk, int from) {
    boolean head = chunk.startsWith("*");
    boolean tail = chunk.endsWith("*");
    String inner =
        chunk.substring(head ? 1 : 0, Math.max(head ? 1 : 0, chunk.length() - (tail ? 1 : 0)));
    TokenTest.Kind kind =
        head && tail ? TokenTest.Kind.INFIX : head ? TokenTest.Kind.SUFFIX : TokenTest.Kind.PREFIX;
    if (inner.isEmpty()) {
      throw problem("'*' must stand beside letters", from);
    }
    return new Element.Token(new TokenTest(kind, single(inner, 0, from)));
  }

  /** The folded form of what must be one token. */
  private String single(String chunk, int skip, int from) {
    String text = chunk.substring(skip);
    tokenize(text);
    if (joined.count() != 1 || joined.start(0) != 0 || joined.end(0) != text.length()) {
      throw problem("'" + chunk + "' must be one word", from);
    }
    if (Contractions.words(text).size() > 1) {
      throw problem("'" + chunk + "' must be one word, but is a short form of several", from);
    }
    return Folding.fold(text);
  }

  private void literal(String chunk, List<Element> elements) {
    tokenize(chunk);
    int token = 0;
    for (int i = 0; i < joined.count(); i++) {
      int end = joined.end(i);
      List<Element> apart = new ArrayList<>();
      for (; token < tokens.count() && tokens.end(token) <= end; token++) {
        apart.addAll(words(chunk.substring(tokens.start(token), tokens.end(token))));
      }
      List<Element> asOne = words(chunk.substring(joined.start(i), end));
      if (apart.equals(asOne)) {
        elements.addAll(apart);
      } else {
        elements.add(new Element.Choice(List.of(apart, asOne)));
      }
    }
  }

  private static List<Element> words(String token) {
    List<Element> words = new ArrayList<>();
    for (String folded : Contractions.words(token)) {
      words.add(word(folded));
    }
    return words;
  }

  private void tokenize(String text) {
    tokenizer.tokenize(text, tokens);
    Compounds.join(text, tokens, joined);
  }

  private boolean take(char c) {
    if (at < source.length() && source.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpaces() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private static PhraseException problem(String message, int offset) {
    return new PhraseException(message, offset);
  }
}
