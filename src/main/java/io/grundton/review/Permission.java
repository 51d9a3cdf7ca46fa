// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

/** Something that an account may do or not. */
public enum Permission {
  /** See the queue and the conversations in it, as far as they are the account's to see. */
  READ,
  /** Decide about findings, rules and conversations, comment, undo one's own. */
  DECIDE,
  /** Contest findings, and withdraw it. */
  DISPUTE,
  /** Rule what vendors contest. */
  RULE,
  /** See what was contested, as far as it is the account's to see, and how often. */
  READ_DISPUTES,
  /** Take a conversation, or give one's own back. */
  TAKE,
  /** Give conversations to others. */
  ASSIGN,
  /** Read what others decided and noted. */
  READ_DECISIONS,
  /** Take what was decided out of the console, as a file. */
  EXPORT,
  /** Let everybody of the house use a filter of one's own. */
  SHARE,
  /** Open and close rounds of calibration, and write down what was agreed on. */
  CALIBRATE,
  /** Read the log. */
  READ_LOG,
  /** Make accounts, and change what they may. */
  MANAGE_ACCOUNTS
}
