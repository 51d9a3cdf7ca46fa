// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is being written. Whoever does not close it must abandon it. */
public abstract class NewFile extends OutputStream {
  /** Finishes the file, so that readers find it whole; nothing if it is finished or abandoned. */
  @Override
  public abstract void close() throws IOException;

  /** Gives up the file and what was written of it; nothing if it is finished or abandoned. */
  public abstract void abandon() throws IOException;
}
