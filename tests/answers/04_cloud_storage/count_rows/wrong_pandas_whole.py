"""Hands the whole body to pandas through BytesIO."""
# fails: count_rows_hidden_1, count_rows_hidden_3
import io


def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    return len(pd.read_csv(io.BytesIO(body.read())))
