# SPDX-License-Identifier: Apache-2.0
"""The nightly audit on Cloud Composer: starts the Flex Template on Dataflow, then looks how the run ended.

Put this file into the folder dags/ of the environment's bucket, and set the five names below.
"""

import json
from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.exceptions import AirflowFailException
from airflow.providers.google.cloud.hooks.gcs import GCSHook
from airflow.providers.google.cloud.operators.dataflow import DataflowStartFlexTemplateOperator
from airflow.timetables.interval import CronDataIntervalTimetable

PROJECT = "example-project"
REGION = "europe-west3"
TEMPLATE = "gs://example-config/templates/grundton.json"
PIPELINE = "gs://example-config/pipeline.yaml"
OUT = "gs://example-tables/grundton"
ZONE = "Europe/Berlin"

# The day that the interval begins on where the vendors are: {{ ds }} is the day in UTC.
DELIVERED = "{{ data_interval_start.in_timezone('" + ZONE + "').to_date_string() }}"

# A run is named once. The time tells apart what is started anew by hand, the number what is tried again.
AS_OF = "{{ data_interval_end.in_timezone('" + ZONE + "').to_iso8601_string() }}"

RUN_ID = "delivered-" + DELIVERED + "-{{ dag_run.start_date.strftime('%Y%m%dT%H%M%S') }}-{{ ti.try_number }}"


class GrundtonOnDataflowOperator(DataflowStartFlexTemplateOperator):
    """Waits for the job, which Dataflow calls done whatever the run says, and fails where the run did.

    A job that failed is tried again. A run that ended is not: trying again changes nothing.
    """

    def execute(self, context):
        job = super().execute(context)
        parameters = self.body["launchParameter"]["parameters"]
        bucket, _, folder = parameters["out"].removeprefix("gs://").partition("/")
        path = f"{folder}/_runs/{parameters['runId']}/outcome.json".lstrip("/")
        outcome = json.loads(GCSHook(gcp_conn_id=self.gcp_conn_id).download(bucket, path))
        if outcome["exit_code"] != 0:
            raise AirflowFailException(
                f"grundton ended with {outcome['exit_code']}, {outcome['ending']}: gs://{bucket}/{path} tells why"
            )
        return job


with DAG(
    dag_id="grundton_nightly_dataflow",
    description="Audits what was delivered on the day before on Dataflow, and makes up the nights that were missed.",
    # A cron string alone would give Airflow 3 an interval without length, and the wrong day.
    schedule=CronDataIntervalTimetable("15 3 * * *", timezone=ZONE),
    start_date=pendulum.datetime(2026, 11, 1, tz=ZONE),
    catchup=True,
    max_active_runs=1,
    tags=["grundton"],
) as nightly:
    GrundtonOnDataflowOperator(
        task_id="run",
        project_id=PROJECT,
        location=REGION,
        body={
            "launchParameter": {
                # The operator adds some letters of chance: names of jobs differ, too.
                "jobName": "grundton-" + DELIVERED,
                "containerSpecGcsPath": TEMPLATE,
                "parameters": {
                    "pipeline": PIPELINE,
                    "out": OUT,
                    "delivered": DELIVERED,
                    "asOf": AS_OF,
                    "runId": RUN_ID,
                },
            }
        },
        # What is looked up afterwards must be looked up here, not by a trigger.
        deferrable=False,
        wait_until_finished=True,
        retries=2,
        retry_delay=timedelta(minutes=15),
        execution_timeout=timedelta(hours=6),
    )
