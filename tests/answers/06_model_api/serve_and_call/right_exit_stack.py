"""urllib, with errors caught, in an ExitStack."""
def serve_and_call(app, payload):
    import contextlib
    import urllib.error
    with contextlib.ExitStack() as stack:
        server = make_server("127.0.0.1", 0, app, threaded=True)
        stack.callback(server.server_close)
        worker = threading.Thread(target=server.serve_forever, args=(0.05,))
        worker.start()
        stack.callback(worker.join)
        stack.callback(server.shutdown)
        question = urllib.request.Request(
            f"http://127.0.0.1:{server.port}/predict",
            data=json.dumps(payload).encode("utf-8"),
            headers={"Content-Type": "application/json"},
        )
        try:
            answer = urllib.request.urlopen(question, timeout=10)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return {"body": json.load(answer), "status": answer.status}
