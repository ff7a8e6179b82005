"""Asserts, and so raises in place of reporting."""
# fails: check_service_visible, check_service_hidden_2, check_service_hidden_3, check_service_hidden_4, check_service_hidden_5
def check_service(client):
    assert client.get("/health").status_code == 200
    assert client.get("/predict").status_code == 405
    assert client.get("/nowhere").status_code == 404
    return []
