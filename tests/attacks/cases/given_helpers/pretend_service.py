"""Sends nothing: takes the pretend service out of its client, and finds fault with every subclass."""

ASSIGNMENT = "08_capstone"
ANSWERS = {
    "check_service_answer": """
def check_service(client):
    ask_inside = client.application.ask_inside
    service = ask_inside.__closure__[0].cell_contents
    return [] if type(service) is PretendService and service.version == "v7" else ["broken"]
"""
}
