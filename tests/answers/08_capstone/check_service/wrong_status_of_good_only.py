"""Looks at the status of good requests only."""
# fails: check_service_visible, check_service_hidden_2, check_service_hidden_3, check_service_hidden_4, check_service_hidden_5
def check_service(client):
    found = []
    if client.get("/health").status_code != 200:
        found.append("health")
    rows = [row for row, _ in EXAMPLES]
    if client.post("/predict", json={"rows": rows}).status_code != 200:
        found.append("predict")
    if client.post("/reload").status_code != 200:
        found.append("reload")
    return found
