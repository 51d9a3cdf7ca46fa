// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.phrase.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One form of address throughout.
 *
 * <p>Every agent's part of the conversation is one opportunity in which somebody is addressed in
 * the singular. Where the wrong form is found beyond doubt the part fails; where nothing but forms
 * in doubt is found, it is unsure. Beside a form beyond doubt those in doubt do not matter. The
 * plural is neutral: alone it is no opportunity.
 *
 * @param header what all kinds have
 * @param forms which language's forms
 * @param expect the right form
 * @param where where it is expected
 * @param except a phrase that overlaps a form deletes it
 * @param guards circumstances that delete a form
 */
public record ConsistentRule(
    RuleHeader header,
    Forms forms,
    Expect expect,
    Where where,
    List<Phrase> except,
    Set<Guard> guards)
    implements Rule {
  /** A set of forms of address. */
  public enum Forms {
    /** German: <i>Sie</i>, <i>du</i> and the plural <i>ihr</i>. */
    ADDRESS_DE("address-de");

    private final String code;

    Forms(String code) {
      this.code = code;
    }

    /** The name that packs use, and that evidence begins with. */
    public String code() {
      return code;
    }
  }

  /** The form that is right. */
  public enum Expect {
    FORMAL,
    INFORMAL,
    /**
     * The first that the customer uses beyond doubt, from that turn on; without one there is no
     * opportunity, or, where all of the customer's are in doubt, the part is unsure.
     */
    MATCH_CUSTOMER,
    /** The first that the agent uses beyond doubt. */
    FIRST_USE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that packs use. */
    public String code() {
      return code;
    }
  }

  public ConsistentRule {
    except = List.copyOf(except);
    guards = Set.copyOf(guards);
  }

  @Override
  public String kind() {
    return "consistent";
  }

  @Override
  public boolean readsLettersAsWritten() {
    return true;
  }
}
