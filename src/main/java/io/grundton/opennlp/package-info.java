// SPDX-License-Identifier: Apache-2.0
/** Stemmers and the language model of Apache OpenNLP, which only this package imports. An edge. */
@NullMarked
package io.grundton.opennlp;

import org.jspecify.annotations.NullMarked;
