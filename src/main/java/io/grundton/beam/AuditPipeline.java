// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Chunk;
import io.grundton.batch.RunFact;
import io.grundton.batch.RunPlan;
import io.grundton.transcript.Rejection;
import java.time.LocalDate;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * A run as a Beam pipeline.
 *
 * <pre>
 * delivery dates -> ListDeliveries -> ReadRecords -> by shard -> AuditShards -> roll-ups by date -> WriteDays
 *                         |                |- rejections by date -> WriteRejections    |              |
 *                         |                |                 |                         |              |
 *                         `----------------'--- facts -------'-------------------------'--------------'-> Commit
 * </pre>
 *
 * <p>{@link DeliverySteps} tells its facts to the same commit. Conversations are shuffled once, so
 * that all deliveries of one meet and a compressed file is audited by all cores. Rows are never
 * elements: the step that audits also writes.
 */
public final class AuditPipeline {
  static final TupleTag<KV<Integer, PackedParcel>> DELIVERED = new TupleTag<>() {};
  static final TupleTag<KV<String, Rejection>> REJECTED = new TupleTag<>() {};
  static final TupleTag<KV<String, byte[]>> ROLLUPS = new TupleTag<>() {};
  static final TupleTag<RunFact> FACTS = new TupleTag<>() {};
  static final TupleTag<Chunk> CHUNKS = new TupleTag<>() {};

  private static final SerializableCoder<RunFact> FACT_CODER = SerializableCoder.of(RunFact.class);

  private AuditPipeline() {}

  /** Adds all steps of a run to a pipeline. */
  public static void build(Pipeline pipeline, RunPlan plan) {
    PackedPlan packed = new PackedPlan(plan);
    PCollectionTuple listed =
        pipeline
            .apply(
                "DeliveryDates",
                Create.of(plan.dates().deliveries().stream().map(LocalDate::toString).toList()))
            .setCoder(StringUtf8Coder.of())
            .apply(
                "ListDeliveries",
                ParDo.of(new ListDeliveries(packed))
                    .withOutputTags(CHUNKS, TupleTagList.of(FACTS)));

    PCollectionTuple read =
        listed
            .get(CHUNKS)
            .setCoder(SerializableCoder.of(Chunk.class))
            .apply("SpreadChunks", Reshuffle.viaRandomKey())
            .apply(
                "ReadRecords",
                ParDo.of(new ReadRecords(packed))
                    .withOutputTags(DELIVERED, TupleTagList.of(REJECTED).and(FACTS)));

    PCollectionTuple audited =
        read.get(DELIVERED)
            .setCoder(KvCoder.of(VarIntCoder.of(), ParcelCoder.of()))
            .apply("GroupShards", GroupByKey.create())
            .apply(
                "AuditShards",
                ParDo.of(new AuditShards(packed)).withOutputTags(ROLLUPS, TupleTagList.of(FACTS)));

    PCollection<RunFact> days =
        audited
            .get(ROLLUPS)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of()))
            .apply("GroupDays", GroupByKey.create())
            .apply("WriteDays", ParDo.of(new WriteDays(packed)));

    PCollection<RunFact> rejections =
        read.get(REJECTED)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Rejection.class)))
            .apply("GroupRejections", GroupByKey.create())
            .apply("WriteRejections", ParDo.of(new WriteRejections(packed)));

    PCollection<RunFact> started =
        pipeline.apply("Started", Create.<RunFact>of(new RunFact.Started()).withCoder(FACT_CODER));

    PCollectionList.of(started)
        .and(listed.get(FACTS).setCoder(FACT_CODER))
        .and(read.get(FACTS).setCoder(FACT_CODER))
        .and(audited.get(FACTS).setCoder(FACT_CODER))
        .and(days.setCoder(FACT_CODER))
        .and(rejections.setCoder(FACT_CODER))
        .and(DeliverySteps.build(pipeline, plan.deliveries(), packed))
        .apply("AllFacts", Flatten.pCollections())
        .apply("OneKey", WithKeys.of(0))
        .setCoder(KvCoder.of(VarIntCoder.of(), FACT_CODER))
        .apply("GatherFacts", GroupByKey.create())
        .apply("Commit", ParDo.of(new CommitRun(packed)));
  }
}
