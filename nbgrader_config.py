"""The one place that says what this course is; nbgrader, formgrader and our grader all read it."""

c = get_config()

c.CourseDirectory.course_id = "cloud-services-lab"
c.CourseDirectory.solution_directory = "solutions"

# What students see in place of a solution.
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()"}
c.ClearSolutions.text_stub = "*Write your answer here.*"

# ipykernel 7.3 and later warns on the terminal when a kernel's sockets are not encrypted.
c.KernelManager.transport_encryption = "auto"

# Limits of our grader, and of nbgrader's own where it has them.
c.Grading.cell_seconds = 30
c.Grading.notebook_seconds = 120
c.Execute.timeout = 30

# Submitted files, beside the notebook, that may stand in the folder where it is graded.
c.Grading.side_files = ["*.csv", "*.json", "*.txt", "*.png", "*.jpg", "*.jpeg", "*.gif"]

# What the fork engine imports once, so that no notebook has to; one that is not installed is passed over.
c.Grading.imports = [
    *(
        "numpy",
        "pandas",
        "pandas.io.formats.html",
        "pandas.core.internals.managers",
        "matplotlib.pyplot",
        "joblib",
        "requests",
        "statistics",
    ),
    *("sklearn.linear_model", "sklearn.ensemble", "sklearn.neighbors", "sklearn.svm", "sklearn.pipeline"),
    *("sklearn.preprocessing", "sklearn.model_selection", "sklearn.datasets", "sklearn.utils.validation"),
    *("sklearn.gaussian_process", "sklearn.impute", "sklearn.kernel_ridge", "sklearn.naive_bayes"),
    *("sklearn.tree", "unittest.mock"),
    *("boto3", "botocore.auth", "s3fs", "moto", "moto.core", "moto.s3.models", "moto.s3.responses"),
    *("moto.s3.urls", "moto.iam.access_control", "moto.server", "boto3.s3.inject", "aiobotocore.session"),
    *("flask", "flask.testing", "werkzeug.serving", "werkzeug.test", "dash"),
]

# The students' repository, as owner/name@branch: `grader publish` writes it, badges lead there, and Colab
# fetches from it. Change this line to yours, then `grader build`.
c.Shared.repository = "cloud-services-lab/cloud-services-lab@main"
# What `grader build` copies from common/.
c.Shared.files = {"practice.py": ["04_cloud_storage", "08_capstone"]}

# Our notebooks keep the form of docs/author.md, and `grader lint` says where one does not.
c.Lint.form = True

# `nbgrader autograde` and formgrader's button grade as `grader autograde` does: same engine, same scores.
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = ["grader.classroom.plugin.GradeSubmission"]
# Their feedback commands write our page: nbgrader's own shows hidden tests and mark schemes to students.
c.GenerateFeedback.exporter_class = "grader.reporting.exporter.FeedbackExporter"
c.GenerateFeedback.preprocessors = []
