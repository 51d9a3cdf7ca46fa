// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.publish.FileLine;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Manifests as JSON, see {@code schemas/manifest.schema.json}. */
public final class ManifestJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ManifestJson() {}

  /** A manifest as indented UTF-8, ending in a line end; equal manifests give equal bytes. */
  public static byte[] write(Manifest manifest) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("manifest_version", manifest.manifestVersion());
    root.putObject("partition")
        .put("column", manifest.partition().column())
        .put("value", manifest.partition().date().toString());
    root.put("sequence", manifest.sequence());
    root.put("run_id", manifest.runId());
    root.put("base", manifest.base());
    root.put("reopened", manifest.reopened());
    root.put("engine_release", manifest.engineRelease());
    ArrayNode packs = root.putArray("packs");
    for (Manifest.PackInForce pack : manifest.packs()) {
      packs
          .addObject()
          .put("pack_id", pack.packId())
          .put("version", pack.version())
          .put("hash", pack.hash());
    }
    ArrayNode models = root.putArray("models");
    for (Manifest.ModelInUse model : manifest.models()) {
      models.addObject().put("model_id", model.modelId()).put("hash", model.hash());
    }
    ObjectNode inputs = root.putObject("inputs");
    inputs.put("fingerprint", manifest.inputs().fingerprint());
    ArrayNode files = inputs.putArray("files");
    for (Manifest.InputFile file : manifest.inputs().files()) {
      ObjectNode node = files.addObject();
      node.put("file", file.line().file()).put("bytes", file.bytes());
      putCounts(node, file.line());
    }
    ObjectNode reconciliation = root.putObject("reconciliation");
    putCounts(reconciliation, manifest.reconciliation().sum());
    reconciliation.put("audited", manifest.reconciliation().audited());
    ArrayNode conflicts = root.putArray("conflicts");
    manifest.conflicts().forEach(conflicts::add);
    ArrayNode vendors = root.putArray("vendors");
    for (Manifest.VendorCount vendor : manifest.vendors()) {
      vendors
          .addObject()
          .put("vendor_id", vendor.vendorId())
          .put("n_conversations", vendor.conversations());
    }
    ArrayNode expired = root.putArray("expired");
    manifest.expired().forEach(expired::add);
    putTables(root.putObject("tables"), manifest.tables());
    return (root.toPrettyString() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void putTables(ObjectNode node, SortedMap<String, Manifest.TableContent> tables) {
    tables.forEach(
        (name, table) -> {
          ObjectNode content = node.putObject(name);
          content
              .put("rows", table.rows())
              .put("content_hash", table.contentHash())
              .put("schema_version", table.schemaVersion());
          ArrayNode files = content.putArray("files");
          for (Manifest.TableFile file : table.files()) {
            files
                .addObject()
                .put("path", file.path())
                .put("rows", file.rows())
                .put("bytes", file.bytes());
          }
        });
  }

  static void putCounts(ObjectNode node, FileLine line) {
    node.put("records_in", line.recordsIn())
        .put("kept", line.kept())
        .put("rejected", line.rejected())
        .put("duplicate", line.duplicate())
        .put("conflict", line.conflict())
        .put("other_date", line.otherDate())
        .put("too_late", line.tooLate())
        .put("out_of_scope", line.outOfScope());
  }

  /** A manifest that {@link #write} wrote. */
  public static Manifest read(byte[] json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (IOException e) {
      // Not as its cause: what cannot be read today cannot be read tomorrow.
      throw new IllegalArgumentException("a manifest must be JSON, but is not: " + e.getMessage());
    }
    return new Manifest(
        root.path("manifest_version").asInt(),
        new Partition(
            root.path("partition").path("column").asText(),
            LocalDate.parse(root.path("partition").path("value").asText())),
        root.path("sequence").asLong(),
        root.path("run_id").asText(),
        root.path("base").isNull() ? null : Long.valueOf(root.path("base").asLong()),
        root.path("reopened").asBoolean(),
        root.path("engine_release").asText(),
        packs(root.path("packs")),
        models(root.path("models")),
        new Manifest.Inputs(
            root.path("inputs").path("fingerprint").asText(),
            files(root.path("inputs").path("files"))),
        new Manifest.Reconciliation(
            counts("", root.path("reconciliation")),
            root.path("reconciliation").path("audited").asLong()),
        texts(root.path("conflicts")),
        vendors(root.path("vendors")),
        texts(root.path("expired")),
        tables(root.path("tables")));
  }

  private static List<Manifest.PackInForce> packs(JsonNode nodes) {
    List<Manifest.PackInForce> packs = new ArrayList<>();
    for (JsonNode node : nodes) {
      packs.add(
          new Manifest.PackInForce(
              node.path("pack_id").asText(),
              node.path("version").asText(),
              node.path("hash").asText()));
    }
    return packs;
  }

  private static List<Manifest.ModelInUse> models(JsonNode nodes) {
    List<Manifest.ModelInUse> models = new ArrayList<>();
    for (JsonNode node : nodes) {
      models.add(
          new Manifest.ModelInUse(node.path("model_id").asText(), node.path("hash").asText()));
    }
    return models;
  }

  private static List<Manifest.InputFile> files(JsonNode nodes) {
    List<Manifest.InputFile> files = new ArrayList<>();
    for (JsonNode node : nodes) {
      files.add(
          new Manifest.InputFile(
              node.path("bytes").asLong(), counts(node.path("file").asText(), node)));
    }
    return files;
  }

  static FileLine counts(String file, JsonNode node) {
    return new FileLine(
        file,
        node.path("records_in").asLong(),
        node.path("kept").asLong(),
        node.path("rejected").asLong(),
        node.path("duplicate").asLong(),
        node.path("conflict").asLong(),
        node.path("other_date").asLong(),
        node.path("too_late").asLong(),
        node.path("out_of_scope").asLong());
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<Manifest.VendorCount> vendors(JsonNode nodes) {
    List<Manifest.VendorCount> vendors = new ArrayList<>();
    for (JsonNode node : nodes) {
      vendors.add(
          new Manifest.VendorCount(
              node.path("vendor_id").asText(), node.path("n_conversations").asLong()));
    }
    return vendors;
  }

  private static SortedMap<String, Manifest.TableContent> tables(JsonNode nodes) {
    SortedMap<String, Manifest.TableContent> tables = new TreeMap<>();
    nodes
        .properties()
        .forEach(
            entry -> {
              JsonNode node = entry.getValue();
              List<Manifest.TableFile> files = new ArrayList<>();
              for (JsonNode file : node.path("files")) {
                files.add(
                    new Manifest.TableFile(
                        file.path("path").asText(),
                        file.path("rows").asLong(),
                        file.path("bytes").asLong()));
              }
              tables.put(
                  entry.getKey(),
                  new Manifest.TableContent(
                      node.path("rows").asLong(),
                      node.path("content_hash").asText(),
                      node.path("schema_version").asInt(),
                      files));
            });
    return tables;
  }
}
