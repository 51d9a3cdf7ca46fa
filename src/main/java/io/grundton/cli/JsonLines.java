// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Log lines as JSON objects, with the keys that Cloud Logging and its like know. */
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final @Nullable String runId;

  /** Lines of a run; without one, null. */
  JsonLines(@Nullable String runId) {
    this.runId = runId;
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("time", event.getInstant().toString());
    line.put("severity", severity(event));
    if (runId != null) {
      line.put("run_id", runId);
    }
    line.put("logger", event.getLoggerName()).put("message", event.getFormattedMessage());
    if (event.getThrowableProxy() != null) {
      line.put("stack_trace", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String severity(ILoggingEvent event) {
    String level = event.getLevel().toString();
    return switch (level) {
      case "WARN" -> "WARNING";
      case "TRACE" -> "DEBUG";
      default -> level;
    };
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
