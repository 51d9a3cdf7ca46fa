# SPDX-License-Identifier: Apache-2.0
"""The DAGs under deploy/ in a real Airflow: they load, ask for the right day, and try again when it may help."""

import json
import os
import stat
import tempfile
import unittest
from types import SimpleNamespace
from unittest.mock import patch

import pendulum
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.models import DagBag
from airflow.providers.google.cloud.operators.dataflow import DataflowStartFlexTemplateOperator

DEPLOY = os.path.join(os.path.dirname(__file__), "..", "..", "..", "deploy")


class Stub:
    """A folder with a command that writes down its arguments and ends with a code."""

    def __init__(self, folder, code):
        self.asked = os.path.join(folder, "asked")
        os.makedirs(os.path.join(folder, "scripts"))
        command = os.path.join(folder, "scripts", "nightly")
        with open(command, "w", encoding="utf-8") as script:
            script.write(f'#!/bin/sh\necho $TODAY "$@" >> {self.asked}\nexit {code}\n')
        os.chmod(command, os.stat(command).st_mode | stat.S_IEXEC)

    def calls(self):
        with open(self.asked, encoding="utf-8") as lines:
            return lines.read().splitlines()


def load(file):
    bag = DagBag(os.path.join(DEPLOY, file), include_examples=False)
    assert not bag.import_errors, bag.import_errors
    return bag.dags


def rendered(task, start, attempt=1):
    """The task with its templates filled in, as on the night after a start in Berlin."""
    started = pendulum.datetime(2026, 11, 2, 2, 15)
    task.render_template_fields(
        {
            "data_interval_start": pendulum.parse(start).in_timezone("UTC"),
            "data_interval_end": pendulum.parse(start).add(days=1).in_timezone("UTC"),
            "dag_run": SimpleNamespace(start_date=started),
            "ti": SimpleNamespace(try_number=attempt),
        }
    )
    return task


class NightlyTest(unittest.TestCase):
    def run_with(self, code):
        with tempfile.TemporaryDirectory() as home:
            stub = Stub(home, code)
            with patch.dict(os.environ, {"GRUNDTON_HOME": home}):
                task = load("airflow/grundton_nightly.py")["grundton_nightly"].get_task("run")
            try:
                rendered(task, "2026-11-01T03:15:00+01:00").execute({})
            finally:
                self.calls = stub.calls()

    def test_asks_for_the_nights_before_the_day_that_the_interval_ends_on(self):
        self.run_with(0)
        self.assertEqual(
            self.calls,
            [
                "2026-11-02 3 --pipeline /etc/grundton/pipeline.yaml --log-format json"
            ],
        )

    def test_fails_for_good_where_a_person_is_needed(self):
        for code in (2, 3, 4, 5):
            with self.subTest(code), self.assertRaises(AirflowFailException):
                self.run_with(code)

    def test_fails_for_a_retry_otherwise(self):
        for code in (1, 75, 143):
            with self.subTest(code), self.assertRaises(AirflowException) as failed:
                self.run_with(code)
            self.assertNotIsInstance(failed.exception, AirflowFailException)

    def test_every_night_is_one_interval_of_a_day(self):
        dag = load("airflow/grundton_nightly.py")["grundton_nightly"]
        self.assertEqual((dag.catchup, dag.max_active_runs), (True, 1))
        self.assertEqual(dag.get_task("run").retries, 2)
        night = dag.timetable.infer_manual_data_interval(run_after=pendulum.parse("2026-11-02T03:15:00+01:00"))
        self.assertEqual(night.start, pendulum.parse("2026-11-01T03:15:00+01:00"))
        self.assertEqual(night.end, pendulum.parse("2026-11-02T03:15:00+01:00"))

    def test_a_second_dag_looks_after_it(self):
        dag = load("airflow/grundton_nightly.py")["grundton_daily"]
        self.assertEqual(sorted(task.task_id for task in dag.tasks), ["gc", "status"])


class DataflowTest(unittest.TestCase):
    def run_with(self, code):
        task = load("composer/grundton_nightly_dataflow.py")["grundton_nightly_dataflow"].get_task("run")
        rendered(task, "2026-11-01T03:15:00+01:00", attempt=2)
        outcome = json.dumps({"exit_code": code, "ending": "told"}).encode()
        self.read = []

        def download(_hook, bucket, path):
            self.read.append((bucket, path))
            return outcome

        with (
            patch.object(DataflowStartFlexTemplateOperator, "execute", return_value={"id": "job"}),
            patch("airflow.providers.google.cloud.hooks.gcs.GCSHook.__init__", return_value=None),
            patch("airflow.providers.google.cloud.hooks.gcs.GCSHook.download", download),
        ):
            return task, task.execute({})

    def test_starts_a_job_of_a_new_name_and_a_new_run(self):
        task, job = self.run_with(0)
        self.assertEqual(job, {"id": "job"})
        launch = task.body["launchParameter"]
        self.assertTrue(task.append_job_name)
        self.assertEqual(launch["jobName"], "grundton-2026-11-01")
        self.assertEqual(launch["parameters"]["delivered"], "2026-11-01")
        self.assertEqual(launch["parameters"]["asOf"], "2026-11-02T03:15:00+01:00")
        self.assertEqual(launch["parameters"]["runId"], "delivered-2026-11-01-20261102T021500-2")

    def test_reads_how_the_run_ended(self):
        self.run_with(0)
        self.assertEqual(
            self.read,
            [("example-tables", "grundton/_runs/delivered-2026-11-01-20261102T021500-2/outcome.json")],
        )

    def test_fails_for_good_where_the_run_did(self):
        for code in (3, 4, 5):
            with self.subTest(code), self.assertRaises(AirflowFailException):
                self.run_with(code)


if __name__ == "__main__":
    unittest.main()
