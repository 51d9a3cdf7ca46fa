// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static io.grundton.batch.SmallLanding.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.delivery.Delivery;
import io.grundton.delivery.Delivery.Control;
import io.grundton.publish.Ending;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs say of deliveries whose sources announce what is in them. */
final class ControlFilesTest {
  private static final String AGREED =
      "deliveries: [{source: acme, from: 2026-03-02, by: 06:00, control_file: control.csv}]\n";

  private final Path folder;
  private final SmallLanding landing;
  private int runs;

  ControlFilesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void deliver() throws IOException {
    landing.pipeline(AGREED);
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-02", "two", 1, "2026-03-02T11:00:00Z");
  }

  @Test
  void oneThatAgreesIsNoFileOfTheDelivery() throws Exception {
    control("file,records,sha256\na.jsonl,2," + sha256() + "\n");
    RunOutcome outcome = run();
    assertThat(outcome.ending()).isEqualTo(Ending.PUBLISHED);
    assertControl(Control.AGREES, 2L);
    assertThat(delivery().files()).isEqualTo(1);
    assertThat(delivery().records()).isEqualTo(2);
    assertThat(run().dates().values()).containsOnly(Fate.UNCHANGED);
  }

  @Test
  void oneThatIsAbsentOrUnderWayIsMissing() throws IOException {
    Files.writeString(landing.file("2026-03-02").resolveSibling("control.csv.tmp"), "file,");
    RunOutcome outcome = run();
    assertControl(Control.MISSING, null);
    assertThat(outcome.flaws()).isEmpty();
  }

  @Test
  void oneWithMistakesIsUnreadableTheyAreToldAndNothingIsHeldBack() throws IOException {
    control("file,records\nsecret,many\nb,\n");
    RunOutcome outcome = run();
    assertThat(outcome.ending()).isEqualTo(Ending.PUBLISHED);
    assertThat(outcome.flaws())
        .containsExactly(
            "D204 acme/2026-03-02/control.csv:2:8 records must be a whole number of at most 15"
                + " digits",
            "D204 acme/2026-03-02/control.csv:3:3 records must be a whole number of at most 15"
                + " digits");
    assertControl(Control.UNREADABLE, null);
  }

  @Test
  void tellsOtherFilesThenOtherCountsThenOtherBytes() throws Exception {
    String other = "0".repeat(64);
    control("file,records,sha256\na.jsonl,3," + other + "\nb.jsonl,1,\n");
    run();
    assertControl(Control.FILES_DIFFER, 4L);

    control("file,records,sha256\na.jsonl,3," + other + "\n");
    run();
    assertControl(Control.RECORDS_DIFFER, 3L);

    control("file,records,sha256\na.jsonl,2," + other + "\n");
    run();
    assertControl(Control.SHA256_DIFFERS, 2L);

    control("file,records,sha256\na.jsonl,2,\n");
    Path more = landing.file("2026-03-02").resolveSibling("more");
    Files.createDirectories(more);
    Files.writeString(more.resolve("b.jsonl"), "");
    run();
    assertControl(Control.FILES_DIFFER, 2L);

    control("file,records,sha256\na.jsonl,2,\nmore/b.jsonl,0,\n");
    run();
    assertControl(Control.AGREES, 2L);
  }

  @Test
  void whatIsRejectedCountsAsARecord() throws IOException {
    landing.line("2026-03-02", "no JSON");
    landing.pipeline(AGREED + "fail_on_reject_rate_bp: 10000\n");
    control("file,records\na.jsonl,3\n");
    run();
    assertControl(Control.AGREES, 3L);
  }

  @Test
  void isNoArrivalByItself() throws IOException {
    Files.delete(landing.file("2026-03-02"));
    control("file,records\na.jsonl,2\n");
    assertThat(run().ending()).isEqualTo(Ending.NO_RECORDS);
    assertThat(delivery().status()).isEqualTo(Delivery.Status.MISSING);
    assertThat(delivery().files()).isZero();
    assertControl(Control.FILES_DIFFER, 2L);

    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-02", "two", 1, "2026-03-02T11:00:00Z");
    Files.setLastModifiedTime(
        landing.file("2026-03-02"), FileTime.from(Instant.parse("2026-03-03T06:00:01Z")));
    run();
    assertThat(delivery().latenessMs()).isEqualTo(1000);
    assertControl(Control.AGREES, 2L);
  }

  private void control(String text) throws IOException {
    Path file = landing.file("2026-03-02").resolveSibling("control.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-03T01:00:00Z")));
  }

  private String sha256() throws Exception {
    byte[] bytes = Files.readAllBytes(landing.file("2026-03-02"));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private RunOutcome run() throws IOException {
    String out = folder.resolve("out").toString();
    return SmallRun.run(landing.request(new AskedDates.Delivered(march(2)), out, "run-" + runs++));
  }

  private Delivery delivery() throws IOException {
    Storage out = new DiskStorage(folder.resolve("out"));
    Partition date = new Partition(Partition.DELIVERY_DATE, march(2));
    Manifest manifest = Manifests.current(out, date).orElseThrow();
    assertThat(DeliveryRows.of(out, manifest)).hasSize(1);
    return DeliveryRows.of(out, manifest).get(0);
  }

  private void assertControl(Control control, @Nullable Long announced) throws IOException {
    assertThat(delivery())
        .extracting(Delivery::control, Delivery::expectedRecords)
        .containsExactly(control, announced);
  }
}
