// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where a classifier comes from.
 *
 * @param data name of the file of labelled texts, without its folder
 * @param dataHash lower-case hex SHA-256 of that file
 * @param fitting how weights were fitted, in words
 */
public record Origin(String data, String dataHash, String fitting) {
  void write(DataOutput out) throws IOException {
    out.writeUTF(data);
    out.writeUTF(dataHash);
    out.writeUTF(fitting);
  }

  static Origin read(DataInput in) throws IOException {
    return new Origin(in.readUTF(), in.readUTF(), in.readUTF());
  }
}
