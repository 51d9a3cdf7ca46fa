// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import io.grundton.storage.Location;
import io.grundton.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests under {@code deploy/kubernetes}, by the types of Kubernetes itself. */
final class KubernetesManifestsTest {
  @Test
  void theNightIsForbiddenToOverlapAndTriesAgainOnlyWhereThatMayHelp() throws IOException {
    CronJob night = Manifests.read("night.yaml", CronJob.class);
    assertThat(night.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
    assertThat(night.getSpec().getTimeZone()).isEqualTo("Europe/Berlin");
    assertThat(night.getSpec().getStartingDeadlineSeconds()).isEqualTo(14_400);
    JobSpec job = night.getSpec().getJobTemplate().getSpec();
    assertThat(job.getBackoffLimit()).isEqualTo(2);
    assertThat(job.getActiveDeadlineSeconds()).isEqualTo(14_400);
    List<PodFailurePolicyRule> rules = job.getPodFailurePolicy().getRules();
    assertThat(rules)
        .extracting(PodFailurePolicyRule::getAction)
        .containsExactly("FailJob", "Ignore");
    assertThat(rules.get(0).getOnExitCodes().getOperator()).isEqualTo("In");
    assertThat(rules.get(0).getOnExitCodes().getValues()).containsExactly(2, 3, 4, 5);
    assertThat(rules.get(1).getOnPodConditions().get(0).getType()).isEqualTo("DisruptionTarget");
  }

  @Test
  void theNightIsGivenItsDatesByTheScriptInTheZoneOfTheSchedule() throws IOException {
    Container container = pod("night.yaml").getContainers().get(0);
    assertThat(container.getCommand()).containsExactly("/opt/grundton/scripts/nightly");
    assertThat(container.getArgs())
        .containsExactly("3", "--pipeline", "/etc/grundton/pipeline.yaml", "--log-format", "json");
    assertThat(container.getEnv()).containsExactly(new EnvVar("TZ", "Europe/Berlin", null));
  }

  /* What the restricted profile of Kubernetes' pod security standards asks for, and a read-only root. */
  @ParameterizedTest
  @ValueSource(strings = {"night.yaml", "status.yaml", "gc.yaml"})
  void podsAreConfined(String file) throws IOException {
    PodSpec pod = pod(file);
    assertThat(pod.getRestartPolicy()).isEqualTo("Never");
    assertThat(pod.getServiceAccountName()).isEqualTo("grundton");
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    Container container = pod.getContainers().get(0);
    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(pod.getVolumes())
        .anySatisfy(
            volume -> {
              assertThat(volume.getName()).isEqualTo("temporary");
              assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
            });
    assertThat(container.getVolumeMounts())
        .extracting(VolumeMount::getMountPath)
        .containsExactly("/etc/grundton", "/tmp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"night.yaml", "status.yaml", "gc.yaml"})
  void rulesNameTheContainerThatIsThere(String file) throws IOException {
    JobSpec job = Manifests.read(file, CronJob.class).getSpec().getJobTemplate().getSpec();
    assertThat(job.getPodFailurePolicy().getRules().get(0).getOnExitCodes().getContainerName())
        .isEqualTo(job.getTemplate().getSpec().getContainers().get(0).getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"night.yaml", "status.yaml", "gc.yaml"})
  void theHeapFitsIntoTheLimit(String file) throws IOException {
    Map<String, Quantity> limits = pod(file).getContainers().get(0).getResources().getLimits();
    assertThat(Quantity.getAmountInBytes(limits.get("memory")).longValueExact())
        .isGreaterThanOrEqualTo(3L << 30);
  }

  @Test
  void namespaceAndAccountAreThere() throws IOException {
    Namespace namespace = Manifests.read("namespace.yaml", Namespace.class);
    ServiceAccount account = Manifests.read("serviceaccount.yaml", ServiceAccount.class);
    Map<?, ?> all = Manifests.read("kustomization.yaml");
    assertThat(all.get("namespace")).isEqualTo(namespace.getMetadata().getName());
    assertThat(account.getMetadata().getAnnotations())
        .containsKey("iam.gke.io/gcp-service-account");
    assertThat((List<?>) all.get("resources"))
        .allSatisfy(file -> assertThat(Manifests.FOLDER.resolve(file.toString())).exists());
  }

  @Test
  void thePipelineFileIsRead() throws IOException {
    String text = Files.readString(Manifests.FOLDER.resolve("pipeline.yaml"));
    assertThat(PipelineFile.read(new Location("pipeline.yaml"), text).out())
        .isEqualTo("gs://example-tables/grundton");
  }

  @Test
  void aKeyThatKubernetesDoesNotKnowIsFound() {
    Map<String, Object> spec = Map.of("concurencyPolicy", "Forbid");
    assertThatThrownBy(() -> Manifests.of(Map.of("spec", spec), CronJob.class))
        .hasMessageContaining("concurencyPolicy");
  }

  private static PodSpec pod(String file) throws IOException {
    return Manifests.read(file, CronJob.class)
        .getSpec()
        .getJobTemplate()
        .getSpec()
        .getTemplate()
        .getSpec();
  }
}
