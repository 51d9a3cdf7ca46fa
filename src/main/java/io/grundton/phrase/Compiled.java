// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/**
 * A sequence with its tests numbered.
 *
 * @param number its own number
 * @param phrase the number of its phrase
 * @param tests what each token must pass
 * @param gaps how many tokens may stand before each, see {@link Sequence}
 * @param endGap how many tokens may stand after the last, see {@link Sequence}
 * @param extent which of the matches around an anchor is the hit
 * @param anchor which of its tests it is filed under
 * @param atStart whether the first gap begins at the turn's first token
 * @param atEnd whether the last gap ends at the turn's last token
 * @param layer the widest view that its tests look at
 */
@SuppressWarnings("ArrayRecordComponent") // private to the package, never compared
record Compiled(
    int number,
    int phrase,
    int[] tests,
    int[] gaps,
    int endGap,
    PhraseIndex.Extent extent,
    Anchor anchor,
    boolean atStart,
    boolean atEnd,
    Layer layer) {}
