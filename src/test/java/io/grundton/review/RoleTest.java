// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RoleTest {
  @Test
  void eachRoleMayWhatTheTableSays() {
    assertThat(
            Stream.of(Role.values())
                .map(
                    role ->
                        role.code()
                            + ": "
                            + Stream.of(Permission.values())
                                .filter(role::may)
                                .map(Permission::name)
                                .collect(Collectors.joining(" "))))
        .containsExactly(
            "lead: READ DECIDE RULE READ_DISPUTES TAKE ASSIGN READ_DECISIONS EXPORT SHARE CALIBRATE READ_LOG MANAGE_ACCOUNTS",
            "reviewer: READ DECIDE TAKE READ_DECISIONS",
            "vendor: READ DISPUTE READ_DISPUTES",
            "read-only: READ READ_DISPUTES READ_DECISIONS");
  }

  @Test
  void anAccountOfAVendorSeesThatVendorAlone() {
    Account account = new Account("vera", Role.VENDOR, "north", Locale.GERMAN);
    assertThat(account.sees("north")).isTrue();
    assertThat(account.sees("south")).isFalse();
    assertThat(new Account("anna", Role.LEAD, null, Locale.GERMAN).sees("south")).isTrue();
  }

  @Test
  void anAccountHasAVendorExactlyWhereItsRoleSaysSo() {
    assertThatThrownBy(() -> new Account("vera", Role.VENDOR, null, Locale.ENGLISH))
        .hasMessage("an account of role vendor must have a vendor, but has none");
    assertThatThrownBy(() -> new Account("anna", Role.READ_ONLY, "north", Locale.ENGLISH))
        .hasMessage("only an account of role vendor has a vendor, but anna is of role read-only");
    assertThatThrownBy(() -> new Account("Anna B", Role.LEAD, null, Locale.ENGLISH))
        .hasMessage(
            "a login must be 1 to 64 of a-z, 0-9 and ._@-, beginning with a letter or digit, but"
                + " was 'Anna B'");
  }

  @Test
  void onlyWhoDecidesIsBlindedAndOnlyUntilTheJudgement() {
    assertThat(Sight.of(true, Role.REVIEWER, false)).isEqualTo(Sight.BLIND);
    assertThat(Sight.of(true, Role.LEAD, false)).isEqualTo(Sight.BLIND);
    assertThat(Sight.of(true, Role.REVIEWER, true)).isEqualTo(Sight.REVEALED);
    assertThat(Sight.of(false, Role.REVIEWER, true)).isEqualTo(Sight.REVEALED);
    assertThat(Sight.of(false, Role.REVIEWER, false)).isEqualTo(Sight.OPEN);
    assertThat(Sight.of(true, Role.VENDOR, false)).isEqualTo(Sight.OPEN);
    assertThat(Stream.of(Sight.Detail.values()).filter(Sight.BLIND::shows)).isEmpty();
    assertThat(Stream.of(Sight.Detail.values()).allMatch(Sight.REVEALED::shows)).isTrue();
  }

  @Test
  void aBlindedReviewerDoesNotChooseByWhatTheMachineSays() {
    QueueFilter filter =
        new QueueFilter(
            QueueFilter.Work.ALL,
            "north",
            "t",
            "rude",
            "plain",
            "chat",
            "de",
            "score",
            Dossiers.DATE);
    assertThat(filter.seen(Sight.OPEN)).isEqualTo(filter);
    assertThat(filter.seen(Sight.BLIND))
        .isEqualTo(
            new QueueFilter(
                QueueFilter.Work.ALL, null, null, null, null, "chat", "de", null, Dossiers.DATE));
  }
}
