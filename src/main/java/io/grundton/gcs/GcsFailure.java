// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import com.google.auth.Retryable;
import com.google.cloud.storage.StorageException;
import io.grundton.storage.RefusedException;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says of the client's exceptions who can help: time, a person, or nobody. */
final class GcsFailure {
  static final int NOT_FOUND = 404;
  static final int PRECONDITION_FAILED = 412;

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private GcsFailure() {}

  /** The HTTP status that Google answered, 0 where there was no answer. */
  static int code(Throwable failure) {
    StorageException answer = answer(failure);
    return answer == null ? 0 : answer.getCode();
  }

  /**
   * The exception for a request that failed for good.
   *
   * @param location of what was asked, as a person names it
   */
  static IOException of(String location, Exception failure) {
    if (failure instanceof UnavailableException || failure instanceof RefusedException) {
      return (IOException) failure;
    }
    String reason = reason(failure);
    int code = code(failure);
    if (code == NOT_FOUND) {
      return new RefusedException(
          location + ": the bucket must exist, but does not: " + reason, failure);
    }
    if (code == 401 || code == 403 || badCredentials(failure)) {
      return new RefusedException(
          location + ": these credentials must be allowed to do this, but are not: " + reason,
          failure);
    }
    if (code == REQUEST_TIMEOUT || code == TOO_MANY_REQUESTS || code >= SERVER_ERROR || code <= 0) {
      return new UnavailableException(
          location + ": the storage must answer, but does not: " + reason, failure);
    }
    return new RefusedException(
        "%s: the storage must accept the request, but answers %d: %s"
            .formatted(location, code, reason),
        failure);
  }

  private static @Nullable StorageException answer(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StorageException answer && answer.getCode() > 0) {
        return answer;
      }
    }
    return null;
  }

  private static boolean badCredentials(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Retryable credentials) {
        return !credentials.isRetryable();
      }
    }
    return false;
  }

  /* The first line: the rest of what Google's client says is a whole response. */
  private static String reason(Throwable failure) {
    StorageException answer = answer(failure);
    Throwable told = answer == null ? failure : answer;
    String message = String.valueOf(told.getMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return answer == null ? line : answer.getCode() + " " + line;
  }
}
