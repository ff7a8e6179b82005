"""Finds nothing, ever."""
# fails: check_service_visible, check_service_hidden_2, check_service_hidden_3, check_service_hidden_4, check_service_hidden_5
def check_service(client):
    findings = []
    client.get("/health")
    return findings
