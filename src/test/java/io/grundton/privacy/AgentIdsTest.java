// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.transcript.Keys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class AgentIdsTest {
  private static final byte[] SECRET = "an example of a secret".getBytes(StandardCharsets.US_ASCII);

  @Test
  void publishesAgentsAsTheyAre() {
    assertThat(AgentIds.plain().publish("northwind", "a7"))
        .isEqualTo(new PublishedAgent(Keys.agent("northwind", "a7"), "a7"));
  }

  @Test
  void publishesAgentsUnderASecret() {
    AgentIds ids = AgentIds.keyedHash(SECRET);

    // printf 'northwind\0a7' | openssl dgst -sha256 -hmac 'an example of a secret'
    assertThat(ids.publish("northwind", "a7"))
        .isEqualTo(new PublishedAgent("adb734172dd9130171980f5d536c4458", "agent-adb734172d"))
        .isEqualTo(ids.publish("northwind", "a7"));
    assertThat(ids.publish("atlas", "a7")).isNotEqualTo(ids.publish("northwind", "a7"));
  }

  @Test
  void publishesTheVendorOnly() {
    assertThat(AgentIds.vendorOnly().publish("northwind", "a7"))
        .isEqualTo(new PublishedAgent(null, null));
  }

  @Test
  void publishesNothingOfAnAgentWithoutName() {
    assertThat(AgentIds.plain().publish("northwind", null)).isEqualTo(PublishedAgent.HIDDEN);
    assertThat(AgentIds.keyedHash(SECRET).publish("northwind", null))
        .isEqualTo(PublishedAgent.HIDDEN);
  }

  @Test
  void refusesAShortSecretWithoutSayingIt() {
    assertThatThrownBy(() -> AgentIds.keyedHash("short".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The secret of agent ids must have at least 16 bytes, but had 5");
  }

  @Test
  void isTheSameAfterATravel() throws Exception {
    for (AgentIds ids :
        new AgentIds[] {AgentIds.plain(), AgentIds.keyedHash(SECRET), AgentIds.vendorOnly()}) {
      AgentIds travelled = (AgentIds) travel(ids);

      assertThat(travelled.mode()).isEqualTo(ids.mode());
      assertThat(travelled.publish("atlas", "a1")).isEqualTo(ids.publish("atlas", "a1"));
    }
  }

  @Test
  void doesNotPrintItsSecret() {
    assertThat(AgentIds.keyedHash(SECRET)).hasToString("AgentIds[keyed_hash]");
    assertThat(CustomerKeys.salted(SECRET)).hasToString("CustomerKeys[salted]");
  }

  @Test
  void turnsCustomersIntoKeys() throws Exception {
    CustomerKeys keys = CustomerKeys.salted(SECRET);

    // printf 'c-1' | openssl dgst -sha256 -hmac 'an example of a secret'
    assertThat(keys.key("c-1")).isEqualTo("b410ff333f9b026fbcd18a4ffd3e7fbd");
    assertThat(((CustomerKeys) travel(keys)).key("c-1")).isEqualTo(keys.key("c-1"));
    assertThat(keys.key(null)).isNull();
    assertThat(keys.key("")).isNull();
    assertThat(CustomerKeys.none().key("c-1")).isNull();
    assertThatThrownBy(() -> CustomerKeys.salted(new byte[15]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The salt of customer keys must have at least 16 bytes, but had 15");
  }

  private static Object travel(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
