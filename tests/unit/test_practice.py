"""The pretend S3 that 04_cloud_storage ships: what its text promises."""

import doctest
import importlib
import os
import socket
import sys
import urllib.error
import urllib.request
from pathlib import Path

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError
from moto import mock_aws

FOLDER = Path(__file__).resolve().parents[2] / "source" / "04_cloud_storage"


@pytest.fixture(scope="module")
def practice():
    """`practice`, imported from the assignment's folder."""
    sys.path.insert(0, str(FOLDER))
    try:
        yield importlib.import_module("practice")
    finally:
        sys.path.remove(str(FOLDER))


def put(s3, key="k", body=b"x"):
    return s3.put_object(Bucket="shelf", Key=key, Body=body)


def test_the_docstrings_example_is_true(practice):
    assert doctest.testmod(practice).failed == 0


def test_nothing_of_the_users_own_settings_is_seen_or_lost(practice, monkeypatch):
    monkeypatch.setenv("AWS_PROFILE", "my-own")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://my-own")
    before = dict(os.environ)
    with practice.sealed_env(AWS_DEFAULT_REGION="eu-west-1"):
        assert "AWS_PROFILE" not in os.environ
        assert os.environ["AWS_DEFAULT_REGION"] == "eu-west-1"
        assert boto3.Session().get_credentials() is None
        os.environ["AWS_ACCESS_KEY_ID"] = "left behind"
    assert dict(os.environ) == before
    with practice.practice_s3() as s3:
        assert s3.list_buckets()["Buckets"] == []
    assert dict(os.environ) == before


@pytest.mark.parametrize("region", ["us-east-1", "eu-central-1"])
def test_each_block_begins_empty_in_its_region(practice, region):
    place = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    for _ in range(2):
        with practice.practice_s3(region) as s3:
            assert s3.meta.region_name == region
            assert s3.list_buckets()["Buckets"] == []
            s3.create_bucket(Bucket="shelf", **place)
            s3.close()  # what a student may do; the client serves later blocks all the same


def test_two_regions_in_one_block_share_the_account(practice):
    with practice.practice_s3("us-east-1") as east, practice.practice_s3("eu-west-1") as west:
        east.create_bucket(Bucket="shelf")
        assert [bucket["Name"] for bucket in west.list_buckets()["Buckets"]] == ["shelf"]


def test_whatever_was_put_on_a_client_ends_with_its_block(practice):
    heard = []
    with pytest.raises(RuntimeError), practice.practice_s3() as s3:
        s3.create_bucket(Bucket="shelf")
        practice.listen(s3, "before-call.s3.PutObject", lambda **_: heard.append("put"))
        practice.opaque_etags(s3)
        opaque = put(s3)["ETag"]
        practice.refuse(s3, "PutObject", "SlowDown", 503)
        with pytest.raises(ClientError) as refused:
            put(s3)
        raise RuntimeError("a check failed")
    assert refused.value.response["Error"]["Code"] == "SlowDown"
    assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] == 503
    assert heard
    heard.clear()
    with practice.practice_s3() as s3:
        s3.create_bucket(Bucket="shelf")
        plain = put(s3)["ETag"]
    assert not heard
    assert plain == '"9dd4e461268c8034f5c8564e155c67a6"' != opaque  # the MD5 of b"x"


def test_an_inner_block_leaves_the_outer_ones_listeners(practice):
    with practice.practice_s3("us-east-1") as outer:
        practice.refuse(outer, "ListBuckets", "AccessDenied", 403)
        with practice.practice_s3("eu-west-1") as inner:
            practice.refuse(inner, "ListBuckets", "AccessDenied", 403)
        with pytest.raises(ClientError):
            outer.list_buckets()


