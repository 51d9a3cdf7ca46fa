// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.Locale;

/** One move of a dialogue. Its sentences stand in a file of the same name. */
enum Act {
  GREETING,
  ASK,
  CUSTOMER_HELLO,
  ACKNOWLEDGEMENT,
  ACCEPT,
  VERIFICATION(Shape.PAIRS),
  CONTACT(Shape.PAIRS),
  SECRET(Shape.PAIRS),
  HOLD,
  HOLD_REPLY,
  BACK,
  REACTION,
  NEXT_STEP_DATED,
  NEXT_STEP_UNDATED,
  OKAY,
  OFFER,
  NO_MORE,
  THANKS,
  CLOSING,
  CLOSING_VOICE,
  REFUSAL,
  DISPLEASED,
  JARGON,
  FEELING,
  TRANSFER,
  TAKEOVER,
  BOT,
  BOT_HANDOVER,
  BOT_ANSWER,
  BOT_THANKS,
  NOTE,
  HESITATION,
  SYSTEM_JOINED,
  SYSTEM_ENDED,
  SMALLTALK_AGENT(Shape.PAIRS),
  SMALLTALK_CUSTOMER(Shape.PAIRS),
  EMAIL_SALUTATION("email/salutation"),
  EMAIL_RECEIVED("email/received"),
  EMAIL_SIGN_OFF("email/sign-off"),
  EMAIL_CUSTOMER_SALUTATION("email/customer-salutation"),
  EMAIL_CUSTOMER_SIGN_OFF("email/customer-sign-off"),
  EMAIL_DETAIL("email/detail"),
  EMAIL_FOLLOW_UP("email/follow-up"),
  EMAIL_THANKS_AGAIN("email/thanks-again"),
  INFORMAL_VERIFICATION("informal/verification", Shape.PAIRS),
  INFORMAL_NEXT_STEP("informal/next-step"),
  INFORMAL_OFFER("informal/offer"),
  INFORMAL_CLOSING("informal/closing");

  /** Whether a line is one utterance or a question with its answer. */
  enum Shape {
    SINGLE,
    PAIRS
  }

  private final String file;
  private final Shape shape;

  Act() {
    this(Shape.SINGLE);
  }

  Act(Shape shape) {
    this.file = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.shape = shape;
  }

  Act(String file) {
    this(file, Shape.SINGLE);
  }

  Act(String file, Shape shape) {
    this.file = file;
    this.shape = shape;
  }

  String file() {
    return file;
  }

  Shape shape() {
    return shape;
  }

  /** The acts in which a German agent says du; no other language has them. */
  boolean informal() {
    return file.startsWith("informal/");
  }
}
