// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Texts as they are given to databases: PostgreSQL keeps no U+0000, so both kinds are given U+FFFD
 * for it, by which browsers show it, too.
 */
final class KeptText extends AbstractArgumentFactory<String> {
  KeptText() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(String text, ConfigRegistry config) {
    return (position, statement, context) ->
        statement.setString(position, text.replace('\0', '\uFFFD'));
  }
}
