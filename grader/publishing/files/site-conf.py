"""How Sphinx makes the course's site; `grader site` and the workflow `site` run it."""

# Sphinx names its settings
project = "@TITLE@"
repository = "@REPOSITORY@"
language = "en"
root_doc = "index"
extensions = ["myst_nb"]
include_patterns = ["index.md", "start.md", "exercises.md", "*/*.ipynb", "*/*.md"]
exclude_patterns = [".*", "_site", "grader", "zips"]
# What describes a data file is a page, which search finds, and no part of the way through the course.
suppress_warnings = ["toc.not_included"]

# Released notebooks have no outputs, and are not to have any: the answers are still to be written.
nb_execution_mode = "off"
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
myst_heading_slug_func = "docutils.nodes.make_id"

html_theme = "sphinx_book_theme"
html_title = project
html_static_path = ["site.css"]
html_css_files = ["site.css"]
html_copy_source = True  # the button that downloads a notebook leads there
html_show_sphinx = False
html_theme_options = {
    "show_navbar_depth": 1,
    "home_page_in_toc": True,
    "navbar_persistent": [],  # the sidebar has the search
    "footer_content_items": [],
}
if repository != "owner/name":
    html_theme_options |= {
        "repository_url": f"https://github.com/{repository}",
        "repository_branch": "@BRANCH@",
        "use_repository_button": True,
        "launch_buttons": {
            "colab_url": "https://colab.research.google.com",
            "binderhub_url": "https://mybinder.org",
            "notebook_interface": "jupyterlab",
        },
    }
