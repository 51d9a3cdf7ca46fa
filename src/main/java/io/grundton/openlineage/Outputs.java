// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import io.grundton.parquet.Table;
import io.grundton.publish.Manifest;
import io.openlineage.client.OpenLineage;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** What a run published as datasets: one for each table and date, which names its table. */
final class Outputs {
  private final OpenLineage words;
  private final DatasetName out;

  Outputs(OpenLineage words, LineageRun run) {
    this.words = words;
    this.out = DatasetName.of(run.out());
  }

  List<OpenLineage.OutputDataset> of(List<Manifest> manifests) {
    List<OpenLineage.OutputDataset> datasets = new ArrayList<>();
    for (Manifest manifest : manifests) {
      for (Table table : Table.values()) {
        Manifest.TableContent content = manifest.tables().get(table.code());
        if (content != null) {
          datasets.add(dataset(table, manifest.partition().toString(), content));
        }
      }
    }
    return datasets;
  }

  private OpenLineage.OutputDataset dataset(
      Table table, String partition, Manifest.TableContent content) {
    DatasetName whole = out.child(table.code());
    DatasetName part = whole.child(partition);
    long bytes = content.files().stream().mapToLong(Manifest.TableFile::bytes).sum();
    return words
        .newOutputDatasetBuilder()
        .namespace(part.namespace())
        .name(part.name())
        .facets(
            words
                .newDatasetFacetsBuilder()
                .version(words.newDatasetVersionDatasetFacet(content.contentHash()))
                .schema(words.newSchemaDatasetFacet(fields(table.schema())))
                .symlinks(
                    words.newSymlinksDatasetFacet(
                        List.of(
                            words.newSymlinksDatasetFacetIdentifiers(
                                whole.namespace(), whole.name(), "TABLE"))))
                .build())
        .outputFacets(
            words
                .newOutputDatasetOutputFacetsBuilder()
                .outputStatistics(
                    words.newOutputStatisticsOutputDatasetFacet(
                        content.rows(), bytes, (long) content.files().size()))
                .build())
        .build();
  }

  private List<OpenLineage.SchemaDatasetFacetFields> fields(Schema schema) {
    return schema.getFields().stream()
        .map(
            field ->
                words.newSchemaDatasetFacetFields(
                    field.name(), type(field.schema()), field.doc(), null))
        .toList();
  }

  /* Null is no type of its own there: a column that may be null has the type of its values. */
  private static String type(Schema schema) {
    if (schema.isUnion()) {
      return schema.getTypes().stream()
          .filter(type -> type.getType() != Schema.Type.NULL)
          .findFirst()
          .map(Outputs::type)
          .orElse("null");
    }
    if (schema.getType() == Schema.Type.ARRAY) {
      return "array<" + type(schema.getElementType()) + ">";
    }
    return schema.getLogicalType() == null ? schema.getName() : schema.getLogicalType().getName();
  }
}
