// SPDX-License-Identifier: Apache-2.0
/**
 * The demo month: a fictional month of customer support, made from a seed, with faults planted on
 * purpose whose numbers are known. {@link io.grundton.demo.DemoPlan} says what to make, {@link
 * io.grundton.demo.DemoMonth} writes it, {@link io.grundton.demo.PlantedFacts} says what a correct
 * audit must find in it. The sentences are plain text resources, one a line, one file per act of a
 * dialogue and language.
 */
@NullMarked
package io.grundton.demo;

import org.jspecify.annotations.NullMarked;
