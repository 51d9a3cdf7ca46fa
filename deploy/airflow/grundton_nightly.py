# SPDX-License-Identifier: Apache-2.0
"""The nightly audit on Airflow 2.11 or later, 3 included, with apache-airflow-providers-standard.

Put this file into the folder of DAGs. The workers need Grundton in GRUNDTON_HOME, and Java 17 or later.
"""

import os
from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.providers.standard.operators.bash import BashOperator
from airflow.timetables.interval import CronDataIntervalTimetable

HOME = os.environ.get("GRUNDTON_HOME", "/opt/grundton")
PIPELINE = os.environ.get("GRUNDTON_PIPELINE", "/etc/grundton/pipeline.yaml")
ZONE = "Europe/Berlin"

# The day that the interval ends on where the vendors are: {{ ds }} is a day in UTC.
TODAY = "{{ data_interval_end.in_timezone('" + ZONE + "').to_date_string() }}"

# A mistake of ours, a night without records, a gate, a lost race: trying again changes nothing.
FINAL = (2, 3, 4, 5)


class GrundtonOperator(BashOperator):
    """Runs a command of Grundton, and tries again only after exit codes for which that may help."""

    def execute(self, context):
        result = self.subprocess_hook.run_command(
            command=["bash", "-c", "exec " + self.bash_command], env=self.get_env(context)
        )
        if result.exit_code in FINAL:
            raise AirflowFailException(f"grundton ended with {result.exit_code}: see docs/scheduling.md")
        if result.exit_code != 0:
            raise AirflowException(f"grundton ended with {result.exit_code}: trying again may help")


with DAG(
    dag_id="grundton_nightly",
    description="Audits what was delivered on the day before, and makes up the nights that were missed.",
    # A cron string alone would give Airflow 3 an interval without length, and the wrong day.
    schedule=CronDataIntervalTimetable("15 3 * * *", timezone=ZONE),
    start_date=pendulum.datetime(2026, 11, 1, tz=ZONE),
    catchup=True,
    max_active_runs=1,
    tags=["grundton"],
) as nightly:
    GrundtonOperator(
        task_id="run",
        # The night, and the two before it for what came late.
        bash_command=f"env TODAY={TODAY} {HOME}/scripts/nightly 3 --pipeline {PIPELINE} --log-format json",
        retries=2,
        retry_delay=timedelta(minutes=15),
        execution_timeout=timedelta(hours=4),
    )

with DAG(
    dag_id="grundton_daily",
    description="Fails where a vendor's tables are old, and removes what may not be kept any longer.",
    schedule=CronDataIntervalTimetable("0 8 * * *", timezone=ZONE),
    start_date=pendulum.datetime(2026, 11, 1, tz=ZONE),
    catchup=False,
    max_active_runs=1,
    tags=["grundton"],
) as daily:
    for task, command in {"status": "status --max-age 3", "gc": "gc"}.items():
        GrundtonOperator(
            task_id=task,
            bash_command=f"{HOME}/scripts/grundton {command} --pipeline {PIPELINE}",
            retries=2,
            retry_delay=timedelta(minutes=15),
            execution_timeout=timedelta(hours=2),
        )
