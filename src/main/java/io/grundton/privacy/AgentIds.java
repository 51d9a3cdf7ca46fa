// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import io.grundton.transcript.Keys;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one function through which every published agent_key and agent_id passes. It is the same for
 * all tables of an output, because rows are joined by its results.
 */
public final class AgentIds implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int CACHED = 50_000;
  private static final int SHOWN_DIGITS = 10;

  /** How much of an agent's identity is published. */
  public enum Mode {
    /** The source's identifier, and the key made of it. */
    PLAIN,
    /** A key that only the holder of the secret can tie to an identifier. */
    KEYED_HASH,
    /** Nothing: verdicts are the vendor's. */
    VENDOR_ONLY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that pipeline files use. */
    public String code() {
      return code;
    }
  }

  private record Agent(String sourceId, String agentId) {}

  private final Mode mode;
  private final @Nullable KeyedHash hash;
  private final transient Map<Agent, PublishedAgent> published = new ConcurrentHashMap<>();

  private AgentIds(Mode mode, @Nullable KeyedHash hash) {
    this.mode = mode;
    this.hash = hash;
  }

  /** Publishes agents as their sources name them. */
  public static AgentIds plain() {
    return new AgentIds(Mode.PLAIN, null);
  }

  /**
   * Publishes agents under a secret: the key is the first 32 hex digits of HMAC-SHA-256 over the
   * source, a zero byte and the identifier; the id is {@code agent-} and the first ten of them.
   *
   * @throws IllegalArgumentException if the secret is shorter than 16 bytes
   */
  public static AgentIds keyedHash(byte[] secret) {
    return new AgentIds(Mode.KEYED_HASH, new KeyedHash(secret, "The secret of agent ids"));
  }

  /** Publishes no agents. */
  public static AgentIds vendorOnly() {
    return new AgentIds(Mode.VENDOR_ONLY, null);
  }

  /** How much is published. */
  public Mode mode() {
    return mode;
  }

  /** What the tables say of an agent; {@link PublishedAgent#HIDDEN} of an unnamed one. */
  public PublishedAgent publish(String sourceId, @Nullable String agentId) {
    if (agentId == null || mode == Mode.VENDOR_ONLY) {
      return PublishedAgent.HIDDEN;
    }
    Agent agent = new Agent(sourceId, agentId);
    PublishedAgent known = published.get(agent);
    if (known != null) {
      return known;
    }
    PublishedAgent made = make(sourceId, agentId);
    if (published.size() < CACHED) {
      published.put(agent, made);
    }
    return made;
  }

  private PublishedAgent make(String sourceId, String agentId) {
    if (hash == null) {
      return new PublishedAgent(Keys.agent(sourceId, agentId), agentId);
    }
    String key = hash.of(sourceId, agentId);
    return new PublishedAgent(key, "agent-" + key.substring(0, SHOWN_DIGITS));
  }

  private Object readResolve() {
    return new AgentIds(mode, hash);
  }

  @Override
  public String toString() {
    return "AgentIds[" + mode.code() + "]";
  }
}
