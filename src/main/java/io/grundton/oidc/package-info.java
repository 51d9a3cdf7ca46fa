// SPDX-License-Identifier: Apache-2.0
/**
 * An organisation's own login by OpenID Connect: {@link io.grundton.oidc.OidcSettings} say where it
 * is, {@link io.grundton.oidc.OidcSignOn} sends people there and finds out who came back.
 */
@NullMarked
package io.grundton.oidc;

import org.jspecify.annotations.NullMarked;