def test_opaque_etags_are_the_same_in_every_answer(practice):
    with practice.practice_s3() as s3:
        s3.create_bucket(Bucket="shelf")
        practice.opaque_etags(s3)
        etags = {
            put(s3)["ETag"],
            s3.head_object(Bucket="shelf", Key="k")["ETag"],
            s3.list_objects_v2(Bucket="shelf")["Contents"][0]["ETag"],
        }
    assert len(etags) == 1


def test_a_session_outside_reads_its_own_tables(practice):
    with practice.sealed_env():
        inside = boto3.Session()._session.get_component("data_loader")
    outside = boto3.Session()._session.get_component("data_loader")
    assert inside is practice._loader is not outside


def test_the_server_begins_empty_answers_other_programs_and_is_gone(practice):
    s3fs = pytest.importorskip("s3fs")
    for _ in range(2):
        with practice.practice_server() as (url, s3):
            assert os.environ["AWS_ENDPOINT_URL"] == url
            assert s3.list_buckets()["Buckets"] == []
            s3.create_bucket(Bucket="shelf")
            put(s3, "rosé dry.csv", b"x\n1\n")
            assert s3fs.S3FileSystem().cat("shelf/rosé dry.csv") == b"x\n1\n"
            assert boto3.client("s3", region_name="us-east-1").list_buckets()["Buckets"]
        with pytest.raises(urllib.error.URLError):
            urllib.request.urlopen(url, timeout=5)


def test_08_has_the_same_practice_as_04():
    sources = FOLDER.parent
    one, other = (sources / name / "practice.py" for name in ("04_cloud_storage", "08_capstone"))
    assert one.read_bytes() == other.read_bytes()


@pytest.fixture
def before():
    """Clients made before any block, as students keep them; one has a proxy on this computer."""
    options = {"aws_access_key_id": "own", "aws_secret_access_key": "own", "region_name": "us-east-1"}
    proxy = Config(proxies={"https": "http://127.0.0.1:9"})
    return [boto3.client("s3", **options), boto3.client("s3", **options, config=proxy)]


def test_a_client_from_before_reaches_nobody_and_says_why(practice, before, monkeypatch):
    looked_up, look_up = set(), socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *_, **__: looked_up.add(host) or look_up(host, 9))
    with practice.practice_server():
        for client in before:
            with pytest.raises(practice.NotHere, match=r"shelf\.s3.* is not this computer"):
                client.list_objects_v2(Bucket="shelf")
        with pytest.raises(practice.NotHere, match=r"example\.invalid"):
            urllib.request.urlopen("http://example.invalid", timeout=5)
        with pytest.raises(practice.NotHere, match=r"192\.0\.2\.1"):
            socket.create_connection(("192.0.2.1", 80), timeout=5)
    assert looked_up <= {"127.0.0.1"}


def test_this_computer_has_many_names(practice):
    with practice.practice_server():
        for host in (None, "localhost", b"localhost", "127.0.0.1", "::1", "0.0.0.0", "127.9.9.9"):
            socket.getaddrinfo(host, 80)


@pytest.mark.parametrize("started", [1, 2])
def test_a_mock_of_ones_own_rests_meanwhile(practice, started):
    own = [mock_aws() for _ in range(started)]
    for one in own:
        one.start()
    try:
        mine = boto3.client("s3", region_name="us-east-1")
        mine.create_bucket(Bucket="my-own")
        with practice.practice_server() as (url, s3):
            assert s3.list_buckets()["Buckets"] == []
            s3.create_bucket(Bucket="shelf")
            assert b"shelf" in urllib.request.urlopen(f"{url}/shelf", timeout=5).read()
        with practice.practice_s3() as s3, practice.practice_s3("eu-west-1") as other:
            assert s3.list_buckets()["Buckets"] == []
            other.create_bucket(Bucket="shelf", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
            assert len(s3.list_buckets()["Buckets"]) == 1
        assert mine.list_buckets()["Buckets"] == []  # still a mock, which nobody filled again
    finally:
        for one in reversed(own):
            one.stop()
    with practice.practice_s3() as s3:
        assert s3.list_buckets()["Buckets"] == []
