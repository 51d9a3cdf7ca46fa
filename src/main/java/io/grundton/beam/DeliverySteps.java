// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Chunk;
import io.grundton.batch.DeliveryPlan;
import io.grundton.batch.RunFact;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.delivery.Sighting;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * The steps that compare deliveries with control files and contact lists; none where none is there.
 *
 * <pre>
 * lists ---> ReadContactLists -----------. ids by shard
 * folders -> ListFolders -> ReadIds -----+------> WriteUndelivered -> facts
 * deliveries -> ReadControls -> facts
 * </pre>
 *
 * <p>They stand beside the audit and read the ids of records once more: what is not read as a
 * conversation counts as delivered, too, and the audit has nothing to carry for them.
 */
final class DeliverySteps {
  static final TupleTag<KV<Integer, Sighting>> LISTED = new TupleTag<>() {};

  private static final SerializableCoder<RunFact> FACTS = SerializableCoder.of(RunFact.class);
  private static final SerializableCoder<Slot> SLOTS = SerializableCoder.of(Slot.class);

  private DeliverySteps() {}

  /** Adds the steps and returns their facts. */
  static List<PCollection<RunFact>> build(
      Pipeline pipeline, DeliveryPlan deliveries, PackedPlan plan) {
    List<PCollection<RunFact>> facts = new ArrayList<>();
    if (!deliveries.controls().isEmpty()) {
      facts.add(
          pipeline
              .apply("Controls", Create.of(deliveries.controls()).withCoder(SLOTS))
              .apply("SpreadControls", Reshuffle.viaRandomKey())
              .apply("ReadControls", ParDo.of(new ReadControls(plan)))
              .setCoder(FACTS));
    }
    if (!deliveries.lists().isEmpty()) {
      PCollectionTuple listed =
          pipeline
              .apply("ContactLists", Create.of(deliveries.lists()).withCoder(SLOTS))
              .apply("SpreadLists", Reshuffle.viaRandomKey())
              .apply(
                  "ReadContactLists",
                  ParDo.of(new ReadContactLists(plan))
                      .withOutputTags(LISTED, TupleTagList.of(AuditPipeline.FACTS)));
      facts.add(listed.get(AuditPipeline.FACTS).setCoder(FACTS));
      facts.add(undelivered(pipeline, deliveries, plan, listed.get(LISTED)));
    }
    return facts;
  }

  private static PCollection<RunFact> undelivered(
      Pipeline pipeline,
      DeliveryPlan deliveries,
      PackedPlan plan,
      PCollection<KV<Integer, Sighting>> listed) {
    KvCoder<Integer, Sighting> sightings = KvCoder.of(VarIntCoder.of(), SightingCoder.of());
    PCollection<KV<Integer, Sighting>> delivered =
        pipeline
            .apply("Folders", Create.of(deliveries.folders()).withCoder(SLOTS))
            .apply("ListFolders", ParDo.of(new ListFolders(plan)))
            .setCoder(SerializableCoder.of(Chunk.class))
            .apply("SpreadFolders", Reshuffle.viaRandomKey())
            .apply("ReadIds", ParDo.of(new ReadIds(plan)))
            .setCoder(sightings);
    return PCollectionList.of(listed.setCoder(sightings))
        .and(delivered)
        .apply("AllSightings", Flatten.pCollections())
        .apply("GroupSightings", GroupByKey.create())
        .apply("WriteUndelivered", ParDo.of(new WriteUndelivered(plan)))
        .setCoder(FACTS);
  }
}
