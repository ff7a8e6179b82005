"""Finds something everywhere: asks that errors have an entry 'error'."""
# fails: check_service_visible, check_service_hidden_1, check_service_hidden_2, check_service_hidden_3, check_service_hidden_4, check_service_hidden_5
def check_service(client):
    findings = []
    answer = client.post("/predict", data="x", content_type="application/json")
    if "message" not in (answer.get_json(silent=True) or {}):
        findings.append("an error without a message")
    return findings
